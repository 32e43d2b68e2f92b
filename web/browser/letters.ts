// Reads letters as the index does, by its own table of folds: what is typed becomes the Arabic alphabet, then one
// spelling.

import { LETTERS, NOT_IN_NAMES, READING } from '../../index/script/browser-folds.js'

function replacer(rows: typeof READING): (text: string) => string {
  const compiled = rows.map(([from, to]) => [new RegExp(`[${from}]`, 'g'), to] as const)
  return (text) => compiled.reduce((read, [from, to]) => read.replace(from, to), text)
}

/** Marks, tatweel, Persian and foreign letters. */
export const readLetters = replacer(READING)
/**
 * Of a text that was read, in small letters: hamzas, teh marbuta, Latin letters that no mark makes. A letter may become
 * two.
 */
export const foldLetters = replacer(LETTERS)

/** One spelling of a name, as a reader compares names: without marks and invisible signs, in small letters. */
export const foldName = (name: string): string => foldLetters(readLetters(name.normalize('NFKD').replace(NOT_IN_NAMES, '').toLowerCase()))
