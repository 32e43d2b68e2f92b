// The articles room: a folder of files in, articles out. The seeds come out exactly, other pages of the same sites by
// the same rules, and nothing that a file holds or is called can stop the others.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import type { Article, Role, Skipped } from '../../index/articles/article.js'
import { listArticles, readArticles } from '../../index/articles/articles.js'
import { readClue } from '../../index/articles/clues.js'
import { compose } from '../../index/articles/compose.js'
import { decode } from '../../index/articles/decode.js'
import { furnitureTable } from '../../index/articles/furniture.js'
import { FURNITURE } from '../../index/articles/furniture-table.js'
import { articleId } from '../../index/articles/identity.js'
import { PUBLISHERS, publisherBook } from '../../index/articles/publishers.js'
import { textReader } from '../../index/articles/readers/text.js'
import { searchedParagraphs } from '../../index/articles/searched.js'
import { readSources } from '../../index/articles/sources.js'
import { foldSpelling } from '../../index/articles/spelling.js'
import { KashafError } from '../../index/errors.js'
import { collectFaults, noteFaults } from '../faults.js'
import { growth } from './growth.js'

const SEEDS = join(import.meta.dirname, '../../seeds')
const LIMITS = { maxArticleBytes: 4 << 20, maxLine: 1_000_000 }

async function readFolder(folder: string, limits = LIMITS) {
  const { files, skipped } = await listArticles(folder)
  const articles: Article[] = []
  const left: Skipped[] = [...skipped]
  const originals = new Map<string, Uint8Array>()
  for await (const item of readArticles(folder, files, limits)) {
    if ('skipped' in item) left.push(item.skipped)
    else {
      articles.push(item.article)
      originals.set(item.article.id, item.original)
    }
  }
  return { articles, skipped: left, originals, by: byId(articles) }
}

/** The article of an id, which must be there. */
function byId(articles: readonly Article[]): (id: string) => Article {
  const known = new Map(articles.map((article) => [article.id, article]))
  return (id) => {
    const article = known.get(id)
    if (article === undefined) throw new Error(`there is no article ${id}`)
    return article
  }
}

const nothingRecorded = { publishers: publisherBook(), excerptsOnly: new Set<string>() }

/** An article of one text, without a folder; null when it has no body. */
function composed(text: string, furniture = furnitureTable()): Article | null {
  const draft = textReader.read(text)
  if ('fault' in draft) throw new Error(draft.fault)
  const original = { file: 'a.txt', bytes: 0, sha256: '' }
  return compose({ id: 'a', text, draft, original, record: {}, sources: nothingRecorded, furniture })
}

/** As `composed`, of a text that has a body. */
function articleOf(text: string): Article {
  const article = composed(text)
  if (article === null) throw new Error('the text has no body')
  return article
}

const withRole = (article: Article, role: Role) => article.paragraphs.filter((each) => each.role === role).map(({ text }) => text)

/** Laws that every article keeps, whatever file it comes from. Checked on all that the tests below read. */
function brokenLaws(article: Article, text: string): string[] {
  const faults = noteFaults()
  let free = 0
  for (const { at, text: words } of article.paragraphs) {
    faults.ok(/^\s*$/.test(text.slice(free, at[0])), 'nothing but white space between paragraphs')
    faults.equal(text.slice(...at), words, 'a paragraph is a slice of the decoded file')
    faults.equal(words.trim(), words)
    faults.not(words, '')
    free = at[1]
  }
  faults.ok(/^\s*$/.test(text.slice(free)), 'nothing but white space after the last paragraph')
  faults.equal(new Set(article.paragraphs.map(({ id }) => id)).size, article.paragraphs.length, 'ids are unique')
  for (const fact of [article.source, article.published]) {
    if (fact && 'at' in fact.evidence) faults.equal(text.slice(...fact.evidence.at), fact.evidence.text, 'evidence is a slice')
  }
  faults.not(article.title, '')
  faults.ok(article.paragraphs.some(({ role }) => role === 'body'))
  if (article.titleParagraph === null)
    faults.ok(article.paragraphs.some((each) => each.role === 'body' && each.text.startsWith(article.title)))
  else faults.match(article.paragraphs[article.titleParagraph], { role: 'heading', text: article.title })
  faults.equal(article.deck, article.paragraphs.find(({ role }) => role === 'deck')?.text ?? null)
  return faults.take().faults
}

// ---- the seeds --------------------------------------------------------------------------------------------------

const ASHARQ = { id: 'asharq-al-awsat', name: { ar: 'الشرق الأوسط', en: 'Asharq Al-Awsat' } }
const run = (role: Role, times: number): Role[] => Array<Role>(times).fill(role)

