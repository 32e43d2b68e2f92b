// The lexicon room: its files keep their rules, bad files are refused by line, and looking up finds what a reader means
// in both directions. Words are read by the real analysis, as the engine reads them.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { createAnalyzer } from '../../index/analysis/analyze.js'
import { EMPTY_COUNTS } from '../../index/analysis/counts.js'
import { KashafError } from '../../index/errors.js'
import { baseWords, brokenPlurals, fingerprintOf } from '../../index/lexicon/base.js'
import { crossCheck, houseCheck } from '../../index/lexicon/check.js'
import { createDictionary, type Dictionary } from '../../index/lexicon/dictionary.js'
import { plainReading } from '../../index/lexicon/english-lookup.js'
import { aliasOf, compareEntries, type Entry, isName, type Lexicon, singularOf } from '../../index/lexicon/entry.js'
import { entitiesOf } from '../../index/lexicon/glossary.js'
import { irregularBases, regularBases, singulars } from '../../index/lexicon/lemma.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { PLURALS } from '../../index/lexicon/plurals.js'
import type { ArabicWord, Reading } from '../../index/lexicon/reading.js'
import { readRows, takeRows } from '../../index/lexicon/rows.js'
import type { Found, Sense } from '../../index/lexicon/senses.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'

const FOLDER = new URL('../../index/lexicon/', import.meta.url)
const lexicon = await loadLexicon()
const analyzer = createAnalyzer(EMPTY_COUNTS, baseWords(lexicon))

const tokensOf = (text: string) => analyzer.analyze(text).filter((token) => !token.overlay)
const reading: Reading = {
  english: (text) => tokensOf(text).map((token) => token.surface),
  arabic: (text) => tokensOf(text).map((token): ArabicWord => ({ surface: token.surface, stem: token.term })),
}
const dictionary = createDictionary(lexicon, reading)

const english = (text: string, at = 0, among: Dictionary = dictionary) => among.fromEnglish(reading.english(text), at)
const arabic = (text: string, at = 0, among: Dictionary = dictionary) => among.fromArabic(reading.arabic(text), at)
const said = (senses: readonly Sense[] | undefined) => (senses ?? []).map((sense) => sense.words.join(' '))
const sum = (senses: readonly Sense[]) => senses.reduce((total, sense) => total + sense.weight, 0)

/** A dictionary of a few rows, written as in a file. */
function dictionaryOf(...rows: string[]): Dictionary {
  const { entries, problems } = readRows(rows.join('\n'), 'rows.tsv', 'kashaf')
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return createDictionary({ entries: entries.sort(compareEntries), fingerprint: '', sources: [] }, reading)
}

const filesOf = async () => {
  const files = new Map<string, Entry[]>()
  for (const name of (await readdir(FOLDER)).filter((name) => name.endsWith('.tsv')).sort()) {
    const text = await readFile(new URL(name, FOLDER), 'utf8')
    const { entries, problems } = readRows(text, name, 'kashaf')
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    if (JSON.stringify(takeRows(text, name)) !== JSON.stringify(entries)) throw new Error(`${name} is taken otherwise than it is read`)
    files.set(name, entries)
  }
  return files
}

