// The one table of what Arabic writes together with the next word, and every chain that it allows: a conjunction, then
// a preposition with or without the article, or the particle of the future. Other tables of clitics are its views.

import { ARTICLE, BEH, FEH, KAF, LAM, NOON, SEEN, TEH, WAW, YEH } from './letters.js'

interface Particle {
  letter: string
  /** Of each kind a chain has at most one; conjunctions stand outermost. */
  kind: 'conjunction' | 'preposition' | 'future'
  /** The particle and the article as they are written together: after lam the article loses its alef. */
  withArticle: string | null
}

const PARTICLES: readonly Particle[] = [
  { letter: WAW, kind: 'conjunction', withArticle: WAW + ARTICLE },
  { letter: FEH, kind: 'conjunction', withArticle: FEH + ARTICLE },
  { letter: BEH, kind: 'preposition', withArticle: BEH + ARTICLE },
  { letter: KAF, kind: 'preposition', withArticle: KAF + ARTICLE },
  { letter: LAM, kind: 'preposition', withArticle: LAM + LAM },
  { letter: SEEN, kind: 'future', withArticle: null },
]

const lettersOf = (kind: Particle['kind']): string =>
  PARTICLES.filter((particle) => particle.kind === kind)
    .map(({ letter }) => letter)
    .join('')

/** The letters of each kind, one after another, as for a character class. */
export const CONJUNCTIONS = lettersOf('conjunction')
const PREPOSITIONS = lettersOf('preposition')
export const FUTURE = lettersOf('future')
/** The particles of one letter that may stand before a noun. */
export const NOUN_PARTICLES = CONJUNCTIONS + PREPOSITIONS
/**
 * The letters of an imperfect that the particle of the future stands before. An alef begins one too, but after seen it
 * is most often a noun's own.
 */
export const IMPERFECT_LETTERS = YEH + TEH + NOON

export const isConjunction = (letter: string | undefined): boolean => letter !== undefined && CONJUNCTIONS.includes(letter)
export const isPreposition = (letter: string | undefined): boolean => letter !== undefined && PREPOSITIONS.includes(letter)

/** What may stand before a word, as one run of letters. */
export interface CliticChain {
  /** As it is written: lam lam for lam and the article. */
  written: string
  /** The clitics themselves, outermost first. */
  clitics: readonly string[]
  /** The last of them is the article. */
  article: boolean
  /** The last of them is the particle of the future, which stands before imperfects alone. */
  future: boolean
}

function chain(particles: readonly Particle[], article: boolean): CliticChain {
  const letters = particles.map(({ letter }) => letter)
  const innermost = particles[particles.length - 1]
  const written = article ? letters.slice(0, -1).join('') + (innermost?.withArticle ?? ARTICLE) : letters.join('')
  return { written, clitics: article ? [...letters, ARTICLE] : letters, article, future: innermost?.kind === 'future' }
}

function allChains(): CliticChain[] {
  const conjunctions = PARTICLES.filter(({ kind }) => kind === 'conjunction')
  const others = PARTICLES.filter(({ kind }) => kind !== 'conjunction')
  const runs: Particle[][] = [[], ...conjunctions.map((one) => [one])].flatMap((outer) => [
    outer,
    ...others.map((inner) => [...outer, inner]),
  ])
  const chains = runs.flatMap((run) => {
    const takesArticle = run.every(({ withArticle }) => withArticle !== null)
    return takesArticle ? [chain(run, false), chain(run, true)] : [chain(run, false)]
  })
  return chains.sort((a, b) => a.clitics.length - b.clitics.length || Number(a.article) - Number(b.article))
}

/** Every allowed chain, the empty one too; those of fewer clitics first, of as many those without the article. */
export const CHAINS: readonly CliticChain[] = allChains()
export const [NO_CLITICS] = CHAINS
/** Those that may stand before a noun. */
export const NOUN_CHAINS: readonly CliticChain[] = CHAINS.filter(({ future }) => !future)

/** The chains that may stand before a word, by its first letter. */
export const chainsBefore = (word: string): readonly CliticChain[] =>
  word !== '' && IMPERFECT_LETTERS.includes(word[0]) ? CHAINS : NOUN_CHAINS

/** What is left of a word without each chain that it may begin with; the word itself first. */
export const withoutClitics = (word: string): string[] =>
  CHAINS.flatMap((chain) => {
    if (!word.startsWith(chain.written)) return []
    const rest = word.slice(chain.written.length)
    return chainsBefore(rest).includes(chain) ? [rest] : []
  })

/** Whether `written` is `word` with nothing but an allowed chain before it. */
export const isWithClitics = (written: string, word: string): boolean =>
  written.endsWith(word) &&
  chainsBefore(word).some((chain) => chain.written.length + word.length === written.length && written.startsWith(chain.written))

/** Source of a pattern: a conjunction and a preposition, each of which may be missing. */
export const PARTICLES_PATTERN = `[${CONJUNCTIONS}]?[${PREPOSITIONS}]?`
/** Source of a pattern: any chain before a noun, in one group that does not capture. */
export const NOUN_CHAIN_PATTERN = `[${CONJUNCTIONS}]?(?:[${PREPOSITIONS}]?(?:${ARTICLE})?|${LAM}${LAM})`
