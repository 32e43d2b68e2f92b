// Which words of a query may be names. A sound finds a common word as readily as a name (army, رمي), so that only a word that
// no lexicon knows, or one that its capital shows to be a name, is asked by its sound.

import type { Token } from '../../analysis/token.js'
import { LATIN_ARTICLES } from '../../lexicon/sound/readings.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import type { WordItem } from '../query.js'

/** In a query with so large a share of capitals they show nothing. */
const TITLE_SHARE = 0.6

/** The Latin words that their capital shows to be names: not the first of the query, and not where most words have one. */
export function namesAmong(items: readonly WordItem[]): Set<WordItem> {
  const latin = items.filter(({ tokens }) => tokens[0]?.script === 'latin')
  const raised = latin.filter(({ tokens }) => tokens[0].capital)
  return new Set(raised.length < TITLE_SHARE * latin.length ? raised.filter((item) => item !== items[0]) : [])
}

/** Whether a word is no function word and none that many articles write in small letters. Arabic has no capitals to tell by. */
export function mayBeName({ kind, script, surface }: Token, { vocabulary }: { vocabulary: Vocabulary }): boolean {
  if (kind !== 'word') return false
  if (script !== 'latin') return true
  const number = vocabulary.surfaces.find(surface)
  return number < 0 || !vocabulary.formsOfSurface(number).some((form) => vocabulary.isOrdinary(form))
}

/** `al` as a word of its own, or before a hyphen. */
export const isArticleAlone = ({ tokens }: Pick<WordItem, 'tokens'>): boolean =>
  tokens.length === 1 && LATIN_ARTICLES.has(tokens[0].surface)
