// Names from Node's own tables: what is taken from them, what is left out, and that they stand behind the files and
// change nothing that is frozen into an index.

import t from 'tap'
import { createAnalyzer } from '../../index/analysis/analyze.js'
import { EMPTY_COUNTS } from '../../index/analysis/counts.js'
import { baseWords } from '../../index/lexicon/base.js'
import { createDictionary } from '../../index/lexicon/dictionary.js'
import type { Entry } from '../../index/lexicon/entry.js'
import { intlEntries } from '../../index/lexicon/intl.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'

const rows = intlEntries([])
const arabicOf = (english: string) => rows.filter((row) => row.english === english).map(({ arabic }) => arabic)

t.test('countries, languages and currencies have a row each, in both languages', async (t) => {
  const faults = collectFaults(t)
  t.ok(rows.length > 400, `${rows.length} rows`)
  t.same(arabicOf('Bulgaria'), ['بلغاريا'])
  t.same(arabicOf('Portuguese'), ['البرتغالية'])
  t.same(arabicOf('Swedish Krona'), ['كرونة سويدية'])
  t.same(arabicOf('Eastern Africa'), ['شرق أفريقيا'])
  for (const { english, arabic, weight, source } of rows) {
    faults.notOk(/[(),/[\]\d]|unknown|pseudo/i.test(english) || !/^[\u0621-\u064A ]+$/.test(arabic), `${english} ${arabic}`)
    faults.notOk(english.split(' ').length > 5 || arabic.split(' ').length > 5, `${english} is long`)
    faults.notOk(weight !== 1 || source !== 'intl', english)
    faults.notOk(/^[A-Z]{3}$/.test(english), `${english} is a code`)
  }
  faults.none()
  t.equal(new Set(rows.map(({ english, arabic }) => `${english}\t${arabic}`)).size, rows.length, 'each once')
})

t.test('a name that a file has is neither doubled nor overridden, however it is spelled', async (t) => {
  const known = (english: string): Entry => ({
    english,
    arabic: 'س',
    weight: 9,
    kind: 'place',
    note: '',
    source: 'kashaf',
    file: '',
    line: 1,
  })
  const others = intlEntries([known('bulgaria'), known("Cote d'Ivoire"), known('Reunion'), known('Timor Leste')])
  for (const name of ['Bulgaria', 'Côte d’Ivoire', 'Réunion', 'Timor-Leste'])
    t.notOk(
      others.some((row) => row.english === name),
      name,
    )
  const lexicon = await loadLexicon()
  const heads = new Set(lexicon.entries.filter(({ source }) => source === 'kashaf').map(({ english }) => english.toLowerCase()))
  t.same(
    lexicon.entries.filter(({ source, english }) => source === 'intl' && heads.has(english.toLowerCase())),
    [],
  )
  t.same(lexicon.sources, ['kashaf', 'intl'])
})

t.test('what is frozen into an index does not know them; looking up does, with a label of its own', async (t) => {
  const lexicon = await loadLexicon()
  const files = { ...lexicon, entries: lexicon.entries.filter(({ source }) => source === 'kashaf') }
  t.same(baseWords(lexicon), baseWords(files))
  const analyzer = createAnalyzer(EMPTY_COUNTS, baseWords(lexicon))
  const words = (text: string) => analyzer.analyze(text).filter(({ overlay }) => !overlay)
  const dictionary = createDictionary(lexicon, {
    english: (text) => words(text).map(({ surface }) => surface),
    arabic: (text) => words(text).map(({ surface, term }) => ({ surface, stem: term })),
  })
  const name = present(
    lexicon.entries.find(
      ({ source, english, arabic }) => source === 'intl' && /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(english) && arabic.includes(' '),
    ),
  )
  const found = dictionary.fromEnglish(
    words(name.english).map(({ surface }) => surface),
    0,
  )
  t.match(found, { length: 2, senses: [{ label: 'CLDR', weight: 1 }] }, name.english)
  const back = dictionary.fromArabic(
    words(name.arabic).map(({ surface, term }) => ({ surface, stem: term })),
    0,
  )
  t.ok(
    back?.senses.some(({ label, words }) => label === 'CLDR' && words.join(' ') === name.english),
    name.arabic,
  )
})

t.test('without Arabic in Node nothing is added and nothing fails', async (t) => {
  const { supportedLocalesOf } = Intl.DisplayNames
  t.teardown(() => {
    Intl.DisplayNames.supportedLocalesOf = supportedLocalesOf
  })
  Intl.DisplayNames.supportedLocalesOf = () => ['en']
  t.same(intlEntries([]), [])
  t.same((await loadLexicon()).sources, ['kashaf'])
})
