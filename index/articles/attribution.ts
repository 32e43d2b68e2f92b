// Who published an article, who wrote it and when it appeared, each with its basis and evidence. What `sources.json`
// says stands first, then the file's own header, then the lines around the headline. What none of them says stays null.

import type { Evidence, Published, Source } from './article.js'
import type { PlacedClue } from './layout.js'
import { type Publisher, type PublisherBook, unknownPublisher } from './publishers.js'
import type { Block, Facts } from './readers/reader.js'
import type { ArticleRecord } from './sources.js'

interface Attribution {
  source: Source | null
  authors: string[]
  published: Published | null
}

interface Said {
  text: string
  blocks: readonly Block[]
  clues: readonly PlacedClue[]
  facts: Facts
  record: ArticleRecord
  publishers: PublisherBook
}

export function attribute(said: Said): Attribution {
  const { record, facts, clues } = said
  return {
    source: record.source !== undefined ? record.source : (sourceOfHeader(said) ?? sourceOfLines(said)),
    authors: facts.authors.length > 0 ? [...new Set(facts.authors)] : [...new Set(clues.flatMap((clue) => clue.authors ?? []))],
    published: record.published !== undefined ? record.published : publishedOf(said),
  }
}

const slice = (text: string, at: [number, number]): Evidence => ({ text: text.slice(...at), at })

const SLUG = /^[a-z0-9-]{1,64}$/

/** The header names its publisher by id or name; names given with it stand before those that the tables know. */
function sourceOfHeader({ facts, text, publishers }: Said): Source | null {
  const said = facts.source ?? facts.sourceName.en ?? facts.sourceName.ar
  if (said === null) return null
  const names = { ar: facts.sourceName.ar?.value ?? null, en: facts.sourceName.en?.value ?? null }
  const known = publishers.byId(said.value) ?? publishers.byName(said.value)
  const made = known ?? unknownPublisher(said.value)
  const id = known === null && facts.source !== null && SLUG.test(said.value) ? said.value : made.id
  // A name given for one language makes the id, written in the other's place, no name.
  const hasOwn = names.ar !== null || names.en !== null
  const name = known === null && hasOwn ? names : { ar: names.ar ?? made.name.ar, en: names.en ?? made.name.en }
  return { id, name, basis: 'named', evidence: slice(text, said.at) }
}

/** A line in which the page names its own publisher; else the one that it credits. */
function sourceOfLines({ clues, blocks, text, publishers }: Said): Source | null {
  const evidence = ({ first, last }: PlacedClue) => slice(text, [blocks[first].at[0], blocks[last].at[1]])
  const of = ({ id, name }: Publisher) => ({ id, name })
  for (const clue of clues) if (clue.named) return { ...of(clue.named), basis: 'named', evidence: evidence(clue) }
  for (const clue of clues) {
    if (clue.credited === undefined) continue
    return { ...of(publishers.byName(clue.credited) ?? unknownPublisher(clue.credited)), basis: 'credited', evidence: evidence(clue) }
  }
  return null
}

function publishedOf({ facts, clues, blocks, text }: Said): Published | null {
  if (facts.published !== null) return { ...facts.published.value, basis: 'stated', evidence: slice(text, facts.published.at) }
  const clue = clues.find((each) => each.published !== undefined)
  if (clue?.published === undefined) return null
  const evidence = slice(text, [blocks[clue.first].at[0], blocks[clue.last].at[1]])
  return { ...clue.published, basis: 'stated', evidence }
}
