// Typed arrays in one file: written end to end, each at a multiple of 8 bytes, and read back as views of the file's
// bytes, so that opening costs no parsing. The manifest says where each lies. All numbers are little-endian.

import { endianness } from 'node:os'
import { KashafError } from '../errors.js'

export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array } as const
type TypeName = keyof typeof TYPES

/** Name → type, first byte in the file, number of elements. */
export type Layout = Record<string, [type: TypeName, offset: number, length: number]>

const typeOf = (array: NumberArray): TypeName => {
  for (const name of Object.keys(TYPES) as TypeName[]) if (array instanceof TYPES[name]) return name
  throw new Error('An array of this type has no name in TYPES.')
}

/** Writes arrays through `write` in the order of their names and says where each lies. */
export async function writeArrays(arrays: Record<string, NumberArray>, write: (bytes: Uint8Array) => Promise<void>): Promise<Layout> {
  refuseBigEndian()
  const layout: Layout = {}
  let offset = 0
  for (const name of Object.keys(arrays).sort()) {
    const array = arrays[name]
    layout[name] = [typeOf(array), offset, array.length]
    await write(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
    const padding = -array.byteLength & 7
    if (padding > 0) await write(new Uint8Array(padding))
    offset += array.byteLength + padding
  }
  return layout
}

/**
 * Views of the arrays in a file's bytes. Bytes that do not begin at a multiple of 8 in their buffer are copied once.
 * @throws KashafError `index-damaged` when the layout does not fit the bytes.
 */
export function readArrays<T extends Record<string, NumberArray>>(bytes: Uint8Array, layout: Layout, file: string): T {
  refuseBigEndian()
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const arrays: Record<string, NumberArray> = {}
  for (const [name, [type, offset, length]] of Object.entries(layout)) {
    const Type = TYPES[type]
    if (!Type || offset % 8 !== 0 || offset + length * Type.BYTES_PER_ELEMENT > aligned.byteLength) {
      throw new KashafError('index-damaged', `${file}: the array ${name} does not lie within the file`)
    }
    arrays[name] = new Type(aligned.buffer as ArrayBuffer, aligned.byteOffset + offset, length)
  }
  return arrays as T
}

function refuseBigEndian(): void {
  if (endianness() !== 'LE') throw new Error('The index is kept little-endian; this machine is big-endian.')
}
