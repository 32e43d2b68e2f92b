// Cuts the particles and the article that Arabic writes together with a word. Whether a first letter is a particle
// cannot be told from the letter (ب + البيان, but بيان): the archive's own words tell it, so that no letter is cut from
// a word that is one.

import { FUTURE, IMPERFECT_LETTERS, isConjunction } from '../../script/clitics.js'
import { ALEF, ARTICLE, BEH, FEH, HEH, isHamzaOnAlef, KAF, LAM, MEEM, NOON, WAW } from '../../script/letters.js'
import { type LeftOut, NOTHING_LEFT_OUT } from '../rules.js'
import type { Attested } from './attested.js'
import { articleAlef, particleChains } from './clitics.js'
import type { CutSuffixes } from './suffixes.js'

/** What was cut from the front, outermost first, and what is left. */
export interface PrefixCut {
  clitics: readonly string[]
  rest: string
}

/**
 * @param word in the counted spelling
 * @param read the word with its hamzas still in sight
 */
type CutPrefixes = (word: string, read: string) => PrefixCut

const SHORTEST_AFTER_ARTICLE = 2
const SHORTEST_AFTER_PARTICLE = 3
/** After a particle and the article, a rest of fewer letters must be a known word. */
const SURE_LENGTH = 4
/**
 * News begins its sentences with وأضاف and seldom writes أضاف: a rest of four letters may be so many times rarer than
 * the word with و. Of three letters it is too often an accident (وصل, وضع).
 */
const RARELY_BARE = 20
/** At most so often does a word occur that is rare, and so long must what is left of it and its stem be. */
const RARE = 5
const RARE_REST = 4

const LAM_LAM = LAM + LAM
/** Of a noun with its own ال and an ending; الفهم is no ألف with a pronoun. */
const SHORTEST_WITH_OWN_AL = 5
/** Endings of a noun that cannot have the article: pronouns, and the alef of the tanween. */
const POSSESSIVES: readonly string[] = [HEH, HEH + ALEF, HEH + MEEM, HEH + MEEM + ALEF, KAF + MEEM, NOON + ALEF, ALEF]

/** @param leftOut any rules `article: …`, `prefix: …` */
export function createPrefixCutter(attested: Attested, cutSuffixes: CutSuffixes, leftOut: LeftOut = NOTHING_LEFT_OUT): CutPrefixes {
  const cutArticle = createArticleCutter(attested, leftOut)
  const cutParticles = createParticleCutter(attested, cutSuffixes, leftOut)
  return (word, read) => cutArticle(word, read) ?? cutParticles(word) ?? { clitics: [], rest: word }
}

/** Step 1: the article, with the particles before it. Null when nothing of it applies, so that step 2 may. */
function createArticleCutter(attested: Attested, leftOut: LeftOut): (word: string, read: string) => PrefixCut | null {
  const ownAl = !leftOut.has('article: own letters')
  const hamza = !leftOut.has('article: hamza')
  const shortRest = !leftOut.has('article: short rest')
  const particleOnly = !leftOut.has('article: particle only')
  const al = !leftOut.has('article: alef lam')
  const lamLam = !leftOut.has('article: lam lam')

  const cutAlefLam = (word: string, read: string, alef: number): PrefixCut | null => {
    const particles = [...word.slice(0, alef)]
    const fromAlef = word.slice(alef)
    const rest = fromAlef.slice(ARTICLE.length)
    if (rest.length < SHORTEST_AFTER_ARTICLE || (ownAl && hasOwnAl(word, attested))) return null
    if (hamza && (isHamzaOnAlef(read[alef]) || attested.writtenWithHamza(word)))
      return alef > 0 ? { clitics: particles, rest: fromAlef } : null
    if (alef > 0 && particleOnly && (attested.takesArticle(fromAlef) || attested.isBase(fromAlef)))
      return { clitics: particles, rest: fromAlef }
    // The word itself is no evidence: وال + د is how والد would be known.
    const known = attested.family(rest) > 0 || attested.withLamLam(rest) > 0
    if (alef > 0 && shortRest && rest.length < SURE_LENGTH && !known) return null
    return al ? { clitics: [...particles, ARTICLE], rest } : null
  }

  const cutLamLam = (word: string): PrefixCut | null => {
    const lam = isConjunction(word[0]) ? 1 : 0
    const rest = word.slice(lam + LAM_LAM.length)
    if (!lamLam || !word.startsWith(LAM_LAM, lam) || rest.length < SHORTEST_AFTER_ARTICLE) return null
    const clitics = [...word.slice(0, lam), LAM]
    return attested.family(LAM + rest) > attested.family(rest) ? { clitics, rest: LAM + rest } : { clitics: [...clitics, ARTICLE], rest }
  }

  return (word, read) => {
    const alef = articleAlef(word)
    return alef >= 0 ? cutAlefLam(word, read, alef) : cutLamLam(word)
  }
}

