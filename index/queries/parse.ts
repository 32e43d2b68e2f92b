// Understands a typed query: text in, items to find and to leave out, filters and warnings out. It is total: any string
// gives a query in time linear in its length, and what is wrong with it is a warning with a span, never an error.

import type { Analyzer } from '../analysis/analysis.js'
import { type Element, joinAlternatives, type Part } from './alternatives.js'
import { MAX_FILTERS, withinLimits } from './limits.js'
import type { NamedSource } from './names.js'
import type { Filter, Item, Query, SimpleItem, Span } from './query.js'
import { type Lexeme, scan } from './scan.js'
import { readFilter } from './values.js'
import { collectWarnings, type Warn } from './warnings.js'
import { joinedWords, phrase, plainWords, prefixWords } from './words.js'

/** What a query is understood against: how the archive's words are cut, and the names that filters may give. */
interface ParseContext {
  analyzer: Analyzer
  sources: readonly NamedSource[]
  authors: readonly string[]
}

/**
 * The query that `text` asks. `at` of everything in it is UTF-16 units of `text`, end not included, and spans all that
 * was typed for it: quotes, minus sign and star too. `text` of an item leaves those out.
 */
export function parse(text: string, context: ParseContext): Query {
  const { warn, list } = collectWarnings()
  const elements: Element[] = []
  const filters: Filter[] = []
  const fields: Span[] = []
  for (const lexeme of scan(text, warn)) {
    if (lexeme.kind === 'operator') elements.push(lexeme)
    else if (lexeme.kind === 'field') {
      elements.push({ kind: 'filter' })
      if (filters.length < MAX_FILTERS) {
        const filter = readFilter(text, lexeme, context, warn)
        if (filter !== null) filters.push(filter)
      } else fields.push(lexeme.at)
    } else {
      const excluded = lexeme.kind === 'chunk' || (lexeme.kind !== 'plain' && lexeme.excluded)
      for (const item of itemsOf(text, lexeme, context.analyzer, warn)) elements.push({ kind: 'item', item, excluded })
    }
  }
  if (fields.length > 0) warn('too-many-filters', [fields[0][0], fields[fields.length - 1][1]])

  const parts = withinLimits(text, joinAlternatives(text, elements, warn), warn)
  const items = parts.filter((part) => !part.excluded).map((part) => part.item)
  const excluded = parts.filter((part): part is Part & { excluded: true } => part.excluded).map((part) => part.item)
  if (items.length > 0 && items.every(isStopWord)) warn('only-stop-words', [items[0].at[0], items[items.length - 1].at[1]])
  return { text, items, excluded, filters, warnings: list() }
}

type Words = Exclude<Lexeme, { kind: 'operator' | 'field' }>

function itemsOf(text: string, lexeme: Words, analyzer: Analyzer, warn: Warn): SimpleItem[] {
  const { content } = lexeme
  switch (lexeme.kind) {
    case 'plain':
      return plainWords(text, content, analyzer, warn)
    case 'prefix':
      return prefixWords(text, content, lexeme.at, analyzer, warn)
    case 'chunk': {
      const item = joinedWords(text, content, lexeme.at, analyzer, warn)
      if (item !== null) return [item]
      // What follows a star without white space is punctuation, and no minus sign stands before it.
      if (content[0] > lexeme.at[0]) warn('lone-operator', lexeme.at)
      return []
    }
    case 'phrase': {
      const item = phrase(text, content, lexeme.at, analyzer, warn)
      if (item !== null) return [item]
      // A quote that is not closed has been warned of; one at the very end is a phrase about to be typed.
      if (content[1] < lexeme.at[1]) warn('empty-phrase', lexeme.at)
      return []
    }
  }
}

const isStopWord = (item: Item): boolean =>
  item.kind === 'or' ? item.items.every(isStopWord) : item.kind === 'word' && item.tokens.every(({ kind }) => kind === 'stop')
