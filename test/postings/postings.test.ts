import fc from 'fast-check'
import { Index } from 'flexsearch'
import t from 'tap'
import { FIELD_WEIGHTS, fieldFrequency, inverseDocumentFrequency, positionWeights, saturate } from '../../index/postings/bm25.js'
import { openPostings, SLOTS } from '../../index/postings/flexsearch.js'
import {
  AT_NEW_WORD,
  AT_NEXT_PART,
  advancesPosition,
  createRangeWriter,
  formOf,
  forwardEntry,
  hasRange,
  OVER_PART,
  OVER_WORD,
  PARAGRAPH_END,
  readRanges,
  relationOf,
} from '../../index/postings/forward.js'
import { fitLevels, IMPACT_STEPS, impactByte, impactOf } from '../../index/postings/impacts.js'
import { createInterner } from '../../index/postings/interner.js'
import { createInverter } from '../../index/postings/inverter.js'
import { columnOfList, meanLength, postingLists, weighPostings } from '../../index/postings/weigh.js'
import { openStrings } from '../../index/structures/string-table.js'
import { collectFaults } from '../faults.js'

const NO_BASE = { words: [], names: [] }

t.test('forward entries keep form and standing; only two standings move on, and only two have a place', async (t) => {
  const faults = collectFaults(t)
  for (const form of [0, 1, 77, 2 ** 30 - 3]) {
    for (const standing of [AT_NEW_WORD, OVER_WORD, AT_NEXT_PART, OVER_PART]) {
      const entry = forwardEntry(form, standing)
      faults.equal(formOf(entry), form)
      faults.equal(relationOf(entry), standing)
      faults.not(entry, PARAGRAPH_END)
    }
  }
  faults.none()
  const at = (standing: number): number => forwardEntry(5, standing)
  t.same(
    [AT_NEW_WORD, OVER_WORD, AT_NEXT_PART, OVER_PART].map((s) => advancesPosition(at(s))),
    [true, false, true, false],
  )
  t.same(
    [AT_NEW_WORD, OVER_WORD, AT_NEXT_PART, OVER_PART].map((s) => hasRange(at(s))),
    [true, true, false, false],
  )
})

