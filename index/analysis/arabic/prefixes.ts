// Cuts the particles and the article that Arabic writes together with a word. Whether a first letter is a particle cannot be
// told from the letter (ب + البيان, but بيان): the archive's own words tell it, so that no letter is cut from a word that is one.

import { ARTICLE, BEH, FEH, KAF, LAM, NOON, SEEN, TEH, WAW, YEH } from '../../script/letters.js'
import { type LeftOut, NOTHING_LEFT_OUT } from '../rules.js'
import type { Attested } from './attested.js'
import { articleAlef, isHamzaOnAlef } from './clitics.js'
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
export type CutPrefixes = (word: string, read: string) => PrefixCut

const SHORTEST_AFTER_ARTICLE = 2
const SHORTEST_AFTER_PARTICLE = 3
/** After a particle and the article, a rest of fewer letters must be a known word. */
const SURE_LENGTH = 4
/**
 * News begins its sentences with وأضاف and seldom writes أضاف: a rest of four letters may be so many times rarer than the word with و.
 * Of three letters it is too often an accident (وصل, وضع).
 */
const RARELY_BARE = 20
/** At most so often does a word occur that is rare, and so long must what is left of it and its stem be. */
const RARE = 5
const RARE_REST = 4

const LAM_LAM = LAM + LAM
/** Of a noun with its own ال and an ending; الفهم is no ألف with a pronoun. */
const SHORTEST_WITH_OWN_AL = 5
/** Endings of a noun that cannot have the article: pronouns, and the alef of the tanween. */
const POSSESSIVES: readonly string[] = ['ه', 'ها', 'هم', 'هما', 'كم', 'نا', 'ا']

