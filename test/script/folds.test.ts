// Every letter of the table of folds is read alike wherever letters are folded: in articles and queries, in names of
// sources and filters, in lines of publishers' pages, in what a name sounds like, and by the browser's own fold.

import t from 'tap'
import { createArabicFold } from '../../index/analysis/arabic/fold.js'
import { readClue } from '../../index/articles/clues.js'
import { furnitureTable } from '../../index/articles/furniture.js'
import { publisherBook } from '../../index/articles/publishers.js'
import { foldSpelling } from '../../index/articles/spelling.js'
import { arabicKeys } from '../../index/lexicon/phonetic/keys.js'
import { arabicSpelling } from '../../index/lexicon/phonetic/spelling.js'
import { comparable } from '../../index/queries/comparable.js'
import { isSource } from '../../index/queries/names.js'
import { FOLDS } from '../../index/script/folds.js'
import { fold } from '../../web/browser/fold.js'
import { foldName } from '../../web/browser/letters.js'

/** Letters of Persian, Urdu, Kurdish and other languages, and what each is read as. */
const LETTERS: readonly (readonly [letters: string, read: string])[] = [
  ['یۍێېےۓ', 'ي'],
  ['کڪڭݣ', 'ك'],
  ['ھۀہۂە', 'ه'],
  ['ۃ', 'ة'],
  ['پ', 'ب'],
  ['ڢڤڥ', 'ف'],
  ['چ', 'ج'],
  ['گ', 'غ'],
  ['ژ', 'ز'],
  ['ڧڨ', 'ق'],
]
const PAIRS = LETTERS.flatMap(([letters, read]) => [...letters].map((letter) => ({ letter, read })))

/** The letter within a word and at its end, beside what it is read as. */
const WORDS = PAIRS.flatMap(({ letter, read }) => [
  { written: `س${letter}ر`, plain: `س${read}ر` },
  { written: `سور${letter}`, plain: `سور${read}` },
])
const unlike = (read: (word: string) => string): string[] =>
  WORDS.filter(({ written, plain }) => read(written) !== read(plain)).map(
    ({ written, plain }) => `${written}: ${read(written)}, not ${read(plain)}`,
  )

t.test('the letters are those of the table', async (t) => {
  const reading = FOLDS.filter(({ stage, to }) => stage === 'reading' && to !== '')
  t.same([...reading.flatMap(({ from }) => [...from])].sort(), PAIRS.map(({ letter }) => letter).sort())
})

t.test('every letter is folded alike', async (t) => {
  const arabic = createArabicFold()
  const rooms: Record<string, (word: string) => string> = {
    surface: arabic.surface,
    counted: arabic.counted,
    'names and filters': comparable,
    'page lines': foldSpelling,
    phonetic: arabicSpelling,
    'phonetic keys': (word) => arabicKeys(arabicSpelling(word)).join(' '),
    'lists of values': foldName,
    'find in article': (word) => fold(word, true).text,
  }
  for (const [room, read] of Object.entries(rooms)) t.same(unlike(read), [], room)
})

t.test('signs that cannot be seen, and a hamza beside its letter, do not part names that look alike', async (t) => {
  const alike = [
    ['می\u200cخواهم', 'ميخواهم'],
    ['\u202bسوريا\u202c', 'سوريا'],
    ['موٴسسة', 'مؤسسة'],
    ['شىٴون', 'شئون'],
  ]
  const rooms = { 'page lines': foldSpelling, 'lists of values': foldName, 'find in article': (name: string) => fold(name, false).text }
  for (const [room, read] of Object.entries(rooms)) {
    t.same(
      alike.filter(([one, other]) => read(one) !== read(other)),
      [],
      room,
    )
  }
})

t.test('the name of a source in sources.json is known however its letters are typed', async (t) => {
  const faults = WORDS.flatMap(({ written, plain }) => {
    const source = { id: 'own', name: { ar: written, en: null } }
    const book = publisherBook([source])
    return [
      ...(book.byName(plain)?.id === 'own' ? [] : [`byline ${plain} is not ${written}`]),
      ...(isSource(comparable(plain), source) ? [] : [`filter ${plain} is not ${written}`]),
    ]
  })
  t.same(faults, [])
})

t.test('lines of a page are known however their letters are typed', async (t) => {
  const table = furnitureTable()
  const asPersian = (line: string): string => line.replaceAll('ي', 'ۍ').replaceAll('ك', 'ڪ').replaceAll('ه', 'ۂ')
  t.ok(table.rowOf(asPersian('اترك تعليقاً')))
  t.ok(table.rowOf(asPersian('لن يتم نشر عنوان بريدك الإلكتروني')))
  t.same(readClue(asPersian('الكاتب: سمير كريم'), false, publisherBook())?.authors, [asPersian('سمير كريم')])
  t.same(readClue('رويترز'.replace('ي', 'ێ'), false, publisherBook())?.authors, ['رويترز'])
  t.equal(readClue('نشر في ٢٧ نوفمبر ٢٠١٨'.replace('ي', 'ۓ'), false, publisherBook())?.published?.date, '2018-11-27')
})