t.test('the product’s files', async (t) => {
  const files = await filesOf()
  const words = (text: string) => tokensOf(text).map(({ surface, kind }) => ({ surface, stop: kind === 'stop' }))

  t.test('every row keeps the rules', async (t) => {
    t.same(houseCheck(files, { english: words, arabic: words }), [])
    t.same(crossCheck([...files.values()].flat()), [])
  })

  t.test('every file tells its form at its top', async (t) => {
    const faults = collectFaults(t)
    for (const name of files.keys()) {
      const text = await readFile(new URL(name, FOLDER), 'utf8')
      faults.match(text, /^# .+\n# One row a sense, five fields between tabs: English, Arabic, weight, kind, note\./, name)
      faults.ok(text.endsWith('\n') && !text.includes('\r') && text === text.normalize('NFC'), `${name} is plain text`)
    }
    faults.none()
  })

  t.test('no Latin letter in the Arabic, no Arabic in the English', async (t) => {
    const faults = collectFaults(t)
    for (const entry of lexicon.entries) {
      faults.notOk(/[A-Za-z]/.test(entry.arabic) || /[\u0600-\u06FF]/.test(entry.english), `${entry.file}, line ${entry.line}`)
    }
    faults.none()
    t.pass('all rows seen')
  })

  t.test('heads that are spared the reading read as they would', async (t) => {
    const wrong = lexicon.entries.filter(({ english }) => (plainReading(english) ?? '') !== reading.english(english).join(' '))
    t.same(
      wrong.filter(({ english }) => plainReading(english) !== null).map(({ english }) => english),
      [],
    )
    t.ok(wrong.length < lexicon.entries.length / 5, 'and they are most')
  })

  t.test('there is enough of it', async (t) => {
    const heads = new Set(lexicon.entries.filter((entry) => !isName(entry)).map((entry) => entry.english))
    t.ok(heads.size >= 2800, `${heads.size} heads`)
    t.ok([...heads].filter((head) => head.includes(' ')).length >= 300, 'heads of several words')
    t.ok(entitiesOf(lexicon.entries).length >= 450, 'things with a name')
    t.ok(lexicon.entries.filter((entry) => entry.kind === 'pl').length >= 700, 'broken plurals')
  })

  t.test('it is large enough to cross with', async (t) => {
    const heads = (wanted: (entry: Entry) => boolean) => new Set(lexicon.entries.filter(wanted).map(({ english }) => english)).size
    t.ok(heads((entry) => !isName(entry)) >= 12_000, `${heads((entry) => !isName(entry))} heads of words`)
    t.ok(heads(isName) >= 1_200, `${heads(isName)} names`)
    t.ok(heads((entry) => !isName(entry) && entry.english.includes(' ')) >= 1_000, 'entries of several words')
  })

  t.test('rows are sorted and know their file and line', async (t) => {
    t.same(lexicon.entries, [...lexicon.entries].sort(compareEntries))
    const [first] = present(files.get('general.tsv'))
    const line = (await readFile(new URL('general.tsv', FOLDER), 'utf8')).split('\n')[first.line - 1]
    t.equal(line, [first.english, first.arabic, first.weight, first.kind, first.note].join('\t'))
  })
})

t.test('the table of plurals', async (t) => {
  const faults = collectFaults(t)
  const one = (word: string) => {
    const tokens = tokensOf(word)
    return tokens.length === 1 && tokens[0].kind === 'word' ? tokens[0].term : null
  }
  const rows = new Set(lexicon.entries.map((entry) => `${singularOf(entry)} ${entry.arabic}`))
  const order = PLURALS.map(([singular, plural]) => `${singular}\t${plural}`)
  t.same(order, [...new Set(order)].sort(), 'sorted, no pair twice')
  for (const [singular, plural] of PLURALS) {
    const name = `${singular} ${plural}`
    faults.ok(/^[\u0621-\u063a\u0641-\u064a]+ [\u0621-\u063a\u0641-\u064a]+$/.test(name), `${name}: plain letters`)
    faults.notOk(rows.has(name), `${name} is a row of the lexicon`)
    const stems = [one(singular), one(plural)]
    faults.notOk(stems.includes(null), `${name}: each is one word, and no stop word`)
    faults.ok(stems[0] !== stems[1], `${name}: the stemmer joins them`)
  }
  faults.none()
  const all = brokenPlurals(lexicon)
  t.ok(all.length >= 1200, `${all.length} pairs`)
  t.equal(new Set(all.map((pair) => pair.join(' '))).size, all.length, 'each once')
  for (const pair of ['أسير أسرى', 'جيب جيوب', 'قائد قادة', 'مصدر مصادر', 'جندي جنود', 'قتيل قتلى', 'مدينة مدن', 'هجوم هجمات', 'سنة سنوات'])
    t.ok(
      all.some((known) => known.join(' ') === pair),
      pair,
    )
})

t.test('each rule of the checker finds what breaks it', async (t) => {
  const words = (text: string) =>
    text.split(/[ -]/).map((word) => ({ surface: word.replace(/[أإ]/g, 'ا'), stop: word === 'the' || word === 'من' }))
  const analyses = { english: words, arabic: words }
  const house = (...rows: string[]) => {
    const { entries } = readRows(rows.join('\n'), 'general.tsv', 'kashaf')
    return houseCheck(new Map([['general.tsv', entries]]), analyses).map(({ line, message }) => `${line}: ${message}`)
  }
  t.same(house('army\tجيش\t9\tn\t', 'army\tجيوش\t8\tpl\tof جيش'), [], 'good rows')
  t.match(house('war\tحرب\t9\tn\t', 'army\tجيش\t9\tn\t'), ['2: is not in order'])
  t.match(house('army\tجيش\t4\tn\t', 'army\tعسكر\t9\tn\t'), ['2: is not in order'], 'weights fall')
  t.match(house('Homs\tحمص\t9\tplace\t'), [/^1: names stand in glossary.tsv/])
  t.match(house('army\tالجيش\t9\tn\t'), [/^1: "الجيش" is written with the article/])
  t.same(house('commitment\tالتزام\t9\tn\t'), [], 'form VIII begins with alef and lam of its own')
  t.match(house('ceasefire\tوقف النار\t9\tn\t'), [/^1: a sense of several words is of kind x/])
  t.match(house('army\tجيش\t9\tx\t'), [/^1: kind x has several words/])
  t.match(house('army\tجيوش\t9\tpl\t'), [/^1: the note of a plural/])
  t.match(house('the\tجيش\t9\tn\t'), [/^1: "the" has no word/])
  t.match(house('the army\tجيش\t9\tx\t'), [/^1: a head neither begins nor ends with a stop word/])
  t.match(house('from\tمن\t9\tr\t'), [/^1: "من" has no word/])
  t.match(house('security\tأمن\t9\tn\t', 'security\tامن\t8\tn\t'), ['2: "امن" is searched for as "أمن" is'])
  t.match(house('air strike\tغارة\t9\tx\t', 'air-strike\tغارة\t9\tn\t'), ['2: "air-strike" is searched for as "air strike" is'])
  t.match(house(...'ابتثجحخدر'.split('').map((letter) => `army\tجيش${letter}\t5\tn\t`)), [/^9: "army" has more than 8 rows/])

  const cross = (...rows: string[]) => crossCheck(readRows(rows.join('\n'), 'rows.tsv', 'kashaf').entries)
  t.match(cross('army\tجيش\t9\tn\t', 'Army\tجيش\t2\tn\t'), [{ line: 2, message: /twice/ }])
  t.match(cross('army\tجيوش\t9\tpl\tof جيش'), [{ line: 1, message: /plural of "جيش"/ }])
  t.match(cross('Daesh\tداعش\t9\tgroup\t= ISIS'), [{ line: 1, message: /no name of the lexicon/ }])
  const chain = ['ISIS\tداعش\t9\tgroup\t', 'Daesh\tداعش\t9\tgroup\t= ISIS', 'Daish\tداعش\t9\tgroup\t= Daesh']
  t.match(cross(...chain), [{ line: 3, message: /itself another name/ }])
})

t.test('a row in another form is told with its line', async (t) => {
  const problem = (row: string) => readRows(`# first\n\n${row}`, 'rows.tsv', 'user').problems
  t.match(problem('army جيش 9 n'), [{ file: 'rows.tsv', line: 3, message: /has 1 fields/ }])
  t.match(problem('army\tجيش\t9\tn\tnote\tmore'), [{ message: /has 6 fields/ }])
  t.match(problem('ar  my\tجيش\t9\tn\t'), [{ message: /English words with single spaces/ }])
  t.match(problem('a b c d e f\tجيش\t9\tn\t'), [{ message: /1 to 5 English words/ }])
  t.match(problem('army\tجَيش\t9\tn\t'), [{ message: /Arabic words of plain letters/ }], 'a mark')
  t.match(problem('army\tجيـش\t9\tn\t'), [{ message: /Arabic words of plain letters/ }], 'tatweel')
  t.match(problem('army\tجیش\t9\tn\t'), [{ message: /Arabic words of plain letters/ }], 'a Persian yeh')
  t.match(problem('army\tarmy\t9\tn\t'), [{ message: /Arabic words of plain letters/ }], 'Latin letters')
  t.match(problem('army\tةيش\t9\tn\t'), [{ message: /ta marbuta/ }])
  t.match(problem('army\tجىش\t9\tn\t'), [{ message: /final ya/ }])
  for (const weight of ['0', '10', '-1', '2.5', '']) t.match(problem(`army\tجيش\t${weight}\tn\t`), [{ message: /weight from 1 to 9/ }])
  t.match(problem('army\tجيش\t9\tnoun\t'), [{ message: /"noun" is not a kind/ }])
  t.same(problem('army\tجيش\t9\tn'), [], 'the note may be left out')
  t.same(readRows('\uFEFFarmy\tجيش\t9\tn\t\r\n', 'rows.tsv', 'user').entries[0]?.english, 'army', 'byte order mark and CRLF')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { entries, problems } = readRows(text, 'rows.tsv', 'user')
      return entries.length + problems.length <= text.split(/\r?\n/).length
    }),
  )
})

