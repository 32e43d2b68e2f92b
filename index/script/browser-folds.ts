// The tables of this room as the browser's fold needs them: patterns and pairs, ready made. `web/build.mjs` runs this
// file and puts its values alone into the script, so that the browser carries no table twice.

import { APOSTROPHES, CARRIED_MARKS, INVISIBLE, SMALL_LETTERS } from './classes.js'
import { NOUN_CHAIN_PATTERN } from './clitics.js'
import { DECIMAL_SEPARATOR, DIGITS, THOUSANDS_SEPARATOR } from './digits.js'
import { FOLDS, HIGH_HAMZA_SEATS, LATIN_FOLDS, WORD_FOLDS } from './folds.js'
import { ALEF_MAKSURA, FARSI_YEH, HAMZA_ABOVE, HIGH_HAMZA, TAIL_FRAGMENT, TATWEEL, YEH } from './letters.js'

/** Letters as in a character class, and what each of them is read as. */
type Pairs = readonly (readonly [from: string, to: string])[]

function pairsOf(stage: 'reading' | 'letters'): [from: string, to: string][] {
  const pairs = new Map<string, string>()
  for (const { from, to } of FOLDS.filter((fold) => fold.stage === stage)) pairs.set(to, (pairs.get(to) ?? '') + from)
  return [...pairs].map(([to, from]) => [from, to])
}

export const READING: Pairs = [[TATWEEL + TAIL_FRAGMENT, ''], ...pairsOf('reading')]
/** The last: in small letters, a sigma that ends a word is one. */
export const LETTERS: Pairs = [...pairsOf('letters'), ...LATIN_FOLDS, ['\u03c2', '\u03c3']]

const JOINED = `\\p{M}${HIGH_HAMZA}${SMALL_LETTERS}`
/** A character and what joins it: marks, invisible joiners, high hamza, the vowels of Hangul. */
export const CLUSTER = new RegExp(`[^${JOINED}]?[${JOINED}\\u200c-\\u200f\\u1160-\\u11ff\\uff9e\\uff9f]{0,30}`, 'gsu')
export const INVISIBLE_SIGNS = new RegExp(`[${INVISIBLE}]`, 'g')
export const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`)
/** What a name is compared without. A high hamza would only make a letter with a hamza, which is folded too. */
export const NOT_IN_NAMES = new RegExp(`[\\p{M}${HIGH_HAMZA}${INVISIBLE}]`, 'gu')
export const CARRIED_MARK = new RegExp(`^[${CARRIED_MARKS}]`)
/** What NFKC puts under such a mark. */
export const CARRIER = new RegExp(`^[ ${TATWEEL}]`)
/** A letter that Unicode does not compose with a hamza, though it is typed for yeh, which it does. */
export const YEH_UNDER_HAMZA = new RegExp(`^[${ALEF_MAKSURA}${FARSI_YEH}](?=.*${HAMZA_ABOVE})`, 's')
export const COMPOSED_YEH = YEH
export const BEFORE_HIGH_HAMZA = new RegExp(`(.)${HIGH_HAMZA}`, 'g')
export const SEATS: Pairs = [...HIGH_HAMZA_SEATS]

export const OTHER_DIGIT = new RegExp(`[${DIGITS.replace('0-9', '')}]`, 'g')
export const DECIMAL_POINT = new RegExp(DECIMAL_SEPARATOR, 'g')
export const BETWEEN_GROUPS = new RegExp(`(?<=(?<!\\d)\\d{1,3}(?:,\\d{3}){0,8})[,${THOUSANDS_SEPARATOR}](?=\\d{3}(?!\\d))`, 'g')

const START = '(?<!\\p{Script=Arabic})'
const [replaced, dropped] = [true, false].map((isReplaced) => WORD_FOLDS.filter(({ to }) => (to !== '') === isReplaced))
const [{ from, to }] = replaced
/** The pattern replaces one letter by one other. */
if (replaced.some((fold) => fold.from !== from || fold.to !== to)) throw new Error('Word folds replace different letters.')
const alternatives = replaced.map(({ before, after }) => `${before}(?=${from}${after})`).join('|')
export const REPLACED_IN_WORDS = new RegExp(`${START}(${NOUN_CHAIN_PATTERN}(?:${alternatives}))${from}`, 'gu')
export const REPLACEMENT_IN_WORDS = `$1${to}`
export const DROPPED_IN_WORDS = new RegExp(
  dropped.map((fold) => `(?<=${START}${NOUN_CHAIN_PATTERN}${fold.before})${fold.from}(?=${fold.after})`).join('|'),
  'gu',
)
