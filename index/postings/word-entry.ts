// One occurrence of a word as a 32-bit entry that holds the word's number: the interner writes them, and the forward
// index is made of them.

/** Word number + 1 in the upper 31 bits; the lowest is 1 for a word at the position of the one before it. */
export const wordEntry = (word: number, over: boolean): number => (((word + 1) << 1) | (over ? 1 : 0)) >>> 0
export const wordOf = (entry: number): number => (entry >>> 1) - 1
export const isOver = (entry: number): boolean => (entry & 1) === 1

/** What a word is numbered by: its spelling, and how it is written. No text holds the sign between them. */
export const wordKey = (typed: string, capital: number): string => (capital === 0 ? typed : `${typed}\0${capital}`)
