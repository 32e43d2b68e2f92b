// The part of bidi-js that `visual.ts` uses. Its own types describe a default export that its CommonJS file does not
// have.
declare module 'bidi-js' {
  export interface Levels {
    /** One for each UTF-16 unit; odd is right to left. */
    levels: Uint8Array
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): Levels
    /** Places of all units, those of the line `from` to `to` (included) in the order in which they stand on it. */
    getReorderedIndices(text: string, levels: Levels, from: number, to: number): number[]
    getMirroredCharacter(sign: string): string | null
  }
  export default function bidiFactory(): Bidi
}
