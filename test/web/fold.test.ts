// The browser's fold, built as the page's script is, from the index's own tables: it behaves as the index does over
// every word of the seeds, over words made at random, and over the cases that folding is about.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import fc from 'fast-check'
import t from 'tap'
import { createArabicFold } from '../../index/analysis/arabic/fold.js'
import { createLatinFold } from '../../index/analysis/english/fold.js'
import { tokenize } from '../../index/analysis/tokenize.js'
import type { fold as sourceFold } from '../../web/browser/fold.js'
import { present } from '../present.js'
import { SEEDS } from '../temporary.js'

const { scriptTables } = await import(new URL('../../web/build.mjs', import.meta.url).href)
const { outputFiles } = await build({
  entryPoints: [new URL('../../web/browser/fold.ts', import.meta.url).pathname],
  plugins: [scriptTables],
  ...{ bundle: true, write: false, minify: true, charset: 'utf8', format: 'esm', target: 'es2022' },
})
const script = Buffer.from(outputFiles[0].contents)
const { fold }: { fold: typeof sourceFold } = await import(`data:text/javascript;base64,${script.toString('base64')}`)

const arabic = createArabicFold()
const latin = createLatinFold()

/** What is folded letter by letter: runs of one script, with its own marks. */
const WORDS = {
  arabic: /^(?:[\p{Script=Arabic}\u0640\u200c-\u200f]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff])+$/u,
  latin: /^(?:[\p{Script=Latin}\u0660-\u0669\u200c-\u200f\d'\u2019]|[\u0300-\u036f])+$/u,
  number: /^[\d\u0660-\u0669\u06f0-\u06f9,.\u066b\u066c]+$/,
}

/** The words of a text that are one run of letters, with the spelling that the index finds them by. */
function* folded(text: string): Generator<{ written: string; surface: string }> {
  for (const { start, end, typed, script, overlay } of tokenize(text)) {
    const written = text.slice(start, end)
    if (overlay || !WORDS[script].test(written)) continue
    // A possessive ending is a word's form, not a way to write its letters.
    if (script === 'latin' && typed.endsWith("'s")) continue
    yield { written, surface: script === 'arabic' ? arabic.surface(typed) : latin(typed).toLowerCase() }
  }
}

t.test('words of the seeds', async (t) => {
  const files = (await readdir(SEEDS, { recursive: true })).filter((name) => name.endsWith('.txt'))
  let words = 0
  const wrong = new Set<string>()
  for (const file of files) {
    for (const { written, surface } of folded(await readFile(join(SEEDS, file), 'utf8'))) {
      words++
      if (fold(written, true).text !== surface) wrong.add(`${written}: ${fold(written, true).text}, not ${surface}`)
    }
  }
  t.same([...wrong], [])
  t.ok(words > 3000, `${words} words`)
})

t.test('words at random', async (t) => {
  const block = (from: number, to: number) => fc.integer({ min: from, max: to }).map((unit) => String.fromCharCode(unit))
  const letters = fc.oneof(
    { weight: 6, arbitrary: block(0x621, 0x652) },
    { weight: 2, arbitrary: block(0x610, 0x6ff) },
    block(0x8a0, 0x8ff),
    block(0xfb50, 0xfdfd),
    block(0xfe70, 0xfefc),
    { weight: 2, arbitrary: fc.constantFrom('مسئول', 'شئون', 'رئوس', 'كئوس', 'مائة', 'مائت', 'ال', 'لل', 'و', 'ف', 'ب', 'ئ', 'ىٔ', 'ىٴ') },
    block(0x41, 0x7a),
    block(0xc0, 0x17f),
    fc.constantFrom('\u0301', '\u0327', '\u200d', '\u0640', '٣', '7'),
  )
  let words = 0
  // A high hamza without a letter under it, and one sign that holds two words, are nothing that a reader looks for.
  const ODD = /(?<![\u0627\u0648\u0649\u064a\u06cc\u06c7])\u0674|[\ufdfa\ufdfb]|(?:\d|[\u0660-\u0669])[\u0300-\u036f]/
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 9 }), (text) => {
      for (const { written, surface } of folded(text)) {
        if (ODD.test(written)) continue
        words++
        if (fold(written, true).text !== surface) {
          const units = [...written].map((letter) => present(letter.codePointAt(0)).toString(16))
          throw new Error(`${written} (${units.join(' ')}): ${fold(written, true).text}, not ${surface}`)
        }
      }
    }),
    { numRuns: 20_000 },
  )
  t.ok(words > 10_000, `${words} words`)
})

t.test('every letter knows where it stood', async (t) => {
  const text = 'قال المَسْؤُولُ: «1,500 مُقـاتِلٍ»  don’t ﬁne'
  const { text: read, starts, ends } = fold(text, false)
  t.equal(read, 'قال المسوول: «1500 مقاتل» dont fine')
  const written = (part: string) => {
    const at = read.indexOf(part)
    return text.slice(starts[at], ends[at + part.length - 1])
  }
  t.equal(written('المسوول'), 'المَسْؤُولُ')
  t.equal(written('سوو'), 'سْؤُو')
  t.equal(written('1500'), '1,500')
  t.equal(written('مقا'), 'مُقـا')
  t.equal(written('dont'), 'don’t')
  t.equal(written('in'), 'ﬁn', 'half of a ligature is the whole of it')
  t.same(fold('x’ x’', false).ends, [1, 3, 4], 'no apostrophe belongs to the letter before it, seen before or not')
  t.equal(fold('مسئول', true).text, fold('مسؤول', true).text)
  t.not(fold('مسئول', false).text, fold('مسؤول', false).text)
})

t.test('words are folded letter by letter, and words that countries spell apart alike', async (t) => {
  const cases: Record<string, string> = {
    'الحُكُومَةُ الحكـــومة': 'الحكومه الحكومه',
    'أحمد إدلب آمن ٱلله': 'احمد ادلب امن الله',
    'مستشفى رئيس مؤتمر': 'مستشفي رييس موتمر',
    'سوریا الأکراد پوتين ڤيينا گوگل ژاله ڨفصة': 'سوريا الاكراد بوتين فيينا غوغل زاله قفصه',
    'شهرۃ ۓ ۍ ڪ ݣ ۀ ۂ ە': 'شهره ي ي ك ك ه ه ه',
    'مسئول والمسئولين شئون للشئون كئوس مائة بمائة': 'مسوول والمسوولين شوون للشوون كووس ميه بميه',
    'ناشئون مائدة': 'ناشيون مايده',
    'شىٔ ىٴ': 'شي ي',
    '٢٠١٧ ۲۰۱۸ 1٬500 ٣٫٥': '2017 2018 1500 3.5',
    'Müller naïve ﬁn Straße Łódź Σίσυφος': 'muller naive fin strasse lodz σίσυφοσ',
  }
  t.same(Object.fromEntries(Object.keys(cases).map((text) => [text, fold(text, true).text])), cases)
})

t.test('the script holds what the tables give, not how they are made', async (t) => {
  t.notMatch(script.toString(), /persian|HEH_GOAL|conjunction/)
  t.ok(script.length < 3500, `${script.length} bytes`)
})
