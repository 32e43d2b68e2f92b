// Citations against expected texts written by hand: six styles, two forms, and articles of which something is unknown.
// Then what must hold for any article: records are read back as written, and hold nothing invisible.

import fc from 'fast-check'
import t from 'tap'
import type { Published, Source } from '../../index/articles/article.js'
import { citationKey, cite } from '../../index/citations/citation.js'
import { authorOf } from '../../index/citations/names.js'
import { arabicDate } from '../../index/citations/prose.js'
import { CITATION_STYLES, type Citable, type CitationStyle } from '../../index/citations/types.js'
import { writeDate } from '../../web/words/dates.js'
import { collectFaults } from '../faults.js'
import { readBibtex, readRis } from './records.js'

const ADDRESS = 'https://archive.example/a/9aed169284d176bc'
const EVIDENCE = { text: '2018.11.27', at: [81, 91] as [number, number] }
const published = (date: string, basis: Published['basis'] = 'stated'): Published => ({
  date,
  precision: (['year', 'month', 'day'] as const)[date.split('-').length - 1],
  basis,
  evidence: EVIDENCE,
})
const SYRIA_TV: Source = { id: 'syria-tv', name: { ar: 'تلفزيون سوريا', en: 'Syria TV' }, basis: 'named', evidence: EVIDENCE }
const FULL: Citable = {
  id: '9aed169284d176bc',
  language: 'ar',
  title: 'تفاصيل المفاوضات مع تنظيم "الدولة"',
  source: SYRIA_TV,
  authors: [],
  published: published('2018-11-27'),
  originUrl: null,
}
const ARTICLES = {
  full: FULL,
  'inferred date': { ...FULL, published: published('2017-08-26', 'inferred') },
  'no date': { ...FULL, published: null },
  'no source': { ...FULL, source: null },
  'Latin author': { ...FULL, authors: ['Jane Doe'] },
  'Arabic author': { ...FULL, authors: ['سعاد كريم'] },
} satisfies Record<string, Citable>
type Name = keyof typeof ARTICLES

const written = (
  article: Citable,
  style: CitationStyle,
  form: 'ar' | 'en',
  accessed: string | null = null,
  address: string | null = ADDRESS,
) => cite(article, { style, form, accessed, address })

