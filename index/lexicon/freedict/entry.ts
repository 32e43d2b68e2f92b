// One entry of FreeDict's English–Arabic dictionary: the text that the index points at becomes its Arabic senses.

/** A longer sense explains rather than translates. */
const MOST_WORDS = 4
const HEAD_LINE = /^(.*?)(?: \/[^\n]*\/)?[ \t]*(?:\n|$)/
const NUMBER = /^\s*\d+\.\s*/
/** Latin and Arabic commas and semicolons. */
const BETWEEN_SENSES = /[,;\u060C\u061B]/
const BRACKETS = /\([^)]*\)?|\[[^\]]*\]?/g
/** Marks and the stretching stroke. */
const UNWRITTEN = /[\u064B-\u0652\u0670\u0640]/g
const WORDS = /^[\u0621-\u063A\u0641-\u064A]+(?: [\u0621-\u063A\u0641-\u064A]+)*$/

/**
 * The senses, in their order, each once; none if the text is not the entry of this head, as in files of two releases mixed.
 * @param head as the index has it, which may lack hyphens and other signs
 */
export function sensesOf(text: string, head: string): string[] {
  const [line, written] = HEAD_LINE.exec(text)!
  if (lettersOf(written!) !== lettersOf(head)) return []
  const senses = text
    .slice(line.length)
    .split('\n')
    .flatMap((line) => line.replace(NUMBER, '').replace(BRACKETS, ' ').split(BETWEEN_SENSES))
    .map((sense) => sense.replace(UNWRITTEN, '').replace(/\s+/g, ' ').trim())
    .filter((sense) => WORDS.test(sense) && sense.split(' ').length <= MOST_WORDS)
  return [...new Set(senses)]
}

const lettersOf = (head: string): string => head.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
