// From an Arabic verb in the imperfect, as queries and headlines have it (يقترح, سيعلنون), to the past forms that rows
// of verbs are written in (اقترح, أعلن). The answers are candidates, many of them no words at all: only those that are
// verbs of the lexicon count, so a rule here may be generous.

import { CONJUNCTIONS, FUTURE, IMPERFECT_LETTERS } from '../script/clitics.js'
import { ALEF, HEH, MEEM, NOON, WAW, YEH } from '../script/letters.js'

/** Conjunction, future particle, person; in folded spelling the first person's alef is bare. */
const BEFORE = new RegExp(`^[${CONJUNCTIONS}]?${FUTURE}?[${IMPERFECT_LETTERS}${ALEF}]`)
/** Objects, then the plural's and the dual's endings, both folded. */
const OBJECTS = ['', HEH + MEEM + ALEF, HEH + ALEF, HEH + MEEM, NOON + ALEF, HEH]
const NUMBERS = ['', WAW + NOON, YEH + NOON, ALEF + NOON, WAW + ALEF, NOON, WAW]
const SHORTEST = 2

/**
 * Past forms, in folded spelling, of which `surface` (folded too) may be an imperfect. Without doubles; often empty.
 */
export function perfectsOf(surface: string): string[] {
  const person = BEFORE.exec(surface)
  if (person === null) return []
  const perfects = new Set<string>()
  for (const body of bodiesOf(surface.slice(person[0].length))) {
    for (const stem of [body, ...withLongVowel(body)]) {
      perfects.add(stem)
      perfects.add(ALEF + stem)
    }
    if (body.length === SHORTEST) perfects.add(WAW + body)
  }
  return [...perfects]
}

function* bodiesOf(rest: string): Generator<string> {
  for (const object of OBJECTS) {
    if (!rest.endsWith(object)) continue
    const subject = rest.slice(0, rest.length - object.length)
    for (const number of NUMBERS) {
      if (subject.endsWith(number) && subject.length - number.length >= SHORTEST) yield subject.slice(0, subject.length - number.length)
    }
  }
}

/** يقول is of قال, يستطيع of استطاع, يدعو of دعا. */
function withLongVowel(body: string): string[] {
  const last = body.length - 1
  const found: string[] = []
  const isWeak = (letter: string): boolean => letter === WAW || letter === YEH
  if (last >= 2 && isWeak(body[last - 1])) found.push(body.slice(0, last - 1) + ALEF + body[last])
  if (body[last] === WAW) found.push(body.slice(0, last) + ALEF)
  return found
}
