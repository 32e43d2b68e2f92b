// Cuts the endings of an Arabic word, where the archive's own words show that they are endings: -ات of مفاوضات, not of
// a word that only looks so. Two rounds, one cut each; in each the first row of the table that passes wins.

import { ALEF, GOD, MEEM, TEH, TEH_MARBUTA, YEH } from '../../script/letters.js'
import { type LeftOut, NOTHING_LEFT_OUT, type RuleName } from '../rules.js'
import type { Attested } from './attested.js'

/** What a row is asked: to judge the rest of `word` without `suffix`. */
interface Question {
  word: string
  suffix: string
  rest: string
  attested: Attested
  /** Whether a yeh that ends the word after the three letters of `rest` is an ending. */
  isNisba(rest: string): boolean
}

interface SuffixRow {
  rule: RuleName
  /** Tried in this order. */
  suffixes: readonly string[]
  /** Letters that must be left; two in every row at least, so that words of one or two letters stay. */
  shortest: number
  /** Only in the first round: a pronoun is always the outermost ending. */
  firstRoundOnly?: boolean
  /** No second round after this row. */
  last?: boolean
  /** What is left of the word, or null when the suffix must stay. */
  cut(question: Question): string | null
}

/** A related form shows that an ending is one when it has at least this share of the word's own occurrences. */
const SHARE = 0.02
const LONG = 5

const reaches = (occurrences: number, word: string, attested: Attested): boolean =>
  occurrences >= Math.max(1, SHARE * attested.family(word))

/** `form` is another ending of the same word: مقاتلون of مقاتلين. */
function isSibling(form: string, { word, attested }: Question): boolean {
  const occurrences = attested.family(form) + attested.withLamLam(form)
  return occurrences >= attested.sure && reaches(occurrences, word, attested)
}

/** So the yeh after it may be a nisba's: لبن in لبني, بيئة in بيئي. */
const isKnown = (rest: string, attested: Attested): boolean => attested.family(rest) + attested.family(rest + TEH_MARBUTA) > 0

/**
 * The yeh of وادي, نادي, قاضي is a letter of their own, though the press writes واد too. After a middle alef it is an
 * ending only if the rest with its article is the commoner (ناري, النار), or if the rest has a ة (عادي, عادة).
 */
function isNisbaAfterAlef(rest: string, attested: Attested): boolean {
  const word = rest + YEH
  return attested.withArticle(rest) > attested.withArticle(word) || reaches(attested.family(rest + TEH_MARBUTA), word, attested)
}

const PRONOUNS = ['هما', 'كما', 'هم', 'هن', 'ها', 'كم', 'نا', 'ه']
const DUAL_OF_TEH_MARBUTA = 'تي'
const PLURAL_OF_NISBA = ['يين', 'يون']
const PLURAL = ['ون', 'ين']
const FEMININE_DUAL = 'تين'
const HEAVY_PRONOUNS: ReadonlySet<string> = new Set(['ها', 'هم'])

/** A participle (مسلح) takes the plural even where no other ending of it is seen. */
const isParticiple = ({ rest, attested }: Question): boolean => rest[0] === MEEM && rest.length >= 4 && attested.seen(rest)
/** A verb (يتفاوضون): the rest is seen, and never with an article. */
const isVerb = ({ rest, attested }: Question): boolean =>
  (rest[0] === YEH || rest[0] === TEH) && rest.length >= 4 && attested.times(rest) >= attested.sure && attested.withArticle(rest) === 0

const otherOf = (pair: readonly string[], suffix: string): string => (suffix === pair[0] ? pair[1] : pair[0])

