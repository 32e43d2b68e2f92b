// What is always true of the analysis, on generated and on hostile text: offsets cover the text and rise, a word cut
// out and read again is the same word, spellings that are one to Unicode or to a reader fold alike, time is linear.

import reshaper from 'arabic-reshaper'
import fc from 'fast-check'
import t from 'tap'
import { createAnalyzer } from '../../index/analysis/analyze.js'
import { createArabicFold } from '../../index/analysis/arabic/fold.js'
import { createLatinFold } from '../../index/analysis/english/fold.js'
import { normalize } from '../../index/analysis/normalize.js'
import type { RawToken } from '../../index/analysis/token.js'
import { tokenize } from '../../index/analysis/tokenize.js'
import { brokenLaws } from '../analysis/hold.js'
import { NEWS_BASE, newsCounts } from '../analysis/news-words.js'
import { collectFaults } from '../faults.js'

const analyzer = createAnalyzer(newsCounts(), NEWS_BASE)
const pick = (from: number, to: number) => fc.integer({ min: from, max: to }).map((point) => String.fromCodePoint(point))
const one = (characters: string) => fc.constantFrom(...characters)

const ARABIC_LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةٱپچژکگی'
const MARKS = '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670'
const SIGNS = '\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2069\ufeff\u00ad\ufe0f'
const PUNCTUATION = ' \n\t.,;:-/()«»“”’\'"،؛؟…_#@٫٬\u00a0\u2011\u2013ـ'

/** Anything at all, but mostly what breaks tokenizers: both scripts, signs, forms, lone surrogates. */
const character = fc.oneof(
  { weight: 8, arbitrary: one(ARABIC_LETTERS) },
  { weight: 3, arbitrary: one(MARKS) },
  { weight: 3, arbitrary: one('abcxyzABCXYZéßİÅ0123456789٠١٢٣٤۵۶') },
  { weight: 4, arbitrary: one(PUNCTUATION) },
  { weight: 2, arbitrary: one(SIGNS) },
  { weight: 1, arbitrary: pick(0xfb50, 0xfeff) },
  { weight: 1, arbitrary: pick(0x600, 0x6ff) },
  { weight: 1, arbitrary: pick(0, 0x2fff) },
  { weight: 1, arbitrary: pick(0x3000, 0xffff) },
  { weight: 1, arbitrary: pick(0x10000, 0x1ffff) },
)
const text = fc.array(character, { maxLength: 60, size: 'max' }).map((characters) => characters.join(''))
const word = fc.array(one(ARABIC_LETTERS), { minLength: 2, maxLength: 9 }).map((letters) => letters.join(''))
const markedWord = fc
  .array(fc.tuple(one(ARABIC_LETTERS), fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: one(MARKS) })), {
    minLength: 2,
    maxLength: 9,
  })
  .map((letters) => letters.flat().join(''))

const RUNS = { numRuns: 5000 }
const surfacesOf = (written: string): string =>
  tokenize(written)
    .map((token) => analyzer.resolve(token.typed, token.script)[0][0].surface)
    .join(' ')

t.test('tokens cover the text in order, each within its written word; nothing throws', async () => {
  fc.assert(
    fc.property(text, (written) => {
      const broken = brokenLaws(written, tokenize(written))
      if (broken.length > 0) throw new Error(broken.join('; '))
      analyzer.analyze(written)
    }),
    RUNS,
  )
})

t.test('positions of an analysis never run backwards, and overlays share the one before', async () => {
  fc.assert(
    fc.property(text, (written) => {
      let last = -1
      for (const { position, overlay } of analyzer.analyze(written)) {
        if (position !== (overlay ? last : last + 1)) throw new Error(`position ${position} after ${last}`)
        last = position
      }
    }),
    RUNS,
  )
})

t.test('the text at the place of a word, read again, is the same word', async () => {
  /** A sign of which several words are read has no text of its own for each. */
  const isAlone = ({ start, end }: RawToken, all: readonly RawToken[]) =>
    all.filter((other) => !other.overlay && other.start < end && start < other.end).length === 1
  fc.assert(
    fc.property(text, (written) => {
      const tokens = tokenize(written)
      for (const token of tokens) {
        if (token.overlay || !isAlone(token, tokens)) continue
        const cut = written.slice(token.start, token.end)
        const [again] = tokenize(cut)
        if (again?.typed.toLowerCase() !== token.typed.toLowerCase() || again.script !== token.script || again.end !== cut.length)
          throw new Error(`${token.typed} is ${again?.typed} alone`)
      }
    }),
    RUNS,
  )
})