t.test('a user’s own file', async (t) => {
  const folder = t.testdir()
  const write = async (name: string, text: string | Uint8Array) => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  t.test('a missing file is none', async (t) => {
    const without = await loadLexicon({ user: join(folder, 'none.tsv') })
    t.same([without.sources, without.entries], [['kashaf', 'intl'], lexicon.entries])
    t.same((await loadLexicon({ user: null })).sources, ['kashaf', 'intl'])
  })

  t.test('it adds rows, changes weights and leaves what an index froze alone', async (t) => {
    const path = await write('own.tsv', 'glimmerwort\tبقلة\t9\tn\nceasefire\tهدنة\t9\tn\nDawla\tالدولة\t3\tgroup\t= ISIS\n')
    const own = await loadLexicon({ user: path })
    t.same(own.sources, ['kashaf', 'user', 'intl'])
    t.equal(own.fingerprint, lexicon.fingerprint)
    t.same(baseWords(own), baseWords(lexicon))
    const among = createDictionary(own, reading)
    t.same(said(english('glimmerwort', 0, among)?.senses), ['بقلة'])
    t.ok(said(english('Dawla', 0, among)?.senses).includes('داعش'), 'a name may join a set of the product')
    const truce = (found: Found | null) => present(present(found).senses.find((sense) => sense.words[0] === 'هدنة')).weight
    t.ok(truce(english('ceasefire', 0, among)) > truce(english('ceasefire')))
    t.equal(own.entries.length, lexicon.entries.length + 2)
  })

  t.test('its mark is that of its content, so that answers made with other rows are not taken for these', async (t) => {
    const row = 'glimmerwort\tبقلة\t9\tn\n'
    const markOf = async (text: string) => (await loadLexicon({ user: await write('marked.tsv', text) })).mark
    const mark = await markOf(row)
    t.match(mark, /^[0-9a-f]{16}$/)
    t.equal(await markOf(row), mark)
    t.not(await markOf(row.replace('9', '8')), mark)
    t.not((await loadLexicon()).mark, mark)
  })

  t.test('a bad row is refused by file and line', async (t) => {
    const refuses = async (text: string | Uint8Array, message: RegExp) => {
      const path = await write('bad.tsv', text)
      const error = await loadLexicon({ user: path }).catch((error: unknown) => error)
      t.ok(error instanceof KashafError && error.code === 'lexicon-invalid', `${message}`)
      t.match((error as Error).message, message)
      t.match((error as Error).message, 'bad.tsv')
    }
    await refuses('# mine\narmy\tarmy\t9\tn\n', /bad\.tsv, line 2: "army" is not/)
    await refuses('army\tجيش\t0\tn\nwar\tحرب\t0\tn\n', /line 1: "0" is not a weight.*and 1 more/)
    await refuses('glimmerwort\tبقلة\t9\tn\nglimmerwort\tبقلة\t8\tn\n', /line 2: .*twice/)
    await refuses('Dawla\tالدولة\t9\tgroup\t= Nobody\n', /line 1: is another name of "Nobody"/)
    await refuses(new Uint8Array([0x61, 0xff, 0x0a]), /not UTF-8/)
  })

  t.test('what is no file is refused by name', async (t) => {
    await t.rejects(loadLexicon({ user: folder }), { code: 'lexicon-invalid' })
  })
})