t.test('places come back as they were written, paragraph by paragraph, parts at the place of their word', async (t) => {
  const span = fc.tuple(fc.nat(300), fc.nat(40_000))
  fc.assert(
    fc.property(fc.array(fc.array(span, { maxLength: 20 }), { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const writer = createRangeWriter()
      const entries: number[] = []
      const expected: [number, number][] = []
      for (const spans of paragraphs) {
        let start = 0
        for (const [gap, length] of spans) {
          start += gap
          writer.write(start, start + length)
          entries.push(forwardEntry(1, AT_NEW_WORD), forwardEntry(2, AT_NEXT_PART))
          expected.push([start, start + length], [start, start + length])
        }
        writer.nextParagraph()
        entries.push(PARAGRAPH_END)
        expected.push([0, 0])
      }
      const { starts, ends } = readRanges(writer.take(), Uint32Array.from(entries))
      expected.forEach(([start, end], i) => {
        if (starts[i] !== start || ends[i] !== end) throw new Error(`entry ${i}`)
      })
    }),
    { numRuns: 200 },
  )
  const back = createRangeWriter()
  back.write(50, 60)
  back.write(10, 60)
  const read = readRanges(back.take(), Uint32Array.of(forwardEntry(0, AT_NEW_WORD), forwardEntry(0, OVER_WORD)))
  t.same(
    [[...read.starts], [...read.ends]],
    [
      [50, 10],
      [60, 60],
    ],
    'a date may begin before the word it stands over',
  )
})

t.test('impacts: more and rarer is better, longer is worse, the title counts more', async (t) => {
  const lengths = { title: 8, body: 200, meanTitle: 8, meanBody: 200 }
  t.ok(saturate(fieldFrequency(0, 2, lengths)) > saturate(fieldFrequency(0, 1, lengths)))
  t.ok(saturate(fieldFrequency(1, 0, lengths)) > saturate(fieldFrequency(0, 1, lengths)))
  t.ok(fieldFrequency(0, 1, { ...lengths, body: 400 }) < fieldFrequency(0, 1, lengths))
  t.ok(inverseDocumentFrequency(1000, 1) > inverseDocumentFrequency(1000, 500))
  t.ok(inverseDocumentFrequency(10, 10) > 0, 'a word of every article still counts a little')
})

t.test('levels: they fall, stand for the impacts nearest to them, and beat equal widths', async (t) => {
  const faults = collectFaults(t)
  const histogram = new Float64Array(IMPACT_STEPS)
  let seed = 7
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  for (let i = 0; i < 20_000; i++) histogram[impactByte(random() ** 3)]++
  const { levels, slotOfByte } = fitLevels(histogram, SLOTS)
  let fitted = 0
  let equal = 0
  for (let byte = 0; byte < IMPACT_STEPS; byte++) {
    const impact = impactOf(byte)
    const own = Math.abs(levels[slotOfByte[byte]] - impact)
    for (const level of levels) faults.ok(Math.abs(level - impact) >= own - 1e-9, `impact ${byte} is nearer to another level`)
    fitted += histogram[byte] * own ** 2
    equal += histogram[byte] * ((Math.floor(impact * SLOTS) + 0.5) / SLOTS - impact) ** 2
  }
  faults.none()
  for (let slot = 1; slot < SLOTS; slot++) faults.ok(levels[slot] < levels[slot - 1])
  faults.none()
  t.ok(fitted < equal, 'the squared error is smaller than with levels at equal steps')
  const single = fitLevels(
    Float64Array.from({ length: IMPACT_STEPS }, (_, byte) => (byte === 90 ? 5 : 0)),
    SLOTS,
  )
  t.ok(Math.abs(single.levels[single.slotOfByte[90]] - impactOf(90)) < 1e-9, 'one impact only')
})

t.test('FlexSearch keeps finished terms as they are and gives them back by slot', async (t) => {
  const faults = collectFaults(t)
  const terms = ['أحمد', 'الله', 'الممثل', 'المثل', '2018', '@2018-11-27', 'with space', '__proto__', 'constructor']
  const reader = openPostings((term) => {
    const i = terms.indexOf(term)
    return i < 0 ? null : Array.from({ length: SLOTS }, (_, slot) => (slot === i % SLOTS ? [i, i + 100] : undefined))
  })
  for (const [i, term] of terms.entries()) {
    const lists = reader.slots(term)
    faults.same([...(lists[i % SLOTS] as number[])], [i, i + 100], `${term} is in its slot`)
    faults.equal(lists.filter(Boolean).length, 1, `${term} is in no other`)
  }
  faults.none()
  t.same([...reader.slots('حمد')], [], 'no term is made of another')
  t.same([...reader.slots('toString')], [])
})

t.test('the postings laid out are those that FlexSearch would hold had it been given every article', async () => {
  const word = fc.constantFrom(
    'هدنة',
    'الحكومة',
    'حكومتهم',
    'سوريا',
    'ديرالزور',
    'budget',
    'budgets',
    'the',
    '2018',
    '27/11/2018',
    'cease-fire',
  )
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(text), fc.array(text, { maxLength: 3 })), { minLength: 1, maxLength: 30 }), (articles) => {
      const collector = createInverter()
      for (const [title, body] of articles) collector.addText(title, body)
      const { vocabulary, forward, lengths } = collector.finish({ words: [], names: ['دير الزور'] })
      const terms = openStrings({ bytes: vocabulary.termBytes, offsets: vocabulary.termOffsets })
      const { postings, levels } = weighPostings(forward, vocabulary, lengths)

      let handed: string[] = []
      let impacts: number[] = []
      const flexsearch = new Index({
        tokenize: 'strict',
        resolution: SLOTS,
        encode: () => handed,
        score: (_content: string[], _term: string, i: number) => nearestSlot(impactOf(impactByte(impacts[i]))),
      })
      /** Slots without a level, at 0, are in no use. */
      const nearestSlot = (impact: number): number =>
        levels.reduce((best, level, slot) => (level > 0 && Math.abs(level - impact) < Math.abs(levels[best] - impact) ? slot : best), 0)
      const means = { meanTitle: meanLength(lengths.title), meanBody: meanLength(lengths.body) }
      const worths = positionWeights(FIELD_WEIGHTS)
      const impactIn: Map<number, number>[] = []
      for (let n = 0; n < articles.length; n++) {
        const times = new Map<number, [title: number, body: number]>()
        let place = 0
        forward.entries.subarray(forward.offsets[n], forward.offsets[n + 1]).forEach((entry, i) => {
          if (entry === PARAGRAPH_END) return
          if (i >= forward.titles[n] && advancesPosition(entry)) place++
          const term = vocabulary.formTerm[formOf(entry)]
          const counted = times.get(term) ?? [0, 0]
          if (i < forward.titles[n]) counted[0]++
          else counted[1] += worths[place] ?? 1
          times.set(term, counted)
        })
        handed = [...times.keys()].map((term) => terms.get(term))
        const ofArticle = { ...means, title: lengths.title[n], body: lengths.body[n] }
        impacts = [...times.values()].map(([title, body]) => saturate(fieldFrequency(title, body, ofArticle)))
        impactIn.push(new Map([...times.keys()].map((term, i) => [term, impactByte(impacts[i])])))
        flexsearch.add(n, 'terms are handed over by encode')
      }
      const formsSeen = (article: number, term: number): number =>
        forward.entries
          .subarray(forward.offsets[article], forward.offsets[article + 1])
          .filter((entry) => entry !== PARAGRAPH_END && vocabulary.formTerm[formOf(entry)] === term)
          .reduce((bits, entry) => bits | postings.formBits[formOf(entry)], 0)
      for (let term = 0; term < terms.size; term++) {
        for (let slot = 0; slot < SLOTS; slot++) {
          const seen = columnOfList('postingForms', postings, term, slot)
          const kept = columnOfList('impacts', postings, term, slot)
          Array.from(postingLists(postings, term)[slot] ?? []).forEach((article, i) => {
            if (seen[i] !== formsSeen(article, term)) throw new Error(`${terms.get(term)} in ${article}: ${seen[i]}`)
            if (kept[i] !== impactIn[article].get(term)) throw new Error(`${terms.get(term)} in ${article}: impact ${kept[i]}`)
          })
        }
        handed = [terms.get(term)]
        const { result } = flexsearch.search('term', { resolve: false }) as unknown as { result: number[][] }
        const laid = postingLists(postings, term)
        for (let slot = 0; slot < SLOTS; slot++) {
          const [here, there] = [laid, result].map((lists) => JSON.stringify(Array.from(lists[slot] ?? [])))
          if (here !== there) throw new Error(`${handed[0]}, slot ${slot}: ${here}, not ${there}`)
        }
      }
    }),
    { numRuns: 60 },
  )
})

