// How a text is cut into words, with their places: each row names the rule that it shows.

import t from 'tap'
import { LONGEST_WORD } from '../../index/analysis/pieces.js'
import { collectFaults } from '../faults.js'
import { hold } from './hold.js'

/** Tokens written as `typed[start,end)`, `*` after a leftover, `+` before an overlay. */
function written(text: string): string {
  return hold(text)
    .map(({ typed, start, end, leftover, overlay }) => `${overlay ? '+' : ''}${typed}[${start},${end})${leftover ? '*' : ''}`)
    .join(' ')
}
const typed = (text: string): string[] => hold(text).flatMap((token) => (token.leftover || token.overlay ? [] : [token.typed]))

t.test('places in the original', async (t) => {
  for (const [text, tokens] of [
    ['مقابل الـ30 من', 'مقابل[0,5) ال[6,9)* 30[9,11) من[12,14)'],
    ['لـ«الشرق الأوسط»', 'ل[0,2)* الشرق[3,8) الأوسط[9,15)'],
    ['\u202bداعش\u200f\u202c', 'داعش[1,5)'],
    ['ﺍﻟﻤﻔﺎﻭﺿﺎﺕ', 'المفاوضات[0,9)'],
    ['\ufdf2', 'الله[0,1)'],
    ['قال \ufdfa ثم', 'قال[0,3) صلى[4,5) الله[4,5) عليه[4,5) وسلم[4,5) ثم[6,8)'],
    ['الحُكُومَةُ', 'الحُكُومَةُ[0,11)'],
    ['الحكـــــومة', 'الحكومة[0,12)'],
    ['\ufef7ن', 'لأن[0,2)'],
    ['2018.11.27', '2018[0,4) +@2018-11-27[0,10) +@2018-11[0,10) +@m11[0,10) 11[5,7) 27[8,10)'],
    ['“داعش”', 'داعش[1,5)'],
  ] as const)
    t.equal(written(text), tokens, JSON.stringify(text))
})

t.test('the whole written word around a token', async (t) => {
  const words = (text: string) => hold(text).map(({ wordStart, wordEnd }) => text.slice(wordStart, wordEnd))
  t.same(words('مقابل الـ30 من'), ['مقابل', 'الـ30', 'الـ30', 'من'])
  t.same(words('في الـBBC أمس'), ['في', 'الـBBC', 'الـBBC', 'أمس'])
  t.same(words('«ـهم» عبد\u200cالرحمن\u200f'), ['ـهم', 'عبد\u200cالرحمن'])
  t.same(words('Syria’s 3.5 U.N. cease-fire'), ['Syria’s', '3.5', 'U.N', 'cease', 'cease-fire', 'fire'])
  const [, , date] = hold('في (27 تشرين الثاني 2018)')
  t.equal('في (27 تشرين الثاني 2018)'.slice(date.wordStart, date.wordEnd), '27 تشرين الثاني 2018')
})

t.test('splitting', async (t) => {
  for (const [text, words] of [
    ['الـ30', '30'],
    ['الـBBC', 'bbc'],
    ['F16 mp3 1990s 24.5m', 'f16 mp3 1990s 24.5m'],
    ['#الجيش_العربي', 'الجيش العربي'],
    ['قال،؛؟…ثم—أو–بل/هل@من', 'قال ثم أو بل هل من'],
    ["Da’ish don't 'quoted' rock'n'roll", "da'ish don't quoted rock'n'roll"],
    ['5’s ’tis', '5 s tis'],
    ['3.5 ١٢٫٥ 1,500 ١٬٥٠٠٫٥ 1,234,567.89', '3.5 12.5 1500 1500.5 1234567.89'],
    ['1.500 1,50 12,345,6 1,2,3', '1.500 1 50 12 345 6 1 2 3'],
    ['192.168.1.20', '192 168 1 20'],
    ['in 2018. Then .5', 'in 2018 then 5'],
    ['٢٧/١١/٢٠١٨', '27 11 2018'],
    ['²½ ①', '21 2 1'],
    ['日本 мир', '日本 мир'],
    ['😀حزب😀', 'حزب'],
    ['ديرالزور', 'ديرالزور'],
  ] as const)
    t.equal(typed(text).join(' '), words, text)
})

t.test('scripts and capitals', async (t) => {
  const traits = hold('Beirut بيروت 30 G20 éire Éire 4x4').map(({ script, capital }) => `${script}${capital ? ' capital' : ''}`)
  t.same(traits, ['latin capital', 'arabic', 'number', 'latin capital', 'latin', 'latin capital', 'latin'])
})

t.test('invisible signs do not separate, a zero-width space does', async (t) => {
  const faults = collectFaults(t)
  for (const sign of '\u00ad\u034f\u061c\u180e\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2064\u2066\u2069\ufe00\ufe0f\ufeff')
    faults.same(typed(`حز${sign}ب`), ['حزب'], Number(sign.codePointAt(0)).toString(16))
  faults.none()
  t.same(typed('حزب\u200bالله'), ['حزب', 'الله'])
})

t.test('leftover particles', async (t) => {
  for (const text of ['لـ', 'و', 'ب', 'ف', 'ك', 'س', 'الـ', 'وَ', 'والـ30', 'بالـ24', 'للـBBC', 'ولـ«'])
    t.equal(hold(text)[0].leftover, true, `${text} is left over`)
  for (const text of ['هـ', 'م', 'بال', 'وال', 'لا', 'عـ', 'لـه', 'ولـد']) t.equal(hold(text)[0].leftover, false, `${text} is a word`)
  t.same(typed('الدولة لـ انسحابه'), ['الدولة', 'انسحابه'])
})