t.test('read cluster by cluster is read whole, where no rule of ours says otherwise', async () => {
  const ours =
    /[\u0649\u06cc\u0674-\u0678\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f\u0640\ufe73]|[\ufbdd\ufbe8\ufbe9\ufbfc-\ufbff\ufeef\ufef0\ufc43]/
  const letters = (read: string) => read.replace(/[^\p{L}\p{M}\p{Nd}]/gu, ' ').replace(/[\u034f\ufe00-\ufe0f\u180e]/g, '')
  fc.assert(
    fc.property(text, (written) => {
      fc.pre(!ours.test(written))
      const [read, whole] = [letters(withoutSigns(normalize(written).text)), letters(withoutSigns(written.normalize('NFKC')))]
      if (read.replace(/ +/g, ' ') !== whole.replace(/ +/g, ' ')) throw new Error(`${read} is not ${whole}`)
    }),
    RUNS,
  )
})
const withoutSigns = (read: string): string =>
  read.replace(/[\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|\u034f/g, '')

t.test('folding twice is folding once', async () => {
  const arabic = createArabicFold()
  const latin = createLatinFold()
  fc.assert(
    fc.property(text, (written) => {
      for (const { typed, script } of tokenize(written)) {
        if (script === 'number') continue
        const folds = script === 'latin' ? [latin] : [arabic.read, arabic.surface, arabic.counted]
        for (const fold of folds)
          if (fold(fold(typed)) !== fold(typed)) throw new Error(`${typed}: ${fold(typed)}, then ${fold(fold(typed))}`)
      }
    }),
    RUNS,
  )
})

t.test('shaped text folds as unshaped', async () => {
  fc.assert(
    fc.property(word, (written) => {
      const shaped = reshaper.convertArabic(written)
      if (surfacesOf(shaped) !== surfacesOf(written)) throw new Error(`${surfacesOf(shaped)} is not ${surfacesOf(written)}`)
    }),
    RUNS,
  )
})

t.test('all Unicode forms of a text fold alike', async () => {
  fc.assert(
    fc.property(markedWord, (written) => {
      for (const form of ['NFC', 'NFD', 'NFKC'] as const) {
        const other = surfacesOf(written.normalize(form))
        if (other !== surfacesOf(written)) throw new Error(`${form}: ${other} is not ${surfacesOf(written)}`)
      }
    }),
    RUNS,
  )
})

t.test('every form that NFKC changes folds as what it is changed to', async (t) => {
  const faults = collectFaults(t)
  let changed = 0
  for (let point = 0xfb50; point <= 0xfeff; point++) {
    const form = String.fromCharCode(point)
    const normal = form.normalize('NFKC')
    if (normal === form) continue
    changed++
    if (/^[ \u0640]\p{M}/u.test(normal)) continue // dropped carriers have their own test
    faults.ok(surfacesOf(form) === surfacesOf(normal), `U+${point.toString(16)}: ${surfacesOf(form)} is not ${surfacesOf(normal)}`)
  }
  faults.none()
  t.ok(changed > 700, `${changed} forms`)
})

t.test('time is linear in the length of hostile text', async (t) => {
  const hostile: Record<string, string> = {
    'one word': 'ب',
    'one Latin word': 'e',
    'vowels for the English stemmer': 'eed',
    marks: '\u064e\u0651',
    'marks that change their order': '\u0315\u0300\u05ae',
    'stretching strokes': 'ـ',
    'invisible signs': '\u200f',
    digits: '7',
    'points between digits': '1.',
    'groups of digits': '123,',
    'slashes between digits': '1/',
    acronyms: 'a.',
    hyphens: 'a-',
    apostrophes: "a'",
    initials: 'أ ',
    particles: 'وال',
    'lone particles': 'و ',
    'four words in one sign': '\ufdfa',
    'lone surrogates': '\ud800',
    months: 'تشرين الأول/',
    dates: '2018-11-27 ',
    spaces: ' ',
  }
  const seconds = (written: string): number => {
    const before = process.cpuUsage().user
    analyzer.analyze(written)
    return (process.cpuUsage().user - before) / 1e6
  }
  for (const [name, unit] of Object.entries(hostile)) {
    const short = unit.repeat(12_500 / unit.length)
    const long = unit.repeat(100_000 / unit.length)
    seconds(short)
    // Eight times as long: a square would cost 64 times as much.
    const [first, second] = [seconds(short), seconds(long)]
    t.ok(second < 24 * first + 0.25, `${name}: ${first.toFixed(3)} s, then ${second.toFixed(3)} s`)
  }
})
