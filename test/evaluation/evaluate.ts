// `npm run evaluate`: how well Kashaf finds what question sets ask for, set by set. KASHAF_EVAL names a folder of sets, arguments
// choose among them; without it the seeds' own questions are asked. Indexes are built in the system's folder for such and removed.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diskFiles } from '../../index/archive/files.js'
import { openIndex } from '../../index/archive/opened.js'
import { rebuild, writeIndex } from '../../index/archive/rebuild.js'
import { beginSnapshot, putIntoUse } from '../../index/archive/snapshot.js'
import { createEngine } from '../../index/engines/embedded.js'
import { DEFAULT_REQUEST, type Engine, type SearchRequest } from '../../index/engines/engine.js'
import { baseWords } from '../../index/lexicon/base.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { CASES, groups, NAMES, nameOf } from '../ranking/judged.js'
import { type Measures, mean, measure } from './measures.js'
import { articleOf, readCorpus, readSets } from './sets.js'

const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url))
const lexicon = await loadLexicon({ user: null })
const place = await mkdtemp(join(tmpdir(), 'kashaf-evaluate-'))
try {
  console.log('set                       questions   MRR@10  nDCG@10  success@1   R@100   ms/query')
  if (process.env.KASHAF_EVAL) await evaluateSets(process.env.KASHAF_EVAL, process.argv.slice(2))
  else await evaluateSeeds()
} finally {
  await rm(place, { recursive: true, force: true })
}

async function evaluateSets(folder: string, wanted: readonly string[]): Promise<void> {
  const sets = (await readSets(folder)).filter((set) => wanted.length === 0 || wanted.includes(set.name))
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
    const engine = createEngine(await openIndex(index), lexicon)
    for (const set of sets.filter((one) => one.corpus === corpus)) {
      await report(
        set.name,
        engine,
        set.questions.map(({ id, text }) => ({ request: { text }, right: set.answers.get(id)! })),
      )
    }
    await engine.close()
  }
}

/** The questions that rankings over the seeds are tested by: right is whatever should stand first. */
async function evaluateSeeds(): Promise<void> {
  await rebuild({ articles: SEEDS, index: place })
  const engine = createEngine(await openIndex(place), lexicon)
  const ids = new Map([...Object.keys(NAMES), ...Object.keys(NAMES).map((id) => `abstracts-${id}`)].map((id) => [nameOf(id), id]))
  const questions = CASES.filter(({ found }) => found !== '').map(({ q, lang, found }) => ({
    request: { text: q, languages: lang ? [lang] : [] },
    right: new Set(groups(found)[0].map((name) => ids.get(name)!)),
  }))
  await report('seeds', engine, questions)
  await engine.close()
}

async function report(
  name: string,
  engine: Engine,
  questions: { request: Partial<SearchRequest>; right: ReadonlySet<string> }[],
): Promise<void> {
  const measures: Measures[] = []
  const began = performance.now()
  for (const { request, right } of questions) {
    const { hits } = await engine.search({ ...DEFAULT_REQUEST, limit: 100, snippets: 0, budget: 10_000, ...request })
    measures.push(
      measure(
        hits.map((hit) => hit.article.id),
        right,
      ),
    )
  }
  const time = (performance.now() - began) / questions.length
  const figure = (measured: keyof Measures): string => mean(measures.map((one) => one[measured])).toFixed(3)
  console.log(
    `${name.padEnd(25)} ${String(questions.length).padStart(9)}   ${figure('mrr')}   ${figure('ndcg')}    ${figure('first')}      ${figure('recall')}   ${time.toFixed(2)}`,
  )
}