t.test('base words', async (t) => {
  const { words, names } = baseWords(lexicon)
  const has = (word: string) => words.includes(word)
  t.ok(has('قاهرة') && !has('القاهرة'), 'a name’s bare article is cut')
  t.ok(has('ألمانيا') && has('إلغاء'), 'an alef with hamza belongs to the word')
  t.ok(has('التزام') && has('التقى') && has('الله'), 'an alef and lam of the word’s own stay')
  t.notOk(words.some((word) => word.includes(' ')))
  t.ok(names.includes('دير الزور') && names.includes('رأس الخيمة') && !names.includes('وادي الكلام'))
  t.notOk(names.some((name) => name.startsWith('ال') || name.split(' ').length !== 2 || !name.split(' ')[1].startsWith('ال')))
  t.same(words, [...new Set(words)].sort(), 'sorted, each once')
  t.equal(fingerprintOf({ words, names }), lexicon.fingerprint)
  t.not(fingerprintOf({ words: words.slice(1), names }), lexicon.fingerprint)

  const plurals = brokenPlurals(lexicon)
  for (const pair of [
    ['أسير', 'أسرى'],
    ['حزب', 'أحزاب'],
    ['وفد', 'وفود'],
    ['سنة', 'سنوات'],
    ['مدينة', 'مدن'],
  ]) {
    const isKnown = plurals.some((known) => known[0] === pair[0] && known[1] === pair[1])
    t.ok(isKnown, pair.join(' '))
  }
})

t.test('base forms of English words', async (t) => {
  const regular: [string, string][] = [
    ['negotiations', 'negotiation'],
    ['cities', 'city'],
    ['besieged', 'besiege'],
    ['stopped', 'stop'],
    ['withdrawing', 'withdraw'],
    ['liberating', 'liberate'],
    ['denied', 'deny'],
    ['heaviest', 'heavy'],
    ['larger', 'large'],
    ['bigger', 'big'],
    ['politically', 'political'],
    ['clashes', 'clash'],
  ]
  for (const [word, base] of regular) t.ok(regularBases(word).includes(base), `${word} → ${base}`)
  for (const word of ['bus', 'red', 'king', 'her']) t.same(regularBases(word), [], `${word} is too short to be a form`)
  const irregular: [string, string][] = [
    ['held', 'hold'],
    ['fought', 'fight'],
    ['men', 'man'],
    ['children', 'child'],
    ['withdrew', 'withdraw'],
    ['crises', 'crisis'],
    ['worst', 'bad'],
    ['left', 'leave'],
  ]
  for (const [word, base] of irregular) t.ok(irregularBases(word).includes(base), `${word} → ${base}`)
  t.same(irregularBases('army'), [])
  t.ok(singulars('strikes').includes('strike') && singulars('women').includes('woman') && singulars('cities').includes('city'))
  t.same(singulars('press'), [])
})