const EXPECTED = [
  {
    file: '000_888f2903cdf87aee.txt',
    sha256: 'ea1045510544cddd7fba4022987d77d594eae5cb9a176134dbc9d1edcad649ac',
    id: '888f2903cdf87aee',
    title: 'قرب فتح «ممر آمن» لعناصر «داعش» من القلمون إلى دير الزور',
    titleParagraph: 12,
    deck: 'الجيش اللبناني يواصل عملياته في «جيوب» التنظيم شرق البلاد',
    roles: [...run('body', 12), 'heading', 'deck', 'heading', 'furniture', 'furniture'],
    source: { ...ASHARQ, basis: 'inferred' },
    published: { date: '2017-08-26', precision: 'day', basis: 'inferred' },
    words: 663,
  },
  {
    file: '001_44c945af192b0c52.txt',
    sha256: '3a257979c2841c342f180de2dd091f473a757118c53da6c717cdd00137c1e5dd',
    id: '44c945af192b0c52',
    title: 'أهم مخرجات اجتماع قيادات ميليشيا حزب الله اللبناني ونظام الأسد مع قيادات “داعش” في البادية السورية',
    titleParagraph: 0,
    deck: null,
    roles: ['heading', ...run('body', 12), ...run('furniture', 4)],
    source: null,
    published: null,
    words: 425,
  },
  {
    file: '002_c648da4c1aea30a3.txt',
    sha256: 'b1c5059f2ee176115accb15a78d44631cecb34f472ed4ac48c42d2f8c8728713',
    id: 'c648da4c1aea30a3',
    title: 'القطبة المخفيّة… موسكو طرف في صفقة “حزب الله” – “داعش”',
    titleParagraph: 0,
    deck: null,
    roles: ['heading', ...run('body', 9), 'byline', 'byline', 'furniture'],
    source: { ...ASHARQ, basis: 'credited', evidence: { text: 'المصدر:\nالشرق الأوسط', at: [2886, 2906] } },
    published: { date: '2017-09-16', precision: 'day', basis: 'inferred' },
    words: 477,
  },
  {
    file: '003_9aed169284d176bc.txt',
    sha256: '925bbf71038d70c75e4f1188f00e3e2c215ee904dde65ecda18de91f3c6b627a',
    id: '9aed169284d176bc',
    title: 'تفاصيل المفاوضات مع تنظيم "الدولة" لـ انسحابه مِن دير الزور',
    titleParagraph: 2,
    deck: null,
    roles: ['furniture', 'furniture', 'heading', 'byline', 'caption', 'byline', ...run('furniture', 3), ...run('body', 10)],
    source: {
      id: 'syria-tv',
      name: { ar: 'تلفزيون سوريا', en: 'Syria TV' },
      basis: 'named',
      evidence: { text: 'تلفزيون سوريا - متابعات', at: [195, 218] },
    },
    published: {
      date: '2018-11-27',
      precision: 'day',
      basis: 'stated',
      evidence: { text: '2018.11.27 | 13:11 دمشق', at: [81, 104] },
    },
    words: 402,
  },
  {
    file: '004_069b54a7a92f7f3a.txt',
    sha256: '454bc50764b23f26c0f48c0f504dd2e17689b0943309602d9bdbcc9689962fe0',
    id: '069b54a7a92f7f3a',
    title: '«داعش» يتقهقر في وادي اليرموك... وتهجير معارضين إلى شمال سوريا',
    titleParagraph: 13,
    deck: null,
    roles: [...run('body', 13), 'heading', 'heading', 'furniture', 'furniture'],
    source: { ...ASHARQ, basis: 'inferred' },
    published: { date: '2018-08-01', precision: 'day', basis: 'inferred' },
    words: 452,
  },
] as const

t.test('the five seeds come out exactly: title, deck, roles, attribution', async (t) => {
  const faults = collectFaults(t)
  const { articles, by, skipped, originals } = await readFolder(SEEDS)
  t.same(skipped, [])
  t.equal(articles.length, 10)
  for (const { roles, sha256, file, ...expected } of EXPECTED) {
    const article = by(expected.id)
    faults.match(article, { ...expected, language: 'ar', authors: [], originUrl: null, text: 'full', abstractOf: null }, file)
    faults.same(
      article.paragraphs.map(({ role }) => role),
      roles,
      `${file}: roles`,
    )
    const bytes = readFileSync(join(SEEDS, file))
    faults.same(article.original, { file, bytes: bytes.length, sha256 })
    faults.equal(
      createHash('sha256')
        .update(originals.get(article.id) ?? '')
        .digest('hex'),
      sha256,
      'the original is the file, byte for byte',
    )
    faults.same(brokenLaws(article, bytes.toString('utf8')), [], file)
    for (const fact of [article.source, article.published]) {
      if (fact !== null && fact.basis === 'inferred')
        faults.ok('ar' in fact.evidence && 'en' in fact.evidence, 'what was inferred says why')
    }
  }
  faults.none()
  t.equal(by('9aed169284d176bc').paragraphs[2].id, 'p-817ff63c')
  t.equal(by('9aed169284d176bc').paragraphs[9].id, 'p-63b34604')
  t.equal(by('888f2903cdf87aee').paragraphs[14].id, 'p-28811e43-2', 'the headline again')
})

t.test('a headline that stands twice is searched once, page lines not at all', async (t) => {
  const { by } = await readFolder(SEEDS)
  for (const { id, roles, titleParagraph } of EXPECTED) {
    const { title, body } = searchedParagraphs(by(id))
    t.equal(title, titleParagraph)
    t.same(
      body,
      roles.flatMap((role, index) => (role === 'body' || role === 'deck' ? [index] : [])),
    )
  }
})

t.test('each seed has an English abstract that carries its date and its basis', async (t) => {
  const { by } = await readFolder(SEEDS)
  for (const { id, published } of EXPECTED) {
    const abstract = by(`abstracts-${id}`)
    t.match(abstract, { language: 'en', abstractOf: id, originUrl: null, text: 'full', authors: [] })
    t.match(abstract.source, { id: 'kashaf', name: { ar: 'كشّاف', en: 'Kashaf' }, basis: 'named', evidence: { text: 'kashaf' } })
    t.ok(abstract.words >= 80 && abstract.words <= 150, `${abstract.words} words`)
    t.equal(abstract.published?.date, published?.date)
    t.not(abstract.published?.basis, 'stated', 'an abstract has no printed date of its own')
    if (published !== null && published.basis === 'inferred') t.equal(abstract.published?.basis, 'inferred')
    t.same(brokenLaws(abstract, readFileSync(join(SEEDS, abstract.original.file), 'utf8')), [], 'the laws of articles')
  }
})

t.test('every row of the furniture table is needed by the article that it names', (t) => {
  const faults = collectFaults(t)
  const seed = (file: string) => readFileSync(join(SEEDS, file), 'utf8')
  for (const row of FURNITURE) {
    const text = seed(row.seen)
    const without = furnitureTable(FURNITURE.filter((other) => other !== row))
    faults.notSame(composed(text, without), composed(text), `${row.text} in ${row.seen}`)
  }
  faults.none()
  t.end()
})

// ---- titles, decks and page lines by rule -----------------------------------------------------------------------

const PROSE = 'قال مصدر ميداني إن القوات واصلت تقدمها في المنطقة وسيطرت على عدد من البلدات والقرى بعد معارك استمرت أياماً عدة.'
const ENGLISH = 'A field source said that the forces went on with their advance in the area and took several towns after days of fighting.'

