// Completes a word from the archive's vocabulary: the terms that some word with this beginning belongs to, those of
// most articles first, each shown as the archive prints it most. An Arabic beginning also completes words that have the
// article in front.

import type { Vocabulary } from '../../postings/vocabulary.js'
import { NOUN_CHAINS } from '../../script/clitics.js'
import { ARTICLE } from '../../script/letters.js'
import { createRangeByWeight, type NumberRange, type RangeByWeight } from '../../structures/range-by-weight.js'
import { POSSESSIVE } from '../correct/spelling.js'
import { languageOf } from '../expand/forms.js'

interface CompletedTerm {
  /** As the archive prints it, without a particle that was not typed. */
  text: string
  /** Where in `text` the typed beginning stands: 0, or behind the article. UTF-16 units. */
  from: number
  /** Articles that have the word in any form. */
  articles: number
}

/**
 * Terms whose words begin so: `beginning` folded, at least two letters; at most `most`, those of most articles first.
 */
export type CompleteTerms = (beginning: string, most: number) => CompletedTerm[]

/** What may stand before a beginning, and how many letters of it are left out when the word is shown. */
interface Before {
  clitic: string
  cut: number
}
const NOTHING_BEFORE: Before = { clitic: '', cut: 0 }

/** Chains that end in the article as it is written alone come first: of the others none of the letters is shown. */
const BEFORE_WORD: readonly Before[] = NOUN_CHAINS.filter(({ article }) => article)
  .map(({ written }) => ({ clitic: written, cut: written.length - (written.endsWith(ARTICLE) ? ARTICLE.length : 0) }))
  .sort((a, b) => Number(b.clitic.endsWith(ARTICLE)) - Number(a.clitic.endsWith(ARTICLE)))

/** Words of the vocabulary looked at for one completion; a term may have many. */
const MAX_LOOKED_AT = 2000
const LETTER_WITH_MARKS = '\\p{L}\\p{M}*'

/** @param withdrawn how many of a term's articles are not to be shown */
export function createTermCompletion(vocabulary: Vocabulary, withdrawn: (term: number) => number = () => 0): CompleteTerms {
  const { surfaces, terms, termDocuments, surfaceDocuments, formSurface, formTerm } = vocabulary
  const isWord = (form: number): boolean => {
    const kind = vocabulary.kindOf(form)
    return kind === 'word' || kind === 'joined'
  }
  // Made when first asked for: opening an index need not wait for it.
  let ranked: RangeByWeight | null = null
  const byArticles = (): RangeByWeight => {
    if (ranked) return ranked
    const weights = new Uint32Array(surfaces.size)
    for (let form = 0; form < vocabulary.formCount; form++) {
      const surface = formSurface[form]
      if (isWord(form)) weights[surface] = Math.max(weights[surface], termDocuments[formTerm[form]])
    }
    ranked = createRangeByWeight(weights)
    return ranked
  }

  return (beginning, most) => {
    if ([...beginning].length < 2) return []
    const ranges = (languageOf(beginning) === 'ar' ? [NOTHING_BEFORE, ...BEFORE_WORD] : [NOTHING_BEFORE]).map(({ clitic, cut }) => ({
      clitic,
      cut,
      range: surfaces.range(clitic + beginning) as NumberRange,
    }))
    /** The commonest form of a term in the first of the ranges that has one. */
    const shownFormOf = (term: number) => {
      for (const { clitic, cut, range } of ranges) {
        if (clitic !== '' && terms.get(term).startsWith(ARTICLE)) return null
        let best = -1
        for (const form of vocabulary.formsOfTerm(term)) {
          const surface = formSurface[form]
          if (surface < range[0] || surface >= range[1]) continue
          if (best < 0 || surfaceDocuments[surface] > surfaceDocuments[formSurface[best]]) best = form
        }
        if (best >= 0) return { form: best, clitic, cut }
      }
      return null
    }
    const seen = new Set<number>()
    const found: CompletedTerm[] = []
    let looked = 0
    for (const surface of byArticles()(ranges.map(({ range }) => range))) {
      if (found.length >= most || ++looked > MAX_LOOKED_AT) break
      for (const form of vocabulary.formsOfSurface(surface)) {
        const term = formTerm[form]
        if (seen.has(term) || !isWord(form)) continue
        seen.add(term)
        const articles = termDocuments[term] - withdrawn(term)
        if (articles <= 0) continue
        const shown = shownFormOf(term)
        if (shown === null) continue
        const text = withoutLetters(vocabulary.printed(shown.form).replace(POSSESSIVE, ''), shown.cut)
        const from = shown.clitic !== '' && shown.clitic.endsWith(ARTICLE) ? lettersLength(text, ARTICLE.length) : 0
        found.push({ text, from, articles })
      }
    }
    return found.sort((a, b) => b.articles - a.articles).slice(0, most)
  }
}

/** Units of the first `count` letters of a word with their marks. */
const lettersLength = (word: string, count: number): number =>
  count === 0 ? 0 : (new RegExp(`^(?:${LETTER_WITH_MARKS}){${count}}`, 'u').exec(word)?.[0].length ?? 0)

const withoutLetters = (word: string, count: number): string => word.slice(lettersLength(word, count))