t.test('from English', async (t) => {
  t.test('words by their base forms', async (t) => {
    t.ok(said(english('negotiations')?.senses).includes('مفاوضات'))
    t.ok(said(english('withdrew')?.senses).includes('انسحاب'))
    t.ok(said(english('besieged')?.senses).includes('محاصر'))
    t.ok(said(english('prisoners')?.senses).includes('أسرى'), 'broken plurals come with their singular')
    t.ok(said(english('defence')?.senses).includes('دفاع'), 'the spelling of the other shore')
    t.ok(said(english('buses')?.senses).includes('حافلة') && said(english('buses')?.senses).includes('باص'), 'both regions’ words')
    const spelled = [
      ['programme', 'program'],
      ['programmes', 'programs'],
      ['catalogue', 'catalog'],
      ['cataloguing', 'cataloging'],
      ['licence', 'license'],
      ['mobilisation', 'mobilization'],
      ['labour', 'labor'],
      ['centres', 'centers'],
      ['sabre', 'saber'],
      ['odour', 'odor'],
      ['odours', 'odors'],
      ['seise', 'seize'],
      ['seised', 'seized'],
      ['millilitre', 'milliliter'],
    ]
    const apart = spelled.filter(([british, american]) => {
      const [first, second] = [british, american].map((word) => said(english(word)?.senses))
      return first.length === 0 || [...first].sort().join() !== [...second].sort().join()
    })
    t.same(apart, [], 'either spelling has the same senses')
    t.equal(english('glimmerwort'), null)
  })

  t.test('a head is not taken for a form of another', async (t) => {
    t.notOk(said(english('news')?.senses).includes('جديد'))
    t.notOk(said(english('means')?.senses).includes('معنى'))
    t.ok(
      ['غادر', 'يسار'].every((word) => said(english('left')?.senses).includes(word)),
      'but irregular forms add up',
    )
  })

  t.test('the longest entry wins', async (t) => {
    const words = 'prisoner exchange near the safe corridor'
    t.match(english(words), { length: 2 })
    t.ok(said(english(words)?.senses).includes('تبادل أسرى'))
    t.match(english(words, 1), { length: 1 }, 'asked in the middle')
    t.same(said(english(words, 4)?.senses)[0], 'ممر آمن')
    t.match(english('cessation of hostilities'), { length: 3 })
    t.match(english('weapons of mass destruction'), { length: 4 })
    t.match(english('Syrian Observatory for Human Rights'), { length: 5 })
    t.match(english('air strikes'), { length: 2 }, 'a final plural may go')
    t.match(english('foreign ministries'), { length: 2 })
    t.match(english('cease-fire'), { length: 2 })
    t.equal(english('army', 5), null, 'past the end')
  })

  t.test('label, kind and row come with each sense', async (t) => {
    const [sense] = present(english('ceasefire')).senses
    t.match(sense, { words: ['وقف', 'إطلاق', 'النار'], language: 'ar', kind: 'x', label: 'dictionary', entry: { file: 'war.tsv' } })
    t.match(present(english('Hezbollah')).senses[0], { words: ['حزب', 'الله'], kind: 'group', label: 'name list' })
  })

  t.test('acronyms that are other words need their capitals', async (t) => {
    t.ok(said(dictionary.fromEnglish(['IS'], 0)?.senses).includes('داعش'))
    t.ok(said(dictionary.fromEnglish(['US'], 0)?.senses).includes('الولايات المتحدة'))
    for (const word of ['is', 'us', 'who']) t.equal(dictionary.fromEnglish([word], 0), null, word)
    t.ok(said(english('un')?.senses).includes('الأمم المتحدة'), 'others do not')
  })

  t.test('articles before and inside names', async (t) => {
    t.match(english('al-Raqqa'), { length: 2 })
    t.ok(said(english('al-Raqqa')?.senses).includes('الرقة'))
    t.same(said(english('Bashar Assad')?.senses), said(english('Bashar al-Assad')?.senses))
    t.equal(english('al-glimmerwort'), null)
  })
})