t.test('the headline before the body', (t) => {
  for (const [name, text, title, deck] of [
    ['first line', `هدنة جديدة في القلمون\n\n${PROSE}`, 'هدنة جديدة في القلمون', null],
    [
      'with a deck',
      `هدنة جديدة في القلمون\nالطرفان يتبادلان الأسرى صباح اليوم\n\n${PROSE}`,
      'هدنة جديدة في القلمون',
      'الطرفان يتبادلان الأسرى صباح اليوم',
    ],
    ['after a section name', `أخبار\nهدنة جديدة في القلمون\n${PROSE}`, 'هدنة جديدة في القلمون', null],
    ['a question', `هل تصمد الهدنة؟\n${PROSE}`, 'هل تصمد الهدنة؟', null],
    ['an ellipsis', `هدنة جديدة في القلمون...\n${PROSE}`, 'هدنة جديدة في القلمون...', null],
    ['twice', `الرئيسية وسائر الأقسام\nهدنة جديدة في القلمون\nهدنة جديدة في القلمون\n${PROSE}`, 'هدنة جديدة في القلمون', null],
    [
      'English',
      `Truce holds in Qalamoun\nBoth sides exchange their prisoners\n${ENGLISH}`,
      'Truce holds in Qalamoun',
      'Both sides exchange their prisoners',
    ],
    ['with a line too short for a deck', `هدنة جديدة في القلمون\nدمشق اليوم\n${PROSE}`, 'هدنة جديدة في القلمون', null],
    ['after the date', `27/11/2018\nهدنة جديدة في القلمون\n${PROSE}`, 'هدنة جديدة في القلمون', null],
    [
      'another page of Syria TV',
      `icon\nالتغطية الحية\n\nهدنة جديدة في القلمون\n\n2019.01.02 | 09:00 دمشق\n\nمقاتلون عند الحدود (رويترز)\nتلفزيون سوريا - خاص\n+A\nحجم الخط\n-A\n\n${PROSE}`,
      'هدنة جديدة في القلمون',
      null,
    ],
  ] as const) {
    const article = articleOf(text)
    t.equal(article.title, title, name)
    t.equal(article.deck, deck, name)
    t.not(article.titleParagraph, null, name)
    t.same(brokenLaws(article, text), [], 'the laws of articles')
  }
  t.end()
})

t.test('the headline after the body', (t) => {
  const subscribe = 'لم تشترك بعد\nانشئ حساباً خاصاً بك لتحصل على أخبار مخصصة لك'
  for (const [name, text, title, deck] of [
    ['twice', `${PROSE}\nهدنة جديدة في القلمون\nهدنة جديدة في القلمون\n${subscribe}`, 'هدنة جديدة في القلمون', null],
    ['twice, written differently', `${PROSE}\nهدنة جديدة في القلمون\nهُدنة جديدة في القلمون\n${subscribe}`, 'هدنة جديدة في القلمون', null],
    [
      'twice around a deck',
      `${PROSE}\nهدنة جديدة في القلمون\nتبادل أسرى بين الطرفين\nهدنة جديدة في القلمون\n${subscribe}`,
      'هدنة جديدة في القلمون',
      'تبادل أسرى بين الطرفين',
    ],
    [
      'twice, then another line',
      `${PROSE}\nهدنة جديدة في القلمون\nهدنة جديدة في القلمون\nاقرأ المزيد في عدد الغد\n${subscribe}`,
      'هدنة جديدة في القلمون',
      null,
    ],
    ['once, before furniture', `${PROSE}\nهدنة جديدة في القلمون\n${subscribe}`, 'هدنة جديدة في القلمون', null],
  ] as const) {
    const article = articleOf(text)
    t.equal(article.title, title, name)
    t.equal(article.deck, deck, name)
    t.not(article.titleParagraph, null, name)
    t.ok(withRole(article, 'heading').every((each) => foldSpelling(each) === foldSpelling(title)))
    t.same(brokenLaws(article, text), [], 'the laws of articles')
  }
  t.end()
})

t.test('without a headline the title is the first sentence, and no line of the body is taken for one', (t) => {
  for (const text of [
    PROSE,
    `${PROSE}\n${PROSE.replace('قال', 'أكد')}`,
    `${PROSE}\nعاجل من القلمون`,
    `${PROSE}\nقال:\n${PROSE.replace('قال', 'أكد')}`,
  ]) {
    const article = articleOf(text)
    t.equal(article.titleParagraph, null)
    t.equal(article.title, PROSE)
    t.same(withRole(article, 'heading'), [])
    t.same(brokenLaws(article, text), [], 'the laws of articles')
  }
  t.equal(articleOf('خبر. وخبر آخر.').title, 'خبر.')
  t.equal(articleOf('سطر وحيد بلا نقطة').title, 'سطر وحيد بلا نقطة')
  t.equal(articleOf('سطر وحيد بلا نقطة').titleParagraph, null)
  t.equal(articleOf('قصيدة في ثلاثة أسطر\nسطر أول\nسطر ثان').title, 'قصيدة في ثلاثة أسطر')
  t.same(withRole(articleOf('قصيدة في ثلاثة أسطر\nسطر أول\nسطر ثان'), 'body'), ['سطر أول', 'سطر ثان'])
  t.end()
})

t.test('a first sentence without end is cut at a word, a word without end between graphemes', (t) => {
  const words = articleOf(`${'كلمة '.repeat(300)}.`).title
  t.ok(words.length <= 200 && words.endsWith('كلمة'))
  const family = '👨‍👩‍👧'
  const glued = articleOf(family.repeat(100)).title
  t.ok(glued.length <= 200)
  t.equal(glued.length % family.length, 0)
  t.end()
})

t.test('page lines are known with other marks, hamza and spaces, and only as whole lines', (t) => {
  t.same(withRole(articleOf(`${PROSE}\nإتركْ  تعليقا`), 'furniture'), ['إتركْ  تعليقا'])
  t.same(withRole(articleOf(`${PROSE}\n- A`), 'furniture'), [])
  t.same(withRole(articleOf(`خبر عاجل من القلمون اليوم.\n${PROSE}`), 'furniture'), [])
  t.end()
})

t.test('headlines of other articles under «مقالات ذات صلة» are furniture, prose after them is not', (t) => {
  const text = `هدنة جديدة في القلمون\n${PROSE}\nمقالات ذات صلة\nخبر ثان عن الهدنة\nخبر ثالث عن الأسرى\n${PROSE.replace('قال', 'أكد')}\nخبر رابع عن الحافلات`
  t.same(withRole(articleOf(text), 'furniture'), ['مقالات ذات صلة', 'خبر ثان عن الهدنة', 'خبر ثالث عن الأسرى'])
  t.end()
})

