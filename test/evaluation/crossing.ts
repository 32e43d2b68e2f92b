// How the crossing between the languages comes to its figures: the ladder (names, then one source of senses after
// another), how many of the questions' words the sources know, and what the right articles of the worst questions lack.

import { byPosition } from '../../index/analysis/token.js'
import { createEngine } from '../../index/engines/embedded.js'
import { DEFAULT_REQUEST, type Engine } from '../../index/engines/engine.js'
import { createDictionary } from '../../index/lexicon/dictionary.js'
import { type Entry, isName, type Lexicon } from '../../index/lexicon/entry.js'
import { askEngine } from './ask.js'
import type { Asked, IndexedSet } from './indexed.js'
import { type Measures, mean } from './measures.js'

const WORST = 20

interface Rung {
  name: string
  holds(entry: Entry): boolean
}

const severalWords = ({ english }: Entry): boolean => english.includes(' ')

const isOfIntl = ({ source }: Entry): boolean => source === 'intl'
const isOurName = (entry: Entry): boolean => isName(entry) && !isOfIntl(entry)

/** Each rung holds the one before it; names by their sound, which need no entry, are on all of them. */
const RUNGS: readonly Rung[] = [
  { name: 'names by their sound alone', holds: () => false },
  { name: '+ names of the glossary', holds: isOurName },
  { name: "+ Node's Intl", holds: (entry) => isOurName(entry) || isOfIntl(entry) },
  { name: '+ words', holds: (entry) => isName(entry) || isOfIntl(entry) || !severalWords(entry) },
  { name: '+ entries of several words', holds: () => true },
]

/** Whether the questions are asked in another language than the documents are written in. */
export function crosses({ documents, questions }: IndexedSet): boolean {
  const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text)
  return documents.length > 0 && questions.length > 0 && (documents[0].lang === 'ar') !== isArabic(questions[0].request.text)
}

export async function printCrossing(set: IndexedSet, lexicon: Lexicon, print: (line: string) => void): Promise<void> {
  print(`\nCrossing in ${set.name}: the ladder, MRR@10 (R@10 in brackets)`)
  for (const { name, holds } of RUNGS) {
    const { measures } = await askEngine(createEngine(set.index, { ...lexicon, entries: lexicon.entries.filter(holds) }), set.questions)
    print(
      `  ${name.padEnd(28)} ${mean(measures.map(({ mrr }) => mrr)).toFixed(3)} (${mean(measures.map(({ early }) => early)).toFixed(3)})`,
    )
  }
  const { known, asked } = coverage(set, lexicon)
  print(
    `  ${known} of ${asked} content words of its questions have an entry (${((100 * known) / asked).toFixed(1)} %), names and numbers aside`,
  )
  const engine = createEngine(set.index, lexicon)
  const { measures } = await askEngine(engine, set.questions)
  print(`\nThe ${WORST} questions that fare worst in ${set.name}, and what the right article lacks of each`)
  for (const question of worst(set.questions, measures)) print(await reasonOf(question, engine))
}

/** Content words by lower-case initial, or any in Arabic, that the lexicon has in some way. */
function coverage({ index, questions }: IndexedSet, lexicon: Lexicon): { known: number; asked: number } {
  const analyzer = index.analyzer()
  const mains = (text: string) => byPosition(analyzer.analyze(text)).map(([main]) => main)
  const dictionary = createDictionary(lexicon, {
    english: (text) => mains(text).map(({ surface }) => surface),
    arabic: (text) => mains(text).map(({ surface, term }) => ({ surface, stem: term })),
    table: index.readings,
  })
  let known = 0
  let asked = 0
  for (const { request } of questions) {
    const words = mains(request.text)
    words.forEach(({ kind, script, capital }, at) => {
      if (kind !== 'word' || (script === 'latin' && capital && at > 0)) return
      asked++
      const found =
        script === 'latin'
          ? dictionary.fromEnglish(
              words.map(({ surface }) => surface),
              at,
            )
          : dictionary.fromArabic(
              words.map(({ surface, term }) => ({ surface, stem: term })),
              at,
            )
      if (found) known++
    })
  }
  return { known, asked }
}

/** The questions whose right article came last, or not at all. */
function worst(questions: readonly Asked[], measures: readonly Measures[]): Asked[] {
  const badness = ({ rank }: Measures): number => (rank === 0 ? Number.POSITIVE_INFINITY : rank)
  return questions
    .map((question, i) => ({ question, bad: badness(measures[i]) }))
    .filter(({ bad }) => bad > 1)
    .sort((a, b) => (a.bad === b.bad ? 0 : b.bad - a.bad))
    .slice(0, WORST)
    .map(({ question }) => question)
}

async function reasonOf({ request, right }: Asked, engine: Engine): Promise<string> {
  const asked = { ...DEFAULT_REQUEST, ...request }
  const article = await engine.article([...right][0], asked)
  if (!article) return `  ${request.text}: the right article is not in the index`
  const found = new Set([...article.title.marks, ...article.marks.flat()].map(({ term }) => term))
  const lacking = article.terms.flatMap(({ text, expansions }, term) => {
    if (found.has(term)) return []
    const senses = expansions.filter(({ via }) => via === 'translation' || via === 'name').map((one) => one.text)
    return [senses.length === 0 ? `${text} has no entry that the archive holds` : `${text} is not written ${senses.join(', ')}`]
  })
  return `  ${request.text}\n      ${lacking.length > 0 ? lacking.join('; ') : 'it has all the words; others have them more'}`
}
