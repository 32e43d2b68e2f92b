// Question sets made ready to ask: each corpus indexed once in a folder of the system's for such, and the seeds with
// their own questions as a set like any other, so that everything that measures runs anywhere.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diskFiles } from '../../index/archive/files.js'
import { type OpenIndex, openIndex } from '../../index/archive/index-reader.js'
import { writeIndex } from '../../index/archive/index-writer.js'
import { prepareAll } from '../../index/archive/prepared-article.js'
import { rebuild } from '../../index/archive/rebuild.js'
import { beginSnapshot, putIntoUse } from '../../index/archive/snapshot.js'
import type { SearchRequest } from '../../index/engines/engine.js'
import { baseWords } from '../../index/lexicon/base.js'
import type { Lexicon } from '../../index/lexicon/entry.js'
import { present } from '../present.js'
import { CASES, groups, NAMES, nameOf } from '../ranking/judged.js'
import { articleOf, type Document, readCorpus, readSets } from './sets.js'

export interface Asked {
  request: Partial<SearchRequest> & { text: string }
  /** Ids of the articles that answer. */
  right: ReadonlySet<string>
}

export interface IndexedSet {
  name: string
  index: OpenIndex
  /** What the index holds, for systems that index it in their own way. */
  documents: readonly Document[]
  questions: readonly Asked[]
}

const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url))

/**
 * The sets one after another; an index is closed when the sets over it have been visited.
 * @param folder of question sets, or null for the seeds and their own questions
 * @param wanted names of sets; empty wants all
 * @param place where indexes may be written
 */
export async function* indexedSets(
  folder: string | null,
  wanted: readonly string[],
  place: string,
  lexicon: Lexicon,
): AsyncGenerator<IndexedSet> {
  if (folder === null) {
    yield await seedsSet(place)
    return
  }
  const sets = (await readSets(folder)).filter((set) => wanted.length === 0 || wanted.includes(set.name))
  for (const corpus of [...new Set(sets.map((set) => set.corpus))]) {
    const documents = await readCorpus(folder, corpus)
    const index = await indexOf(documents, join(place, corpus), lexicon)
    for (const { name, questions, answers } of sets.filter((set) => set.corpus === corpus)) {
      yield { name, index, documents, questions: questions.map(({ id, text }) => ({ request: { text }, right: present(answers.get(id)) })) }
    }
    index.close()
  }
}

async function indexOf(documents: readonly Document[], place: string, lexicon: Lexicon): Promise<OpenIndex> {
  await diskFiles.makeFolder(place)
  const snapshot = await beginSnapshot(diskFiles, place)
  async function* items() {
    for (const document of documents) yield articleOf(document)
  }
  const manifest = await writeIndex(
    prepareAll(items()),
    [],
    baseWords(lexicon),
    snapshot,
    { articles: documents.length, bytes: 0 },
    () => undefined,
  )
  await putIntoUse(diskFiles, place, (await snapshot.finish(manifest)).version, null)
  return openIndex(place)
}

/** The questions that rankings over the seeds are tested by: right is whatever should stand first. */
async function seedsSet(place: string): Promise<IndexedSet> {
  await rebuild({ articles: SEEDS, index: place })
  const index = await openIndex(place)
  const ids = new Map([...Object.keys(NAMES), ...Object.keys(NAMES).map((id) => `abstracts-${id}`)].map((id) => [nameOf(id), id]))
  const questions = CASES.filter(({ found }) => found !== '').map(({ q, lang, found }) => ({
    request: { text: q, languages: lang ? [lang] : [] },
    right: new Set(groups(found)[0].map((name) => present(ids.get(name)))),
  }))
  const documents = Array.from({ length: index.store.count }, (_, n): Document => {
    const { id, language, title, paragraphs } = index.store.article(n)
    return { id, lang: language, title: '', text: [title, ...paragraphs.map(({ text }) => text)].join('\n') }
  })
  return { name: 'seeds', index, documents, questions }
}
