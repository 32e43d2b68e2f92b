// The page without a browser: dictionaries, dates, addresses, every state's tree, hostile text, style sheets, weights.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { DEFAULT_REQUEST, open, rebuild } from '../../index/index.js'
import { MAX_FILTERS, MAX_WORDS, MAX_WORDS_OF_A_PHRASE } from '../../index/queries/limits.js'
import { buildApp } from '../../server/app.js'
import { readConfig } from '../../server/config.js'
import { PROBLEM_NAMES } from '../../server/contract/contract.js'
import { createEngineHolder } from '../../server/engine/engine-holder.js'
import { defaultParameters } from '../../server/wire/parameters.js'
import { presentArticle, presentSearch } from '../../server/wire/present.js'
import { renew, toDom } from '../../web/browser/dom.js'
import { keyOf } from '../../web/browser/keys.js'
import {
  ar,
  articleAddress,
  documentOf,
  EMPTY,
  en,
  type Page,
  readState,
  renderCitation,
  renderHelp,
  renderHome,
  renderProblem,
  renderProblemKind,
  renderReader,
  renderResults,
  type SearchState,
  searchAddress,
  TREE_TYPE,
  toHtml,
} from '../../web/page.js'
import { isWrittenDate, withoutSpan } from '../../web/views/address.js'
import { type Branch, element, type Tree } from '../../web/views/element.js'
import { webAddress } from '../../web/views/evidence.js'
import { count, fill, fillText } from '../../web/views/wording.js'
import { CITING_WORDS } from '../../web/words/citing.js'
import { counted } from '../../web/words/counted.js'
import { type Digits, type Months, writeDate, writeNumber, writeTime } from '../../web/words/dates.js'
import { EXAMPLES } from '../../web/words/examples.js'
import { HELP_WORDS } from '../../web/words/help.js'
import { HOME_WORDS } from '../../web/words/home.js'
import { PROBLEM_WORDS } from '../../web/words/problems.js'
import { READING_WORDS } from '../../web/words/reading.js'
import { WARNING_WORDS } from '../../web/words/warnings.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { SEEDS, temporaryFolder } from '../temporary.js'
import { UNHURRIED } from '../unhurried.js'
import { FakeDocument, type FakeElement, written } from './fake-document.js'
import { ARTICLE, context, documentContext, HITS, INFO, NOTHING, problem, SEARCH, state } from './fixtures.js'

const LANGUAGES = ['ar', 'en'] as const
const STATE = state({
  q: 'negotiations "دير الزور" -لبنان source:syria "',
  source: ['syria-tv'],
  year: ['2017', '2018'],
  from: '2016',
  to: 'next week',
  drop: ['negotiations:تفاوض'],
  page: 2,
  ui: 'en',
})

/** Every state of the page, by name. */
function allPages(ui: 'ar' | 'en', changed: <T>(data: T) => T = (data) => data): Record<string, Page> {
  const now = context(ui)
  const results = (search: typeof SEARCH, where: SearchState, newest = [] as typeof HITS) =>
    renderResults({ search: changed(search), state: changed(where), newest: changed(newest) }, now)
  const reader = (match: number | null, change: object = {}, excerpts = HITS[0].snippets) =>
    renderReader({ article: changed({ ...ARTICLE, ...change }), state: changed(STATE), match, excerpts: changed(excerpts) }, now)
  return {
    home: renderHome(changed({ info: INFO, newest: HITS, examples: ['حزب الله', 'Hezbollah'], state: EMPTY }), now),
    'empty home': renderHome({ info: { ...INFO, dates: null, built_at: null }, newest: [], examples: [], state: EMPTY }, now),
    results: results(SEARCH, STATE),
    'results without words': results(
      { ...SEARCH, query: { ...SEARCH.query, terms: [], excluded: [], filters: [], warnings: [] } },
      state({ lang: ['ar'] }),
    ),
    'results as table': results(SEARCH, { ...STATE, view: 'table', more: 'author' }),
    'exact results': results(SEARCH, { ...STATE, expand: 'off', match: 'all', undated: 'include', page: 1 }),
    'one result': results(
      { ...SEARCH, total: 1, total_all: 1, hits: HITS.slice(0, 1), total_relation: 'eq', offset: 0 },
      state({ q: 'x' }),
    ),
    none: results(NOTHING, STATE, HITS),
    reader: reader(3),
    'reader without search': renderReader(
      { article: { ...ARTICLE, terms: [], in_results: null, source: null, published: null, marks_cut: false }, state: EMPTY, match: null },
      now,
    ),
    'reader, text withheld': reader(null, { text: 'snippets', paragraphs: undefined }),
    ...Object.fromEntries(
      (['chicago', 'csl-json'] as const).map((style) => [
        `citation ${style}`,
        renderCitation(
          {
            article: changed({ ...ARTICLE, abstract_of: style === 'chicago' ? null : 'x' }),
            style,
            form: ui,
            accessed: '2025-06-01',
            understood: style === 'chicago',
            citation: changed(`${ARTICLE.title.text}.\r\n`),
            state: state({ ui }),
          },
          now,
        ),
      ]),
    ),
    help: renderHelp(EMPTY, now),
    ...Object.fromEntries(PROBLEM_NAMES.map((name) => [`problem ${name}`, renderProblem(problem(name, 503), now)])),
    'kind of problem': renderProblemKind('rate-limited', 429, now),
  }
}

function* branches(tree: Tree): Generator<Branch> {
  if (typeof tree === 'string') return
  yield tree
  for (const child of tree.children) yield* branches(child)
}
const textOf = (tree: Tree): string => (typeof tree === 'string' ? tree : tree.children.map(textOf).join(''))
const find = (tree: Tree, test: (branch: Branch) => boolean): Branch[] => [...branches(tree)].filter(test)
const hasClass = (name: string) => (branch: Branch) => (branch.attributes.class ?? '').split(' ').includes(name)

