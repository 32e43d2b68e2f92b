// Judges rows against each other. Two sets of rules: what any lexicon must keep, a user's too, or looking up would go
// wrong; and what the product's own files keep besides, so that people can review them.

import { ARTICLE, GOD, TEH } from '../script/letters.js'
import { aliasOf, compareEntries, type Entry, isName, singularOf } from './entry.js'
import { addTo } from './multimap.js'
import type { RowProblem } from './rows.js'

/** Most rows of one English head, all files together; names may have more, since every spelling is one. */
const MAX_ROWS = 8

/**
 * Words of the product's files that begin with the article's letters as their own: form VIII (ALEF LAM TEH) and God.
 */
const OWN_ARTICLE_LETTERS = new RegExp(`^${ARTICLE}${TEH}|^${GOD}$`)

/** A word as analysis folds it; stop words cannot be searched for by meaning. */
interface AnalysedWord {
  surface: string
  stop: boolean
}

interface Analyses {
  english(text: string): AnalysedWord[]
  arabic(text: string): AnalysedWord[]
}

/**
 * Rules for any rows, the product's and a user's together: no row twice in one source, no name that is another name of
 * nothing, no plural of nothing.
 */
export function crossCheck(entries: readonly Entry[]): RowProblem[] {
  const problems: RowProblem[] = []
  const rows = new Set<string>()
  const names = new Map<string, Entry[]>()
  for (const entry of entries) if (isName(entry)) addTo(names, entry.english, entry)

  const seen = new Set<string>()
  for (const entry of entries) {
    const key = `${entry.source}\t${entry.english.toLowerCase()}\t${entry.arabic}`
    if (seen.has(key)) problems.push(problem(entry, `"${entry.english}" has "${entry.arabic}" twice`))
    seen.add(key)
    rows.add(`${entry.english}\t${entry.arabic}`)
  }
  for (const entry of entries) {
    const alias = aliasOf(entry)
    if (alias !== null) {
      const heads = names.get(alias)
      if (heads === undefined) problems.push(problem(entry, `is another name of "${alias}", which is no name of the lexicon`))
      else if (heads.every((head) => aliasOf(head) !== null)) {
        problems.push(problem(entry, `is another name of "${alias}", which is itself another name; point to the head`))
      }
    }
    const singular = singularOf(entry)
    if (singular !== null && !rows.has(`${entry.english}\t${singular}`)) {
      problems.push(problem(entry, `is the plural of "${singular}", which is no row of "${entry.english}"`))
    }
  }
  return problems
}

/**
 * Rules for the product's own rows, given file by file in the order of their lines. Pure; an empty answer means that
 * all is well.
 */
export function houseCheck(files: ReadonlyMap<string, readonly Entry[]>, analyses: Analyses): RowProblem[] {
  const problems: RowProblem[] = []
  const perHead = new Map<string, number>()
  const spelled = new Map<string, string>()
  for (const [file, entries] of files) {
    for (const [index, entry] of entries.entries()) {
      const say = (message: string) => problems.push(problem(entry, message))
      if (index > 0 && compareEntries(entries[index - 1], entry) >= 0) say('is not in order')
      if (isName(entry) !== (file === 'glossary.tsv')) say('names stand in glossary.tsv, and only there')
      if (isName(entry) && !/[A-Z]/.test(entry.english)) say('a name has a capital letter')
      if (!isName(entry)) {
        const rows = (perHead.get(entry.english) ?? 0) + 1
        perHead.set(entry.english, rows)
        if (rows === MAX_ROWS + 1) say(`"${entry.english}" has more than ${MAX_ROWS} rows`)
        if (!entry.arabic.includes(' ') && entry.arabic.startsWith(ARTICLE) && !OWN_ARTICLE_LETTERS.test(entry.arabic)) {
          say(`"${entry.arabic}" is written with the article`)
        }
        const isPhrase = entry.arabic.includes(' ')
        if (isPhrase && entry.kind !== 'x') say('a sense of several words is of kind x')
        if (entry.kind === 'x' && !isPhrase && !entry.english.includes(' ')) say('kind x has several words on a side')
        if (entry.kind === 'pl' && singularOf(entry) === null) say('the note of a plural is "of" and its singular')
      }
      const english = analyses.english(entry.english)
      const arabic = analyses.arabic(entry.arabic)
      if (english.every((word) => word.stop)) say(`"${entry.english}" has no word to search for`)
      else if (!entry.english.includes('-') && (english[0].stop || english[english.length - 1].stop))
        say('a head neither begins nor ends with a stop word')
      if (arabic.every((word) => word.stop)) say(`"${entry.arabic}" has no word to search for`)
      // Two spellings that analysis folds into one would be offered twice and share what is one weight.
      const owner = isName(entry) ? `name ${aliasOf(entry) ?? entry.english}` : 'words'
      for (const [key, text] of [
        [`${owner}\t${spell(english)}`, entry.english],
        [`${isName(entry) ? owner : entry.english}\t${spell(arabic)}`, entry.arabic],
      ] as const) {
        const other = spelled.get(key)
        if (other === undefined) spelled.set(key, text)
        else if (other !== text) say(`"${text}" is searched for as "${other}" is`)
      }
    }
  }
  return problems
}

function spell(words: readonly AnalysedWord[]): string {
  return words.map((word) => word.surface).join(' ')
}

function problem(entry: Entry, message: string): RowProblem {
  return { file: entry.file, line: entry.line, message }
}
