// Question sets: a folder each with documents, questions and judgements, read from where KASHAF_EVAL points.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../../index/articles/article.js'
import type { Language } from '../../index/script/language.js'

export interface Document {
  id: string
  lang: string
  title: string
  text: string
}

export interface Question {
  id: string
  lang: string
  text: string
}

export interface QuestionSet {
  name: string
  /** Name of the set whose documents these are; sets with the same corpus share an index. */
  corpus: string
  questions: Question[]
  /** Question id → ids of the documents that answer it. */
  answers: Map<string, Set<string>>
}

const lines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)

export async function readSets(folder: string): Promise<QuestionSet[]> {
  const sets: QuestionSet[] = []
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue
    const place = join(folder, entry.name)
    const from = await readFile(join(place, 'corpus.from'), 'utf8').catch(() => entry.name)
    const answers = new Map<string, Set<string>>()
    for (const line of (await readFile(join(place, 'qrels.tsv'), 'utf8')).split('\n')) {
      const [question, document, grade] = line.split('\t')
      if (!document || Number(grade) <= 0) continue
      answers.set(question, (answers.get(question) ?? new Set()).add(document))
    }
    const questions = lines<Question>(await readFile(join(place, 'queries.jsonl'), 'utf8')).filter((question) => answers.has(question.id))
    sets.push({ name: entry.name, corpus: from.trim(), questions, answers })
  }
  return sets
}

export async function readCorpus(folder: string, name: string): Promise<Document[]> {
  return lines<Document>(gunzipSync(await readFile(join(folder, name, 'corpus.jsonl.gz'))).toString('utf8'))
}

/** A document as an article: its title as heading, each line of its text a paragraph. */
export function articleOf(document: Document): { article: Article; original: Uint8Array } {
  const language: Language = document.lang === 'ar' ? 'ar' : 'en'
  const body = document.text.split('\n').filter((line) => line.trim() !== '')
  const paragraphs: Article['paragraphs'] = []
  if (document.title) paragraphs.push({ id: 'p-0', role: 'heading', language, text: document.title, at: [0, document.title.length] })
  body.forEach((text, i) => {
    paragraphs.push({ id: `p-${i + 1}`, role: 'body', language, text, at: [0, text.length] })
  })
  const original = Buffer.from(document.text)
  return {
    original,
    article: {
      id: document.id,
      language,
      title: document.title || (body[0] ?? document.id),
      titleParagraph: document.title ? 0 : null,
      deck: null,
      source: null,
      authors: [],
      published: null,
      originUrl: null,
      text: 'full',
      abstractOf: null,
      words: document.text.split(/\s+/).length,
      paragraphs,
      original: { file: document.id, bytes: original.length, sha256: createHash('sha256').update(original).digest('hex') },
    },
  }
}