t.test('a caption ends in brackets that hold only credits', (t) => {
  const captions = (line: string) => withRole(articleOf(`هدنة جديدة في القلمون\n${line}\n${PROSE}`), 'caption')
  for (const line of [
    'مقاتلون (أرشيف)',
    'مقاتلون (أرشيف - رويترز)',
    'مقاتلون عند الحدود (أ ف ب)',
    'Fighters at the border (AFP/Reuters)',
    'مقاتلون عند الحدود (رويترز)',
    'مقاتلون (إنترنت)',
  ])
    t.same(captions(line), [line], line)
  for (const line of [
    'مقاتلون (قسد)',
    'مقاتلون (أرشيف) عند الحدود',
    '(أرشيف)',
    'مقاتلون ()',
    'مقاتلون أرشيف)',
    'بيروت (رويترز)',
    'سيطر الجيش على البلدة اليوم. (رويترز)',
  ])
    t.same(captions(line), [], line)
  t.end()
})

t.test('a short last paragraph that ends in an agency is body, no caption', (t) => {
  const last = 'توقع المصدر خروج المسلحين غداً (رويترز)'
  t.same(withRole(articleOf(`هدنة جديدة في القلمون\n${PROSE}\n${last}`), 'body'), [PROSE, last])
  t.end()
})

t.test('wrapped text is read as paragraphs, other short lines are not joined', (t) => {
  const wrapped = `Truce holds in Qalamoun\n\nA field source said that the forces went on with their advance in\nthe area and took several towns after days of fighting, while the\nnegotiations on a withdrawal went on in another place, he said.\n\n${ENGLISH}\n`
  const article = articleOf(wrapped)
  t.equal(article.title, 'Truce holds in Qalamoun')
  t.equal(withRole(article, 'body').length, 2)
  t.match(withRole(article, 'body')[0], 'while the\nnegotiations')
  t.same(brokenLaws(article, wrapped), [], 'the laws of articles')
  const list = `هدنة جديدة في القلمون\n\n${PROSE}\n\nأولاً وقف النار\nثانياً تبادل الأسرى والجثث\nثالثاً فتح ممر\n\n${PROSE}`
  t.ok(articleOf(list).paragraphs.every(({ text }) => !text.includes('\n')))
  const sentences = Array.from({ length: 4 }, (_, n) => `The forces took town number ${n} after a day of heavy fighting.`)
  t.same(withRole(articleOf(`Truce holds in Qalamoun\n\n${sentences.join('\n')}`), 'body'), sentences, 'lines that are sentences')
  t.end()
})

// ---- attribution ------------------------------------------------------------------------------------------------

const book = publisherBook()

t.test('date lines', (t) => {
  for (const [line, date] of [
    ['2018.11.27 | 13:11 دمشق', '2018-11-27'],
    ['27/11/2018', '2018-11-27'],
    ['٢٧/١١/٢٠١٨', '2018-11-27'],
    ['الثلاثاء 27 تشرين الثاني 2018', '2018-11-27'],
    ['الثلاثاء، 27 نوفمبر 2018 - 13:11 بتوقيت دمشق', '2018-11-27'],
    ['27 نونبر 2018', '2018-11-27'],
    ['الثلاثاء - 19 شهر ربيع الأول 1440 هـ - 27 نوفمبر 2018 مـ', '2018-11-27'],
    ['نُشر في: 27 نوفمبر/تشرين الثاني 2018 آخر تحديث 28/11/2018', '2018-11-27'],
    ['آخر تحديث: 28/11/2018 - نشر: 27/11/2018', '2018-11-27'],
    ['دمشق - 27/11/2018', '2018-11-27'],
    ['Tuesday, November 27, 2018 at 1:11 pm GMT', '2018-11-27'],
    ['Published 27 Nov 2018', '2018-11-27'],
    ['تشرين الثاني 2018', '2018-11'],
  ])
    t.equal(readClue(line, false, book)?.published?.date, date, line)
  t.same(readClue('آخر تحديث: 28/11/2018', false, book), { published: undefined }, 'the date of a change is not the date of publication')
  for (const line of [
    'اتفاق هدنة في 27/11/2018',
    'وقع الطرفان يوم 27/11/2018 اتفاق هدنة في دير الزور',
    'هجوم تشرين الثاني 2018 على القلمون',
    '27/11/2018 وقع الطرفان على اتفاق هدنة في القلمون',
    'الساعة 13:11',
    '2018',
    '27/11/2018 '.padEnd(130, '.'),
  ])
    t.equal(readClue(line, false, book), null, line)
  t.same(readClue('3/4/2018', true, book)?.published, { date: '2018', precision: 'year' }, 'of two readings only the year is certain')
  t.same(readClue('3/4/2018', false, book)?.published, { date: '2018-04-03', precision: 'day' })
  t.end()
})

t.test('lines that name a publisher, an agency or an author', (t) => {
  const clue = (line: string, english = false) => {
    const { named, ...rest } = readClue(line, english, book) ?? {}
    return { ...(named && { named: named.id }), ...rest }
  }
  t.same(clue('تلفزيون سوريا - متابعات'), { named: 'syria-tv' })
  t.same(clue('عنب بلدي'), { named: 'enab-baladi' })
  t.same(clue('لندن: «الشرق الأوسط»'), { named: 'asharq-al-awsat' })
  t.same(clue('بيروت - رويترز'), { authors: ['رويترز'] })
  t.same(clue('بيروت (رويترز)'), { authors: ['رويترز'] })
  t.same(clue('By Hassan al-Masri', true), { authors: ['Hassan al-Masri'] })
  t.same(clue('(أ ف ب)'), { authors: ['فرانس برس'] })
  t.same(clue('Beirut - AFP', true), { authors: ['Agence France-Presse'] })
  t.same(clue('تلفزيون سوريا - رويترز'), { named: 'syria-tv', authors: ['رويترز'] })
  t.same(clue('المصدر:'), { awaits: 'credited' })
  t.same(clue('المصدر: صحيفة الحياة'), { credited: 'صحيفة الحياة' })
  t.same(clue('نقلاً عن: رويترز'), { credited: 'رويترز' })
  t.same(clue('Source: The Guardian', true), { credited: 'The Guardian' })
  t.same(clue('بقلم: نذير رضا'), { authors: ['نذير رضا'] })
  t.same(clue('بقلم نذير رضا'), { authors: ['نذير رضا'] })
  t.same(clue('إعداد: نذير رضا، كارولين عاكوم'), { authors: ['نذير رضا', 'كارولين عاكوم'] })
  t.same(clue('By John Smith and Mary Jones', true), { authors: ['John Smith', 'Mary Jones'] })
  for (const line of [
    'الشرق الأوسط',
    'الحياة',
    'الأخبار - محليات',
    'رويترز: مقتل جنود',
    'رويترز تنشر تفاصيل الهدنة',
    'كتب جديدة في المعرض',
    'By sea and by air',
    'مصدر: الهدنة قريبة',
    'هدنة - تبادل أسرى',
    'سوريا',
    ',',
    ' - ',
    'المصدر: «»',
    'بقلم: - - -',
  ])
    t.same(clue(line), {}, line)
  t.end()
})

