// FreeDict where it is installed: read from a small dictionary of the same form that the test writes. What is missing,
// broken or half written stops nothing, and whatever it says, an index does not change with it.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { createAnalyzer } from '../../index/analysis/analyze.js'
import { EMPTY_COUNTS } from '../../index/analysis/counts.js'
import { open, rebuild } from '../../index/index.js'
import { baseWords } from '../../index/lexicon/base.js'
import { createDictionary } from '../../index/lexicon/dictionary.js'
import { sensesOf } from '../../index/lexicon/freedict/entry.js'
import { readHeads } from '../../index/lexicon/freedict/heads.js'
import { readFreeDict } from '../../index/lexicon/freedict/installed.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { archived, lexiconOf } from '../archived.js'
import { collectFaults } from '../faults.js'
import { SEEDS, temporaryFolder, writeArchive } from '../temporary.js'

const INDEX = 'freedict-eng-ara.index'
const TEXT = 'freedict-eng-ara.dict.dz'
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const base64 = (number: number): string => (number < 64 ? '' : base64(Math.floor(number / 64))) + DIGITS[number % 64]

/** Files of a dictionary of entries `head → lines`, with dictd's notes before them. */
function filesOf(entries: Record<string, string[]>): Record<string, Buffer> {
  const all = { '00databaseinfo': ['a note, not an entry'], ...entries }
  const texts = Object.entries(all).map(([head, lines]) =>
    Buffer.from(`${head[0].toUpperCase()}${head.slice(1)} /ˈsaʊnd/\n${lines.join('\n')}\n`),
  )
  let at = 0
  const lines = Object.keys(all).map((head, n) => {
    const line = `${head}\t${base64(at)}\t${base64(texts[n].length)}\n`
    at += texts[n].length
    return line
  })
  return { [INDEX]: Buffer.from(lines.join('')), [TEXT]: gzipSync(Buffer.concat(texts)) }
}

const ENTRIES = {
  aurora: ['الشفق القطبي'],
  flummox: ['1. أربك', '2. حيّر'],
  harbour: ['مرفأ, ميناء؛ مرسى (للسفن)'],
  'harbour master': ['مدير المرفأ'],
  jetty: ['المرفأ'],
  long: ['شرح طويل جدا لا يترجم الكلمة'],
  mixed: ['latin'],
  pier: ['رصيف'],
  water: ['الماء'],
  piers: ['أرصفة'],
}

const analyzer = createAnalyzer(EMPTY_COUNTS, { words: [], names: [] })
const tokens = (text: string) => analyzer.analyze(text).filter(({ overlay }) => !overlay)
const english = (text: string) => tokens(text).map(({ surface }) => surface)
const arabic = (text: string) => tokens(text).map(({ surface, term }) => ({ surface, stem: term }))

async function installed(t: Parameters<typeof temporaryFolder>[0], files: Record<string, Buffer>): Promise<string> {
  const folder = await temporaryFolder(t)
  await writeArchive(folder, files)
  return folder
}

t.test('an entry becomes its senses', async (t) => {
  t.same(sensesOf('Peace /pˈiːs/\nالسلام\n', 'peace'), ['السلام'])
  t.same(sensesOf('Abandoned /ɐ/\n1. مهجور\n2. متروك\n', 'abandoned'), ['مهجور', 'متروك'])
  t.same(sensesOf('Harbour\nمرفأ, ميناء; مرسى، حوض؛ مرفأ\n', 'harbour'), ['مرفأ', 'ميناء', 'مرسى', 'حوض'], 'each once')
  t.same(sensesOf('X /x/\nملَكَة (قانون) [نادر]\n', 'x'), ['ملكة'], 'marks and brackets off')
  t.same(sensesOf('Fire-proof /f/\nضدّ الحريق\n', 'fireproof'), ['ضد الحريق'], 'the index leaves hyphens out')
  t.same(sensesOf('X /x/\nواحد اثنان ثلاثة أربعة خمسة, آي - حرف\n', 'x'), [], 'explanations')
  for (const [text, head] of [
    ['', 'x'],
    ['Other /x/\nكلمة\n', 'x'],
    ['X', 'x'],
  ])
    t.same(sensesOf(text, head), [])
})

t.test('the index is read line by line, and lines that are none are counted', async (t) => {
  const lines = ['00databaseinfo\tA\tB', 'alpha\tA\tK', 'alpha\tK\tK', 'Beta-Two\tU\tK', 'no tabs', 'bad\t?\tA', 'far\t//\tA', 'cut\tA']
  const heads = readHeads(Buffer.from(lines.join('\n')), 30)
  t.same([heads.size, heads.broken], [3, 4])
  t.same(
    heads.find('alpha').map((line) => heads.at(line)),
    [
      { head: 'alpha', from: 0, to: 10 },
      { head: 'alpha', from: 10, to: 20 },
    ],
  )
  t.equal(heads.find('beta two').length, 1)
  t.same([heads.find('alph'), heads.find(''), heads.find('00databaseinfo')], [[], [], []])
  t.equal(readHeads(Buffer.alloc(0), 0).size, 0)
})