const EXPECTED: Record<Name, Record<'chicago' | 'apa' | 'mla', { en: string; ar: string }>> = {
  full: {
    chicago: {
      en: 'Syria TV. “تفاصيل المفاوضات مع تنظيم "الدولة".” November 27, 2018. https://archive.example/a/9aed169284d176bc.',
      ar: 'تلفزيون سوريا. «تفاصيل المفاوضات مع تنظيم "الدولة"». 27 تشرين الثاني/نوفمبر 2018. https://archive.example/a/9aed169284d176bc.',
    },
    apa: {
      en: 'تفاصيل المفاوضات مع تنظيم "الدولة". (2018, November 27). Syria TV. https://archive.example/a/9aed169284d176bc',
      ar: 'تفاصيل المفاوضات مع تنظيم "الدولة". (2018، 27 تشرين الثاني/نوفمبر). تلفزيون سوريا. https://archive.example/a/9aed169284d176bc',
    },
    mla: {
      en: '“تفاصيل المفاوضات مع تنظيم "الدولة".” Syria TV, 27 Nov. 2018, https://archive.example/a/9aed169284d176bc.',
      ar: '«تفاصيل المفاوضات مع تنظيم "الدولة"». تلفزيون سوريا، 27 تشرين الثاني/نوفمبر 2018، https://archive.example/a/9aed169284d176bc.',
    },
  },
  'inferred date': {
    chicago: {
      en: 'Syria TV. “تفاصيل المفاوضات مع تنظيم "الدولة".” [August 26, 2017]. https://archive.example/a/9aed169284d176bc.',
      ar: 'تلفزيون سوريا. «تفاصيل المفاوضات مع تنظيم "الدولة"». [26 آب/أغسطس 2017]. https://archive.example/a/9aed169284d176bc.',
    },
    apa: {
      en: 'تفاصيل المفاوضات مع تنظيم "الدولة". ([2017, August 26]). Syria TV. https://archive.example/a/9aed169284d176bc',
      ar: 'تفاصيل المفاوضات مع تنظيم "الدولة". ([2017، 26 آب/أغسطس]). تلفزيون سوريا. https://archive.example/a/9aed169284d176bc',
    },
    mla: {
      en: '“تفاصيل المفاوضات مع تنظيم "الدولة".” Syria TV, [26 Aug. 2017], https://archive.example/a/9aed169284d176bc.',
      ar: '«تفاصيل المفاوضات مع تنظيم "الدولة"». تلفزيون سوريا، [26 آب/أغسطس 2017]، https://archive.example/a/9aed169284d176bc.',
    },
  },
  'no date': {
    chicago: {
      en: 'Syria TV. “تفاصيل المفاوضات مع تنظيم "الدولة".” n.d. https://archive.example/a/9aed169284d176bc.',
      ar: 'تلفزيون سوريا. «تفاصيل المفاوضات مع تنظيم "الدولة"». د.ت. https://archive.example/a/9aed169284d176bc.',
    },
    apa: {
      en: 'تفاصيل المفاوضات مع تنظيم "الدولة". (n.d.). Syria TV. https://archive.example/a/9aed169284d176bc',
      ar: 'تفاصيل المفاوضات مع تنظيم "الدولة". (د.ت.). تلفزيون سوريا. https://archive.example/a/9aed169284d176bc',
    },
    mla: {
      en: '“تفاصيل المفاوضات مع تنظيم "الدولة".” Syria TV, n.d., https://archive.example/a/9aed169284d176bc.',
      ar: '«تفاصيل المفاوضات مع تنظيم "الدولة"». تلفزيون سوريا، د.ت.، https://archive.example/a/9aed169284d176bc.',
    },
  },
  'no source': {
    chicago: {
      en: '“تفاصيل المفاوضات مع تنظيم "الدولة".” November 27, 2018. https://archive.example/a/9aed169284d176bc.',
      ar: '[المصدر غير مذكور]. «تفاصيل المفاوضات مع تنظيم "الدولة"». 27 تشرين الثاني/نوفمبر 2018. https://archive.example/a/9aed169284d176bc.',
    },
    apa: {
      en: 'تفاصيل المفاوضات مع تنظيم "الدولة". (2018, November 27). https://archive.example/a/9aed169284d176bc',
      ar: 'تفاصيل المفاوضات مع تنظيم "الدولة". (2018، 27 تشرين الثاني/نوفمبر). [المصدر غير مذكور]. https://archive.example/a/9aed169284d176bc',
    },
    mla: {
      en: '“تفاصيل المفاوضات مع تنظيم "الدولة".” 27 Nov. 2018, https://archive.example/a/9aed169284d176bc.',
      ar: '«تفاصيل المفاوضات مع تنظيم "الدولة"». [المصدر غير مذكور]، 27 تشرين الثاني/نوفمبر 2018، https://archive.example/a/9aed169284d176bc.',
    },
  },
  'Latin author': {
    chicago: {
      en: 'Doe, Jane. “تفاصيل المفاوضات مع تنظيم "الدولة".” Syria TV, November 27, 2018. https://archive.example/a/9aed169284d176bc.',
      ar: 'Doe, Jane. «تفاصيل المفاوضات مع تنظيم "الدولة"». تلفزيون سوريا، 27 تشرين الثاني/نوفمبر 2018. https://archive.example/a/9aed169284d176bc.',
    },
    apa: {
      en: 'Doe, J. (2018, November 27). تفاصيل المفاوضات مع تنظيم "الدولة". Syria TV. https://archive.example/a/9aed169284d176bc',
      ar: 'Doe, J. (2018، 27 تشرين الثاني/نوفمبر). تفاصيل المفاوضات مع تنظيم "الدولة". تلفزيون سوريا. https://archive.example/a/9aed169284d176bc',
    },
    mla: {
      en: 'Doe, Jane. “تفاصيل المفاوضات مع تنظيم "الدولة".” Syria TV, 27 Nov. 2018, https://archive.example/a/9aed169284d176bc.',
      ar: 'Doe, Jane. «تفاصيل المفاوضات مع تنظيم "الدولة"». تلفزيون سوريا، 27 تشرين الثاني/نوفمبر 2018، https://archive.example/a/9aed169284d176bc.',
    },
  },
  'Arabic author': {
    chicago: {
      en: 'سعاد كريم. “تفاصيل المفاوضات مع تنظيم "الدولة".” Syria TV, November 27, 2018. https://archive.example/a/9aed169284d176bc.',
      ar: 'سعاد كريم. «تفاصيل المفاوضات مع تنظيم "الدولة"». تلفزيون سوريا، 27 تشرين الثاني/نوفمبر 2018. https://archive.example/a/9aed169284d176bc.',
    },
    apa: {
      en: 'سعاد كريم. (2018, November 27). تفاصيل المفاوضات مع تنظيم "الدولة". Syria TV. https://archive.example/a/9aed169284d176bc',
      ar: 'سعاد كريم. (2018، 27 تشرين الثاني/نوفمبر). تفاصيل المفاوضات مع تنظيم "الدولة". تلفزيون سوريا. https://archive.example/a/9aed169284d176bc',
    },
    mla: {
      en: 'سعاد كريم. “تفاصيل المفاوضات مع تنظيم "الدولة".” Syria TV, 27 Nov. 2018, https://archive.example/a/9aed169284d176bc.',
      ar: 'سعاد كريم. «تفاصيل المفاوضات مع تنظيم "الدولة"». تلفزيون سوريا، 27 تشرين الثاني/نوفمبر 2018، https://archive.example/a/9aed169284d176bc.',
    },
  },
}