t.test('what the lines say reaches the article, with the line as evidence; far from the headline they say nothing', (t) => {
  const page = (head: string, tail = '') => `هدنة جديدة في القلمون\n${head}\n${PROSE}\n${PROSE.replace('قال', 'أكد')}\n${tail}`
  const credited = articleOf(page('27/11/2018\nبيروت - رويترز', 'المصدر: موقع الفرات الجديد'))
  t.match(credited.source, {
    name: { ar: 'موقع الفرات الجديد', en: null },
    basis: 'credited',
    evidence: { text: 'المصدر: موقع الفرات الجديد' },
  })
  t.match(credited.source?.id, /^source-[0-9a-f]{12}$/)
  t.same(credited.authors, ['رويترز'])
  t.match(credited.published, { date: '2018-11-27', precision: 'day', basis: 'stated', evidence: { text: '27/11/2018' } })
  t.equal(articleOf(page('', 'المصدر: مَوقع الفُرات الجديد')).source?.id, credited.source?.id, 'one id for all spellings')
  t.equal(articleOf(page('عنب بلدي', 'المصدر: رويترز')).source?.id, 'enab-baladi', 'a named publisher stands before a credited one')
  t.equal(articleOf(page('', 'المصدر:\n«الحياة»')).source?.id, 'al-hayat')
  t.equal(articleOf(page('', '27/11/2018')).published, null)
  t.same(withRole(articleOf(page('', '27/11/2018')), 'byline'), [], 'such a line stays in the body')
  const inside = articleOf(`هدنة جديدة في القلمون\n${PROSE}\nعنب بلدي\n27/11/2018\n${PROSE}`)
  t.same([inside.source, inside.published], [null, null])
  t.equal(articleOf(`${PROSE}\nهدنة جديدة في القلمون\n27/11/2018\nهدنة جديدة في القلمون`).published?.date, '2018-11-27')
  t.end()
})

t.test('publishers: ids are of one form and unique, and no name leads to two', (t) => {
  const faults = collectFaults(t)
  t.equal(new Set(PUBLISHERS.map(({ id }) => id)).size, PUBLISHERS.length)
  for (const publisher of PUBLISHERS) {
    faults.match(publisher.id, /^[a-z0-9-]{1,64}$/)
    for (const name of [publisher.name.ar, publisher.name.en, ...(publisher.also ?? [])]) {
      if (name !== null) faults.equal(book.byName(name)?.id, publisher.id, name)
    }
  }
  faults.none()
  t.equal(book.byName('صَحيفة «الشرق الاوسط»')?.id, 'asharq-al-awsat')
  t.equal(book.byName('الشرق'), null)
  t.end()
})

// ---- the header -------------------------------------------------------------------------------------------------

t.test('a header gives title, publisher, date, authors, address and language, each in its place', (t) => {
  const text = `---\ntitle: Truce in Qalamoun\nsource: البوابة\nsource_name_en: The Gate\nsource_name_ar: البوابة\npublished: ٢٧ تشرين الثاني ٢٠١٨\nauthor: Mary Jones\nauthor: John Smith\nurl: https://gate.example/1?a=b\nabstract_of: 888f2903cdf87aee\nlanguage: en\n---\nTruce in Qalamoun\n${ENGLISH}\n`
  const article = articleOf(text)
  t.match(article, {
    title: 'Truce in Qalamoun',
    titleParagraph: 2,
    language: 'en',
    authors: ['Mary Jones', 'John Smith'],
    originUrl: 'https://gate.example/1?a=b',
    abstractOf: '888f2903cdf87aee',
    source: { name: { ar: 'البوابة', en: 'The Gate' }, basis: 'named', evidence: { text: 'البوابة' } },
    published: { date: '2018-11-27', precision: 'day', basis: 'stated', evidence: { text: '٢٧ تشرين الثاني ٢٠١٨' } },
  })
  t.same(withRole(article, 'heading'), ['Truce in Qalamoun', 'Truce in Qalamoun'], 'the headline again in the text is a heading too')
  t.same(withRole(article, 'body'), [ENGLISH])
  t.equal(article.words, ENGLISH.split(' ').length, 'the header is not of the body')
  t.same(brokenLaws(article, text), [], 'the laws of articles')
  t.same(brokenLaws(articleOf(text.replaceAll('\n', '\r\n')), text.replaceAll('\n', '\r\n')), [], 'the laws of articles')
  t.end()
})

t.test('a source in the header: a known id or name, an own id, an own name', (t) => {
  const source = (lines: string) => articleOf(`---\n${lines}\n---\n${ENGLISH}`).source
  t.match(source('source: syria-tv'), { id: 'syria-tv', name: { ar: 'تلفزيون سوريا', en: 'Syria TV' } })
  t.match(source('source: Asharq al-Awsat'), ASHARQ)
  t.match(source('source: the-gate\nsource_name_en: The Gate'), { id: 'the-gate', name: { ar: null, en: 'The Gate' } })
  t.match(source('source_name_ar: البوابة'), { id: /^source-/, name: { ar: 'البوابة', en: null } })
  t.match(source('source: «»'), { id: /^source-/, name: { ar: null, en: '«»' } })
  t.equal(source('language: en'), null)
  t.end()
})