t.test('both directions, with a source of its own; each source counts once for each of its senses', async (t) => {
  const { dictionary, fault } = await readFreeDict(await installed(t, filesOf(ENTRIES)))
  t.equal(fault, null)
  const rows = lexiconOf('harbour | ميناء', 'pier | رصيف', 'Aurora | أورورا | person')
  const known = createDictionary({ ...rows, freedict: dictionary }, { english, arabic })
  const said = (found: ReturnType<typeof known.fromEnglish>) =>
    Object.fromEntries((found?.senses ?? []).map(({ words, weight, label }) => [words.join(' '), [Math.round(weight * 100), label]]))
  t.same(said(known.fromEnglish(['flummoxed'], 0)), { أربك: [50, 'FreeDict'], حير: [50, 'FreeDict'] }, 'by its base form')
  t.same(said(known.fromEnglish(['harbour'], 0)), { ميناء: [50, 'dictionary'], مرفأ: [25, 'FreeDict'], مرسى: [25, 'FreeDict'] })
  t.match(known.fromEnglish(['harbour', 'master'], 0), { length: 2, senses: [{ words: ['مدير', 'المرفأ'] }] })
  t.same(said(known.fromEnglish(['aurora'], 0)), { أورورا: [100, 'name list'] }, 'a name of the glossary wins')
  t.same(said(known.fromEnglish(['piers'], 0)), { أرصفة: [50, 'FreeDict'], رصيف: [50, 'dictionary'] })
  for (const word of ['long', 'mixed', 'nothing', '00databaseinfo']) t.equal(known.fromEnglish([word], 0), null, word)

  const back = (text: string) => said(known.fromArabic(arabic(text), 0))
  t.same(back('وبالمرفأ'), { harbour: [50, 'FreeDict'], jetty: [50, 'FreeDict'] }, 'through particles and article')
  t.same(back('ميناء'), { harbour: [100, 'dictionary'] }, 'what both say is one sense')
  t.match(known.fromArabic(arabic('مدير المرفأ'), 0), { length: 2, senses: [{ words: ['harbour', 'master'] }] })
  t.match(known.fromArabic(arabic('الشفق القطبي'), 0), { length: 2, senses: [{ words: ['aurora'] }] })
  t.same(back('ماء'), { water: [100, 'FreeDict'] }, 'one strong letter')
  t.same([back('من'), back('القطب'), back('غريب')], [{}, {}, {}])
})

t.test('missing, broken and half-written files are told of and stop nothing', async (t) => {
  const files = filesOf(ENTRIES)
  const faultOf = async (changed: Record<string, Buffer>) => {
    const folder = await installed(t, changed)
    const { dictionary, fault } = await readFreeDict(folder)
    t.equal(dictionary !== null, /left out/.test(fault ?? 'left out'))
    return fault?.replace(folder, '') ?? null
  }
  t.match(await faultOf({}), `/${INDEX} is missing; FreeDict is not used`)
  t.match(await faultOf({ [INDEX]: files[INDEX] }), `/${TEXT} is missing`)
  t.match(await faultOf({ [TEXT]: files[TEXT] }), `/${INDEX} is missing`)
  t.match(await faultOf({ ...files, [TEXT]: files[TEXT].subarray(0, 60) }), `/${TEXT} is damaged`)
  t.match(await faultOf({ ...files, [TEXT]: Buffer.from('no gzip') }), `/${TEXT} is damaged`)
  t.match(await faultOf({ ...files, [INDEX]: Buffer.alloc(0) }), `/${INDEX} names no entry`)
  t.match(await faultOf({ ...files, [INDEX]: Buffer.alloc(5000, 0xff) }), `/${INDEX} names no entry`)
  t.match(await faultOf({ ...files, [INDEX]: files[INDEX].subarray(0, -3) }), '1 of its lines are left out')
  const folder = await installed(t, { ...files, [INDEX]: files[INDEX].subarray(0, -3) })
  t.same((await readFreeDict(folder)).dictionary?.sensesOf('jetty'), ['المرفأ'], 'the rest is used')
  t.match(await readFreeDict(join(folder, INDEX)), { dictionary: null, fault: /cannot be read/ }, 'a file for a folder')
  const mixed = filesOf({ alpha: ['ألف'], beta: ['باء'] })
  const older = filesOf({ omega: ['ياء'], beta: ['باء'] })
  const { dictionary } = await readFreeDict(await installed(t, { [INDEX]: mixed[INDEX], [TEXT]: older[TEXT] }))
  t.same([dictionary?.sensesOf('alpha'), dictionary?.sensesOf('omega')], [[], []], 'files of two releases')
})

t.test('an index does not change with it, and holds nothing of it', async (t) => {
  const faults = collectFaults(t)
  const folder = await installed(t, filesOf({ ...ENTRIES, hostage: ['زقزوق'] }))
  const [without, withIt] = await Promise.all([loadLexicon(), loadLexicon({ freedict: folder })])
  t.not(withIt.mark, without.mark, 'but answers do')
  t.same(withIt.sources, ['kashaf', 'intl', 'freedict'])
  t.same([baseWords(withIt), withIt.fingerprint, withIt.entries], [baseWords(without), without.fingerprint, without.entries])
  const index = await temporaryFolder(t)
  await rebuild({ articles: SEEDS, index })
  const engine = await open({ index, freedict: folder })
  t.teardown(() => engine.close())
  t.match(engine.info(), { lexicon: ['kashaf', 'intl', 'freedict'], lexiconFault: null })
  for (const name of await readdir(index, { recursive: true, withFileTypes: true })) {
    if (name.isFile()) faults.notOk((await readFile(join(name.parentPath, name.name))).includes('زقزوق'), name.name)
  }
  faults.none()
})

t.test('a search finds by it, and says that it is a translation', async (t) => {
  const { dictionary } = await readFreeDict(await installed(t, filesOf(ENTRIES)))
  const { search, ids } = await archived(t, ['وصل إلى المرفأ', 'the jetty'], { lexicon: { ...lexiconOf(), freedict: dictionary } })
  t.same(await ids('jetty'), ['a1', 'a0'])
  t.same(await ids('مرفأ'), ['a0', 'a1'])
  t.match((await search('jetty')).query.terms[0].expansions, [{ text: 'المرفأ', via: 'translation' }])
  t.same(await ids('jetty', { expand: 'forms' }), ['a1'])
})