t.test('from Arabic', async (t) => {
  t.test('by stem, whatever is glued on', async (t) => {
    for (const word of ['مفاوضات', 'المفاوضات', 'والمفاوضات', 'للمفاوضات']) {
      t.equal(said(arabic(word)?.senses)[0], 'negotiation', word)
    }
    t.ok(said(arabic('للحكومة')?.senses).includes('government'))
    t.equal(arabic('غغغغ'), null)
  })

  t.test('the longest entry wins', async (t) => {
    t.match(arabic('وقف إطلاق النار في المدينة'), { length: 3 })
    t.ok(said(arabic('وقف إطلاق النار')?.senses).includes('ceasefire'))
    t.match(arabic('الممر الآمن'), { length: 2 })
    t.match(arabic('المرصد السوري لحقوق الإنسان'), { length: 4 })
    t.ok(said(arabic('أ ف ب')?.senses).includes('AFP'), 'lone letters are one word')
  })

  t.test('a word spelled so stands above one of the same stem', async (t) => {
    t.equal(said(arabic('جامعة')?.senses)[0], 'university')
    t.equal(said(arabic('جامع')?.senses)[0], 'mosque')
    const among = dictionaryOf('shield\tدرع\t9\tn', 'Daraa\tدرعا\t9\tplace')
    t.same(said(arabic('درعا', 0, among)?.senses), ['Daraa'])
    t.same(said(arabic('بدرعا', 0, among)?.senses), ['Daraa'])
    t.same(said(arabic('درع', 0, among)?.senses), ['shield'])
    t.same(said(arabic('الدرع', 0, among)?.senses), ['shield'])
  })

  t.test('a name’s own article must be there', async (t) => {
    const among = dictionaryOf('lion\tأسد\t9\tn', 'Assad\tالأسد\t9\tperson')
    t.same(said(arabic('الأسد', 0, among)?.senses), ['Assad'])
    t.same(said(arabic('للأسد', 0, among)?.senses), ['Assad'])
    t.same(said(arabic('أسد', 0, among)?.senses), ['lion'])
    t.equal(said(arabic('سويداء')?.senses)[0], 'Suwayda', 'but where no other word is meant it may go')
  })

  t.test('heads of several words count less', async (t) => {
    const among = dictionaryOf('truce\tهدنة\t8\tn', 'cease fire\tهدنة\t8\tx')
    const [truce, fire] = present(arabic('هدنة', 0, among)).senses
    t.same([truce.words, fire.words], [['truce'], ['cease', 'fire']])
    t.ok(Math.abs(truce.weight - 2 / 3) < 1e-9 && Math.abs(fire.weight - 1 / 3) < 1e-9)
  })
})

t.test('names', async (t) => {
  const sets: [english: string[], arabic: string[]][] = [
    [
      ['ISIS', 'ISIL', 'Daesh', 'Islamic State', 'Islamic State group'],
      ['داعش', 'تنظيم الدولة', 'الدولة الإسلامية', 'تنظيم الدولة الإسلامية'],
    ],
    [['Hezbollah', 'Hizbullah', 'Hizballah'], ['حزب الله']],
    [
      ['SDF', 'Syrian Democratic Forces'],
      ['قسد', 'قوات سوريا الديمقراطية'],
    ],
    [
      ['SOHR', 'Syrian Observatory for Human Rights'],
      ['المرصد السوري لحقوق الإنسان', 'المرصد السوري'],
    ],
    [['PMF', 'PMU', 'Popular Mobilization Forces'], ['الحشد الشعبي']],
    [['FSA', 'Free Syrian Army'], ['الجيش الحر']],
    [['United Nations', 'UN'], ['الأمم المتحدة']],
    [['NATO'], ['الناتو', 'حلف شمال الأطلسي']],
    [['AFP'], ['فرانس برس', 'أ ف ب']],
    [['Deir ez-Zor', 'Deir al-Zour', 'Deirezzor', 'Dayr al-Zawr'], ['دير الزور']],
    [['Suwayda', 'Sweida'], ['السويداء']],
    [['Qalamoun', 'Kalamun'], ['القلمون']],
    [['Assad', 'Bashar al-Assad'], ['بشار الأسد']],
  ]
  t.test('any form of a set finds every form in both languages', async (t) => {
    const faults = collectFaults(t)
    for (const [inEnglish, inArabic] of sets) {
      for (const form of inEnglish) {
        const answer = english(form)
        faults.ok(answer && answer.length === reading.english(form).length, `${form} is found whole`)
        for (const other of inArabic) faults.ok(said(answer?.senses).includes(other), `${form} → ${other}`)
        for (const other of inEnglish) if (other !== form) faults.ok(said(answer?.synonyms).includes(other), `${form} = ${other}`)
        faults.notOk(said(answer?.synonyms).includes(form), `${form} is no synonym of itself`)
      }
      for (const form of inArabic) {
        const answer = arabic(form)
        for (const other of inEnglish) faults.ok(said(answer?.senses).includes(other), `${form} → ${other}`)
        for (const other of inArabic) if (other !== form) faults.ok(said(answer?.synonyms).includes(other), `${form} = ${other}`)
      }
    }
    faults.none()
  })

  t.test('an apostrophe is no letter', async (t) => {
    t.same(english('Da’esh'), english('Daesh'))
    t.same(english("Dara'a"), english('Daraa'))
  })

  t.test('what the seeds name is known', async (t) => {
    const pairs: [string, string][] = [
      ['TASS', 'تاس'],
      ['SANA', 'سانا'],
      ['Asharq Al-Awsat', 'الشرق الأوسط'],
      ['Syria TV', 'تلفزيون سوريا'],
      ['Hajin', 'هجين'],
      ['Baghouz', 'الباغوز'],
      ['Mayadin', 'الميادين'],
      ['Quneitra', 'القنيطرة'],
      ['Daraa', 'درعا'],
      ['Yarmouk Basin', 'حوض اليرموك'],
      ['Euphrates', 'الفرات'],
      ['Qaryatayn', 'القريتين'],
      ['Ras Baalbek', 'رأس بعلبك'],
      ['Jubata al-Khashab', 'جباثا الخشب'],
      ['Hassan Nasrallah', 'حسن نصر الله'],
      ['Rami Abdel Rahman', 'رامي عبد الرحمن'],
      ['Christopher Ghika', 'كريستوفر غيكا'],
      ['Omar Abu Layla', 'عمر أبو ليلى'],
    ]
    for (const [inEnglish, inArabic] of pairs) {
      t.ok(said(english(inEnglish)?.senses).includes(inArabic), `${inEnglish} → ${inArabic}`)
      t.ok(said(arabic(inArabic)?.senses).includes(inEnglish), `${inArabic} → ${inEnglish}`)
    }
  })

  t.test('a heavy name wins over words, a light one shares', async (t) => {
    t.ok(present(arabic('القدس')).senses.every((sense) => sense.label === 'name list'))
    const pictures = present(arabic('صور')).senses
    t.ok(pictures.some((sense) => sense.label === 'name list') && pictures.some((sense) => sense.label === 'dictionary'))
    const among = dictionaryOf('Tyre\tصور\t3\tplace', 'picture\tصور\t9\tn')
    const tyre = present(present(arabic('صور', 0, among)).senses.find((sense) => sense.words[0] === 'Tyre'))
    t.ok(Math.abs(tyre.weight - 3 / 9) < 1e-9)
  })

  t.test('two things of one name share it', async (t) => {
    const algiers = said(arabic('الجزائر')?.senses)
    t.ok(algiers.includes('Algeria') && algiers.includes('Algiers'))
    t.notOk(said(english('Algiers')?.synonyms).includes('Algeria'), 'but are not one thing')
  })

  t.test('every other name points to a head', async (t) => {
    const faults = collectFaults(t)
    const heads = new Set(lexicon.entries.filter((entry) => isName(entry) && aliasOf(entry) === null).map((entry) => entry.english))
    for (const thing of entitiesOf(lexicon.entries)) faults.ok(heads.has(thing.head), thing.head)
    faults.none()
  })
})

