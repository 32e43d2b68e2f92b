// A term in some of its forms only: what the forms seen beside its postings tell, and the walks where they do not, give the same
// articles in the same slots as counting every article's words does.

import t from 'tap'
import { SLOTS } from '../../index/postings/flexsearch.js'
import { formOf, PARAGRAPH_END } from '../../index/postings/forward.js'
import { fieldFrequency, nearestSlot, saturate } from '../../index/postings/impacts.js'
import { createAccumulators } from '../../index/ranking/candidates.js'
import { matchAlternative } from '../../index/ranking/sequences.js'
import { articleOf, indexOf } from '../archived.js'
import { createDice } from '../bench/dice.js'
import { temporaryFolder } from '../temporary.js'

const WORDS = [
  ...['حكومة', 'الحكومة', 'والحكومة', 'بالحكومة', 'للحكومة', 'حكومته', 'حكومتهم', 'حكومتنا', 'وحكومة', 'حكومتها', 'كالحكومة'],
  ...['هدنة', 'مدينة', 'شارع', 'سوق'],
]

t.test('a term in some of its forms', async (t) => {
  const dice = createDice(7)
  // The earlier a word stands in the list the more often it is drawn, so that some forms are common and others rare.
  const draw = (): string => WORDS[Math.min(dice.below(WORDS.length), dice.below(WORDS.length))]
  const text = (words: number): string => Array.from({ length: words }, draw).join(' ')
  const drafts = Array.from({ length: 300 }, () => ({ title: text(2), body: [text(1 + dice.below(6)), text(3)] }))
  const index = await indexOf(await temporaryFolder(t), drafts.map(articleOf))
  t.teardown(() => index.close())
  const { vocabulary, forward, lengths, means, levels } = index
  const term = vocabulary.formTerm[vocabulary.formsOfSurface(vocabulary.surfaces.find('حكومه'))[0]]
  const all = [...vocabulary.formsOfTerm(term)]
  t.ok(all.length > 8, `${all.length} forms: some share a bit`)
  t.equal(new Set(all.map((form) => index.formBits[form])).size, 8)

  const counted = (forms: ReadonlySet<number>): number[][] => {
    const found: number[][] = Array.from({ length: SLOTS }, () => [])
    for (let n = 0; n < index.store.count; n++) {
      const times = [0, 0]
      forward.entries.subarray(forward.offsets[n], forward.offsets[n + 1]).forEach((entry, i) => {
        if (entry !== PARAGRAPH_END && forms.has(formOf(entry))) times[i < forward.titles[n] ? 0 : 1]++
      })
      if (times[0] + times[1] === 0) continue
      const fields = { title: lengths.title[n], body: lengths.body[n], meanTitle: means.title, meanBody: means.body }
      found[nearestSlot(saturate(fieldFrequency(times[0], times[1], fields)), levels)].push(n)
    }
    return found
  }
  const workspace = createAccumulators(index.store.count, vocabulary.formCount)
  const ask = (forms: ReadonlySet<number>, expired = () => false) =>
    matchAlternative({ parts: [{ terms: [term], forms }], weight: 1, via: 'form', crossed: false }, index, workspace, expired)
  for (let round = 0; round < 60; round++) {
    const forms = new Set(all.filter(() => dice.next() < 0.3))
    const { matches, whole } = ask(forms)
    t.ok(whole)
    t.same(
      matches.map((articles) => Array.from(articles).sort((a, b) => a - b)),
      counted(forms),
      `forms ${[...forms]}`,
    )
  }
  t.ok(
    workspace.slots.every((slot) => slot === 0),
    'the workspace is left as it was',
  )
})