t.test('prose: three styles, two forms, and what is not known', async (t) => {
  const faults = collectFaults(t)
  for (const [name, styles] of Object.entries(EXPECTED)) {
    for (const [style, forms] of Object.entries(styles)) {
      for (const form of ['en', 'ar'] as const) {
        faults.equal(written(ARTICLES[name as Name], style as CitationStyle, form), `${forms[form]}\n`, `${style}, ${form}, ${name}`)
      }
    }
  }
  faults.none()
})

/** Fields as they are written, in their order; `{source}` and `{note}` differ by form. */
const BIBTEX: Record<Name, string[]> = {
  full: [
    '@article{syria-tv-2018-9aed1692,',
    '  title   = {{تفاصيل المفاوضات مع تنظيم "الدولة"}},',
    '  journal = {{{source}}},',
    '  date    = {2018-11-27},',
    '  year    = {2018},',
    '  month   = nov,',
    '  langid  = {arabic},',
    '  url     = {https://archive.example/a/9aed169284d176bc}',
    '}',
  ],
  'inferred date': [
    '@article{syria-tv-2017-9aed1692,',
    '  title   = {{تفاصيل المفاوضات مع تنظيم "الدولة"}},',
    '  journal = {{{source}}},',
    '  date    = {2017-08-26},',
    '  year    = {2017},',
    '  month   = aug,',
    '  langid  = {arabic},',
    '  url     = {https://archive.example/a/9aed169284d176bc},',
    '  note    = {{note}}',
    '}',
  ],
  'no date': [
    '@article{syria-tv-nd-9aed1692,',
    '  title   = {{تفاصيل المفاوضات مع تنظيم "الدولة"}},',
    '  journal = {{{source}}},',
    '  langid  = {arabic},',
    '  url     = {https://archive.example/a/9aed169284d176bc}',
    '}',
  ],
  'no source': [
    '@article{unknown-2018-9aed1692,',
    '  title   = {{تفاصيل المفاوضات مع تنظيم "الدولة"}},',
    '  date    = {2018-11-27},',
    '  year    = {2018},',
    '  month   = nov,',
    '  langid  = {arabic},',
    '  url     = {https://archive.example/a/9aed169284d176bc}',
    '}',
  ],
  'Latin author': [
    '@article{syria-tv-2018-9aed1692,',
    '  author  = {Doe, Jane},',
    '  title   = {{تفاصيل المفاوضات مع تنظيم "الدولة"}},',
    '  journal = {{{source}}},',
    '  date    = {2018-11-27},',
    '  year    = {2018},',
    '  month   = nov,',
    '  langid  = {arabic},',
    '  url     = {https://archive.example/a/9aed169284d176bc}',
    '}',
  ],
  'Arabic author': [
    '@article{syria-tv-2018-9aed1692,',
    '  author  = {{سعاد كريم}},',
    '  title   = {{تفاصيل المفاوضات مع تنظيم "الدولة"}},',
    '  journal = {{{source}}},',
    '  date    = {2018-11-27},',
    '  year    = {2018},',
    '  month   = nov,',
    '  langid  = {arabic},',
    '  url     = {https://archive.example/a/9aed169284d176bc}',
    '}',
  ],
}