t.test('postings are handed to FlexSearch once, when first asked for, as arrays or typed arrays', async (t) => {
  const asked: string[] = []
  const reader = openPostings((term) => {
    asked.push(term)
    return term === 'a' ? [undefined, Uint32Array.of(3, 9)] : term === 'b' ? [[4]] : null
  })
  t.same([...(reader.slots('a')[1] as Uint32Array)], [3, 9])
  t.same([...(reader.slots('b')[0] as number[])], [4])
  t.same([...(reader.slots('a')[1] as Uint32Array)], [3, 9])
  t.same([...reader.slots('c')], [])
  t.same(asked, ['a', 'b', 'c'])
})

t.test('texts numbered apart, by numberers that forget, give the same index as by one', async (t) => {
  const faults = collectFaults(t)
  const words = ['هدنة', 'الحكومة', 'حكومتهم', 'ديرالزور', 'دير', 'الزور', 'budget', '27/11/2018', 'the', '2018']
  const articles = Array.from({ length: 40 }, (_, n) => ({
    title: n % 3 === 0 ? null : `${words[n % 10]} ${words[(n * 7) % 10]}`,
    body: [words.slice(n % 5, 5 + (n % 5)).join(' '), `${words[(n * 3) % 10]} word${n % 9}`],
  }))
  const one = createInverter()
  const places = articles.map(({ title, body }) => one.addText(title, body))
  const several = createInverter()
  const numberers = [3, 5, 1000].map(createInterner)
  articles.forEach(({ title, body }, n) => {
    const by = numberers[n % numberers.length]
    const text = by(title, body)
    faults.same(text.ranges, places[n])
    several.add(text, by)
  })
  faults.none()
  t.same(several.finish(NO_BASE), one.finish(NO_BASE))
})

t.test('an archive with more words than can be numbered is refused by name', async (t) => {
  const collector = createInverter(10)
  collector.addText('three words here', ['and three more'])
  t.throws(() => collector.addText(null, ['these are too many']), {
    code: 'index-too-large',
    message: /2 articles hold more than 10 words/,
  })
  const distinct = createInverter(100, 4)
  distinct.addText(null, ['one two two two three four four'])
  t.throws(() => distinct.addText(null, ['one five']), { code: 'index-too-large', message: /more than 4 distinct words/ })
})