t.test('weights', async (t) => {
  const isWhole = (found: Found) =>
    Math.abs(sum(found.senses) - 1) < 1e-9 &&
    (found.synonyms.length === 0 || Math.abs(sum(found.synonyms) - 1) < 1e-9) &&
    [...found.senses, ...found.synonyms].every((sense) => sense.weight > 0 && sense.weight <= 1) &&
    new Set(said(found.senses)).size === found.senses.length &&
    found.senses.every((sense, index) => index === 0 || sense.weight <= found.senses[index - 1].weight)

  t.test('every row is found from either side, and shares sum to 1', async (t) => {
    const faults = collectFaults(t)
    for (const entry of lexicon.entries) {
      // Acronyms that are other words are analysed by the text around them; their test is above.
      const there = ['IS', 'US', 'WHO', 'AP'].includes(entry.english) ? dictionary.fromEnglish([entry.english], 0) : english(entry.english)
      const back = arabic(entry.arabic)
      faults.notOk(!there || !isWhole(there), `${entry.file}, line ${entry.line}: ${entry.english}`)
      faults.notOk(!back || !isWhole(back), `${entry.file}, line ${entry.line}: ${entry.arabic}`)
      faults.notOk(isName(entry) && !said(there?.senses).includes(entry.arabic), `${entry.english} does not find ${entry.arabic}`)
    }
    faults.none()
    t.pass(`${lexicon.entries.length} rows`)
  })

  t.test('a heavier row weighs more; heads found together count the same', async (t) => {
    const among = dictionaryOf('fire\tنار\t6\tn', 'fire\tحريق\t3\tn', 'leave\tغادر\t9\tv', 'left\tيسار\t2\ta')
    t.same(
      present(english('fire', 0, among)).senses.map((sense) => [sense.words[0], Math.round(sense.weight * 3)]),
      [
        ['نار', 2],
        ['حريق', 1],
      ],
    )
    t.same(
      present(english('left', 0, among)).senses.map((sense) => sense.weight),
      [0.5, 0.5],
    )
  })

  t.test('no words, no answer; any words, no error', async (t) => {
    t.equal(dictionary.fromEnglish([], 0), null)
    t.equal(dictionary.fromArabic([], 0), null)
    const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('al', 'islamic', 'state', '', 'safe', 'corridor')), { maxLength: 8 })
    fc.assert(
      fc.property(words, fc.nat({ max: 8 }), (words, at) => {
        const found = dictionary.fromEnglish(words, at)
        return found === null || (found.length >= 1 && at + found.length <= words.length && isWhole(found))
      }),
    )
    fc.assert(
      fc.property(words, fc.nat({ max: 8 }), (words, at) => {
        const found = dictionary.fromArabic(
          words.map((word) => ({ surface: word, stem: word })),
          at,
        )
        return found === null || (found.length >= 1 && at + found.length <= words.length && isWhole(found))
      }),
    )
  })
})

