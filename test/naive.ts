// The oracle: an engine without an index. It reads every article for every question, matches by comparing words, and
// scores by BM25F with a lead written out from its formula, to the steps of impacts. Slow, short and believed.

import type { Analyzer } from '../index/analysis/analysis.js'
import type { Token } from '../index/analysis/token.js'
import type { Article } from '../index/articles/article.js'
import { searchedParagraphs } from '../index/articles/searched.js'
import { FIELD_WEIGHTS } from '../index/postings/bm25.js'
import type { Query, SimpleItem } from '../index/queries/query.js'

const { k1, bodyB, titleB, title: weight, lead, leadWords } = FIELD_WEIGHTS

interface Text {
  id: string
  day: string
  /** Paragraphs of title and body: at each position the forms that stand there. */
  title: Token[][][]
  body: Token[][][]
}

export interface Naive {
  /** Ids of the articles that match, best first. */
  search(query: Query): string[]
}

const positionsOf = (tokens: readonly Token[]): Token[][] => {
  const positions: Token[][] = []
  for (const token of tokens) token.overlay && positions.length > 0 ? positions[positions.length - 1].push(token) : positions.push([token])
  return positions
}

/** The places of words in a field, 1 for the first, at which something ends. */
type Reading = (field: Token[][][]) => number[]

const places = (field: Token[][][], ends: (paragraph: Token[][], at: number) => boolean): number[] => {
  const found: number[] = []
  let before = 0
  for (const paragraph of field) {
    for (let at = 0; at < paragraph.length; at++) if (ends(paragraph, at)) found.push(before + at + 1)
    before += paragraph.length
  }
  return found
}

const isArabicJoined = (token: Token): boolean => token.kind === 'joined' && token.script === 'arabic'

export function naiveEngine(articles: readonly Article[], analyzer: Analyzer): Naive {
  const texts = articles.map((article): Text => {
    const { title, body } = searchedParagraphs(article)
    const read = (p: number): Token[][] => positionsOf(analyzer.analyze(article.paragraphs[p].text))
    return { id: article.id, day: article.published?.date ?? '', title: title === null ? [] : [read(title)], body: body.map(read) }
  })
  const size = (field: Token[][][]): number => field.flat().filter(([main]) => main.kind !== 'stop').length
  const mean = (lengths: number[]): number => lengths.reduce((a, b) => a + b, 0) / lengths.length
  // An archive without any title has no mean to divide by; nothing stands in its titles either.
  const meanTitle = mean(texts.map(({ title }) => size(title))) || 1
  const meanBody = mean(texts.map(({ body }) => size(body)))

  /**
   * Where each reading of an item ends in a field: a word by its terms or what stands over it, a phrase by surfaces.
   */
  const readings = (item: SimpleItem): Reading[] => {
    if (item.kind === 'prefix') throw new Error('the oracle knows no prefixes')
    const parts = positionsOf(item.tokens)
    /** In quotes a word written as one (ديرالزور) is asked as it is written; out of them by its parts. */
    const written = parts.map(([main, ...over]) => over.find(isArabicJoined) ?? main)
    const sequence =
      (asked: Token[], by: 'surface' | 'term'): Reading =>
      (field) =>
        places(field, (paragraph, at) =>
          asked.every((part, p) => paragraph[at - asked.length + 1 + p]?.some((token) => token[by] === part[by])),
        )
    if (item.kind === 'phrase') return [sequence(written, 'surface')]
    const overs = parts.flatMap((position) => position.slice(1)).filter((token) => !isArabicJoined(token))
    const mains = parts.map(([main]) => main)
    return [
      sequence(mains, 'term'),
      ...overs.map(
        (over): Reading =>
          (field) =>
            places(field, (paragraph, at) => paragraph[at].some((token) => token.term === over.term)),
      ),
    ]
  }
  const isIn = (reading: Reading, { title, body }: Text): boolean => reading(title).length + reading(body).length > 0
  const matches = (item: SimpleItem, text: Text): boolean => readings(item).some((reading) => isIn(reading, text))

  return {
    search(query) {
      const asked = query.items.filter((item) => !(item.kind === 'word' && item.tokens.every((token) => token.kind === 'stop')))
      const items = asked.map((item) => (item.kind === 'or' ? item.items : [item]))
      const frequencies = items.map((members) =>
        members.flatMap(readings).reduce((sum, reading) => sum + texts.filter((text) => isIn(reading, text)).length, 0),
      )
      const scored = texts.flatMap((text) => {
        if (query.excluded.some((item) => matches(item, text))) return []
        const found = items.map((members) => members.some((item) => matches(item, text)))
        if (!found.some(Boolean) || items.some(([first], i) => first.kind === 'phrase' && asked[i].kind === 'phrase' && !found[i]))
          return []
        let score = 0
        items.forEach((members, i) => {
          const reading = members.flatMap(readings).find((one) => isIn(one, text))
          if (!reading) return
          const inBody = reading(text.body).reduce(
            (sum, place) => sum + (1 + (place < 8 * leadWords ? lead * Math.exp(-place / leadWords) : 0)),
            0,
          )
          const frequency =
            (weight * reading(text.title).length) / (1 - titleB + (titleB * size(text.title)) / meanTitle) +
            inBody / (1 - bodyB + (bodyB * size(text.body)) / meanBody)
          // The index keeps impacts to 1/256.
          const impact = (Math.floor((frequency / (frequency + k1)) * 256) + 0.5) / 256
          const documents = Math.min(frequencies[i], texts.length)
          score = Math.fround(score + Math.log(1 + (texts.length - documents + 0.5) / (documents + 0.5)) * impact)
        })
        // To single precision the scores are coarser above the step that lifts what has every word.
        if (items.length > 1 && found.every(Boolean)) score = Math.fround(score + 1024)
        return [{ text, score, all: found.every(Boolean) }]
      })
      scored.sort(
        (a, b) =>
          Number(b.all) - Number(a.all) ||
          b.score - a.score ||
          (a.text.day < b.text.day ? 1 : a.text.day > b.text.day ? -1 : 0) ||
          (a.text.id < b.text.id ? -1 : 1),
      )
      return scored.map(({ text }) => text.id)
    },
  }
}