t.test('a header of the wrong form is refused with what is wrong', (t) => {
  for (const [header, wrong] of [
    ['---\ntitle: A', /not closed/],
    [`---\n${'author: A\n'.repeat(60)}---`, /not closed/],
    ['---\nheadline: A\n---', /none of title:/],
    ['---\nno colon here\n---', /none of title:/],
    ['---\ntitle:\n---', /title is empty/],
    [`---\ntitle: ${'a'.repeat(1001)}\n---`, /title is longer than 1000/],
    ['---\ntitle: A\ntitle: B\n---', /title twice/],
    ['---\npublished: yesterday\n---', /published is no date/],
    ['---\npublished: 2018-02-30\n---', /published is no date/],
    ['---\nurl: javascript:alert(1)\n---', /url is no http/],
    ['---\nurl: https://\n---', /url is no http/],
    ['---\nlanguage: fr\n---', /language is neither/],
    ['---\nabstract_of: ../etc\n---', /abstract_of is not/],
  ] as const)
    t.match(textReader.read(`${header}\n${ENGLISH}`), { fault: wrong }, header.slice(0, 40))
  for (const text of [`----\n${ENGLISH}`, `--- title\n${ENGLISH}`, `${ENGLISH}\n---\ntitle: A\n---`, `title: A\n${ENGLISH}`]) {
    const draft = textReader.read(text)
    t.ok('blocks' in draft && draft.facts.title === null, 'no header')
  }
  t.end()
})

// ---- sources.json -----------------------------------------------------------------------------------------------

const because = { ar: 'لأن', en: 'because' }

t.test('sources.json stands before what the text says, and null says that a fact is not known', async (t) => {
  const folder = t.testdir({
    'a.txt': `هدنة جديدة في القلمون\n27/11/2018\nعنب بلدي\n${PROSE}`,
    'b.txt': `هدنة ثانية في القلمون\n28/11/2018\nعنب بلدي\n${PROSE}`,
    'c.txt': `هدنة ثالثة في القلمون\nالبوابة - متابعات\n${PROSE}`,
    'd.txt': `هدنة رابعة في القلمون\n${PROSE}`,
    'sources.json': `\ufeff${JSON.stringify({
      articles: {
        'a.txt': { source: null, published: null, origin_url: 'https://gate.example/a' },
        'b.txt': {
          source: { id: 'the-gate', basis: 'recorded', evidence: because },
          published: { date: '2018-10', basis: 'inferred', evidence: because },
        },
        'd.txt': { source: { id: 'x', name: { ar: null, en: 'X' }, basis: 'inferred', evidence: because }, text: 'snippets' },
      },
      sources: { 'the-gate': { name: { ar: 'البوابة', en: 'The Gate' }, text: 'snippets' } },
    })}`,
  })
  const { by } = await readFolder(folder)
  t.match(by('a'), { source: null, published: null, originUrl: 'https://gate.example/a', text: 'full' })
  t.match(by('b'), {
    source: { id: 'the-gate', name: { ar: 'البوابة', en: 'The Gate' }, basis: 'recorded', evidence: because },
    published: { date: '2018-10', precision: 'month', basis: 'inferred', evidence: because },
    text: 'snippets',
  })
  t.match(by('c'), { source: { id: 'the-gate', basis: 'named' }, text: 'snippets' }, 'its publishers are known in the texts too')
  t.match(by('d'), { source: { id: 'x', basis: 'inferred' }, text: 'snippets', published: null })
})

t.test('a sources.json of the wrong form is refused whole, by the place at fault', async (t) => {
  const source = { id: 'x', name: { ar: null, en: 'X' }, basis: 'recorded', evidence: because }
  const published = { date: '2018', basis: 'recorded', evidence: because }
  const of = (record: object) => ({ articles: { 'a.txt': record } })
  for (const [what, content, message] of [
    ['not JSON', '{', /JSON/],
    ['a list', [], /must be object/],
    ['an unknown member', { article: {} }, /article: no such member/],
    ['an unknown member of an article', of({ url: 'x' }), /url: no such member/],
    ['a printed date', of({ published: { ...published, basis: 'stated' } }), /published/],
    ['no such day', of({ published: { ...published, date: '2018-02-30' } }), /2018-02-30/],
    ['another form of date', of({ published: { ...published, date: '30/1/2018' } }), /30\/1\/2018/],
    ['no evidence', of({ source: { ...source, evidence: undefined } }), /source/],
    ['evidence in one language', of({ source: { ...source, evidence: { ar: 'لأن', en: '' } } }), /evidence/],
    ['an id with signs', of({ source: { ...source, id: 'X Y' } }), /source\.id/],
    ['a publisher that nobody knows', of({ source: { ...source, name: undefined } }), /no known publisher/],
    ['a publisher without a name', { sources: { x: { name: { ar: null, en: null } } } }, /one of ar and en/],
    ['a script as address', of({ origin_url: 'javascript:alert(1)' }), /origin_url/],
    ['a twin', { articles: { 'caf\u00e9.txt': {}, 'cafe\u0301.txt': {} } }, /twice/],
  ] as const) {
    const folder = t.testdir({ 'a.txt': PROSE, 'sources.json': typeof content === 'string' ? content : JSON.stringify(content) })
    const error = await readSources(folder).then(
      () => null,
      (fault: unknown) => fault,
    )
    t.ok(error instanceof KashafError && error.code === 'sources-invalid', what)
    t.match((error as Error).message, /sources\.json/, what)
    t.match((error as Error).message, message, what)
    await t.rejects(listArticles(folder), { code: 'sources-invalid' })
  }
})

t.test('a file that sources.json names and the folder lacks is reported', async (t) => {
  const { skipped } = await readFolder(t.testdir({ 'a.txt': PROSE, 'sources.json': JSON.stringify({ articles: { 'A.txt': {} } }) }))
  t.match(skipped, [{ path: 'A.txt', detail: /sources\.json names it/ }])
})

// ---- the folder -------------------------------------------------------------------------------------------------

