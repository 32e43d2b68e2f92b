// A term in some of its forms only: what the forms seen with its postings tell, and the walks where they do not, give
// the same articles as counting every article's words, with an impact between that of those forms and the term's own.

import t from 'tap'
import { FIELD_WEIGHTS, fieldFrequency, positionWeights, saturate } from '../../index/postings/bm25.js'
import { advancesPosition, formOf, PARAGRAPH_END } from '../../index/postings/forward.js'
import { impactByte } from '../../index/postings/impacts.js'
import { createPhraseScratch, matchAlternative } from '../../index/ranking/match/phrases.js'
import { articleOf, indexOf } from '../archived.js'
import { createDice } from '../bench/dice.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { temporaryFolder } from '../temporary.js'

const WORDS = [
  ...['حكومة', 'الحكومة', 'والحكومة', 'بالحكومة', 'للحكومة', 'حكومته', 'حكومتهم', 'حكومتنا', 'وحكومة', 'حكومتها', 'كالحكومة'],
  ...['هدنة', 'مدينة', 'شارع', 'سوق'],
]

t.test('a term in some of its forms', async (t) => {
  const faults = collectFaults(t)
  const dice = createDice(7)
  // The earlier a word stands in the list the more often it is drawn, so that some forms are common and others rare.
  const draw = (): string => WORDS[Math.min(dice.below(WORDS.length), dice.below(WORDS.length))]
  const text = (words: number): string => Array.from({ length: words }, draw).join(' ')
  const drafts = Array.from({ length: 300 }, () => ({ title: text(2), body: [text(1 + dice.below(6)), text(3)] }))
  const index = await indexOf(await temporaryFolder(t), drafts.map(articleOf))
  t.teardown(() => index.close())
  const { vocabulary, forward, lengths, means } = index
  const term = vocabulary.formTerm[vocabulary.formsOfSurface(vocabulary.surfaces.find('حكومه'))[0]]
  const all = [...vocabulary.formsOfTerm(term)]
  t.ok(all.length > 8, `${all.length} forms: some share a bit`)
  t.equal(new Set(all.map((form) => index.formBits[form])).size, 8)

  const worths = positionWeights(FIELD_WEIGHTS)
  /** Impact of these forms by article. */
  const counted = (forms: ReadonlySet<number>): Map<number, number> => {
    const found = new Map<number, number>()
    for (let n = 0; n < index.store.count; n++) {
      const times = [0, 0]
      let place = 0
      forward.entries.subarray(forward.offsets[n], forward.offsets[n + 1]).forEach((entry, i) => {
        if (entry === PARAGRAPH_END) return
        if (i >= forward.titles[n] && advancesPosition(entry)) place++
        if (!forms.has(formOf(entry))) return
        if (i < forward.titles[n]) times[0]++
        else times[1] += worths[place] ?? 1
      })
      if (times[0] + times[1] === 0) continue
      const fields = { title: lengths.title[n], body: lengths.body[n], meanTitle: means.title, meanBody: means.body }
      found.set(n, impactByte(saturate(fieldFrequency(times[0], times[1], fields))))
    }
    return found
  }
  const own = counted(new Set(all))
  const scratch = createPhraseScratch(vocabulary.formCount)
  const ask = (forms: ReadonlySet<number>, via: 'form' | 'exact') =>
    matchAlternative({ parts: [{ terms: [term], forms }], weight: 1, via, crossed: false }, index, scratch, () => false)
  for (let round = 0; round < 60; round++) {
    const forms = new Set(all.filter(() => dice.next() < 0.3))
    const { matches, whole } = ask(forms, 'form')
    faults.ok(whole)
    const expected = counted(forms)
    const found = new Map(Array.from(matches.articles, (n, i) => [n, matches.impacts[i]]))
    faults.equal(found.size, matches.articles.length, 'each article once')
    faults.same(
      [...found.keys()].sort((a, b) => a - b),
      [...expected.keys()],
      `forms ${[...forms]}`,
    )
    for (const [n, impact] of found) {
      faults.notOk(
        impact < present(expected.get(n)) || impact > present(own.get(n)),
        `article ${n}: impact ${impact}, not ${expected.get(n)} to ${own.get(n)}`,
      )
    }
    const { matches: exact } = ask(forms, 'exact')
    faults.same(
      Array.from(exact.articles, (n, i) => [n, exact.impacts[i]]).sort(([a], [b]) => a - b),
      [...expected],
      'of what is asked as it is spelled the impact is exact',
    )
  }
  faults.none()
  t.ok(
    scratch.numbers.every((number) => number === 0),
    'the scratch is left as it was',
  )
})