const RIS: Record<Name, string[]> = {
  full: [
    'TY  - NEWS',
    'TI  - تفاصيل المفاوضات مع تنظيم "الدولة"',
    'T2  - {source}',
    'PY  - 2018',
    'DA  - 2018/11/27/',
    'LA  - ar',
    'UR  - https://archive.example/a/9aed169284d176bc',
    'ER  - ',
  ],
  'inferred date': [
    'TY  - NEWS',
    'TI  - تفاصيل المفاوضات مع تنظيم "الدولة"',
    'T2  - {source}',
    'PY  - 2017',
    'DA  - 2017/08/26/',
    'LA  - ar',
    'UR  - https://archive.example/a/9aed169284d176bc',
    'N1  - {note}',
    'ER  - ',
  ],
  'no date': [
    'TY  - NEWS',
    'TI  - تفاصيل المفاوضات مع تنظيم "الدولة"',
    'T2  - {source}',
    'LA  - ar',
    'UR  - https://archive.example/a/9aed169284d176bc',
    'ER  - ',
  ],
  'no source': [
    'TY  - NEWS',
    'TI  - تفاصيل المفاوضات مع تنظيم "الدولة"',
    'PY  - 2018',
    'DA  - 2018/11/27/',
    'LA  - ar',
    'UR  - https://archive.example/a/9aed169284d176bc',
    'ER  - ',
  ],
  'Latin author': [
    'TY  - NEWS',
    'AU  - Doe, Jane',
    'TI  - تفاصيل المفاوضات مع تنظيم "الدولة"',
    'T2  - {source}',
    'PY  - 2018',
    'DA  - 2018/11/27/',
    'LA  - ar',
    'UR  - https://archive.example/a/9aed169284d176bc',
    'ER  - ',
  ],
  'Arabic author': [
    'TY  - NEWS',
    'AU  - سعاد كريم',
    'TI  - تفاصيل المفاوضات مع تنظيم "الدولة"',
    'T2  - {source}',
    'PY  - 2018',
    'DA  - 2018/11/27/',
    'LA  - ar',
    'UR  - https://archive.example/a/9aed169284d176bc',
    'ER  - ',
  ],
}

const HEAD = { id: '9aed169284d176bc', type: 'article-newspaper', title: 'تفاصيل المفاوضات مع تنظيم "الدولة"' }
const TAIL = { language: 'ar', URL: 'https://archive.example/a/9aed169284d176bc' }
const CSL: Record<Name, object> = {
  full: { ...HEAD, 'container-title': '{source}', issued: { 'date-parts': [[2018, 11, 27]] }, ...TAIL },
  'inferred date': {
    ...HEAD,
    'container-title': '{source}',
    issued: { 'date-parts': [[2017, 8, 26]], circa: true },
    ...TAIL,
    note: '{note}',
  },
  'no date': { ...HEAD, 'container-title': '{source}', ...TAIL },
  'no source': { ...HEAD, issued: { 'date-parts': [[2018, 11, 27]] }, ...TAIL },
  'Latin author': {
    ...HEAD,
    author: [{ given: 'Jane', family: 'Doe' }],
    'container-title': '{source}',
    issued: { 'date-parts': [[2018, 11, 27]] },
    ...TAIL,
  },
  'Arabic author': {
    ...HEAD,
    author: [{ literal: 'سعاد كريم' }],
    'container-title': '{source}',
    issued: { 'date-parts': [[2018, 11, 27]] },
    ...TAIL,
  },
}
const BY_FORM = {
  en: { source: 'Syria TV', note: 'Date inferred from the text' },
  ar: { source: 'تلفزيون سوريا', note: 'التاريخ مستنتَج من النص' },
}

t.test('records: three styles, two forms, and what is not known', async (t) => {
  const faults = collectFaults(t)
  for (const form of ['en', 'ar'] as const) {
    const filled = (text: string) => text.replaceAll('{source}', BY_FORM[form].source).replaceAll('{note}', BY_FORM[form].note)
    for (const name of Object.keys(ARTICLES) as Name[]) {
      const bibtex = filled(BIBTEX[name].join('\n'))
      faults.equal(written(ARTICLES[name], 'bibtex', form), `${bibtex}\n`, `bibtex, ${form}, ${name}`)
      faults.equal(written(ARTICLES[name], 'ris', form), filled(RIS[name].map((line) => `${line}\r\n`).join('')), `ris, ${form}, ${name}`)
      const csl = JSON.parse(filled(JSON.stringify([CSL[name]])))
      faults.same(JSON.parse(written(ARTICLES[name], 'csl-json', form)), csl, `csl-json, ${form}, ${name}`)
    }
  }
  faults.none()
})