t.test('the listing: formats with a reader, in folders too, sorted by code unit', async (t) => {
  const faults = collectFaults(t)
  const folder = t.testdir({
    'b.txt': PROSE,
    'a.TXT': PROSE,
    'Z.txt': PROSE,
    'README.txt': 'x',
    'readme.ar.txt': 'x',
    README: 'x',
    'README.md': 'x',
    'readmemory.txt': PROSE,
    'lexicon.tsv': 'x',
    'photo.jpg': 'x',
    '.hidden.txt': 'x',
    '.git': { 'c.txt': 'x' },
    ب: { 'ت.txt': PROSE },
    b: { 'a.txt': PROSE, deep: { er: { 'x.txt': PROSE } } },
  })
  const { files, skipped } = await listArticles(folder)
  t.same(
    files.map(({ path }) => path),
    ['Z.txt', 'a.TXT', 'b.txt', 'b/a.txt', 'b/deep/er/x.txt', 'readmemory.txt', 'ب/ت.txt'],
  )
  t.same(skipped, [])
  for (const { bytes, modified } of files) {
    faults.equal(bytes, Buffer.byteLength(PROSE))
    faults.ok(modified > 0)
  }
  faults.none()
  await t.rejects(listArticles(join(folder, 'none')), { code: 'articles-not-found' })
  await t.rejects(listArticles(join(folder, 'b.txt')), { code: 'articles-not-found' })
})

t.test('symbolic links are reported and never followed', async (t) => {
  const outside = t.testdir({ outside: { 'secret.txt': PROSE }, archive: { 'a.txt': PROSE } })
  const folder = join(outside, 'archive')
  symlinkSync(join(outside, 'outside/secret.txt'), join(folder, 'link.txt'))
  symlinkSync(join(outside, 'outside'), join(folder, 'folder'))
  symlinkSync(folder, join(folder, 'loop'))
  symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'broken.txt'))
  symlinkSync(join(outside, 'outside/secret.txt'), join(folder, 'link.jpg'))
  const { articles, skipped } = await readFolder(folder)
  t.same(
    articles.map(({ id }) => id),
    ['a'],
  )
  t.same(
    skipped.map(({ path, reason }) => [path, reason]),
    ['broken.txt', 'folder', 'link.txt', 'loop'].map((path) => [path, 'unreadable']),
  )
  // A link that takes the place of a listed file between listing and reading is not followed either.
  const swapped: (Skipped | Article)[] = []
  const listed = [{ path: 'link.txt', bytes: 1, modified: 0 }]
  for await (const item of readArticles(folder, listed, LIMITS)) swapped.push('skipped' in item ? item.skipped : item.article)
  t.match(swapped, [{ path: 'link.txt', reason: 'unreadable' }])
})

t.test('every file that cannot become an article is reported with its reason, and the others are read', async (t) => {
  const faults = collectFaults(t)
  const folder = t.testdir({
    'good.txt': PROSE,
    'same.txt': PROSE,
    'same-crlf.txt': `\ufeff\r\n${PROSE}\r\n`,
    'empty.txt': '',
    'blank.txt': ' \n\t\r\n\u00a0\u2028',
    'furniture.txt': 'خبر عاجل\n+A\nالمصدر:',
    'header-only.txt': '---\ntitle: A\n---\n',
    'nul.txt': `a\0b ${PROSE}`,
    'binary.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00, 0x01]),
    'latin1.txt': Buffer.from('La trêve a été signée à Damas par les deux côtés.', 'latin1'),
    'large.txt': PROSE.repeat(1000),
    'line.txt': 'a'.repeat(3000),
    'lines.txt': 'a\n'.repeat(50_001),
    'header.txt': '---\ntitle: A\n',
    '1_x.txt': 'First of two with one id.',
    '2_x.txt': 'Second of two with one id.',
    folder: { 'x.txt': 'In a folder.' },
    'folder-x.txt': 'Beside the folder.',
  })
  mkdirSync(join(folder, 'named.txt'))
  const limits = { maxArticleBytes: 110_000, maxLine: 2_000 }
  const { articles, skipped } = await readFolder(folder, limits)
  t.same(Object.fromEntries(skipped.map(({ path, reason }) => [path, reason])), {
    'same.txt': 'duplicate-text',
    'same-crlf.txt': 'duplicate-text',
    'empty.txt': 'empty',
    'blank.txt': 'empty',
    'furniture.txt': 'empty',
    'header-only.txt': 'empty',
    'nul.txt': 'not-text',
    'binary.txt': 'not-text',
    'latin1.txt': 'not-text',
    'large.txt': 'too-large',
    'line.txt': 'line-too-long',
    'lines.txt': 'too-large',
    'header.txt': 'bad-header',
    '2_x.txt': 'duplicate-id',
    'folder/x.txt': 'duplicate-id',
  })
  for (const { detail } of skipped) faults.match(detail, /^\S.*\.$/, 'a sentence')
  faults.none()
  t.same(articles.map(({ id }) => id).sort(), ['folder-x', 'good', 'x'])
  t.match(
    skipped.find(({ path }) => path === '2_x.txt'),
    { detail: /1_x\.txt/ },
  )
  const gone: (Skipped | Article)[] = []
  for await (const item of readArticles(folder, [{ path: 'gone.txt', bytes: 1, modified: 0 }], limits))
    gone.push('skipped' in item ? item.skipped : item.article)
  t.same(gone, [{ path: 'gone.txt', reason: 'unreadable', detail: 'It cannot be read (ENOENT).' }], 'without the path on the server')
})

t.test('hostile names of files are ids like others', async (t) => {
  const faults = collectFaults(t)
  const folder = t.testdir({})
  const names = [
    '<script>.txt',
    'a\nb.txt',
    '..txt',
    ' .txt',
    '\u202egpj.txt',
    '%2e%2e%2f.txt',
    'con.txt',
    `${'n'.repeat(200)}.txt`,
    '-.txt',
    '__proto__.txt',
  ]
  for (const [index, name] of names.entries()) writeFileSync(join(folder, name), `${PROSE} ${index}`)
  const { articles, skipped } = await readFolder(folder)
  t.same(skipped, [])
  t.equal(articles.length, names.length - 1, 'all but the hidden one')
  for (const { id } of articles) faults.match(id, /^[a-z0-9_-]{1,64}$/)
  faults.none()
})