/** @param leftOut any rules `article: …`, `prefix: …` */
export function createPrefixCutter(attested: Attested, cutSuffixes: CutSuffixes, leftOut: LeftOut = NOTHING_LEFT_OUT): CutPrefixes {
  const on = {
    ownAl: !leftOut.has('article: word begins with ال'),
    hamza: !leftOut.has('article: hamza'),
    shortRest: !leftOut.has('article: short rest'),
    particleOnly: !leftOut.has('article: particle only'),
    al: !leftOut.has('article: ال'),
    lamLam: !leftOut.has('article: لل'),
    waw: !leftOut.has('prefix: و'),
    longWaw: !leftOut.has('prefix: و of a longer word'),
    feh: !leftOut.has('prefix: ف'),
    particles: !leftOut.has('prefix: ب ل ك'),
    severalParticles: !leftOut.has('prefix: ب ل ك of names'),
    seen: !leftOut.has('prefix: س'),
    rare: !leftOut.has('prefix: rare word'),
  }

  /** Step 1. Null when nothing of it applies, so that step 2 may. */
  const cutArticle = (word: string, read: string): PrefixCut | null => {
    const alef = articleAlef(word)
    if (alef >= 0) {
      const particles = [...word.slice(0, alef)]
      const fromAlef = word.slice(alef)
      const rest = fromAlef.slice(ARTICLE.length)
      if (rest.length < SHORTEST_AFTER_ARTICLE || (on.ownAl && hasOwnAl(word))) return null
      if (on.hamza && (isHamzaOnAlef(read[alef]) || attested.writtenWithHamza(word)))
        return alef > 0 ? { clitics: particles, rest: fromAlef } : null
      if (alef > 0 && on.particleOnly && (attested.takesArticle(fromAlef) || attested.isBase(fromAlef)))
        return { clitics: particles, rest: fromAlef }
      // The word itself is no evidence: وال + د is how والد would be known.
      const known = attested.family(rest) > 0 || attested.withLamLam(rest) > 0
      if (alef > 0 && on.shortRest && rest.length < SURE_LENGTH && !known) return null
      return on.al ? { clitics: [...particles, ARTICLE], rest } : null
    }
    const lam = word[0] === WAW || word[0] === FEH ? 1 : 0
    const rest = word.slice(lam + LAM_LAM.length)
    if (!on.lamLam || !word.startsWith(LAM_LAM, lam) || rest.length < SHORTEST_AFTER_ARTICLE) return null
    const clitics = [...word.slice(0, lam), LAM]
    return attested.family(LAM + rest) > attested.family(rest) ? { clitics, rest: LAM + rest } : { clitics: [...clitics, ARTICLE], rest }
  }

  /** التزام takes the article itself, so its ال is its own, with an ending (التزامها) too: no article stands before such a word. */
  const hasOwnAl = (word: string): boolean =>
    ['', ...POSSESSIVES].some((ending) => {
      const noun = word.slice(0, word.length - ending.length)
      if (!word.endsWith(ending) || (ending !== '' && noun.length < SHORTEST_WITH_OWN_AL)) return false
      return attested.takesArticle(noun) || attested.isBase(noun)
    })

  /** Step 2: single letters. */
  const cutParticles = (word: string): PrefixCut | null => {
    if (attested.takesArticle(word) || attested.isBase(word)) return null
    const own = attested.times(word)
    let best: string[] | null = null
    let bestFamily = -1
    for (const clitics of particleChains(word)) {
      const taken = clitics.join('').length
      const rest = word.slice(taken)
      if (rest.length < SHORTEST_AFTER_PARTICLE) continue
      const family = attested.family(rest)
      // Chains come shorter first, and of two equal ones the shorter stays.
      if (family > bestFamily && passes(clitics, rest, family, own)) {
        best = clitics
        bestFamily = family
      }
    }
    best ??= cutRare(word, own)
    return best && { clitics: best, rest: word.slice(best.join('').length) }
  }

  const passes = (clitics: readonly string[], rest: string, family: number, own: number): boolean => {
    const innermost = clitics[clitics.length - 1]
    if (innermost === SEEN) return on.seen && isImperfect(rest) && family >= attested.sure && family >= own
    if (innermost === WAW) {
      const enough = on.longWaw && rest.length >= SURE_LENGTH ? family * RARELY_BARE >= own : family * 2 >= own
      return on.waw && family >= attested.sure && enough
    }
    if (innermost === FEH) return on.feh && family >= attested.sure + 1 && family >= own * 2
    const enough = attested.small ? attested.sure : attested.sure + 1
    return on.particles && family >= enough && family >= own && isNoun(rest)
  }

  const isNoun = (rest: string): boolean =>
    attested.isBase(rest) ||
    attested.withArticle(rest) >= attested.sure ||
    attested.isNounStem(cutSuffixes(rest, attested)) ||
    (on.severalParticles && hasSeveralParticles(rest))

  /** A name (واشنطن) never has the article, but it stands after more than one particle, as no accident of letters does. */
  const hasSeveralParticles = (rest: string): boolean => {
    const particles = [BEH, LAM, ...(rest.length >= SURE_LENGTH ? [WAW] : [])]
    return particles.filter((particle) => attested.times(particle + rest) > 0).length > 1
  }

  const cutRare = (word: string, own: number): string[] | null => {
    if (!on.rare || own > RARE || attested.isNounStem(cutSuffixes(word, attested))) return null
    for (const clitics of particleChains(word)) {
      if (clitics[0] === FEH || clitics.includes(SEEN)) continue
      const rest = word.slice(clitics.join('').length)
      if (rest.length < RARE_REST) continue
      const stem = cutSuffixes(rest, attested)
      if (stem.length >= RARE_REST && attested.isNounStem(stem)) return clitics
    }
    return null
  }

  return (word, read) => cutArticle(word, read) ?? cutParticles(word) ?? { clitics: [], rest: word }
}

/** ي ت ن begin the verb forms that the future particle stands before; أ too, but after س it is most often a noun's own. */
const isImperfect = (rest: string): boolean => rest[0] === YEH || rest[0] === TEH || rest[0] === NOON

/** Every chain of particles the word may begin with, shorter first. */
function particleChains(word: string): string[][] {
  const [first, second] = word
  const inner = (letter: string): boolean => letter === BEH || letter === LAM || letter === KAF || letter === SEEN
  if (inner(first)) return [[first]]
  if (first !== WAW && first !== FEH) return []
  return inner(second) ? [[first], [first, second]] : [[first]]
}