t.test('the day of access stands where each style has it, and only if it is given', async (t) => {
  const faults = collectFaults(t)
  const cited = { ...FULL, title: 'T' }
  const expected: Record<CitationStyle, { en: string; ar: string }> = {
    chicago: {
      en: 'Syria TV. “T.” November 27, 2018. Accessed June 1, 2025. https://u.example.\n',
      ar: 'تلفزيون سوريا. «T». 27 تشرين الثاني/نوفمبر 2018. تاريخ الاطلاع: 1 حزيران/يونيو 2025. https://u.example.\n',
    },
    apa: {
      en: 'T. (2018, November 27). Syria TV. Retrieved June 1, 2025, from https://u.example\n',
      ar: 'T. (2018، 27 تشرين الثاني/نوفمبر). تلفزيون سوريا. تاريخ الاطلاع: 1 حزيران/يونيو 2025. https://u.example\n',
    },
    mla: {
      en: '“T.” Syria TV, 27 Nov. 2018, https://u.example. Accessed 1 June 2025.\n',
      ar: '«T». تلفزيون سوريا، 27 تشرين الثاني/نوفمبر 2018، https://u.example. تاريخ الاطلاع: 1 حزيران/يونيو 2025.\n',
    },
    bibtex: { en: '  urldate = {2025-06-01}\n', ar: '  urldate = {2025-06-01}\n' },
    ris: { en: 'Y2  - 2025/06/01/\r\n', ar: 'Y2  - 2025/06/01/\r\n' },
    'csl-json': { en: '', ar: '' },
  }
  for (const style of CITATION_STYLES) {
    for (const form of ['en', 'ar'] as const) {
      const text = written(cited, style, form, '2025-06-01', 'https://u.example')
      if (style === 'csl-json') faults.same(JSON.parse(text)[0].accessed, { 'date-parts': [[2025, 6, 1]] })
      else if (['bibtex', 'ris'].includes(style)) faults.ok(text.includes(expected[style][form]), `${style}, ${form}`)
      else faults.equal(text, expected[style][form], `${style}, ${form}`)
      faults.notMatch(written(cited, style, form), /2025|Accessed|Retrieved|تاريخ الاطلاع/, `${style}, ${form}: no day by itself`)
    }
  }
  faults.none()
  t.equal(written(cited, 'apa', 'en', '2025-06-01', null), 'T. (2018, November 27). Syria TV. Retrieved June 1, 2025.\n')
})

t.test('the address: at the publisher, else in the archive, else none', async (t) => {
  const cited = { ...FULL, title: 'T' }
  const there = { ...cited, originUrl: 'https://news.example/قصة?id=1&x=%D8%A3' }
  t.equal(written(there, 'mla', 'en'), '“T.” Syria TV, 27 Nov. 2018, https://news.example/قصة?id=1&x=%D8%A3.\n', 'as it was given')
  t.equal(written(cited, 'chicago', 'en', null, null), 'Syria TV. “T.” November 27, 2018.\n')
  t.equal(written(cited, 'apa', 'ar', null, null), 'T. (2018، 27 تشرين الثاني/نوفمبر). تلفزيون سوريا.\n')
  t.equal(written(cited, 'mla', 'ar', null, null), '«T». تلفزيون سوريا، 27 تشرين الثاني/نوفمبر 2018.\n')
  t.notMatch(written(cited, 'bibtex', 'en', null, null), /url/)
  t.notMatch(written(cited, 'ris', 'en', null, null), /UR/)
  for (const originUrl of ['javascript:alert(1)', 'data:text/plain,x', 'not an address', '']) {
    t.equal(written({ ...cited, originUrl }, 'apa', 'en'), `T. (2018, November 27). Syria TV. ${ADDRESS}\n`, originUrl)
  }
  const hostile = { ...cited, originUrl: 'https://news.example/a b?{x}\n\u202e"\\' }
  t.equal(
    readBibtex(written(hostile, 'bibtex', 'en')).fields.url,
    '{https://news.example/a%20b?%7Bx%7D%E2%80%AE%22\\}'.replace('\\}', '%5C}'),
  )
})