/** التزام takes the article itself, so its ال is its own, with an ending too (التزامها): no article precedes it. */
const hasOwnAl = (word: string, attested: Attested): boolean =>
  ['', ...POSSESSIVES].some((ending) => {
    const noun = word.slice(0, word.length - ending.length)
    if (!word.endsWith(ending) || (ending !== '' && noun.length < SHORTEST_WITH_OWN_AL)) return false
    return attested.takesArticle(noun) || attested.isBase(noun)
  })

/** Step 2: particles of one letter. */
function createParticleCutter(attested: Attested, cutSuffixes: CutSuffixes, leftOut: LeftOut): (word: string) => PrefixCut | null {
  const waw = !leftOut.has('prefix: waw')
  const longWaw = !leftOut.has('prefix: waw of a longer word')
  const feh = !leftOut.has('prefix: feh')
  const prepositions = !leftOut.has('prefix: preposition')
  const ofNames = !leftOut.has('prefix: preposition of names')
  const seen = !leftOut.has('prefix: seen')
  const rare = !leftOut.has('prefix: rare word')

  const passes = (clitics: readonly string[], rest: string, family: number, own: number): boolean => {
    const innermost = clitics[clitics.length - 1]
    if (innermost === FUTURE) return seen && IMPERFECT_LETTERS.includes(rest[0]) && family >= attested.sure && family >= own
    if (innermost === WAW) {
      const enough = longWaw && rest.length >= SURE_LENGTH ? family * RARELY_BARE >= own : family * 2 >= own
      return waw && family >= attested.sure && enough
    }
    if (innermost === FEH) return feh && family >= attested.sure + 1 && family >= own * 2
    const enough = attested.small ? attested.sure : attested.sure + 1
    return prepositions && family >= enough && family >= own && isNoun(rest)
  }

  const isNoun = (rest: string): boolean =>
    attested.isBase(rest) ||
    attested.withArticle(rest) >= attested.sure ||
    attested.isNounStem(cutSuffixes(rest, attested)) ||
    (ofNames && hasSeveralParticles(rest, attested))

  const cutRare = (word: string, own: number): PrefixCut | null => {
    if (!rare || own > RARE || attested.isNounStem(cutSuffixes(word, attested))) return null
    for (const { clitics, written, future } of particleChains(word)) {
      if (clitics[0] === FEH || future) continue
      const rest = word.slice(written.length)
      if (rest.length < RARE_REST) continue
      const stem = cutSuffixes(rest, attested)
      if (stem.length >= RARE_REST && attested.isNounStem(stem)) return { clitics, rest }
    }
    return null
  }

  return (word) => {
    if (attested.takesArticle(word) || attested.isBase(word)) return null
    const own = attested.times(word)
    let best: PrefixCut | null = null
    let bestFamily = -1
    for (const { clitics, written } of particleChains(word)) {
      const rest = word.slice(written.length)
      if (rest.length < SHORTEST_AFTER_PARTICLE) continue
      const family = attested.family(rest)
      // Chains come shorter first, and of two equal ones the shorter stays.
      if (family > bestFamily && passes(clitics, rest, family, own)) {
        best = { clitics, rest }
        bestFamily = family
      }
    }
    return best ?? cutRare(word, own)
  }
}

/**
 * A name (واشنطن) never has the article, but it stands after more than one particle, as no accident of letters does.
 */
function hasSeveralParticles(rest: string, attested: Attested): boolean {
  const particles = [BEH, LAM, ...(rest.length >= SURE_LENGTH ? [WAW] : [])]
  return particles.filter((particle) => attested.times(particle + rest) > 0).length > 1
}
