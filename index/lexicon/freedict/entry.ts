// One entry of FreeDict's English–Arabic dictionary: the text that the index points at becomes its Arabic senses.

import { PLAIN_LETTERS, VOWEL_MARKS } from '../../script/classes.js'
import { COMMA, SEMICOLON, TATWEEL } from '../../script/letters.js'

/** A longer sense explains rather than translates. */
const MAX_WORDS = 4
const HEAD_LINE = /^(.*?)(?: \/[^\n]*\/)?[ \t]*(?:\n|$)/
const NUMBER = /^\s*\d+\.\s*/
/** Latin and Arabic commas and semicolons. */
const BETWEEN_SENSES = new RegExp(`[,;${COMMA}${SEMICOLON}]`)
const BRACKETS = /\([^)]*\)?|\[[^\]]*\]?/g
/** Marks and the stretching stroke. */
const UNWRITTEN = new RegExp(`[${VOWEL_MARKS}${TATWEEL}]`, 'g')
const WORDS = new RegExp(`^[${PLAIN_LETTERS}]+(?: [${PLAIN_LETTERS}]+)*$`)

/**
 * The senses, in their order, each once; none if the text is not the head's entry, as in files of two releases.
 * @param head as the index has it, which may lack hyphens and other signs
 */
export function sensesOf(text: string, head: string): string[] {
  const found = HEAD_LINE.exec(text)
  if (found === null || lettersOf(found[1]) !== lettersOf(head)) return []
  const senses = text
    .slice(found[0].length)
    .split('\n')
    .flatMap((line) => line.replace(NUMBER, '').replace(BRACKETS, ' ').split(BETWEEN_SENSES))
    .map((sense) => sense.replace(UNWRITTEN, '').replace(/\s+/g, ' ').trim())
    .filter((sense) => WORDS.test(sense) && sense.split(' ').length <= MAX_WORDS)
  return [...new Set(senses)]
}

const lettersOf = (head: string): string => head.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