t.test('Arabic initials', async (t) => {
  t.equal(written('(أ.ف.ب) قال'), 'أفب[1,6) قال[8,11)')
  t.equal(written('أ ف ب.'), 'أفب[0,5)')
  t.equal(written('د. ب. أ. وكالة'), 'دبأ[0,7) وكالة[9,14)')
  t.same(typed('د. أ. محمد'), ['د', 'أ', 'محمد'], 'two are none')
  t.same(typed('و ب لبنان'), ['لبنان'], 'two are none')
})

t.test('acronyms and hyphens', async (t) => {
  t.equal(written('the U.N. said'), 'the[0,3) un[4,7) said[9,13)')
  t.same(typed('U.S.A. a.k.a J.K.Rowling U.S.'), ['usa', 'aka', 'jk', 'rowling', 'US'])
  t.same(typed('A. Smith'), ['a', 'smith'])
  t.equal(written('cease-fire'), 'cease[0,5) +ceasefire[0,10) fire[6,10)')
  t.equal(written('COVID\u201119'), 'covid[0,5) +covid19[0,8) 19[6,8)')
  t.equal(written('Deir-ez-Zor'), 'deir[0,4) +deirezzor[0,11) ez[5,7) zor[8,11)')
  t.equal(written('2-1 a - b'), '2[0,1) 1[2,3) a[4,5) b[8,9)', 'numbers, and hyphens with spaces, join nothing')
  t.equal(written('x-y ثم'), 'x[0,1) +xy[0,3) y[2,3) ثم[4,6)')
  t.equal(written('on-to'), 'on[0,2) +onto[0,5) to[3,5)')
  t.equal(written('u-s'), 'u[0,1) s[2,3)', 'no function word is made')
  t.equal(hold('a-b-c-d-e').length, 5, 'five parts are a phrase')
})

t.test('dates and months', async (t) => {
  const dates = (text: string) => hold(text).flatMap((token) => (token.overlay && token.typed.startsWith('@') ? [token.typed] : []))
  for (const text of [
    '27/11/2018',
    '٢٧/١١/٢٠١٨',
    '2018-11-27',
    'بتاريخ 27 تشرين الثاني 2018',
    'في 27 نوفمبر/تشرين الثاني 2018',
    'on November 27, 2018',
    '27 Nov 2018',
    '۲۷-۱۱-۲۰۱۸',
  ])
    t.same(dates(text), ['@2018-11-27', '@2018-11', '@m11'], text)
  t.same(dates('November 2018'), ['@2018-11', '@m11'])
  t.same(dates('في نوفمبر وأبريل'), ['@m11', '@m04'])
  t.same(dates('نُوفَمْبِر'), ['@m11'])
  t.same(dates('مارس الرياضة في 2018، May be'), [], 'names that are words, and bare years')
  t.same(dates('The talks of 3/4/2018 failed'), ['@2018-04-03', '@2018-04', '@m04', '@2018-03-04', '@2018-03', '@m03'], 'both readings')
  t.same(dates('عُقدت المحادثات في 3/4/2018'), ['@2018-04-03', '@2018-04', '@m04'], 'the day stands first in Arabic')
  t.same(dates('مقتل 350 مسلحاً بين 1500 و2000 1.5 3-2'), [])
  t.equal(written('من أيلول إلى'), 'من[0,2) أيلول[3,8) +@m09[3,8) إلى[9,12)')
})

t.test('traps of compatibility forms', async (t) => {
  const faults = collectFaults(t)
  for (const sign of '\ufc5e\ufc63\ufcf2\ufcf4\ufe70\ufe71\ufe72\ufe74\ufe76\ufe77\ufe78\ufe79\ufe7a\ufe7b\ufe7c\ufe7d\ufe7e\ufe7f')
    faults.equal(typed(`مح${sign}مد`).join(' ').replace(/\p{M}/gu, ''), 'محمد', Number(sign.codePointAt(0)).toString(16))
  faults.none()
  t.same(typed('رى\u0654يس رى\u064e\u0654 شی\u0654'), ['رئيس', 'ر\u0626\u064e', 'شئ'], 'a hamza over ى or ی')
  t.same(typed('\u0675سد ر\u0676س ر\u0677س ر\u0678س را\u0674س'), ['أسد', 'رؤس', 'رؤس', 'رئس', 'رأس'], 'the high hamza')
  t.same(typed('\ufdfb'), ['جل', 'جلاله'])
  t.same(typed('ا\u0653لان ا\u0654حمد'), ['آلان', 'أحمد'], 'composed')
  t.same(typed('ＵＮ ﬁre'), ['un', 'fire'])
  t.same(typed('ﾊﾟﾘ'), ['パリ'])
})

t.test('limits', async (t) => {
  const long = hold('ب'.repeat(1000))
  t.same(
    long.map((token) => token.typed.length),
    [255, 255, 255, 235],
  )
  t.ok(long.every(({ wordStart, wordEnd }) => wordStart === 0 && wordEnd === 1000))
  t.ok(hold('x'.repeat(1000)).every((token) => token.typed.length <= LONGEST_WORD))
  t.ok(hold('7'.repeat(1000)).every((token) => token.typed.length <= LONGEST_WORD))
  t.ok(hold('😀𝒜'.repeat(1000)).every((token) => token.typed.length <= LONGEST_WORD))
  const marked = hold(`ب${'\u064e'.repeat(5000)}ت`)
  t.equal(marked.length, 1)
  t.ok(marked[0].typed.length <= LONGEST_WORD + 1)
  t.same(hold(''), [])
  t.same(hold('\ud800 \udc00\u0300 ـ'), [], 'lone surrogates, lone marks and lone strokes are no words')
})