const ROWS: readonly SuffixRow[] = [
  {
    rule: 'suffix: pronoun after teh',
    suffixes: PRONOUNS,
    shortest: 3,
    firstRoundOnly: true,
    last: true,
    cut({ rest, attested }) {
      const base = rest.slice(0, -1)
      return rest.endsWith(TEH) && attested.seen(base + TEH_MARBUTA) ? base : null
    },
  },
  {
    rule: 'suffix: heh',
    suffixes: ['ه'],
    shortest: 2,
    firstRoundOnly: true,
    cut({ word, rest, attested }) {
      const known = reaches(attested.family(rest) + attested.family(rest + TEH_MARBUTA), word, attested)
      return known || (rest.length >= LONG && attested.withArticle(word) === 0) ? rest : null
    },
  },
  {
    rule: 'suffix: pronoun',
    suffixes: PRONOUNS.filter((pronoun) => pronoun.length > 1),
    shortest: 3,
    firstRoundOnly: true,
    cut({ suffix, rest, attested }) {
      const known = attested.seen(rest) || attested.seen(rest + TEH_MARBUTA)
      return known || (HEAVY_PRONOUNS.has(suffix) && rest.length >= LONG) ? rest : null
    },
  },
  {
    rule: 'suffix: feminine dual',
    suffixes: [FEMININE_DUAL, 'تان', DUAL_OF_TEH_MARBUTA],
    shortest: 2,
    last: true,
    cut({ word, suffix, rest, attested }) {
      if (suffix === DUAL_OF_TEH_MARBUTA && attested.withArticle(word) > 0) return null
      return reaches(attested.family(rest + TEH_MARBUTA), word, attested) ? rest : null
    },
  },
  {
    rule: 'suffix: nisba plural',
    suffixes: PLURAL_OF_NISBA,
    shortest: 3,
    cut(question) {
      const { suffix, rest, attested } = question
      const adjective = attested.seen(rest + YEH) && attested.seen(rest + YEH + TEH_MARBUTA)
      return adjective || isSibling(rest + otherOf(PLURAL_OF_NISBA, suffix), question) ? rest : null
    },
  },
  { rule: 'suffix: feminine plural', suffixes: ['ات'], shortest: 3, cut: ({ rest }) => rest },
  {
    rule: 'suffix: dual',
    suffixes: ['ان'],
    shortest: 3,
    cut: (question) =>
      isSibling(question.rest + PLURAL[1], question) || isSibling(question.rest + FEMININE_DUAL, question) ? question.rest : null,
  },
  {
    rule: 'suffix: masculine plural',
    suffixes: PLURAL,
    shortest: 3,
    cut(question) {
      const { suffix, rest } = question
      const plural = isSibling(rest + otherOf(PLURAL, suffix), question) || isParticiple(question)
      return plural || (suffix === PLURAL[0] && isVerb(question)) ? rest : null
    },
  },
  {
    rule: 'suffix: masculine plural of base words',
    suffixes: PLURAL,
    shortest: 4,
    cut: ({ rest, attested }) => (attested.isBase(rest) ? rest : null),
  },
  {
    rule: 'suffix: verb plural',
    suffixes: ['وا'],
    shortest: 3,
    cut: ({ rest, attested }) => (attested.family(rest) >= attested.sure ? rest : null),
  },
  { rule: 'suffix: feminine nisba', suffixes: ['ية'], shortest: 3, cut: ({ rest }) => rest },
  {
    rule: 'suffix: nisba',
    suffixes: ['ي'],
    shortest: 3,
    cut: ({ rest, isNisba }) => (rest.length > 3 || isNisba(rest) ? rest : null),
  },
  { rule: 'suffix: teh marbuta', suffixes: ['ة'], shortest: 2, last: true, cut: ({ rest }) => rest },
  {
    rule: 'suffix: alef',
    suffixes: ['ا'],
    shortest: 3,
    cut: ({ rest, attested }) => (rest.length > 3 || attested.family(rest) >= attested.sure ? rest : null),
  },
]

/** Rows whose ending holds the yeh of a nisba. */
const NISBA: ReadonlySet<RuleName> = new Set<RuleName>(['suffix: nisba plural', 'suffix: feminine nisba'])
const ROUNDS = 2

/** Twenty to ninety, which are plurals of other numbers by their letters alone: خمسون is no form of خمس. */
const TENS = new RegExp(`^(عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:${PLURAL.join('|')})$`)

/** What is left of a word, without prefixes, once its endings are off. */
export type CutSuffixes = (word: string, attested: Attested) => string

/** @param leftOut any rules `suffix: …`, `word: …` */
export function createSuffixCutter(leftOut: LeftOut = NOTHING_LEFT_OUT): CutSuffixes {
  const endings = byLastLetter(ROWS.filter(({ rule }) => !leftOut.has(rule)))
  const keepTens = !leftOut.has('word: tens')
  const keepGod = !leftOut.has('word: god')
  /**
   * The yeh goes from سوري only if سور is seen, so it may go from سورية and سوريين only then too: else the three would
   * have two stems wherever the archive lacks the bare word.
   */
  const keepYeh = !leftOut.has('suffix: nisba of three letters')
  const alefKeepsYeh = !leftOut.has('suffix: yeh after a middle alef')

  return (word, attested) => {
    const isNisba = (rest: string): boolean =>
      alefKeepsYeh && rest[1] === ALEF ? isNisbaAfterAlef(rest, attested) : isKnown(rest, attested)
    let stem = word
    for (let round = 1; round <= ROUNDS; round++) {
      if (keepGod && stem.endsWith(GOD)) return stem
      const tens = keepTens ? TENS.exec(stem) : null
      if (tens !== null) return tens[1] + PLURAL[1]
      const cut = firstCut(endings, stem, round, attested, isNisba)
      if (cut === null) return stem
      const { row, rest } = cut
      stem = keepYeh && NISBA.has(row.rule) && rest.length === 3 && !isNisba(rest) ? rest + YEH : rest
      if (row.last && round === 1) return stem
    }
    return stem
  }
}

interface Ending {
  row: SuffixRow
  suffix: string
}

/** The rows' suffixes in order, by the last letter that a word needs to have any of them. */
function byLastLetter(rows: readonly SuffixRow[]): ReadonlyMap<string, readonly Ending[]> {
  const endings = new Map<string, Ending[]>()
  for (const row of rows) {
    for (const suffix of row.suffixes) {
      const last = suffix[suffix.length - 1]
      endings.set(last, [...(endings.get(last) ?? []), { row, suffix }])
    }
  }
  return endings
}

function firstCut(
  endings: ReadonlyMap<string, readonly Ending[]>,
  word: string,
  round: number,
  attested: Attested,
  isNisba: Question['isNisba'],
): { row: SuffixRow; rest: string } | null {
  for (const { row, suffix } of endings.get(word[word.length - 1]) ?? []) {
    if (row.firstRoundOnly && round > 1) continue
    if (word.length - suffix.length < row.shortest || !word.endsWith(suffix)) continue
    const rest = row.cut({ word, suffix, rest: word.slice(0, -suffix.length), attested, isNisba })
    if (rest !== null) return { row, rest }
  }
  return null
}
