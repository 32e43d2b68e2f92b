// An archive of any size out of little text: the sentences of real articles, dealt again with a fixed seed into
// articles of about 200 words, with dates and sources dealt too; or words by Zipf's law where real ones do not suffice.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article } from '../../index/articles/article.js'
import { readCorpus } from '../evaluation/sets.js'
import { createDice, type Dice } from './dice.js'

/** What an archive is made of: it is dealt again wherever it is needed, never passed around. */
export interface ArchiveSpec {
  kind: 'dealt' | 'zipf'
  articles: number
}

export interface Dealt {
  article: Article
  original: Uint8Array
}

/** About so many words an article. */
const WORDS = 200
/** A title is the beginning of a sentence, so many words of it. */
const TITLE_WORDS = 9
const SENTENCES_A_PARAGRAPH = 3
const SOURCES = ['morning', 'evening', 'coast', 'mountain', 'river', 'market', 'harbour', 'valley']
const FIRST_YEAR = 2008
const YEARS = 16
const SEED = 20181127
/** The corpus of the question sets that holds whole news articles. */
const NEWS = 'ant-headline'
const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url))

/** Where the sentences come from, for the reader of the figures. */
export const originOf = ({ kind }: ArchiveSpec): string =>
  kind === 'zipf'
    ? 'synthetic words by Zipf’s law'
    : process.env.KASHAF_EVAL
      ? `sentences of ${NEWS}, dealt again`
      : 'sentences of the seeds, dealt again'

/** Deals an archive article by article; the same spec gives the same articles. */
export async function* dealArchive({ kind, articles }: ArchiveSpec): AsyncGenerator<Dealt> {
  const dice = createDice(SEED)
  const sentence = kind === 'zipf' ? zipfSentences(dice) : dealt(await readSentences(), dice)
  for (let n = 0; n < articles; n++) yield dealArticle(n, sentence, dice)
}

function dealArticle(n: number, sentence: () => string, dice: Dice): Dealt {
  const title = sentence().split(' ').slice(0, TITLE_WORDS).join(' ')
  const paragraphs: string[] = []
  let words = TITLE_WORDS
  // Lengths differ as those of news do: from half to one and a half of the mean.
  const wanted = WORDS * (0.5 + dice.next())
  while (words < wanted) {
    const sentences: string[] = []
    while (sentences.length < SENTENCES_A_PARAGRAPH && words < wanted) {
      const next = sentence()
      sentences.push(next)
      words += next.split(' ').length
    }
    paragraphs.push(sentences.join(' '))
  }
  const source = SOURCES[Math.min(dice.below(SOURCES.length), dice.below(SOURCES.length))]
  const day = (most: number): string => String(1 + dice.below(most)).padStart(2, '0')
  const date = `${FIRST_YEAR + dice.below(YEARS)}-${day(12)}-${day(28)}`
  const original = Buffer.from([title, ...paragraphs].join('\n'))
  const language = 'ar'
  return {
    original,
    article: {
      id: `n${String(n).padStart(7, '0')}`,
      language,
      title,
      titleParagraph: 0,
      deck: null,
      source: { id: source, name: { ar: null, en: source }, basis: 'recorded', evidence: { ar: '', en: '' } },
      authors: [],
      published: { date, precision: 'day', basis: 'recorded', evidence: { ar: '', en: '' } },
      originUrl: null,
      text: 'full',
      abstractOf: null,
      words,
      paragraphs: [title, ...paragraphs].map((text, p) => ({
        id: `p-${p}`,
        role: p === 0 ? 'heading' : 'body',
        language,
        text,
        at: [0, text.length],
      })),
      original: { file: `${n}.txt`, bytes: original.length, sha256: '' },
    },
  }
}

const dealt = (sentences: readonly string[], dice: Dice) => (): string => sentences[dice.below(sentences.length)]

async function readSentences(): Promise<string[]> {
  const texts = process.env.KASHAF_EVAL ? (await readCorpus(process.env.KASHAF_EVAL, NEWS)).map(({ text }) => text) : await seedTexts()
  return texts
    .flatMap((text) => text.split(/\n|(?<=[.!?؟…] )/))
    .map((sentence) => sentence.trim().replace(/\s+/g, ' '))
    .filter((sentence) => sentence.split(' ').length >= 4)
}

async function seedTexts(): Promise<string[]> {
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt'))
  return Promise.all(names.sort().map((name) => readFile(join(SEEDS, name), 'utf8')))
}

/** Distinct synthetic words. */
const ZIPF_WORDS = 400_000
const ZIPF_SENTENCE = 20
/** Letters that no English stem rule takes off a word's end. */
const CONSONANTS = 'bcdfghjkmnpqrvwxz'

/** Sentences of words drawn by Zipf's law: the r-th commonest about 1/r as often as the first. */
function zipfSentences(dice: Dice): () => string {
  // The integral of 1/x inverted: rank = N^u has a density of 1/rank.
  const rank = (): number => Math.floor(ZIPF_WORDS ** dice.next())
  return () => Array.from({ length: ZIPF_SENTENCE }, () => zipfWord(rank())).join(' ')
}

function zipfWord(rank: number): string {
  let word = 'z'
  for (let rest = rank; rest > 0; rest = Math.floor(rest / CONSONANTS.length)) word += CONSONANTS[rest % CONSONANTS.length]
  return word.padEnd(4, 'z')
}
