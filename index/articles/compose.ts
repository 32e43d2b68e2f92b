// Puts an article together: the draft that a reader made, the roles of its blocks, its attribution and its ids.

import type { Language } from '../script/language.js'
import { countLetters, languageOf } from '../script/language.js'
import type { Article, Paragraph } from './article.js'
import { attribute } from './attribution.js'
import { type FurnitureTable, furnitureTable } from './furniture.js'
import { paragraphIds } from './identity.js'
import { layOut } from './layout.js'
import type { Draft } from './readers/reader.js'
import type { ArticleRecord, Sources } from './sources.js'

interface Composition {
  id: string
  /** The decoded file. */
  text: string
  draft: Draft
  original: Article['original']
  record: ArticleRecord
  sources: Pick<Sources, 'publishers' | 'excerptsOnly'>
  furniture?: FurnitureTable
}

const ALL_FURNITURE = furnitureTable()

/** The article, or null when nothing of the file is body. Pure. */
export function compose({ id, text, draft, original, record, sources, furniture = ALL_FURNITURE }: Composition): Article | null {
  const { blocks, facts } = draft
  const { publishers } = sources
  const english = (facts.language ?? languageOf(countLetters(text))) === 'en'
  const layout = layOut(blocks, { furniture, publishers, english })
  const body = blocks.filter((_, index) => layout.roles[index] === 'body')
  if (body.length === 0) return null

  const letters = { arabic: 0, latin: 0 }
  for (const block of body) countLetters(block.text, letters)
  const language = facts.language ?? languageOf(letters) ?? (english ? 'en' : 'ar')
  const nextId = paragraphIds()
  const paragraphs: Paragraph[] = blocks.map((block, index) => ({
    id: nextId(block.text),
    role: layout.roles[index],
    language: languageOf(countLetters(block.text)) ?? language,
    text: block.text,
    at: block.at,
  }))
  const { source, authors, published } = attribute({ text, blocks, clues: layout.clues, facts, record, publishers })
  return {
    id,
    language,
    title: layout.title === null ? firstSentence(body[0].text, language) : blocks[layout.title].text,
    titleParagraph: layout.title,
    deck: layout.deck === null ? null : blocks[layout.deck].text,
    source,
    authors,
    published,
    originUrl: record.originUrl !== undefined ? record.originUrl : facts.url,
    text: record.text ?? (source !== null && sources.excerptsOnly.has(source.id) ? 'snippets' : 'full'),
    abstractOf: facts.abstractOf,
    words: body.reduce((sum, block) => sum + block.text.split(/\s+/).length, 0),
    paragraphs,
    original,
  }
}

/** How far a first sentence is looked for, and how much of it can be a title. UTF-16 units. */
const SENTENCE_WINDOW = 1000
const LONGEST_TITLE = 200

/** The first sentence of a text, or the whole words of it that fit a title; a longer word is cut between graphemes. */
function firstSentence(text: string, language: Language): string {
  const window = text.slice(0, SENTENCE_WINDOW)
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(window)
  const sentence = first.segment.trim()
  if (sentence.length <= LONGEST_TITLE) return sentence
  const start = sentence.slice(0, LONGEST_TITLE + 1)
  const space = start.search(/\s\S*$/)
  if (space > 0) return start.slice(0, space).trimEnd()
  let end = 0
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(start)) {
    if (index + segment.length > LONGEST_TITLE) break
    end = index + segment.length
  }
  return start.slice(0, end || LONGEST_TITLE)
}
