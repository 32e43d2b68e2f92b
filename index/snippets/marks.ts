// Where in an article's own letters a query's words stand. The forward index says which of the article's words answer
// which concept, and the stored ranges say where each word is written; so marks and matches cannot disagree, and
// no text is analysed again. Marks cover whole written words, clitics and tatweel included.

import type { OpenIndex } from '../archive/index-reader.js'
import type { Article } from '../articles/article.js'
import { searchedParagraphs } from '../articles/searched.js'
import { advancesPosition, formOf, PARAGRAPH_END, PARAGRAPH_GAP } from '../postings/forward.js'
import type { Via } from '../queries/query.js'
import { follows } from '../ranking/match/phrases.js'
import { type Plan, viaOf } from '../ranking/match/plan.js'
import type { Mark } from './snippet.js'

export interface ArticleMarks {
  /** Beside `article.paragraphs`; paragraphs that are not searched have none. */
  paragraphs: Mark[][]
  /** Marks of `article.title`. */
  title: Mark[]
  /** Marks in title and body; a title that is only the first sentence is not counted twice. */
  matches: number
}

/** The marks of article number `n`; `plan` null marks nothing. */
export function markArticle(n: number, article: Article, plan: Plan | null, index: OpenIndex): ArticleMarks {
  const paragraphs: Mark[][] = article.paragraphs.map(() => [])
  const { title, body } = searchedParagraphs(article)
  const searched = title === null ? body : [title, ...body]
  if (plan && plan.concepts.length > 0) {
    findMarks(n, plan, index).forEach((marks, i) => {
      paragraphs[searched[i]] = apart(marks)
    })
  }
  const matches = paragraphs.reduce((sum, marks) => sum + marks.length, 0)
  return { paragraphs, title: titleMarks(article, searched, paragraphs), matches }
}

/** Marks by searched paragraph, in order of the text, overlaps not yet resolved. */
function findMarks(n: number, plan: Plan, index: OpenIndex): Mark[][] {
  const { forward, store, vocabulary } = index
  const entries = forward.entries.subarray(forward.offsets[n], forward.offsets[n + 1])
  const { starts, ends } = store.wordRanges(n, entries)
  const sequenceEnds = new Float64Array(plan.sequences).fill(-2)
  const sequenceStarts = new Uint32Array(plan.sequences)
  const found: Mark[][] = []
  let marks: Mark[] = []
  let position = -1
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]
    if (entry === PARAGRAPH_END) {
      position += PARAGRAPH_GAP
      found.push(marks)
      marks = []
      continue
    }
    if (advancesPosition(entry)) position++
    const form = formOf(entry)
    const roles = plan.roles.get(form)
    if (!roles) continue
    for (let r = roles.length - 1; r >= 0; r--) {
      const role = roles[r]
      const via = viaOf(role, form, plan, vocabulary)
      if (role.sequence < 0) {
        marks.push({ start: starts[i], end: ends[i], term: role.concept, via })
        continue
      }
      const at = role.sequence + role.part
      if (role.part > 0 && !follows(sequenceEnds[at - 1], position, role.between)) continue
      sequenceEnds[at] = position
      sequenceStarts[at] = role.part === 0 ? starts[i] : sequenceStarts[at - 1]
      if (role.part === role.parts - 1) marks.push({ start: sequenceStarts[at], end: ends[i], term: role.concept, via })
    }
  }
  return found
}

/** Sorted, none overlapping: of two that overlap the longer stays, of two alike the one nearer to what was typed. */
function apart(marks: Mark[]): Mark[] {
  const preferred = [...marks].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || NEARNESS[a.via] - NEARNESS[b.via] || a.term - b.term || a.start - b.start,
  )
  // A mark that stays is no shorter than those after it: one of them overlaps it only if one of its ends lies within.
  const taken = new Uint8Array(marks.reduce((end, mark) => Math.max(end, mark.end), 0))
  const marked = preferred.filter(({ start, end }) => {
    if (taken[start] || taken[end - 1]) return false
    taken.fill(1, start, end)
    return true
  })
  return marked.sort((a, b) => a.start - b.start)
}

const NEARNESS: Record<Via, number> = { exact: 0, form: 1, prefix: 2, synonym: 3, name: 4, translation: 5 }

function titleMarks(article: Article, searched: readonly number[], paragraphs: readonly Mark[][]): Mark[] {
  for (const p of searched) {
    const at = article.paragraphs[p].text.indexOf(article.title)
    if (at < 0) continue
    const end = at + article.title.length
    return paragraphs[p]
      .filter((mark) => mark.start >= at && mark.end <= end)
      .map((mark) => ({ ...mark, start: mark.start - at, end: mark.end - at }))
  }
  return []
}