// Sentences about what the seeds tell of, for this test: every content word must be found, alone or in an entry.
const ENGLISH_SENTENCES = [
  'Hezbollah negotiated with ISIS through a secret Syrian mediator',
  'The Lebanese army shelled the last pocket on the eastern border',
  'Dozens of militants are preparing to leave western Qalamoun for Deir ez-Zor',
  'Negotiations aim to open a safe corridor towards the Syrian desert',
  'The two sides exchanged prisoners and bodies near the border crossing',
  'Minesweepers cleaned the area of mines planted by the group',
  'Artillery and warplanes targeted fortifications in the valley',
  'Regime officers met commanders of Daesh in the eastern countryside of Homs',
  'A delegation offered a ransom of one million dollars for the kidnapped civilians',
  'The group demanded a truce for two years and relief convoys for families of its members',
  'Both parties agreed to release detainees in three batches',
  'Moscow contacted Washington to allow buses to cross to Mayadin',
  'Russian aircraft carried out air strikes on western neighborhoods of the city',
  'The Syrian Observatory for Human Rights reported heavy civilian casualties',
  'The international coalition asked for the surrender of heavy weapons',
  'Foreign hostages were handed over to the Syrian Democratic Forces in Hajin',
  'Thousands of civilians are trapped and lack food and basic supplies',
  'Popular Mobilization Forces closed the Baghouz crossing between Syria and Iraq',
  'Government troops recaptured villages in the Yarmouk basin with Russian support',
  'Fighters kidnapped thirty women and children from Suwayda last week',
]
const ARABIC_SENTENCES = [
  'حزب الله تفاوض مع داعش عبر وسيط سوري',
  'الجيش اللبناني قصف آخر جيب في الحدود الشرقية',
  'خروج المسلحين من القلمون الغربي إلى دير الزور',
  'محادثات لفتح ممر آمن إلى البادية السورية',
  'تبادل أسرى وجثث بين الطرفين',
  'إزالة الألغام والعبوات الناسفة من الطرق',
  'غارات جوية وقصف مدفعي على المدينة',
  'اجتماع قيادات التنظيم في ريف حمص الشرقي',
  'فدية مالية بقيمة مليون دولار أمريكي',
  'هدنة وقوافل مساعدات لعائلات عناصر التنظيم',
  'إطلاق سراح المختطفين والأسرى على ثلاث دفعات',
  'موسكو وواشنطن وعبور الحافلات إلى الميادين',
  'غارات طائرات روسية على الأحياء الغربية',
  'تقرير المرصد السوري لحقوق الإنسان عن ضحايا مدنيين',
  'تسليم السلاح الثقيل إلى التحالف الدولي',
  'مصير الأجانب المختطفين وقوات سوريا الديمقراطية في هجين',
  'آلاف المدنيين المحاصرين ونقص المواد الغذائية',
  'الحشد الشعبي ومعبر الباغوز بين سوريا والعراق',
  'سيطرة القوات الحكومية على حوض اليرموك بدعم روسي',
  'خطف ثلاثين امرأة وطفل من السويداء في الأسبوع الماضي',
]

t.test('sentences about what the seeds tell of', async (t) => {
  const missed = (sentence: string, lookUp: (at: number) => Found | null) => {
    const tokens = tokensOf(sentence)
    const missing: string[] = []
    for (let at = 0; at < tokens.length; ) {
      const found = lookUp(at)
      if (found === null && tokens[at].kind === 'word') missing.push(tokens[at].surface)
      at += found?.length ?? 1
    }
    return missing
  }
  for (const sentence of ENGLISH_SENTENCES) {
    const words = reading.english(sentence)
    t.same(
      missed(sentence, (at) => dictionary.fromEnglish(words, at)),
      [],
      sentence,
    )
  }
  for (const sentence of ARABIC_SENTENCES) {
    const words = reading.arabic(sentence)
    t.same(
      missed(sentence, (at) => dictionary.fromArabic(words, at)),
      [],
      sentence,
    )
  }
})

t.test('built twice, the same answers', async (t) => {
  const again: Lexicon = await loadLexicon()
  t.same(again, lexicon)
  const twin = createDictionary(again, reading)
  for (const word of ['ceasefire', 'Daesh', 'left', 'air strikes']) t.same(english(word, 0, twin), english(word), word)
})
