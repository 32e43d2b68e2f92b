// `npm run evaluate`: how well Kashaf finds what the question sets ask for, set by set. Reads KASHAF_EVAL, a folder of sets; the
// indexes are built into a folder of the system's and removed.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskFiles } from '../../index/archive/files.js'
import { openIndex } from '../../index/archive/opened.js'
import { writeIndex } from '../../index/archive/rebuild.js'
import { beginSnapshot, putIntoUse } from '../../index/archive/snapshot.js'
import { createEngine } from '../../index/engines/embedded.js'
import { DEFAULT_REQUEST, type Engine } from '../../index/engines/engine.js'
import { baseWords } from '../../index/lexicon/base.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { type Measures, mean, measure } from './measures.js'
import { articleOf, type QuestionSet, readCorpus, readSets } from './sets.js'

const folder = process.env.KASHAF_EVAL
if (!folder) {
  console.error('Set KASHAF_EVAL to a folder of question sets.')
  process.exit(2)
}
const wanted = process.argv.slice(2)
const lexicon = await loadLexicon({ user: null })
const place = await mkdtemp(join(tmpdir(), 'kashaf-evaluate-'))
try {
  const sets = (await readSets(folder)).filter((set) => wanted.length === 0 || wanted.includes(set.name))
  console.log('set                       questions   MRR@10  nDCG@10  success@1   R@100   ms/query')
  for (const corpus of [...new Set(sets.map((set) => set.corpus))]) {
    const index = join(place, corpus)
    await diskFiles.makeFolder(index)
    const documents = await readCorpus(folder, corpus)
    const snapshot = await beginSnapshot(diskFiles, index)
    async function* items() {
      for (const document of documents) yield articleOf(document)
    }
    const manifest = await writeIndex(items(), [], baseWords(lexicon), snapshot, { articles: documents.length, bytes: 0 }, () => undefined)
    await putIntoUse(diskFiles, index, (await snapshot.finish(manifest)).version, null)
    const opened = await openIndex(index)
    const engine = createEngine(opened, lexicon)
    for (const set of sets.filter((one) => one.corpus === corpus)) {
      const began = performance.now()
      const measures = await ask(engine, set)
      const time = (performance.now() - began) / set.questions.length
      const figure = (name: keyof Measures): string => mean(measures.map((one) => one[name])).toFixed(3)
      console.log(
        `${set.name.padEnd(25)} ${String(set.questions.length).padStart(9)}   ${figure('mrr')}   ${figure('ndcg')}    ${figure('first')}      ${figure('recall')}   ${time.toFixed(2)}`,
      )
    }
    await engine.close()
  }
} finally {
  await rm(place, { recursive: true, force: true })
}

async function ask(engine: Engine, set: QuestionSet): Promise<Measures[]> {
  const measures: Measures[] = []
  for (const question of set.questions) {
    const answer = await engine.search({ ...DEFAULT_REQUEST, text: question.text, limit: 100, snippets: 0, budget: 10_000 })
    measures.push(
      measure(
        answer.hits.map((hit) => hit.article.id),
        set.answers.get(question.id)!,
      ),
    )
  }
  return measures
}
