// The laws of the query parser: any string gives a query and never throws, every place it names lies inside the text,
// every limit holds, and a hostile text costs no more than a harmless one of its length.

import fc from 'fast-check'
import t from 'tap'
import { MAX_ALTERNATIVES, MAX_FILTERS, MAX_WORDS, MAX_WORDS_OF_A_PHRASE } from '../../index/queries/limits.js'
import { parse } from '../../index/queries/parse.js'
import type { Query, SimpleItem, Span, WarningCode } from '../../index/queries/query.js'
import { WARNINGS_OF_A_CODE } from '../../index/queries/warnings.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { processorTime } from '../processor-time.js'
import { analyzer, archive } from '../queries/archive.js'

const context = { analyzer, ...archive }

const OPERATORS = [
  '-',
  '|',
  'OR',
  'أو',
  'او',
  '*',
  '"',
  '“',
  '”',
  '„',
  '«',
  '»',
  ':',
  '://',
  '..',
  '…',
  '(',
  '/',
  '_',
  '’',
  ',',
  '؟',
  '－',
  '：',
]
const FIELDS = [
  'source:',
  'المصدر:',
  'lang:',
  'اللغة:',
  'author:',
  'بقلم:',
  'before:',
  'قبل:',
  'after:',
  'بعد:',
  'year:',
  'السنة:',
  'title:',
  'عاجل:',
]
const VALUES = [
  'syria-tv',
  'unknown',
  'مجهول',
  'ar',
  'عربي',
  '2018',
  '٢٠١٧..2018',
  '2018-11',
  '27/11/2018',
  '99999',
  'تشرين',
  '13:11',
  '"تشرين الثاني 2018"',
]
const WORDS = [
  'مفاوضات',
  'ديرالزور',
  'دير',
  'الزور',
  'من',
  'و',
  'ل',
  'م',
  'الـ30',
  'الحُكُومَةُ',
  'ﷲ',
  'ﷺ',
  'أ.ف.ب',
  'talks',
  'cease-fire',
  'the',
  "Da'ish",
  'U.N.',
  'x',
]
const ODD = [
  '\u200f',
  '\u202b',
  '\u202e',
  '\u2067',
  '\u200b',
  '\ufeff',
  '\0',
  '\ud800',
  '\udc00',
  '\u064b',
  '\u0640',
  '😀',
  '\u{10ffff}',
  '\r\n',
  '\u2028',
  '\ufe0f',
]

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(' ', '  ', '\t') },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...OPERATORS) },
  { weight: 2, arbitrary: fc.constantFrom(...FIELDS) },
  { weight: 2, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
)
const typed = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''))
const long = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 300 }), typed)
  .map(([pieces, times, end]) => pieces.join('').repeat(times) + end)

/** Throws with what is wrong; plain checks, because there are a hundred thousand queries. */
function check(text: string, query: Query): void {
  const fail = (what: string) => {
    throw new Error(`${what} in ${JSON.stringify(text)}: ${JSON.stringify(query)}`)
  }
  const inside = ([start, end]: Span, what: string) => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) fail(`place of ${what}`)
  }
  if (query.text !== text) fail('text')
  let words = 0
  const simple = (item: SimpleItem) => {
    inside(item.at, item.kind)
    if (item.text === '' || !text.slice(...item.at).includes(item.text)) fail('text of an item')
    if (item.kind === 'prefix') {
      if ([...item.prefix].length < 2) fail('short prefix')
      words++
      return
    }
    if (item.tokens.length === 0 || item.tokens[0].position !== 0) fail('tokens')
    for (const token of item.tokens) {
      inside([token.start, token.end], 'token')
      if (token.start < item.at[0] || token.end > item.at[1]) fail('token outside its item')
      if (token.position >= MAX_WORDS_OF_A_PHRASE) fail('words of a phrase')
    }
    words += item.kind === 'word' ? 1 : item.tokens[item.tokens.length - 1].position + 1
  }
  let end = 0
  for (const item of query.items) {
    if (item.at[0] < end) fail('order of items')
    end = item.at[1]
    if (item.kind !== 'or') simple(item)
    else {
      inside(item.at, 'or')
      if (item.items.length < 2 || item.items.length > MAX_ALTERNATIVES) fail('alternatives')
      item.items.forEach(simple)
    }
  }
  query.excluded.forEach(simple)
  if (words > MAX_WORDS) fail('words')
  if (query.filters.length > MAX_FILTERS) fail('filters')
  for (const filter of query.filters) {
    inside(filter.at, 'filter')
    if (!text.slice(...filter.at).endsWith(filter.text)) fail('text of a filter')
  }
  const counts = new Map<WarningCode, number>()
  for (const { code, at } of query.warnings) {
    inside(at, code)
    counts.set(code, (counts.get(code) ?? 0) + 1)
    if (present(counts.get(code)) > WARNINGS_OF_A_CODE) fail('warnings')
  }
}

t.test('100,000 typed strings: no throw, every place inside the text, every limit kept', async () => {
  fc.assert(
    fc.property(typed, (text) => check(text, parse(text, context))),
    { numRuns: 100_000 },
  )
})

t.test('300 long strings', async () => {
  fc.assert(
    fc.property(long, (text) => check(text, parse(text, context))),
    { numRuns: 300 },
  )
})

// Eight times the text may cost eight times the time; what grows with the square would cost sixty-four times.
const SHORT = 2_500
const TIMES = 8
const MAX_GROWTH = 28
/** Milliseconds; shorter ones are mostly the clock. */
const LEAST_MEASURABLE = 0.25
const HOSTILE = [
  '-',
  '- ',
  '--',
  '"',
  '""',
  '" ',
  'a"',
  '|',
  'a|',
  'OR ',
  'a OR ',
  '*',
  'a*',
  'a* ',
  'a*\u200f',
  ':',
  'a:',
  'a:b',
  'a:b ',
  'a:\u200f',
  'source:',
  'source:x ',
  'author:سعا ',
]
const HOSTILE_WORDS = [
  'a',
  'a-',
  'و',
  'ل ',
  'أ.',
  'ـ',
  '\u064b',
  '\u200f',
  '\ud800',
  '(',
  '2018.',
  '2018.11.27 ',
  '1-',
  '٣٠',
  'ديرالزور',
  'ديرالزور ',
  '://',
  'a://',
  "a'",
  '\ufdfa',
]

/** Least of a few runs in milliseconds: noise only adds. */
function cost(text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run++) {
    const milliseconds = processorTime()
    parse(text, context)
    least = Math.min(least, milliseconds())
  }
  return least
}

t.test('time grows no faster than the text', async (t) => {
  const faults = collectFaults(t)
  for (const unit of [...HOSTILE, ...HOSTILE_WORDS]) {
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
    // A busy machine can slow one measurement down, not all of them.
    let growth = Number.POSITIVE_INFINITY
    for (let attempt = 0; attempt < 5 && growth > MAX_GROWTH; attempt++) {
      growth = Math.min(growth, cost(text(SHORT * TIMES)) / Math.max(cost(text(SHORT)), LEAST_MEASURABLE))
    }
    faults.ok(growth <= MAX_GROWTH, `${JSON.stringify(unit)}: ${TIMES} times the text, ${growth.toFixed(1)} times the time`)
  }
  faults.none()
})
