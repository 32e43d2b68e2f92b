// Reads the written name of a month as a number.

import { PARTICLES_PATTERN } from '../script/clitics.js'
import { WAW } from '../script/letters.js'
import { MONTHS } from '../script/months.js'
import { createMemo } from '../structures/memo.js'
import { foldSpelling } from './spelling.js'

/** A written name understood. `ambiguous`: also another word. `english`: written in Latin letters. */
export interface NamedMonth {
  month: number
  ambiguous: boolean
  english: boolean
}

/**
 * Longest name as one folded word, clitics included; longer words are no months and are not folded. Marks and tatweel
 * may triple it.
 */
const LONGEST = 40

const single = new Map<string, NamedMonth>()
/** First word → second word → month: تشرين → الاول. */
const double = new Map<string, Map<string, NamedMonth>>()

for (const row of MONTHS) {
  for (const name of [...row.english, ...row.levant, ...row.egypt, ...row.tunisia, ...row.morocco]) {
    const named = { month: row.month, ambiguous: name.endsWith('*'), english: row.english.includes(name) }
    const [first, second] = name.replace('*', '').split(' ').map(foldSpelling)
    if (second === undefined) single.set(first, named)
    else double.set(first, (double.get(first) ?? new Map()).set(second, named))
  }
}

/** Letters written together with the next word: و ف, then ب ل ك. */
const CLITICS = new RegExp(`^${PARTICLES_PATTERN}`)
const cliticsLength = (folded: string): number => CLITICS.exec(folded)?.[0].length ?? 0

/**
 * Whether a name may end in these two units: 0 not asked yet, else NO or MAY. Most words that are no month are told
 * so by them, and others asked lately are cached, for folding costs more than cutting.
 */
const endings = new Uint8Array(1 << 22)
const NO = 1
const MAY = 2
const NAME_ENDINGS: ReadonlySet<string> = new Set([...single.keys(), ...double.keys()].map((name) => name.slice(-2)))
/**
 * Units from here on are compatibility forms, invisible signs and other scripts: what such a word ends in is not told
 * by its last units.
 */
const FIRST_FOREIGN_UNIT = 0x800
const MAX_ASKED = 10_000
const asked = createMemo<string, boolean>(MAX_ASKED)

function mayEndAsMonth(word: string): boolean {
  const before = word.charCodeAt(word.length - 2)
  const last = word.charCodeAt(word.length - 1)
  if (!(before < FIRST_FOREIGN_UNIT && last < FIRST_FOREIGN_UNIT)) return word.length > 1
  const index = (before << 11) | last
  if (endings[index] === 0) {
    const folded = foldSpelling(word.slice(-2))
    // Fewer letters than units: marks hide the ending, so the whole word is looked at.
    endings[index] = folded.length < 2 || NAME_ENDINGS.has(folded) ? MAY : NO
  }
  return endings[index] === MAY
}

function isMonthWord(word: string): boolean {
  const folded = foldSpelling(word)
  const clitics = cliticsLength(folded)
  for (let cut = 0; cut <= clitics; cut++) {
    const rest = folded.slice(cut)
    if (single.has(rest) || double.has(rest)) return true
  }
  return false
}

/** Whether `word`, with clitics or without, may name a month or begin its name; its neighbours may say otherwise. */
export function mayNameMonth(word: string): boolean {
  if (word.length > LONGEST || !mayEndAsMonth(word)) return false
  return asked.get(word) ?? asked.set(word, isMonthWord(word))
}

/**
 * After a clitic other than و, names this short may be other words (بايار is a surname), so they need a neighbour as
 * starred names do.
 */
const SHORT = 4

/**
 * The month that `word` names, alone or with the word after it (تشرين الثاني); `words` says how many were taken. A
 * name may carry و ف ب ل ك in front. Marks, tatweel, hamza, case and Persian letters do not matter. Null: none.
 */
export function readMonth(word: string, next: string | null): (NamedMonth & { words: 1 | 2; after: string }) | null {
  if (!mayNameMonth(word)) return null
  const folded = foldSpelling(word)
  const clitics = cliticsLength(folded)
  // The longest name first: a name that itself begins with a clitic letter is found whole before it is cut.
  for (let cut = 0; cut <= clitics; cut++) {
    const rest = cut === 0 ? folded : folded.slice(cut)
    const after = folded.slice(0, cut)
    const seconds = double.get(rest)
    if (seconds !== undefined && next !== null && next.length <= LONGEST) {
      const named = seconds.get(foldSpelling(next))
      if (named !== undefined) return { ...named, words: 2, after }
    }
    const named = single.get(rest)
    if (named === undefined || (cut > 0 && named.english)) continue
    const unsure = cut > 0 && after !== WAW && rest.length <= SHORT
    return { ...named, ambiguous: named.ambiguous || unsure, words: 1, after }
  }
  return null
}
