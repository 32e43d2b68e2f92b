// What is frozen with an index is as good as what it was made from: an open index stems as the one being built did, and
// its dictionary finds what one finds that reads every row anew.

import t from 'tap'
import { openAnalysisTables, packAnalysisTables } from '../../index/archive/analysis-tables.js'
import { listArticles, readArticles } from '../../index/articles/articles.js'
import { searchedParagraphs } from '../../index/articles/searched.js'
import { baseWords } from '../../index/lexicon/base.js'
import { createDictionary } from '../../index/lexicon/dictionary.js'
import type { Entry } from '../../index/lexicon/entry.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { createInverter } from '../../index/postings/inverter.js'
import { openStrings } from '../../index/structures/string-table.js'
import { collectFaults } from '../faults.js'
import { SEEDS } from '../temporary.js'

const lexicon = await loadLexicon()
const base = baseWords(lexicon)
const collector = createInverter()
const { files } = await listArticles(SEEDS)
for await (const read of readArticles(SEEDS, files, { maxArticleBytes: 1e9, maxLine: 1e9 })) {
  if ('skipped' in read) continue
  const { title, body } = searchedParagraphs(read.article)
  const text = (p: number): string => read.article.paragraphs[p].text
  collector.addText(title === null ? null : text(title), body.map(text))
}
const { analyzer: built, counts, vocabulary } = collector.finish(base)
const { analyzer: opened, readings } = openAnalysisTables(packAnalysisTables(built, counts.pairs, base))

t.test('every word of the archive and of the lexicon, with particles and endings, is resolved alike', async (t) => {
  const faults = collectFaults(t)
  const printed = openStrings({ bytes: vocabulary.printedBytes, offsets: vocabulary.printedOffsets })
  const words = new Set(base.texts.flatMap((text) => text.split(' ')))
  for (let form = 0; form < printed.size; form++) if (/^\p{Script=Arabic}/u.test(printed.get(form))) words.add(printed.get(form))
  for (const word of words) {
    for (const typed of [word, `و${word}`, `لل${word}`, `${word}هم`, `${word}ات`]) {
      const [here, there] = [opened, built].map((analyzer) => JSON.stringify(analyzer.resolve(typed, 'arabic')))
      faults.ok(here === there, `${typed}: ${here}, not ${there}`)
    }
  }
  faults.none()
  t.ok(words.size > 3000, `${words.size} words`)
})

t.test('the dictionary finds the same with frozen readings and without, new rows and rows that have gone among them', async (t) => {
  const faults = collectFaults(t)
  const read = (text: string) => opened.analyze(text).flatMap(({ overlay, surface, term }) => (overlay ? [] : [{ surface, stem: term }]))
  const english = (text: string) => read(text).map(({ surface }) => surface)
  const entry = (row: Partial<Entry>): Entry => ({ ...lexicon.entries[0], kind: 'n', note: '', source: 'user', ...row })
  const added = [entry({ english: 'gizmo', arabic: 'بتاعة' }), entry({ english: 'truce', arabic: 'هدنة مؤقتة' })]
  const changed = { ...lexicon, entries: [...lexicon.entries.filter((_, i) => i % 7 !== 0), ...added] }
  const frozenRows = { ...readings, has: (text: string) => readings.has(text) }
  t.ok(base.texts.every(readings.has) && !readings.has('هدنة مؤقتة'))
  const [slow, quick] = [undefined, frozenRows].map((frozen) => createDictionary(changed, { english, arabic: read, table: frozen }))
  const texts = [...base.texts, 'بتاعة', 'وهدنة مؤقتة', 'بدرعا', 'الدرع', 'كلمة لا تعرف']
  for (const text of texts) {
    const words = read(text)
    for (let at = 0; at < words.length; at++) faults.same(quick.fromArabic(words, at), slow.fromArabic(words, at))
  }
  faults.none()
})