// ---- words ----------------------------------------------------------------------------------------------------------

/** Every string of a dictionary with its path; functions are called with stand-ins. */
function strings(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function')
    return strings((value as (...given: unknown[]) => string)(path.endsWith('oneOf') ? ['a', 'b'] : 7), `${path}()`)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => strings(child, `${path}.${key}`))
}
const DICTIONARIES = [
  ['page', ar, en],
  ['reading', READING_WORDS.ar, READING_WORDS.en],
  ['warnings', WARNING_WORDS.ar, WARNING_WORDS.en],
  ['home', HOME_WORDS.ar, HOME_WORDS.en],
  ['citing', CITING_WORDS.ar, CITING_WORDS.en],
  ['problems', PROBLEM_WORDS.ar, PROBLEM_WORDS.en],
] as const
const PLURAL = /\.(zero|one|two|few|many|other)$/

t.test('both dictionaries have the same keys and the same places', async (t) => {
  const faults = collectFaults(t)
  for (const [name, arabic, english] of DICTIONARIES) {
    const keys = (words: unknown) => [...new Set(strings(words).map(([path]) => path.replace(PLURAL, '')))].sort()
    faults.same(keys(arabic), keys(english), name)
    const englishText = new Map(strings(english))
    for (const [path, text] of strings(arabic)) {
      const other = englishText.get(path)
      if (other === undefined || PLURAL.test(path)) continue
      const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort()
      faults.same(places(text), places(other), `${name}${path}`)
    }
  }
  faults.none()
  t.same(Object.keys(HELP_WORDS.ar), Object.keys(HELP_WORDS.en))
})

t.test('counts have all forms of their language', async (t) => {
  const faults = collectFaults(t)
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
  for (const [name, counts] of Object.entries({ ...ar.counts, words: READING_WORDS.ar.words }))
    faults.same(Object.keys(counts), forms, name)
  faults.none()
  for (const [name, counts] of Object.entries({ ...en.counts, words: READING_WORDS.en.words }))
    faults.same(Object.keys(counts), ['zero', 'one', 'other'], name)
  faults.none()
})

