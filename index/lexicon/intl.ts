// Countries, languages and currencies as Node's own tables (CLDR) call them in both languages, for names that no file
// has. They stand behind every row of a file, and an installation whose Node knows no Arabic goes on without.

import { PLAIN_LETTERS, VOWEL_MARKS } from '../script/classes.js'
import { type Entry, MAX_WORDS } from './entry.js'

/** Continents and their parts by the numbers of the United Nations; countries have two letters. */
const REGION_NUMBERS =
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419'.split(' ')
/** Languages of the region and its news that have no code of two letters. */
const LANGUAGE_CODES = 'ars ary arz acm apc ber shi zgh kab ckb kmr lrc syr arc cop glk mzn tmr'.split(' ')
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))

/** What CLDR calls codes that are nothing's, and a codes' own tests. */
const PLACEHOLDER = /^(unknown|pseudo|outlying)\b/i
const ENGLISH = /^[\p{L}\p{M}.'’&-]+(?: [\p{L}\p{M}.'’&-]+)*$/u
/** Letters HAMZA to GHAIN and FEH to YEH, as in the files. */
const ARABIC = new RegExp(`^[${PLAIN_LETTERS}]+(?: [${PLAIN_LETTERS}]+)*$`)
const ARABIC_MARKS = new RegExp(`[${VOWEL_MARKS}]`, 'g')

/** Whether this Node has names in both languages. */
export const knowsNames = (): boolean => Intl.DisplayNames?.supportedLocalesOf(['ar', 'en']).length === 2

/**
 * A row of weight 1 for each name that `known` has no row for, sorted by code; none when Node knows no Arabic.
 * @param known rows that stand before; a name of theirs in English is left out, however it is written
 */
export function intlEntries(known: readonly Entry[]): Entry[] {
  if (!knowsNames()) return []
  const heads = new Set(known.map(({ english }) => comparable(english)))
  const entries = new Map<string, Entry>()
  for (const { english, arabic } of names()) {
    const head = comparable(english)
    if (heads.has(head) || !isName(english, arabic)) continue
    const bare = arabic.replace(ARABIC_MARKS, '')
    const kind = bare.includes(' ') ? 'x' : 'n'
    entries.set(`${head}\t${bare}`, { english, arabic: bare, weight: 1, kind, note: '', source: 'intl', file: 'Intl', line: 0 })
  }
  return [...entries.values()]
}

interface Name {
  english: string
  arabic: string
}

function* names(): Generator<Name> {
  yield* namesOf('region', [...PAIRS, ...REGION_NUMBERS], 'long')
  yield* namesOf('region', PAIRS, 'short')
  yield* namesOf('language', [...PAIRS.map((code) => code.toLowerCase()), ...LANGUAGE_CODES], 'long')
  yield* namesOf('currency', Intl.supportedValuesOf('currency'), 'long')
}

function* namesOf(type: Intl.DisplayNamesType, codes: readonly string[], style: Intl.RelativeTimeFormatStyle): Generator<Name> {
  const [english, arabic] = ['en', 'ar'].map((locale) => new Intl.DisplayNames([locale], { type, style, fallback: 'none' }))
  for (const code of codes) {
    const inEnglish = english.of(code)
    const inArabic = inEnglish === undefined ? undefined : arabic.of(code)
    if (inEnglish !== undefined && inArabic !== undefined) yield { english: inEnglish, arabic: inArabic }
  }
}

/** Without names in brackets, lists, years, and names that are rather descriptions. */
function isName(english: string, arabic: string): boolean {
  const bare = arabic.replace(ARABIC_MARKS, '')
  return (
    ENGLISH.test(english) &&
    ARABIC.test(bare) &&
    !PLACEHOLDER.test(english) &&
    [english, bare].every((name) => name.split(' ').length <= MAX_WORDS)
  )
}

/** One spelling for São and Sao, Côte d’Ivoire and Cote d'Ivoire, Timor-Leste and Timor Leste. */
function comparable(english: string): string {
  return english
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/[’']/g, '')
    .replace(/[\s&-]+/g, ' ')
    .toLowerCase()
}
