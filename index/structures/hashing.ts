// Hashes of 32 bits, without a secret: FNV-1a (Fowler, Noll, Vo), and the last step of MurmurHash3 (Appleby), which
// mixes bits. They are part of the index's bytes, so none of them may change within one format.

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a over UTF-16 units, its bits mixed once more, since the lowest ones choose the slot of a table. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** FNV-1a over the bytes from `from` to `to` (not included), its bits mixed. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = FNV_OFFSET
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], FNV_PRIME)
  return mixBits(hash)
}

/** One hash of the numbers from `from` to `to` (not included), in their order. */
export function hashNumbers(numbers: Uint32Array, from: number, to: number): number {
  let hash = 0
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ numbers[i], FNV_PRIME) ^ (hash >>> 15)
  return mixBits(hash)
}

/** Every bit of the result depends on every bit given. */
export function mixBits(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