t.test('Arabic strings have Arabic punctuation', async (t) => {
  const faults = collectFaults(t)
  const examples = new Set(HELP_WORDS.ar.typing.rows.map(([typed]) => typed))
  for (const [name, words] of [...DICTIONARIES.map(([name, arabic]) => [name, arabic] as const), ['help', HELP_WORDS.ar] as const]) {
    for (const [path, text] of strings(words)) {
      if (!/\p{Script=Arabic}/u.test(text) || examples.has(text)) continue
      faults.notMatch(text, /[,;?"!]/, `${name}${path}: ${text}`)
    }
  }
  faults.none()
})

t.test('the help page says only what it explains, and names the sign that excludes', async (t) => {
  t.notMatch(JSON.stringify(HELP_WORDS), 'الله لا', 'no specimen that reads as a slogan')
  const excluding = [...strings(HELP_WORDS.ar)].filter(([, text]) => /الشرطة|الناقص/.test(text)).map(([, text]) => text)
  t.same(excluding.length, 2)
  t.same(
    excluding.filter((text) => !text.includes('علامة الناقص (-)')),
    [],
  )
})

t.test('warnings about too much name the limits of a query', async (t) => {
  const limits = { 'too-many-words': MAX_WORDS, 'phrase-too-long': MAX_WORDS_OF_A_PHRASE, 'too-many-filters': MAX_FILTERS }
  for (const [code, limit] of Object.entries(limits)) {
    const warnings = [{ code, at: [0, 5], detail: null }] as typeof SEARCH.query.warnings
    const page = renderResults({ search: { ...SEARCH, query: { ...SEARCH.query, warnings } }, state: STATE }, context('en'))
    const [said] = find(page.body, hasClass('notes')).map(textOf)
    t.match(said, String(limit), code)
  }
})

t.test('the form of a count follows its number', async (t) => {
  const arabic = (n: number) => count(ar.counts.results, n, context('ar'))
  const cases: [number, string][] = [
    [0, 'لا نتائج'],
    [1, 'نتيجة واحدة'],
    [2, 'نتيجتان'],
    [3, '3 نتائج'],
    [10, '10 نتائج'],
    [11, '11 نتيجة'],
    [99, '99 نتيجة'],
    [100, '100 نتيجة'],
    [103, '103 نتائج'],
  ]
  for (const [n, text] of cases) t.equal(arabic(n), text)
  t.equal(counted(en.counts.matches, 0, 'en', '0'), 'No matches')
  t.equal(counted(en.counts.matches, 1, 'en', '1'), '1 match')
  t.equal(counted(en.counts.matches, 1234, 'en', '1,234'), '1,234 matches')
})

t.test('dates are only as exact as they are known, and the same everywhere', async (t) => {
  const writing = (language: 'ar' | 'en', months: Months = 'both', digits: Digits = 'latn') => ({ language, months, digits })
  t.equal(writeDate('2018-11-27', writing('ar')), '27 تشرين الثاني/نوفمبر 2018')
  t.equal(writeDate('2018-11-27', writing('ar', 'levant')), '27 تشرين الثاني 2018')
  t.equal(writeDate('2018-11', writing('ar', 'egypt')), 'نوفمبر 2018')
  t.equal(writeDate('2018-11-27', writing('ar', 'egypt', 'arab')), '٢٧ نوفمبر ٢٠١٨')
  t.equal(writeDate('2018', writing('en')), '2018')
  t.equal(writeDate('2018-01-01', writing('en')), '1 January 2018')
  t.equal(writeNumber(12345, writing('en')), '12,345')
  t.equal(writeNumber(12345, writing('ar')), '12,345')
  t.equal(writeTime(new Date('2025-01-02T03:04:05Z'), writing('en')), '03:04')
})

t.test('values in sentences are isolated', async (t) => {
  t.equal(fillText('Leave out “{x}”', { x: 'مفاوضات' }), 'Leave out “\u2068مفاوضات\u2069”')
  t.equal(fillText('{x}', { x: 'a\u202eb\u2069c' }), '\u2068abc\u2069', 'a value cannot end its own isolation')
  t.same(fill('a {x} b', { x: element('bdi', {}, 'v') }), ['a ', element('bdi', {}, 'v'), ' b'])
})

// ---- addresses ------------------------------------------------------------------------------------------------------

const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter(Boolean)
const anyState: fc.Arbitrary<SearchState> = fc.record({
  q: fc.oneof(fc.constant(''), anyText),
  lang: fc.uniqueArray(fc.constantFrom('ar', 'en')),
  source: fc.uniqueArray(anyText, { maxLength: 3 }),
  author: fc.uniqueArray(anyText, { maxLength: 3 }),
  year: fc.uniqueArray(fc.constantFrom('2017', '2018', 'unknown')),
  from: fc.constantFrom('', '2018', '2018-11-27', 'soon'),
  to: fc.constantFrom('', '2018-11'),
  undated: fc.constantFrom('' as const, 'include' as const, 'only' as const),
  sort: fc.constantFrom('' as const, 'newest' as const, 'oldest' as const),
  match: fc.constantFrom('auto' as const, 'all' as const, 'any' as const),
  collapse: fc.constantFrom('' as const, 'false' as const),
  expand: fc.constantFrom('auto' as const, 'forms' as const, 'off' as const),
  drop: fc.uniqueArray(anyText, { maxLength: 3 }),
  page: fc.integer({ min: 1, max: 500 }),
  view: fc.constantFrom('' as const, 'table' as const),
  more: fc.constantFrom('', 'source'),
  ui: fc.constantFrom('' as const, 'ar' as const, 'en' as const),
})

t.test('an address gives back the state that it was made from', async () => {
  fc.assert(
    fc.property(anyState, (given) => {
      const read = readState(new URL(searchAddress(given, { page: given.page }), 'http://a').searchParams)
      return (
        JSON.stringify(read) === JSON.stringify(readState(new URLSearchParams(searchAddress(read, { page: read.page }).slice(2)))) &&
        read.q === given.q &&
        read.page === given.page &&
        read.drop.join() === given.drop.join()
      )
    }),
  )
})

t.test('addresses keep what belongs to them', async (t) => {
  t.equal(searchAddress(EMPTY), '/')
  t.equal(searchAddress(STATE, { q: 'x' }).includes('page='), false, 'another search begins at its first page')
  t.match(articleAddress('id', STATE), /page=2/, 'the way back from an article is the same page')
  t.equal(articleAddress('id', EMPTY, 3, 'm3'), '/a/id?m=3#m3')
  t.equal(withoutSpan('one two three', [4, 7]), 'one three')
  t.same(['2018', '2018-02-29', '2016-02-29', '2018-13', '27/11/2018', '0000', ''].map(isWrittenDate), [
    true,
    false,
    true,
    false,
    false,
    false,
    false,
  ])
  t.equal(readState(new URLSearchParams('page=-3&ui=fr&view=x&utm_source=y')).page, 1)
})

// ---- trees ----------------------------------------------------------------------------------------------------------

const SCRIPTED = /^on|^style$|^srcdoc$/
t.test('no page has markup of its own making, and every link is of this site or the web', async (t) => {
  const faults = collectFaults(t)
  for (const ui of LANGUAGES) {
    for (const [name, page] of Object.entries(allPages(ui))) {
      for (const branch of branches(page.body)) {
        for (const [attribute, value] of Object.entries(branch.attributes)) {
          faults.notOk(SCRIPTED.test(attribute), `${name}: ${branch.tag} has ${attribute}`)
          faults.notOk(/^(href|src|action)$/.test(attribute) && !/^(\/(?!\/)|#|https?:\/\/)/.test(value), `${name}: ${attribute}=${value}`)
        }
      }
      const ids = find(page.body, (branch) => 'id' in branch.attributes).map(({ attributes }) => attributes.id)
      faults.equal(new Set(ids).size, ids.length, `${ui} ${name}: no id stands twice`)
      faults.notMatch(toHtml(page.body), /undefined|\[object|NaN|\{\w+\}/, `${ui} ${name}: every place is filled`)
    }
  }
  faults.none()
})

const HOSTILE = '</mark></title><script>alert(1)</script><img src=x onerror=alert(1)>"\'`&lt;\0\u202e\u2069\ud800\r\n javascript:alert(1)'
/** Data with every free text made hostile; what is one of a known few stays, or the state would be another. */
function hostile<T>(data: T, key = ''): T {
  if (typeof data === 'string') return (KEPT.has(key) ? data : `${HOSTILE}${data}`) as T
  if (Array.isArray(data)) return data.map((one) => hostile(one, key)) as T
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, name === 'marks' ? [] : hostile(value, name)])) as T
}
const KEPT = new Set([
  'dir',
  'kind',
  'via',
  'basis',
  'role',
  'precision',
  'code',
  'date',
  'interval',
  'first',
  'last',
  'built_at',
  'field',
  'ui',
  'match',
  'expand',
  'sort',
  'undated',
  'view',
  'from',
  'to',
  'total_relation',
])

t.test('hostile text stays text, in every page', async (t) => {
  const faults = collectFaults(t)
  const tags = (html: string) => present(html.match(/<[a-z!/][^>]*>/gi)).map((tag) => present(tag.match(/^<\/?[a-z0-9!]+/i))[0])
  for (const ui of LANGUAGES) {
    const clean = allPages(ui)
    for (const [name, page] of Object.entries(allPages(ui, hostile))) {
      const html = documentOf(page, context(ui, { url: `/?${new URLSearchParams({ q: HOSTILE })}` }), documentContext)
      faults.notMatch(html, /<script>|<img|\0|\ud800/, `${ui} ${name}`)
      const expected = new Set(tags(documentOf(clean[name], context(ui), documentContext)))
      faults.same(
        [...new Set(tags(html))].filter((tag) => !expected.has(tag)),
        [],
        `${ui} ${name}: no tag that the page does not have`,
      )
      for (const { attributes } of branches(page.body)) faults.notMatch(attributes.href ?? '', /^\s*javascript:/i)
    }
  }
  faults.none()
  t.equal(webAddress('javascript:alert(1)'), null)
  t.equal(webAddress('data:text/html,x'), null)
  t.equal(webAddress('//evil.example'), null)
  t.equal(webAddress('https://news.example/ا'), 'https://news.example/%D8%A7')
  t.equal(toHtml(element('p', { title: '"<>\'&' }, '<b>&amp;\r')), '<p title="&quot;&lt;&gt;&#39;&amp;">&lt;b&gt;&amp;amp;&#13;</p>')
})

/** A tree with its attributes by name, as `written` gives them. */
const sorted = (tree: Tree): Tree =>
  typeof tree === 'string'
    ? tree
    : { tag: tree.tag, attributes: Object.fromEntries(Object.entries(tree.attributes).sort()), children: tree.children.map(sorted) }

t.test('the browser builds, and renews to, what the server writes', async (t) => {
  const faults = collectFaults(t)
  const document = new FakeDocument() as unknown as Document
  for (const ui of LANGUAGES) {
    const pages = Object.entries({ ...allPages(ui), hostile: allPages(ui, hostile).results })
    for (const [name, { body }] of pages) faults.equal(written(toDom(body, document)), toHtml(sorted(body)), `${ui} ${name} built`)
    for (const [before, from] of pages) {
      const wrong = pages.filter(([, to]) => {
        const node = toDom(from.body, document) as unknown as FakeElement
        renew(node as unknown as Element, to.body)
        return written(node) !== toHtml(sorted(to.body))
      })
      faults.same(
        wrong.map(([name]) => name),
        [],
        `${ui} from ${before}`,
      )
    }
  }
  faults.none()
})

t.test('a renewal keeps the nodes that have names, wherever they stand', async (t) => {
  const document = new FakeDocument() as unknown as Document
  const list = (...ids: string[]) =>
    element(
      'ul',
      {},
      ids.map((id) => element('li', { id }, id)),
    )
  const node = toDom(list('a', 'b', 'c'), document) as unknown as FakeElement
  const kept = node.children[2]
  renew(node as unknown as Element, list('c', 'x', 'a'))
  t.equal(node.children[0], kept)
  t.equal(written(node), toHtml(list('c', 'x', 'a')))
  const box = toDom(element('input', { type: 'checkbox', checked: true }), document) as unknown as FakeElement
  box.checked = true
  renew(box as unknown as Element, element('input', { type: 'checkbox' }))
  t.equal(box.checked, false, 'what a reader ticked follows the state')
})

t.test('what is not known is said', async (t) => {
  const page = allPages('en').results
  const cards = find(page.body, hasClass('card')).map(textOf)
  t.match(cards[3], /Source not named/)
  t.match(cards[3], /Undated/)
  t.match(cards[1], /Credited to Asharq Al-Awsat/)
  t.match(cards[1], /\(inferred date\)/)
  t.match(cards[2], /Abstract written for this archive/)
  t.match(cards[2], /November 2018/)
  const [how] = find(allPages('en')['reader without search'].body, hasClass('how'))
  t.match(textOf(how), /does not name its publisher/)
  t.match(textOf(how), /does not say when it was published/)
  t.match(textOf(find(allPages('en').reader.body, hasClass('how'))[0]), /2018\.11\.27 \| 13:11 دمشق/, 'evidence in the words of the text')
})

t.test('a result list says how far it is complete', async (t) => {
  const { body } = allPages('en').results
  t.match(textOf(find(body, hasClass('count'))[0]), /At least .*64 results/)
  t.match(textOf(find(body, hasClass('all-words'))[0]), /With all the words: 2/)
  const rules = find(body, hasClass('rule'))
  t.equal(rules.length, 1)
  const lists = find(body, hasClass('cards'))
  t.same(
    lists.map(({ attributes, children }) => [attributes.start, children.length]),
    [
      ['21', 2],
      ['23', 2],
    ],
    'the rule stands before the first that lacks a word',
  )
  const notes = textOf(find(body, hasClass('notes'))[0])
  t.match(notes, /exact phrase was not found/)
  t.match(notes, /stopped at its time limit/)
  t.match(notes, /Nearest in the archive: Syria TV/)
  t.match(notes, /what exceeds 32/)
})

t.test('every expansion can be left out and put back', async (t) => {
  const links = find(allPages('en').results.body, hasClass('term')).flatMap((term) => find(term, ({ tag }) => tag === 'a'))
  const at = (text: string) => present(links.find((link) => textOf(link) === text))
  t.match(decodeURIComponent(at('مفاوضات').attributes.href), /drop=negotiations:مفاوضات/)
  t.equal(decodeURIComponent(at('تفاوض').attributes.href).includes('drop='), false, 'a link to put it back drops it no more')
  t.match(at('تفاوض').attributes['aria-label'], /^Put back/)
  t.match(at('مفاوضات').attributes.title, /^Translation of/)
  t.equal(links.length, 5)
  t.equal(find(allPages('en')['one result'].body, hasClass('timeline')).length, 0)
})

t.test('what was perhaps meant is a link to the same search with that text, above results and where there are none', async (t) => {
  const faults = collectFaults(t)
  for (const [ui, before, after] of [
    ['en', 'Did you mean: ', '?'],
    ['ar', 'هل تقصد: ', '؟'],
  ] as const) {
    for (const answer of [NOTHING, { ...SEARCH, query: { ...SEARCH.query, suggestion: NOTHING.query.suggestion } }]) {
      const { body } = renderResults({ search: answer, state: { ...STATE, source: ['syria-tv'], drop: ['x:y'] } }, context(ui))
      const [line, ...more] = find(body, hasClass('meant'))
      faults.equal(more.length, 0)
      faults.equal(textOf(line), `${before}negotiations "دير الزور" -لبنان${after}`)
      const [link] = find(line, ({ tag }) => tag === 'a')
      const { q, source, page } = readState(new URL(link.attributes.href, 'http://a').searchParams)
      faults.same([q, source, page], ['negotiations "دير الزور" -لبنان', ['syria-tv'], 1])
      faults.match(toHtml(link), /<bdi[^>]*>negotiations &quot;/, 'isolated from the sentence')
    }
    faults.equal(find(renderResults({ search: SEARCH, state: STATE }, context(ui)).body, hasClass('meant')).length, 0)
  }
  faults.none()
})

t.test('nothing found says why and what to try', async (t) => {
  const links = find(find(allPages('en').none.body, hasClass('without'))[0], ({ tag }) => tag === 'a')
  t.same(links.map(textOf), [
    'Without “negotiations”: 1 result',
    'Without “syria-tv”: 12 results',
    'Without “2017, 2018”: 3 results',
    'Without “Date”: 2 results',
  ])
  const [word, source, years, dates] = links.map((link) => readState(new URL(link.attributes.href, 'http://a').searchParams))
  t.notMatch(word.q, /negotiations/)
  t.same(source.source, [])
  t.same(years.year, [])
  t.equal(dates.from + dates.to, '')
})

t.test('filters are chips that can be removed, and a form that keeps the rest', async (t) => {
  const { body } = allPages('en').results
  const chips = find(body, hasClass('chip'))
  t.same(chips.map(textOf), ['source:syria', 'Syria TV', '2017', '2018', 'From \u20682016\u2069'])
  t.equal(chips[0].attributes.href.includes('syria+'), false)
  const [form] = find(body, (branch) => branch.attributes.id === 'filter-form')
  const hidden = find(form, ({ attributes }) => attributes.type === 'hidden').map(({ attributes }) => attributes.name)
  t.same(hidden, ['q', 'drop', 'ui'])
  const boxes = find(form, ({ attributes }) => attributes.type === 'checkbox')
  const ticked = boxes.filter(({ attributes }) => 'checked' in attributes).map(({ attributes }) => attributes.value)
  t.same(ticked, ['syria-tv', '2017', '2018'], 'a chosen value that nothing has stays, so that it can be unchosen')
  t.equal(boxes.filter(({ attributes }) => attributes.name === 'author').length, 10)
  t.equal(boxes.filter(({ attributes }) => attributes.name === 'lang').length, 0, 'a facet without a choice does not show')
  t.match(textOf(find(form, hasClass('wrong'))[0]), /not understood/)
})

t.test('the timeline runs in the reading direction, and its bars are links', async (t) => {
  const bars = (ui: 'ar' | 'en') => find(find(allPages(ui).results.body, hasClass('bars'))[0], ({ tag }) => tag === 'a')
  const place = (bar: Branch) => Number.parseFloat(find(bar, hasClass('bar'))[0].attributes.x)
  t.ok(place(bars('en')[0]) < place(bars('en')[1]))
  t.ok(place(bars('ar')[0]) > place(bars('ar')[1]), 'the earliest stands at the right in Arabic')
  t.match(bars('en')[1].attributes.href, /from=2018&to=2018/)
  t.equal(bars('en')[1].attributes['aria-label'], '\u20682018\u2069: \u206820 articles\u2069')
  t.equal(find(find(allPages('en')['results as table'].body, hasClass('periods'))[0], ({ tag }) => tag === 'a').length, 2)
})

t.test('the reader numbers its matches in the order of the page', async (t) => {
  const { body } = allPages('en').reader
  const marks = find(body, ({ tag }) => tag === 'mark')
  t.same(
    marks.map(({ attributes }) => attributes.id),
    ['m1', 'm2', 'm3', 'm4', 'm5'],
  )
  t.match(marks[2].attributes.class, /current/)
  const [previous, next] = ['previous-match', 'next-match'].map(
    (id) => find(body, ({ attributes }) => attributes.id === id)[0].attributes.href,
  )
  t.match(previous, /m=2#m2$/)
  t.match(next, /m=4#m4$/)
  const terms = find(find(body, hasClass('term-switches'))[0], ({ tag }) => tag === 'li')
  t.same(terms.map(textOf), ['negotiations: 3 matches', 'دير الزور: 2 matches', 'zzzz: No matches'])
  t.match(find(terms[1], ({ tag }) => tag === 'a')[0].attributes.href, /hide=1#article$/)
  t.same(
    find(body, hasClass('furniture')).map(({ children }) => children.length),
    [3],
    'furniture is shown, in its place, under its label',
  )
  t.equal(find(body, ({ attributes }) => attributes.id === 'p-817ff63c').length, 1, 'a heading that repeats the title stands once')
  t.ok(find(body, ({ attributes }) => attributes.id === 'received').length, 'the file as received is a link')
  const withheld = allPages('en')['reader, text withheld'].body
  t.equal(find(withheld, ({ attributes }) => attributes.id === 'received').length, 0)
  t.match(textOf(withheld), /these are excerpts/)
})

t.test('an empty box has no direction, a full one its own', async (t) => {
  const box = (page: Page) => find(page.body, ({ attributes }) => attributes.id === 'q')[0].attributes
  t.equal(box(allPages('ar').home).dir, undefined)
  t.equal(box(allPages('ar').results).dir, 'auto')
})

t.test('shortcuts are known by sign or by place', async (t) => {
  const key = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey })
  t.equal(key('ن', 'KeyK'), 'k')
  t.equal(key('ظ', 'Slash'), '/')
  t.equal(key('؟', 'Slash', true), '?')
  t.equal(key('/', 'Digit7'), '/')
  t.equal(key('K', 'KeyK'), 'k')
  t.equal(key('Escape', 'Escape'), 'Escape')
  t.equal(key('é', 'Digit2'), '')
})

// ---- the archive at hand -----------------------------------------------------------------------------------------

t.test('no mark begins or ends inside a word, in 200 searches of the seeds', async (t) => {
  const faults = collectFaults(t)
  const index = join(await temporaryFolder(t), 'index')
  await rebuild({ articles: SEEDS, index })
  const engine = await open({ index })
  t.teardown(() => engine.close())
  const files = (await readdir(SEEDS)).filter((name) => /^\d{3}.*\.txt$/.test(name))
  const text = (await Promise.all(files.map((name) => readFile(join(SEEDS, name), 'utf8')))).join(' ')
  const words = [...new Set(text.match(/[\p{L}\p{M}]{3,}/gu))]
  const queries = [
    ...words.filter((_, n) => n % Math.ceil(words.length / 194) === 0),
    'Hezbollah',
    'negotiations',
    'ديرالزور',
    '"ممر آمن"',
    'Syria withdrawal',
    'مفاوض*',
  ]

  const LETTER = /[\p{L}\p{M}\p{N}\u0640\u200c\u200d]/u
  let marks = 0
  const check = (page: Page, q: string) => {
    for (const parent of branches(page.body)) {
      for (const [n, child] of parent.children.entries()) {
        if (typeof child === 'string' || child.tag !== 'mark') continue
        marks++
        const [before, inside, after] = [parent.children[n - 1] ?? '', textOf(child), parent.children[n + 1] ?? '']
        const edges = [
          typeof before === 'string' ? before.slice(-1) + inside[0] : '',
          typeof after === 'string' ? inside.slice(-1) + after[0] : '',
        ]
        faults.notOk(
          edges.some((edge) => edge.length === 2 && LETTER.test(edge[0]) && LETTER.test(edge[1])),
          `${q}: ${edges}`,
        )
      }
    }
  }
  for (const q of queries) {
    const answer = await engine.search({ ...DEFAULT_REQUEST, text: q })
    const search = presentSearch(answer, { ...defaultParameters(), q }, engine)
    check(renderResults({ search, state: state({ q }) }, context('ar')), q)
    const found = answer.hits[0] && (await engine.article(answer.hits[0].article.id, { ...DEFAULT_REQUEST, text: q }))
    if (!found) continue
    const article = presentArticle(found, null, { ...defaultParameters(), q, paragraphs: 'all' })
    check(renderReader({ article, state: state({ q }), match: null }, context('ar')), q)
    const shown = find(renderReader({ article, state: state({ q }), match: null }, context('ar')).body, hasClass('article'))[0]
    for (const { text } of present(article.paragraphs)) faults.ok(textOf(shown).includes(text), `${q}: a paragraph is not shown as it is`)
  }
  faults.none()
  t.ok(marks > 1000, `${marks} marks were looked at`)
})

t.test('what the help page and the first page offer is true of the seeds', async (t) => {
  const faults = collectFaults(t)
  const index = join(await temporaryFolder(t), 'index')
  await rebuild({ articles: SEEDS, index })
  const engine = await open({ index })
  t.teardown(() => engine.close())
  const found = async (text: string) => {
    const { hits, query } = await engine.search({ ...DEFAULT_REQUEST, text, limit: 100 })
    return query.relaxed ? [] : hits.map(({ article }) => article.id).sort()
  }
  for (const ui of LANGUAGES) {
    const { typing, folded } = HELP_WORDS[ui]
    for (const q of [...typing.rows.map(([typed]) => typed), ...EXAMPLES[ui]]) faults.ok((await found(q)).length > 0, `${ui}: ${q}`)
    for (const [written, same] of folded.rows) {
      faults.ok((await found(written)).length > 0, written)
      faults.same(await found(written), await found(same), `${written} = ${same}`)
    }
  }
  faults.none()
})

// ---- the routes -----------------------------------------------------------------------------------------------------

async function pages(t: Test, { settings = {}, empty = false } = {}) {
  const index = join(await temporaryFolder(t), 'index')
  if (!empty) await rebuild({ articles: SEEDS, index })
  const holder = createEngineHolder({ index, waitMs: UNHURRIED.waitMs })
  await holder.reload()
  const app = await buildApp({
    config: readConfig({ KASHAF_RATE: '0', KASHAF_SEARCH_MS: '60000', ...settings }),
    holder,
    assets: null,
    limits: UNHURRIED,
  })
  t.teardown(async () => {
    await app.close()
    await holder.close()
  })
  return (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
}
const query = (names: Record<string, string>) => `?${new URLSearchParams(names)}`

t.test('pages are served whole, in the language asked for, and not twice', async (t) => {
  const get = await pages(t)
  const first = await get(`/${query({ q: 'سوريا', utm_source: 'mail', limit: 'many', facets: 'x' })}`, { 'accept-language': 'ar' })
  t.equal(first.statusCode, 200, 'what a page does not know is ignored')
  t.match(first.body, /<html lang="ar" dir="rtl"/)
  t.equal(first.headers['cache-control'], 'private, no-cache')
  t.match(String(first.headers.vary), /cookie/i)
  const again = await get(`/${query({ q: 'سوريا', utm_source: 'mail', limit: 'many', facets: 'x' })}`, {
    'accept-language': 'ar',
    'if-none-match': String(first.headers.etag),
  })
  t.equal(again.statusCode, 304)
  t.match(again.headers['content-security-policy'], /script-src 'self'/, 'a browser takes over the policy of a 304')
  const other = await get(`/${query({ q: 'سوريا' })}`, {
    'accept-language': 'ar',
    cookie: 'x=1; ui=en; theme=dark; keys=off',
    'if-none-match': String(first.headers.etag),
  })
  t.match(other.body, /<html lang="en" dir="ltr" data-theme="dark" data-keys="off"/, 'a cookie counts more than a header')
  t.match((await get('/?ui=ar', { cookie: 'ui=en' })).body, /lang="ar"/, 'an address counts more than a cookie')
  t.match((await get('/', { cookie: 'ui=<script>; theme=x' })).body, /<html lang="en" dir="ltr" data-theme="auto"/)
  t.match(
    (await (await pages(t, { settings: { KASHAF_UI: 'ar' } }))('/', { 'accept-language': 'en' })).body,
    /<html lang="ar"/,
    'the setting',
  )
})

t.test('the script is given the tree of the very page', async (t) => {
  const get = await pages(t)
  const accept = { accept: TREE_TYPE }
  for (const path of [`/${query({ q: 'سوريا', ui: 'ar' })}`, '/?ui=en', `/${query({ q: 'zzzz', ui: 'en' })}`]) {
    const [html, tree] = [await get(path, { accept: 'text/html' }), await get(path, accept)]
    t.equal(tree.headers['content-type'], `${TREE_TYPE}; charset=utf-8`)
    t.match(tree.headers.vary, /\baccept,/i)
    t.not(tree.headers.etag, html.headers.etag, 'neither is taken for the other')
    const { title, body } = tree.json()
    const timeless = (text: string) => text.replace(/(class="took">)[^<]*(<abbr)/, '$1$2')
    t.ok(timeless(html.body).includes(timeless(toHtml(body))), path)
    t.ok(html.body.includes(toHtml(element('title', {}, title))), title)
  }
  const typed = await get(`/${query({ q: 'سوري', typing: 'true', ui: 'ar' })}`, accept)
  t.equal(typed.json().body.children.length > 0, true)
  t.notMatch(typed.body, /typing/, 'no link keeps that a word was being typed')
  t.equal((await get(`/${query({ q: 'x', from: '27/11/2018' })}`, accept)).statusCode, 303)
})

t.test('addresses that lead astray are mended or explained', async (t) => {
  const get = await pages(t)
  const beyond = await get(`/${query({ q: 'سوريا', page: '9' })}`)
  t.equal(beyond.statusCode, 303)
  t.equal(beyond.headers.location, `/${query({ q: 'سوريا' })}`, 'a page beyond the last is the last')
  const dated = await get(`/${query({ q: 'سوريا', from: '27/11/2018', to: 'ديسمبر 2018' })}`)
  t.equal(dated.headers.location, `/${query({ q: 'سوريا', from: '2018-11-27', to: '2018-12' })}`)
  const deep = await get(`/${query({ q: 'سوريا', page: '501', ui: 'en' })}`)
  t.equal(deep.statusCode, 400)
  t.match(deep.body, /Too far into the results[\s\S]*/)
  t.match(deep.body, /value="سوريا"/, 'the query is kept')
  const long = await get(`/${query({ q: 'كلمة '.repeat(200), ui: 'en' })}`)
  t.match(long.body, /The query was cut to 512 characters/)
  const missing = await get('/a/nothing?q=x&ui=ar')
  t.equal(missing.statusCode, 404)
  t.match(missing.body, /لا يوجد مقال بهذا المعرّف/)
  t.match((await get('/problems/rate-limited', { 'accept-language': 'ar' })).body, /طلبات كثيرة[\s\S]*Too many requests/)
  t.equal((await get(`/a/9aed169284d176bc${query({ q: 'سوريا', m: '-1' })}`)).statusCode, 200)
})

t.test('without an index the page says how to build one', async (t) => {
  const get = await pages(t, { empty: true })
  const page = await get('/?ui=en')
  t.equal(page.statusCode, 503)
  t.match(page.body, /There is no index yet/)
  t.match(page.body, /kashaf rebuild/)
  t.equal((await get('/help')).statusCode, 200, 'help needs none')
})

t.test('preferences become cookies, and the way back stays on this site', async (t) => {
  const get = await pages(t)
  const chosen = await get(`/prefs${query({ theme: 'dark', keys: 'off', back: '/?q=x' })}`)
  t.equal(chosen.statusCode, 303)
  t.equal(chosen.headers.location, '/?q=x')
  t.same(chosen.headers['set-cookie'], [
    'theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly',
    'keys=off; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly',
  ])
  t.equal((await get(`/prefs${query({ ui: 'ar', back: '/?q=x&ui=en' })}`)).headers.location, '/?q=x&ui=ar')
  t.equal((await get(`/prefs${query({ theme: 'pink', back: '/' })}`)).headers['set-cookie'], undefined)
  for (const back of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    'javascript:alert(1)',
    '',
    '/a/..//evil.example',
  ]) {
    t.match((await get(`/prefs${query({ theme: 'dark', back })}`)).headers.location, /^\/(?![/\\])/, JSON.stringify(back))
  }
  const secure = await (await pages(t, { settings: { KASHAF_PUBLIC_URL: 'https://archive.example' } }))('/prefs?theme=dark')
  t.match(String(secure.headers['set-cookie']), /; Secure$/)
})

// ---- style ----------------------------------------------------------------------------------------------------------

const STYLES = new URL('../../web/styles/', import.meta.url).pathname
const styles = async () =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(STYLES)).map(
        async (name) => [name, (await readFile(join(STYLES, name), 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '')] as const,
      ),
    ),
  )

t.test('style sheets know no left and right and leave Arabic letters joined', async (t) => {
  const faults = collectFaults(t)
  const FORBIDDEN: [what: string, pattern: RegExp][] = [
    ['a physical side', /(^|[\s;{-])(left|right)\b/m],
    ['a physical size', /[\s;{](min-|max-)?(width|height)\s*:(?!\s*\d+px\s*\))/],
    ['spaced letters', /letter-spacing|word-spacing/],
    ['slanted letters', /italic|oblique/],
    ['changed case', /text-transform|font-variant-caps/],
    ['justified text', /text-align:\s*justify|hyphens/],
    ['a foreign file', /url\(["']?(https?:)?\/\//],
    ['force', /!important/],
  ]
  for (const [name, css] of Object.entries(await styles())) {
    const rules = css.replace(/@media[^{]*\{/g, '{')
    for (const [what, pattern] of FORBIDDEN) faults.notMatch(rules, pattern, `${name} has ${what}`)
  }
  faults.none()
})

t.test('marks are dressed only in what keeps letters joined', async (t) => {
  const faults = collectFaults(t)
  const ALLOWED =
    /^(background|color|border-radius|outline(-\w+)?|text-decoration(-\w+)?|text-underline-offset|forced-color-adjust|scroll-margin-block)$/
  let declarations = 0
  for (const [name, css] of Object.entries(await styles())) {
    for (const [, selectors, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (!selectors.split(',').some((selector) => /\bmark\b(?![\w-])[^ ]*$/.test(selector.trim()))) continue
      for (const property of body.split(';').map((line) => line.split(':')[0].trim())) {
        if (!property) continue
        declarations++
        faults.match(property, ALLOWED, `${name}: ${selectors.trim()}`)
      }
    }
  }
  faults.none()
  t.ok(declarations > 8)
})

t.test('colours have contrast enough, in light and in dark', async (t) => {
  const faults = collectFaults(t)
  const { 'tokens.css': css } = await styles()
  const pairs = new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, [light, dark]]),
  )
  /** WCAG 2.2, relative luminance and contrast ratio. */
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
    return (light + 0.05) / (dark + 0.05)
  }
  const wanted: [front: string, back: string, ratio: number][] = [
    ...(['fg', 'muted', 'link', 'visited', 'error'] as const).flatMap((front) =>
      (['bg', 'panel'] as const).map((back) => [front, back, 4.5] as [string, string, number]),
    ),
    ['mark-text', 'mark', 4.5],
    ['mark-text', 'current', 4.5],
    ['button-text', 'button', 4.5],
    ['edge', 'bg', 3],
    ['edge', 'panel', 3],
    ['bar', 'bg', 3],
  ]
  for (const [front, back, ratio] of wanted) {
    for (const theme of [0, 1]) {
      const found = contrast(present(pairs.get(front))[theme], present(pairs.get(back))[theme])
      faults.ok(found >= ratio, `${front} on ${back}, ${theme ? 'dark' : 'light'}: ${found.toFixed(1)}`)
    }
  }
  faults.none()
})

t.test('the page is light', async (t) => {
  const outFolder = join(await temporaryFolder(t), 'assets')
  const build = new URL('../../web/build.mjs', import.meta.url).href
  const { buildAssets } = (await import(build)) as { buildAssets: (options: { outFolder: string }) => Promise<Record<string, string>> }
  const names = await buildAssets({ outFolder })
  const size = async (name: string, ending = '.br') => (await readFile(join(outFolder, `${names[name]}${ending}`))).length
  t.ok((await size('style')) <= 10 * 1024, `style ${await size('style')}`)
  for (const script of ['script-ar', 'script-en', 'article-ar', 'article-en'])
    t.ok((await size(script)) <= 12 * 1024, `${script} ${await size(script)}`)
  t.ok((await size('font', '')) <= 96 * 1024, `font ${await size('font', '')}`)
  t.same(JSON.parse(await readFile(join(outFolder, 'assets.json'), 'utf8')), names)
  t.ok((await readFile(join(outFolder, names.style), 'utf8')).includes(names.font), 'the style sheet and the list name the same font')
  t.ok(await size('style', '.gz'))

  const hits = Array.from({ length: 20 }, (_, n) => ({
    ...HITS[n % HITS.length],
    id: `a${n}`,
    snippets: [HITS[0].snippets[0], HITS[0].snippets[0]],
  }))
  const page = renderResults({ search: { ...SEARCH, hits }, state: STATE }, context('ar'))
  const html = documentOf(page, context('ar'), documentContext)
  const compressed = brotliCompressSync(html, { params: { 1: 4 } }).length
  t.ok(compressed <= 30 * 1024, `20 results, compressed: ${compressed}`)
  const nodes = [...branches(page.body)].length
  t.ok(nodes <= 1500, `20 results: ${nodes} elements`)
})
