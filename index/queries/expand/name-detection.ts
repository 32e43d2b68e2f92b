// Which words of a query are asked by their sound. A sound finds a common word as readily as a name (army, رمي), so
// that only a word that no lexicon knows is asked, or one that its capital shows to be a name.

import { byPosition, type Token } from '../../analysis/token.js'
import { LATIN_ARTICLES } from '../../lexicon/phonetic/readings.js'
import { ARTICLE } from '../../script/letters.js'
import type { WordItem } from '../query.js'
import { addCapped, addExpansions, scaled } from './expansions.js'
import { BESIDE_SENSES, nameExpansions } from './phonetic-names.js'
import type { ExpandContext, Expansion, Expansions, PhoneticName } from './types.js'

/** In a query with so large a share of capitals they show nothing. */
const TITLE_SHARE = 0.6
/** What a word must sound like that is rather no name: see `likeness`. */
const LEAST_LIKENESS_IF_DOUBTFUL = -0.5

/** What a pair of words must sound like to be one name: being long, it is seldom alike by chance. */
const LEAST_LIKENESS_OF_PAIR = -1

/**
 * What capitals tell of a query's Latin words. One with a capital is a name, unless it is the first word or most have
 * one; one without, in a query that has capitals, is rather none.
 */
interface Capitals {
  names: ReadonlySet<WordItem>
  doubtful: ReadonlySet<WordItem>
}

export function readCapitals(items: readonly WordItem[]): Capitals {
  const latin = items.filter(({ tokens }) => tokens[0]?.script === 'latin')
  const raised = latin.filter(({ tokens }) => tokens[0].capital)
  return {
    names: new Set(raised.length < TITLE_SHARE * latin.length ? raised.filter((item) => item !== items[0]) : []),
    doubtful: new Set(raised.length > 0 ? latin.filter((item) => !raised.includes(item)) : []),
  }
}

/**
 * Adds the names that the words of a run sound like.
 * @param items words in a row of one script
 * @param unknown those of their tokens that the lexicon knows nothing of, or nothing that the archive has
 */
export function nameWords(
  items: readonly WordItem[],
  unknown: ReadonlySet<Token>,
  capitals: Capitals,
  context: ExpandContext,
  expansions: Expansions,
): void {
  for (const [n, item] of items.entries()) {
    namePair(item, items[n + 1], context, expansions)
    const names = namesOf(item, unknown, capitals, context)
    if (names.length === 0) continue
    addCapped(item, names, expansions)
    // An article written as a word of its own is answered with its name.
    const before = items[n - 1]
    if (before && isArticle(before.tokens) && unknown.has(before.tokens[0])) {
      addExpansions(
        before,
        names.map((name) => ({ ...name, listedUnder: item.text })),
        expansions,
      )
    }
  }
}

function namesOf(item: WordItem, unknown: ReadonlySet<Token>, capitals: Capitals, context: ExpandContext): Expansion[] {
  const doubtful = capitals.doubtful.has(item)
  const mains = byPosition(item.tokens).map(([main]) => main)
  const words = mains.filter((token) => !isArticle([token]) || mains.length === 1)
  if (words.every((token) => unknown.has(token))) {
    return words.every((token) => mayBeName(token, context)) ? nameExpansions(likely(context.names(item.tokens), doubtful)) : []
  }
  if (mains.length > 1) {
    // The lexicon has some parts of a word with hyphens (pro-Houthi); the others are names by themselves.
    return words
      .filter((token) => unknown.has(token) && mayBeName(token, context))
      .flatMap((token) => nameExpansions(likely(context.names([token]), doubtful)))
  }
  if (!capitals.names.has(item) || !mayBeName(mains[0], context)) return []
  return nameExpansions(likely(context.names(item.tokens), true)).map((name) => scaled(name, BESIDE_SENSES))
}

/** Two Arabic words, the second with the article, that Latin letters write as one: عبد الرحمن, Abdulrahman. */
function namePair(first: WordItem, second: WordItem | undefined, context: ExpandContext, expansions: Expansions): void {
  if (second === undefined || first.tokens[0].script !== 'arabic' || !second.tokens[0].surface.startsWith(ARTICLE)) return
  if (byPosition(first.tokens).length > 1 || byPosition(second.tokens).length > 1) return
  const names = nameExpansions(
    context.names([...first.tokens, ...second.tokens]).filter(({ likeness }) => likeness >= LEAST_LIKENESS_OF_PAIR),
  ).map((name) => scaled(name, BESIDE_SENSES))
  if (names.length === 0) return
  for (const item of [first, second]) {
    addCapped(item, item === first ? names : names.map((name) => ({ ...name, listedUnder: first.text })), expansions)
  }
}

const likely = (names: readonly PhoneticName[], doubtful: boolean): readonly PhoneticName[] =>
  doubtful ? names.filter(({ likeness }) => likeness >= LEAST_LIKENESS_IF_DOUBTFUL) : names

/** Whether a word is no function word and none that many articles write small. Arabic has no capitals. */
function mayBeName({ kind, script, surface, capital }: Token, { vocabulary }: Pick<ExpandContext, 'vocabulary'>): boolean {
  if (kind !== 'word') return false
  if (script !== 'latin') return true
  if (!capital && NEVER_NAMES.has(surface)) return false
  const number = vocabulary.surfaces.find(surface)
  return number < 0 || !vocabulary.formsOfSurface(number).some((form) => vocabulary.isOrdinary(form))
}

/**
 * Function words beyond the stop words, and words of talk: in small letters never a name, though each sounds like one.
 */
const NEVER_NAMES: ReadonlySet<string> = new Set(
  `like even every others either yourself cannot unless somebody everybody anybody nobody till neither onto anywhere besides whenever whoever
  whereas hence whilst ought amongst wherever beside thus etc aka okay yeah yes gonna wanna gotta hey wow respective sometime altogether
  whatever whichever elsewhere nevertheless nonetheless regardless meanwhile hereby thereby`
    .trim()
    .split(/\s+/),
)

const isArticle = (tokens: readonly Token[]): boolean => tokens.length === 1 && LATIN_ARTICLES.has(tokens[0].surface)