t.test('a date is only as exact as it is known', async (t) => {
  const faults = collectFaults(t)
  const at = (date: string) => ({ ...FULL, title: 'T', published: published(date) })
  const cited = (date: string, style: CitationStyle, form: 'ar' | 'en') => written(at(date), style, form, null, null)
  t.equal(cited('2018-05', 'chicago', 'en'), 'Syria TV. “T.” May 2018.\n')
  t.equal(cited('2018-09', 'mla', 'en'), '“T.” Syria TV, Sept. 2018.\n')
  t.equal(cited('2018-06', 'mla', 'en'), '“T.” Syria TV, June 2018.\n')
  t.equal(cited('2018-03', 'mla', 'en'), '“T.” Syria TV, Mar. 2018.\n')
  t.equal(cited('2018-09', 'apa', 'en'), 'T. (2018, September). Syria TV.\n')
  t.equal(cited('2018-09', 'apa', 'ar'), 'T. (2018، أيلول/سبتمبر). تلفزيون سوريا.\n')
  t.equal(cited('2018', 'apa', 'ar'), 'T. (2018). تلفزيون سوريا.\n')
  t.equal(cited('2018', 'chicago', 'ar'), 'تلفزيون سوريا. «T». 2018.\n')
  t.match(cited('2018-09', 'ris', 'en'), 'PY  - 2018\r\nDA  - 2018/09//\r\n')
  t.match(cited('2018', 'ris', 'en'), 'PY  - 2018\r\nDA  - 2018///\r\n')
  t.match(cited('2018-09', 'bibtex', 'en'), '  date    = {2018-09},\n  year    = {2018},\n  month   = sep,\n')
  t.notMatch(cited('2018', 'bibtex', 'en'), /month/)
  t.same(JSON.parse(cited('2018-09', 'csl-json', 'en'))[0].issued, { 'date-parts': [[2018, 9]] })
  for (let month = 1; month <= 12; month++) {
    const onThePage = writeDate(`2018-${String(month).padStart(2, '0')}-09`, { language: 'ar', months: 'both', digits: 'latn' })
    faults.equal(arabicDate({ year: 2018, month, day: 9 }), onThePage, 'the page and citations name months alike')
  }
  faults.none()
})

t.test('what is inferred or only credited is said', async (t) => {
  const from = (basis: Source['basis']) => ({ ...FULL, title: 'T', source: { ...SYRIA_TV, basis } })
  const cited = (basis: Source['basis'], style: CitationStyle, form: 'ar' | 'en') => written(from(basis), style, form, null, null)
  t.equal(cited('inferred', 'chicago', 'en'), '[Syria TV]. “T.” November 27, 2018.\n')
  t.equal(cited('inferred', 'mla', 'ar'), '«T». [تلفزيون سوريا]، 27 تشرين الثاني/نوفمبر 2018.\n')
  t.match(cited('inferred', 'ris', 'en'), 'N1  - Source inferred, not named in the text\r\n')
  t.equal(cited('credited', 'chicago', 'en'), 'Credited to Syria TV. “T.” November 27, 2018.\n')
  t.equal(cited('credited', 'chicago', 'ar'), 'نقلًا عن تلفزيون سوريا. «T». 27 تشرين الثاني/نوفمبر 2018.\n')
  t.equal(cited('credited', 'apa', 'en'), 'T. (2018, November 27). Credited to Syria TV.\n')
  t.equal(cited('credited', 'mla', 'en'), '“T.” Credited to Syria TV, 27 Nov. 2018.\n')
  t.match(cited('credited', 'bibtex', 'en'), '  note    = {Republished elsewhere with credit to this source}\n')
  t.equal(JSON.parse(cited('credited', 'csl-json', 'ar'))[0].note, 'منشور في مكان آخر نقلًا عن هذا المصدر')
  const both = { ...from('inferred'), published: published('2017-08-26', 'inferred') }
  t.match(written(both, 'bibtex', 'ar'), '{التاريخ مستنتَج من النص؛ المصدر مستنتَج، ولا يذكره النص}')
  t.equal(cited('recorded', 'chicago', 'en'), 'Syria TV. “T.” November 27, 2018.\n')
  const arabicOnly = { ...FULL, title: 'T', source: { ...SYRIA_TV, name: { ar: 'عنب بلدي', en: null } } }
  t.equal(
    written(arabicOnly, 'chicago', 'en', null, null),
    'عنب بلدي. “T.” November 27, 2018.\n',
    'a name in the other language is better than none',
  )
})

