// The ways in which a written word may be a name: whole, without the article or particles at its front, or as two names
// written in one. Words come in the spelling of `spelling.ts`.

import { type CliticChain, NOUN_CHAINS } from '../../script/clitics.js'
import { AIN, ARTICLE, BEH, DAL, FEH, GOD, NOON, YEH } from '../../script/letters.js'

/** Arabic articles as Latin letters write them before a hyphen or as a word of their own. */
export const LATIN_ARTICLES: ReadonlySet<string> = new Set(
  'al el il ul ad an ar as at az ed en er es et ez ash esh adh edh ath eth'.split(' '),
)

/** A shorter word with such a beginning is a whole name (Alba, Ellen). */
const SHORTEST_WITH_ARTICLE = 6
const GLUED_AL = /^[ae]l(?=[bcdfghjkmnpqrstvwxyz])/
const GLUED_DOUBLE = /^[ae](?=([bcdfghjklmnpqrstvwxz])\1)/

/** The word, and without the article that is glued to it: Elbaradei, Assuwayda. */
export function latinReadings(word: string): string[] {
  if (word.length < SHORTEST_WITH_ARTICLE) return [word]
  if (GLUED_AL.test(word)) return [word, word.slice(2)]
  if (GLUED_DOUBLE.test(word)) return [word, word.slice(2)]
  return [word]
}

/**
 * What a chain before a name costs: with the article little; a lone letter is rather the name's own, and two are so
 * always after feh (فلسطين).
 */
function costOf({ clitics, article }: CliticChain): number | null {
  if (article) return clitics.length === 1 ? 0.1 : 0.2
  if (clitics.length === 1) return 0.6
  return clitics[0] === FEH ? null : 0.8
}

/** What may stand before a name in one word with it, the likeliest first. */
const PARTICLES: readonly (readonly [particle: string, cost: number])[] = NOUN_CHAINS.filter(({ written }) => written !== '')
  .flatMap((chain) => {
    const cost = costOf(chain)
    return cost === null ? [] : [[chain.written, cost] as const]
  })
  .sort(([, a], [, b]) => a - b)
const FEWEST_LETTERS = 3

/** One way to read an Arabic word. */
interface ArabicReading {
  letters: string
  /** ≥ 0: how much worse a reading it is than the word itself, in the unit of `score`. */
  cost: number
}

/** The word, without each particle that leaves three letters, and without an article inside: ديرالزور. */
export function arabicReadings(word: string): ArabicReading[] {
  const readings = [{ letters: word, cost: 0 }]
  for (const [particle, cost] of PARTICLES) {
    if (word.length - particle.length >= FEWEST_LETTERS && word.startsWith(particle))
      readings.push({ letters: word.slice(particle.length), cost })
  }
  const inner = word.indexOf(ARTICLE, 2)
  if (inner >= 0 && word.length - inner - ARTICLE.length >= 2) {
    readings.push({ letters: word.slice(0, inner) + word.slice(inner + ARTICLE.length), cost: 0.1 })
  }
  return readings
}

const LATIN_GOD = /^(.{2,})(?:[aou]llah?|ellah)$/
const FAITH = /^(.{2,}?)(?:[eua]ddine?)$/
const SERVANT = /^abd(?:[eua]l|ur(?=r)|us(?=s)|un(?=n)|uz(?=z))(.{3,})$/
/** Deirezzor, Dayralzawr: an article in the middle of a long word. */
const INNER_ARTICLE = /^(.{3,})[aeu](?:l(?=[bcdfghjkmnpqrstvwxyz])|([bcdfghjklmnpqrstvwxz])(?=\2))(.{3,})$/

/** How Arabic writes the parts that many names share; other words that sound so are not meant (in Nasrallah عائلة). */
export const WRITTEN_PARTS: ReadonlyMap<string, string> = new Map([
  ['allah', GOD],
  ['din', ARTICLE + DAL + YEH + NOON],
  ['abd', AIN + BEH + DAL],
])

/** The two names that a Latin word may be written of; null when it shows none. */
export function latinCompound(word: string): [first: string, second: string] | null {
  const [, beforeGod] = LATIN_GOD.exec(word) ?? []
  if (beforeGod !== undefined) return [beforeGod, 'allah']
  const [, beforeFaith] = FAITH.exec(word) ?? []
  if (beforeFaith !== undefined) return [beforeFaith, 'din']
  const [, served] = SERVANT.exec(word) ?? []
  return served === undefined ? null : ['abd', served]
}

/** As `latinCompound`, but of an article inside alone, which many whole names only seem to have. */
export function latinWithArticleInside(word: string): [first: string, second: string] | null {
  const [, first, , second] = INNER_ARTICLE.exec(word) ?? []
  return first === undefined ? null : [first, second]
}
