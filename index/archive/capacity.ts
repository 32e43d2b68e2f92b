// How much one process can hold. An archive that is certain not to fit is refused before any work, with the figures.
// The estimates are lower bounds; what they let through is counted again while it is built.

import { totalmem } from 'node:os'
import { KashafError } from '../errors.js'
import { MAX_WORDS } from '../postings/inverter.js'

/** Bytes that the text of a word takes at most on average, space included: Arabic letters have two bytes each. */
const BYTES_A_WORD = 12
/**
 * Least memory of a rebuild and of an open index, as measured on 10,000 and 100,000 articles (docs/measurements.md).
 */
const BYTES_OF_THE_PROGRAM = 100e6
const MEMORY_A_BYTE_OF_TEXT = 1.4

/** Bytes of memory that this process may use: the machine's, or those of the container it runs in. */
export function memoryGiven(): number {
  const constrained = process.constrainedMemory()
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem()
}

/**
 * Refuses an archive that no rebuild here could end.
 * @param texts count and bytes of the files that will be read
 * @throws KashafError `index-too-large`
 */
export function refuseTooLargeArchive(texts: { articles: number; bytes: number }, memory = memoryGiven()): void {
  const told = `${number(texts.articles)} articles with ${gigabytes(texts.bytes)} of text`
  const words = Math.floor(texts.bytes / BYTES_A_WORD)
  if (words > MAX_WORDS)
    throw new KashafError('index-too-large', `${told} hold about ${number(words)} words; one index numbers ${number(MAX_WORDS)} at most.`)
  const needed = BYTES_OF_THE_PROGRAM + texts.bytes * MEMORY_A_BYTE_OF_TEXT
  if (needed > memory)
    throw new KashafError('index-too-large', `${told} need about ${gigabytes(needed)} of memory to build; there are ${gigabytes(memory)}.`)
}

/**
 * Refuses an index that this process could not hold open.
 * @param arrays bytes of its files that are held in memory
 * @throws KashafError `index-too-large`
 */
export function refuseTooLargeIndex(version: string, articles: number, arrays: number, memory = memoryGiven()): void {
  const needed = BYTES_OF_THE_PROGRAM + arrays
  if (needed > memory) {
    const told = `Index ${version} of ${number(articles)} articles needs about ${gigabytes(needed)} of memory when open`
    throw new KashafError('index-too-large', `${told}; there are ${gigabytes(memory)}.`)
  }
}

const number = (value: number): string => value.toLocaleString('en-GB')
const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`