t.test('a sentence ends once', async (t) => {
  const titled = (title: string, style: CitationStyle, form: 'ar' | 'en') =>
    written({ ...FULL, title, source: null, authors: ['سعاد'] }, style, form, null, null).split(form === 'en' ? ' November' : ' [ا')[0]
  for (const [title, en, ar] of [
    ['هل انتهت الحرب؟', '“هل انتهت الحرب؟”', '«هل انتهت الحرب؟»'],
    ['Is it over?', '“Is it over?”', '«Is it over?»'],
    ['Stop!', '“Stop!”', '«Stop!»'],
    ['وبعد…', '“وبعد…”', '«وبعد…»'],
    ['In the U.S.', '“In the U.S.”', '«In the U.S.»'],
    ['قال "لماذا؟"', '“قال "لماذا؟"”', '«قال "لماذا؟"»'],
    ['He said “go”', '“He said “go”.”', '«He said “go”».'],
    ['Talks (again)', '“Talks (again).”', '«Talks (again)».'],
  ] as const) {
    t.equal(titled(title, 'chicago', 'en'), `سعاد. ${en}`)
    t.equal(titled(title, 'chicago', 'ar'), `سعاد. ${ar}`)
  }
  t.match(written({ ...FULL, title: 'هل انتهت؟' }, 'apa', 'ar'), /^هل انتهت؟ \(2018/)
})

t.test('authors: who is turned round, and how many are named', async (t) => {
  const latin: [name: string, chicago: string, apa: string][] = [
    ['Jane Doe', 'Doe, Jane', 'Doe, J.'],
    ['Jane Mary Doe', 'Doe, Jane Mary', 'Doe, J. M.'],
    ['Jean-Paul Sartre', 'Sartre, Jean-Paul', 'Sartre, J.-P.'],
    ['J. K. Rowling', 'Rowling, J. K.', 'Rowling, J. K.'],
    ['Osama bin Laden', 'bin Laden, Osama', 'bin Laden, O.'],
    ['Élise Vincent', 'Vincent, Élise', 'Vincent, É.'],
  ]
  const by = (authors: string[], style: CitationStyle, form: 'ar' | 'en' = 'en') =>
    written({ ...FULL, title: 'T', authors }, style, form, null, null)
  for (const [name, chicago, apa] of latin) {
    t.equal(by([name], 'chicago').split(/\.? “T/)[0], chicago.replace(/\.$/, ''), name)
    t.ok(by([name], 'apa').startsWith(`${apa} (2018`), name)
  }
  for (const whole of [
    'Reuters',
    'Agence France-Presse',
    'Associated Press',
    'BBC Monitoring',
    'Enab Baladi',
    'Staff Writer Jane Anne Doe',
    'The Editors',
    'Martin King Jr.',
    'أحمد علي',
    'أحمد Ali',
    'Jane 2',
  ]) {
    t.same(authorOf(whole), { whole }, `${whole} stays whole`)
  }
  t.match(by(['Jane Doe', 'John Smith'], 'chicago'), /^Doe, Jane, and John Smith\. “T/)
  t.match(by(['Reuters', 'John Smith'], 'chicago'), /^Reuters and John Smith\. “T/)
  t.match(by(['Jane Doe', 'John Smith', 'Ann Lee'], 'chicago'), /^Doe, Jane, John Smith, and Ann Lee\. “T/)
  t.match(by(['Jane Doe', 'John Smith', 'Ann Lee'], 'apa'), /^Doe, J\., Smith, J\., & Lee, A\. \(2018/)
  t.match(by(['Jane Doe', 'John Smith'], 'mla'), /^Doe, Jane, and John Smith\. “T/)
  t.match(by(['Jane Doe', 'John Smith', 'Ann Lee'], 'mla'), /^Doe, Jane, et al\. “T/)
  t.match(by(['سعاد كريم', 'أحمد علي'], 'chicago', 'ar'), /^سعاد كريم؛ أحمد علي\. «T/)
  t.match(by(['سعاد كريم', 'أحمد علي'], 'mla', 'ar'), /^سعاد كريم؛ أحمد علي\. «T/)
  t.match(by(['سعاد كريم', 'أحمد علي', 'Jane Doe'], 'mla', 'ar'), /^سعاد كريم وآخرون\. «T/)
  const many = Array.from({ length: 22 }, (_, n) => `Jane ${String.fromCharCode(65 + n)}oe`)
  t.match(by(many, 'chicago'), /Jane Goe, et al\. “T/)
  t.match(by(many, 'apa'), /, Soe, J\., … Voe, J\. \(2018/)
  t.match(by(['Syria TV'], 'chicago'), /^Syria TV\. “T/, 'a publisher is no author beside itself')
  t.match(by(['Jane Doe', 'سعاد كريم'], 'bibtex'), 'author  = {Doe, Jane and {سعاد كريم}}')
})

t.test('keys are ASCII, and short where an id is a hash', async (t) => {
  t.equal(citationKey(FULL), 'syria-tv-2018-9aed1692')
  t.equal(citationKey({ ...FULL, id: 'talks_in-geneva', source: null, published: null }), 'unknown-nd-talks_in-geneva')
})

// ---- whatever an article holds --------------------------------------------------------------------------------------

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'\\{}%&#$_~^"\',=@\r\n\t\u2028\u0000 abأب؟.'), maxLength: 40 }),
  fc.constantFrom(
    'ER  - ',
    'x\r\nER  - \r\nTY  - BOOK',
    '}}, note = {{x',
    '\\',
    '{',
    '}',
    '}{',
    '@book{x,',
    ' and ',
    '\u202e\u2066\u200f',
    '\ud800',
  ),
)
const anyArticle = fc.record({
  id: fc.stringMatching(/^[a-z0-9_-]{1,64}$/),
  language: fc.constantFrom('ar' as const, 'en' as const),
  title: hostile,
  authors: fc.array(hostile, { maxLength: 3 }),
  source: fc.option(
    fc.record({
      id: fc.constant('x'),
      name: fc.record({ ar: fc.option(hostile), en: fc.option(hostile) }),
      basis: fc.constantFrom('named' as const, 'credited' as const, 'inferred' as const),
      evidence: fc.constant(EVIDENCE),
    }),
  ),
  published: fc.option(fc.constantFrom('2018', '2018-02', '2018-02-03').map((date) => published(date, 'inferred'))),
  originUrl: fc.option(
    fc.oneof(
      hostile,
      hostile.map((text) => `https://x.example/${text}`),
    ),
  ),
})
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Surrogate}\ufff9-\ufffb]|[^\P{Cc}\r\n]|(?! )\p{Zs}/u
/** A title as a citation may show it, worked out in another way than the room does. */
const shown = (text: string) =>
  [...text.replace(/\p{Surrogate}/gu, '\ufffd')]
    .filter((sign) => !/[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u.test(sign))
    .map((sign) => (/[\s\p{Cc}]/u.test(sign) ? ' ' : sign))
    .join('')
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '')