t.test('article ids', (t) => {
  for (const [path, id] of [
    ['000_888f2903cdf87aee.txt', '888f2903cdf87aee'],
    ['004_069b54a7a92f7f3a.txt', '069b54a7a92f7f3a'],
    ['abstracts/888f2903cdf87aee.txt', 'abstracts-888f2903cdf87aee'],
    ['2018/007_Talks in Astana.txt', '2018-talks-in-astana'],
    ['2018.txt', '2018'],
    ['a_b-c.d.txt', 'a_b-c-d'],
    ['Café.txt', 'cafe'],
    ['Cafe\u0301.txt', 'cafe'],
  ])
    t.equal(articleId(path), id, path)
  const hash = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 16)
  for (const path of ['مقال.txt', 'أخبار/a.txt', 'новости.txt', '000_.txt', '???.txt', `${'x'.repeat(65)}.txt`])
    t.equal(articleId(path), hash(path), path)
  t.equal(articleId(`${'x'.repeat(64)}.txt`), 'x'.repeat(64))
  t.end()
})

// ---- encodings --------------------------------------------------------------------------------------------------

/** Text as bytes of a single-byte code page, by turning the decoder round. */
function encode(text: string, codePage: string): Buffer {
  const letters = new TextDecoder(codePage).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Buffer.from(Array.from(text, (letter) => letters.indexOf(letter)))
}

t.test('UTF-8, UTF-16 and windows-1256 give one text; a byte order mark is not counted', async (t) => {
  const text = `هدنة جديدة في القلمون\n27/11/2018\n${PROSE}`
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  t.same(decode(Buffer.from(text)), { text, encoding: 'utf-8' })
  t.same(decode(Buffer.from(`\ufeff${text}`)), { text, encoding: 'utf-8' })
  t.same(decode(utf16), { text, encoding: 'utf-16le' })
  t.same(decode(Buffer.from(utf16).swap16()), { text, encoding: 'utf-16be' })
  t.same(decode(encode(text, 'windows-1256')), { text, encoding: 'windows-1256' })
  const { articles } = await readFolder(t.testdir({ 'a.txt': encode(text, 'windows-1256') }))
  t.match(articles[0].original, { encoding: 'windows-1256', bytes: text.length })
  t.same(brokenLaws(articles[0], text), [], 'the laws of articles')
})

t.test('other code pages are not taken for Arabic', (t) => {
  const russian = 'Источники сообщили о переговорах между сторонами и о выводе боевиков из города на востоке страны в ближайшие дни. '
  for (const [name, bytes] of [
    ['windows-1251', encode(russian.repeat(5), 'windows-1251')],
    ['iso-8859-7', encode('Οι πηγές μίλησαν για διαπραγματεύσεις μεταξύ των δύο πλευρών στην πόλη. '.repeat(5), 'iso-8859-7')],
    ['iso-8859-6', encode(PROSE, 'iso-8859-6')],
    ['windows-1255', encode('המקורות דיווחו על משא ומתן בין הצדדים ועל נסיגה מן העיר במזרח המדינה. '.repeat(5), 'windows-1255')],
    ['koi8-r', encode(russian.toLowerCase().repeat(5), 'koi8-r')],
    ['Arabic letters that make no words', encode('ضصثق فغعه خحجد شسيب لاتن مكطئ ءؤرى ةوزظ '.repeat(5), 'windows-1256')],
    ['Arabic with control characters', encode(`${PROSE}\x01`, 'windows-1256')],
    ['German', Buffer.from('Die Kämpfer räumten die Höhen über der Stadt; die Bevölkerung durfte zurückkehren. '.repeat(5), 'latin1')],
    ['noise', createHash('sha512').update('x').digest()],
    ['half a UTF-16 pair', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ] as const)
    t.ok('fault' in decode(bytes), name)
  t.end()
})

// ---- laws on generated text -------------------------------------------------------------------------------------

const line = fc.oneof(
  fc.constantFrom(
    PROSE,
    ENGLISH,
    ...FURNITURE.map(({ text }) => text),
    'المصدر:',
    'الشرق الأوسط',
    'تلفزيون سوريا - متابعات',
    '27/11/2018',
    'هدنة جديدة في القلمون',
    'مقاتلون (أرشيف - إنترنت)',
    '---',
    'title: A',
    'source: kashaf',
    '<script>alert(1)</script>',
    '\u202Eعكس\u202C',
    '\u200f',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' \n\t', '\u2028')
const anyText = fc.array(fc.tuple(line, lineEnd), { maxLength: 25 }).map((lines) => lines.flat().join(''))

t.test('law: whatever a file holds, it becomes an article that keeps the laws or is refused; nothing is lost', (t) => {
  let articles = 0
  fc.assert(
    fc.property(anyText, (text) => {
      const draft = textReader.read(text)
      if ('fault' in draft) return
      let free = 0
      for (const { at } of draft.blocks) {
        if (text.slice(free, at[0]).trim() !== '') throw new Error('lost before a block')
        free = at[1]
      }
      if (text.slice(free).trim() !== '') throw new Error('lost at the end')
      const article = composed(text)
      if (article === null) return
      articles++
      const broken = brokenLaws(article, text)
      if (broken.length > 0) throw new Error(broken.join('; '))
    }),
    { numRuns: 2000 },
  )
  t.ok(articles > 500, `${articles} texts became articles`)
  t.end()
})

t.test('law: any bytes are decoded or refused', (t) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoded = decode(bytes)
      return 'fault' in decoded ? decoded.fault.length > 0 : !decoded.text.includes('\0')
    }),
    { numRuns: 2000 },
  )
  t.end()
})

t.test('law: folding twice is folding once', (t) => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ unit: fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCharCode(code)), maxLength: 20 }),
      ),
      (text) => {
        const once = foldSpelling(text)
        return foldSpelling(once) === once
      },
    ),
    { numRuns: 5000 },
  )
  t.end()
})

t.test('law: reading takes time in proportion to length', (t) => {
  const readText = (text: string) => {
    if (!('fault' in textReader.read(text))) composed(text)
  }
  for (const unit of ['a\n', '---\n', 'المصدر:\n', 'خبر عاجل\n', '27/11/2018\n', '(', 'a - ', '\u200f', 'هدنة جديدة في القلمون\n', '. ']) {
    const { linear, short, long } = growth(readText, unit, 10_000)
    t.ok(linear, `${JSON.stringify(unit)}: ${short} µs, ${long} µs`)
  }
  t.end()
})