t.test('records of any article are read back as they were written', async () => {
  fc.assert(
    fc.property(anyArticle, fc.constantFrom('ar' as const, 'en' as const), (article, form) => {
      const title = shown(article.title) || article.id
      const bibtex = readBibtex(written(article, 'bibtex', form))
      const ris = readRis(written(article, 'ris', form))
      const [csl] = JSON.parse(written(article, 'csl-json', form))
      if (bibtex.key !== citationKey(article) || !/^[\x21-\x7e]+$/.test(bibtex.key)) return false
      if (bibtex.plain.title !== title || ris.TI[0] !== title || csl.title !== title) return false
      if ((bibtex.plain.url ?? null) !== (ris.UR?.[0] ?? null) || (csl.URL ?? null) !== (ris.UR?.[0] ?? null)) return false
      if ((bibtex.plain.journal ?? null) !== (ris.T2?.[0] ?? null)) return false
      return (csl['container-title'] ?? null) === (ris.T2?.[0] ?? null) && (csl.author?.length ?? 0) === (ris.AU?.length ?? 0)
    }),
    { numRuns: 2000 },
  )
})

t.test('no citation of any article has a character that cannot be seen, or more lines than its style', async () => {
  fc.assert(
    fc.property(anyArticle, fc.constantFrom(...CITATION_STYLES), fc.constantFrom('ar' as const, 'en' as const), (article, style, form) => {
      const text = written(article, style, form, '2025-06-01')
      if (INVISIBLE.test(text)) return false
      if (style === 'ris') return /^(?:[A-Z][A-Z0-9] {2}- [^\r\n]*\r\n)+$/.test(text)
      if (text.includes('\r')) return false
      return ['chicago', 'apa', 'mla'].includes(style) ? /^[^\n]+\n$/.test(text) : true
    }),
    { numRuns: 3000 },
  )
})
