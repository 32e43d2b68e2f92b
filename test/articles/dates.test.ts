// The date reader: what is a date in running text and what is not, where it stands, and what a filter's value means.

import fc from 'fast-check'
import t from 'tap'
import { findDates, parseDate } from '../../index/articles/dates.js'
import { readMonth } from '../../index/articles/months.js'
import { MONTHS } from '../../index/script/months.js'
import { collectFaults } from '../faults.js'
import { growth } from './growth.js'

/** [the words of the text that were read, the date or m and the month's number] */
const read = (text: string) => findDates(text).map(({ start, end, date, month }) => [text.slice(start, end), date || `m${month}`])

t.test('all-figure dates in every order, separator and digit set', (t) => {
  for (const [text, date] of [
    ['2018.11.27', '2018-11-27'],
    ['2018-11-27', '2018-11-27'],
    ['2018/11/27', '2018-11-27'],
    ['27/11/2018', '2018-11-27'],
    ['27-11-2018', '2018-11-27'],
    ['27.11.2018', '2018-11-27'],
    ['27 / 11 / 2018', '2018-11-27'],
    ['٢٧/١١/٢٠١٨', '2018-11-27'],
    ['۲۰۱۸-۱۱-۲۷', '2018-11-27'],
    ['２０１８／１１／２７', '2018-11-27'],
    ['٢٧؍١١؍٢٠١٨', '2018-11-27'],
    ['27\u200f/11\u200f/2018', '2018-11-27'],
    ['2018–11–27', '2018-11-27'],
    ['2018-11', '2018-11'],
    ['٢٠١٨/١١', '2018-11'],
    ['29/2/2016', '2016-02-29'],
  ])
    t.same(read(text), [[text, date]], text)
  t.same(read('نُشر في 27/11/2018م'), [['27/11/2018', '2018-11-27']])
  t.same(read('2018-11-27T13:11'), [['2018-11-27', '2018-11-27']])
  t.same(read('2018.11.27 | 13:11 دمشق'), [['2018.11.27', '2018-11-27']])
  t.end()
})

t.test('figures that are no date', (t) => {
  for (const text of [
    '2018',
    'عام 2018',
    '29/2/2015',
    '31/4/2018',
    '2018-13-01',
    '27-11-18',
    '1500/11/27',
    '15/03/1440',
    '2018.11',
    '11/2018',
    '2010-11',
    '2018-1',
    '192.168.1.2018',
    '2018.11.27.5',
    '1.27/11/2018',
    '2018-11-27-5',
    'A2018-11-27',
    '27/11-2018',
    '27\n11\n2018',
    '27 11 2018',
    '0/0/2018',
    '99999/11/2018',
    '3.5',
    '10:30',
  ])
    t.same(read(text), [], text)
  t.end()
})

t.test('the day comes first; in English text both readings, if both are possible', (t) => {
  t.same(read('3/4/2018'), [['3/4/2018', '2018-04-03']])
  t.same(read('في 3/4/2018 أعلن'), [['3/4/2018', '2018-04-03']])
  t.same(read('signed on 3/4/2018 there'), [
    ['3/4/2018', '2018-04-03'],
    ['3/4/2018', '2018-03-04'],
  ])
  t.same(read('signed on 4/4/2018'), [['4/4/2018', '2018-04-04']])
  t.same(read('signed on 11/27/2018'), [['11/27/2018', '2018-11-27']])
  t.same(read('وقع في 11/27/2018'), [])
  t.end()
})

t.test('every name of the table is read, with its day and year', (t) => {
  const faults = collectFaults(t)
  for (const row of MONTHS) {
    for (const name of [...row.english, ...row.levant, ...row.egypt, ...row.tunisia, ...row.morocco]) {
      const plain = name.replace('*', '')
      const date = `2018-${String(row.month).padStart(2, '0')}-07`
      faults.same(read(`7 ${plain} 2018`), [[`7 ${plain} 2018`, date]], name)
      faults.same(read(plain), name.endsWith('*') ? [] : [[plain, `m${row.month}`]], `${name} alone`)
    }
  }
  faults.none()
  t.end()
})

t.test('names agree with the names that Intl knows', (t) => {
  const faults = collectFaults(t)
  for (const locale of ['en', 'ar-SY', 'ar-IQ', 'ar-LB', 'ar-JO', 'ar-EG', 'ar-SA', 'ar-LY', 'ar-SD', 'ar-TN', 'ar-DZ', 'ar-MA', 'ar-MR']) {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      const [word, next] = format.format(Date.UTC(2018, month - 1, 15)).split(' ')
      faults.equal(readMonth(word, next ?? null)?.month, month, `${locale} ${word} ${next ?? ''}`)
    }
  }
  faults.none()
  t.end()
})

t.test('dates with a name', (t) => {
  for (const [text, date] of [
    ['27 تشرين الثاني 2018', '2018-11-27'],
    ['27 نوفمبر/تشرين الثاني 2018', '2018-11-27'],
    ['27 نوفمبر (تشرين الثاني) 2018', '2018-11-27'],
    ['27 كانون الأول / ديسمبر 2018', '2018-12-27'],
    ['27 من تشرين الثاني 2018', '2018-11-27'],
    ['27 من شهر نوفمبر من عام 2018', '2018-11-27'],
    ['27 نوفمبر، 2018', '2018-11-27'],
    ['27نوفمبر2018', '2018-11-27'],
    ['27-نوفمبر-2018', '2018-11-27'],
    ['٢٧ تِشْرِينِ الثَّانِي ٢٠١٨', '2018-11-27'],
    ['1 أيّار 2018', '2018-05-01'],
    ['1 ايار 2018', '2018-05-01'],
    ['1 إبريل 2018', '2018-04-01'],
    ['1 نوفمبـــر 2018', '2018-11-01'],
    ['1 فبرایر 2018', '2018-02-01'],
    ['1 جويليه 2018', '2018-07-01'],
    ['1 ﻳﻨﺎﻳﺮ 2018', '2018-01-01'],
    ['نوفمبر 2018', '2018-11'],
    ['آب 2018', '2018-08'],
    ['نونبر من العام 2018', '2018-11'],
    ['November 27, 2018', '2018-11-27'],
    ['November 27th, 2018', '2018-11-27'],
    ['November 27-29, 2018', '2018-11-27'],
    ['Nov. 27, 2018', '2018-11-27'],
    ['27 Nov 2018', '2018-11-27'],
    ['27 Nov. 2018', '2018-11-27'],
    ['27th of November 2018', '2018-11-27'],
    ['november 2018', '2018-11'],
    ['may 2018', '2018-05'],
    ['MAY 2018', '2018-05'],
    ['Sept 2018', '2018-09'],
    ['نوفمبر لسنة 2018', '2018-11'],
    ['November, 2018', '2018-11'],
  ])
    t.same(read(text), [[text, date]], text)
  t.same(read('في الـ27 من تشرين الثاني 2018'), [['27 من تشرين الثاني 2018', '2018-11-27']])
  t.same(read('بين 25 و27 تشرين الثاني 2018'), [['27 تشرين الثاني 2018', '2018-11-27']])
  t.same(read('من أيلول 2017 إلى 3 آب 2018'), [
    ['أيلول 2017', '2017-09'],
    ['3 آب 2018', '2018-08-03'],
  ])
  t.end()
})

t.test('a day that the month does not have is no day', (t) => {
  t.same(read('31 نيسان 2018'), [['نيسان 2018', '2018-04']])
  t.same(read('45 نيسان 2018'), [['نيسان 2018', '2018-04']])
  t.same(read('February 29, 2018'), [['February 29, 2018', '2018-02']])
  t.same(read('3.5 مايو 2018'), [['مايو 2018', '2018-05']])
  t.same(read('مايو 2000,500 دينار'), [['مايو', 'm5']])
  t.same(read('مايو 2018.5'), [['مايو', 'm5']])
  t.same(read('10:30 مايو 2018'), [['مايو 2018', '2018-05']])
  t.end()
})

t.test('a month named without a year', (t) => {
  t.same(read('أواخر شهر تشرين الأول الفائت'), [['تشرين الأول', 'm10']])
  t.same(read('ففي مايو (أيار) الماضي'), [['مايو (أيار', 'm5']])
  t.same(read('27 تشرين الثاني'), [['تشرين الثاني', 'm11']])
  t.same(read('وبنوفمبر ولحزيران'), [
    ['وبنوفمبر', 'm11'],
    ['ولحزيران', 'm6'],
  ])
  t.same(read('from October to November'), [
    ['October', 'm10'],
    ['November', 'm11'],
  ])
  t.same(read('أيلول/أكتوبر'), [
    ['أيلول', 'm9'],
    ['أكتوبر', 'm10'],
  ])
  t.same(read('كانون وتشرين'), [])
  t.same(read('سبتمبر 1500 مقاتل'), [['سبتمبر', 'm9']])
  t.end()
})

t.test('a name that is also a word is a month only beside a day, a year, شهر or its twin', (t) => {
  for (const text of [
    'مارس الجيش ضغطاً',
    'مارس 250 جندياً',
    'عاد آب إلى بيته',
    'إن أب الطفل',
    'دعا نيسان للسيارات',
    'قال ماي إنه',
    'جوان المنير',
    'they may talk',
    'May talks fail',
    'the march on the city',
    'we march 5 miles',
    'of the 5 may have',
    'Mar and Dec',
    'جلال بايار',
    'عام 2018 مارس الجيش',
    'May 27,000 people',
    'in May, 2000 people',
  ])
    t.same(read(text), [], text)
  for (const [text, name, value] of [
    ['5 مارس', 'مارس', 'm3'],
    ['5 من آب', 'آب', 'm8'],
    ['شهر آب', 'آب', 'm8'],
    ['لشهر تموز', 'تموز', 'm7'],
    ['تموز (يوليو)', 'تموز (يوليو', 'm7'],
    ['آذار/مارس', 'آذار/مارس', 'm3'],
    ['مارس/آذار', 'مارس/آذار', 'm3'],
    ['on May 5 the', 'May', 'm5'],
    ['on 5 May the', 'May', 'm5'],
    ['Nov. 27', 'Nov', 'm11'],
  ])
    t.same(read(text), [[name, value]], text)
  t.same(read('شهري تموز وآب'), [
    ['تموز', 'm7'],
    ['وآب', 'm8'],
  ])
  t.same(read('شهر تموز وأب الطفل'), [['تموز', 'm7']])
  t.end()
})

t.test('offsets fall on the original letters: marks, tatweel and bidi signs stay', (t) => {
  const text = 'قال\u202B «٢٧ تِشْرينِ الثـــاني\u200F ٢٠١٨»\u202C ثم'
  const [date] = findDates(text)
  t.equal(text.slice(date.start, date.end), '٢٧ تِشْرينِ الثـــاني\u200F ٢٠١٨')
  t.equal(date.date, '2018-11-27')
  t.end()
})

t.test('the value of a filter', (t) => {
  for (const [value, from, to] of [
    ['2018', '2018-01-01', '2018-12-31'],
    ['٢٠١٨', '2018-01-01', '2018-12-31'],
    ['2018-11', '2018-11-01', '2018-11-30'],
    ['٢٠١٨/١١', '2018-11-01', '2018-11-30'],
    ['11/2018', '2018-11-01', '2018-11-30'],
    ['2010-11', '2010-11-01', '2010-11-30'],
    ['2016-2', '2016-02-01', '2016-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2018-11-27', '2018-11-27', '2018-11-27'],
    ['2018/11/27', '2018-11-27', '2018-11-27'],
    ['2018.11.27', '2018-11-27', '2018-11-27'],
    ['27/11/2018', '2018-11-27', '2018-11-27'],
    ['3/4/2018', '2018-04-03', '2018-04-03'],
    ['تشرين الثاني 2018', '2018-11-01', '2018-11-30'],
    ['"تشرين الثاني 2018"', '2018-11-01', '2018-11-30'],
    ['«تشرين الثاني 2018»', '2018-11-01', '2018-11-30'],
    ['تشرين_الثاني_2018', '2018-11-01', '2018-11-30'],
    ['نوفمبر 2018', '2018-11-01', '2018-11-30'],
    ['نوفمبر-2018', '2018-11-01', '2018-11-30'],
    ['نوفمبر2018', '2018-11-01', '2018-11-30'],
    ['نونبر ٢٠١٨', '2018-11-01', '2018-11-30'],
    ['27 تشرين الثاني 2018', '2018-11-27', '2018-11-27'],
    ['آب 2018', '2018-08-01', '2018-08-31'],
    ['may 2018', '2018-05-01', '2018-05-31'],
    ['November 27, 2018', '2018-11-27', '2018-11-27'],
  ])
    t.match(parseDate(value), { from, to }, value)
  t.equal(parseDate('2018')?.precision, 'year')
  t.equal(parseDate('2018-11')?.precision, 'month')
  t.equal(parseDate('27/11/2018')?.precision, 'day')
  for (const value of [
    '',
    ' ',
    '""',
    '20',
    '0000',
    '99',
    '20181127',
    '2018-13',
    '2018-00',
    '2018-02-30',
    '31/4/2018',
    '11/27/2018',
    '27/11/18',
    '2018-11-27-1',
    '2018/11-27',
    '2018 11',
    'نوفمبر',
    'تشرين 2018',
    '31 نيسان 2018',
    'قبل نوفمبر 2018',
    'نوفمبر 2018 وبعد',
    'أيار 2018 حزيران 2018',
    'abc',
    '2018-11-27abc',
    '-2018',
    `2018${' '.repeat(100)}`,
  ])
    t.equal(parseDate(value), null, JSON.stringify(value))
  t.end()
})

t.test('law: any text is read without a throw, spans are sorted and inside, dates are of the calendar', (t) => {
  const piece = fc.oneof(
    fc.constantFrom(' ', '/', '-', '.', '،', ' من ', ' شهر ', ' عام ', '(', ')', '\n', '\u200f', 'و', 'ب', 'th', ' of ', ','),
    fc.constantFrom(...MONTHS.flatMap((row) => [...row.english, ...row.levant, ...row.tunisia].map((name) => name.replace('*', '')))),
    fc.integer({ min: 0, max: 2200 }).map(String),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
      (text) => {
        let free = 0
        let last = ''
        for (const { start, end, date, precision, month, kind } of findDates(text)) {
          const span = `${start}-${end}`
          if (span !== last && start < free) return false
          if (!(start < end && end <= text.length)) return false
          if (kind === 'month' ? date !== '' : !/^\d{4}-\d\d(-\d\d)?$/.test(date)) return false
          if (month === null || month < 1 || month > 12) return false
          const day = precision === 'day' ? date : `${date || `2018-${String(month).padStart(2, '0')}`}-01`
          if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) return false
          free = end
          last = span
        }
        parseDate(text)
        return true
      },
    ),
    { numRuns: 3000 },
  )
  t.end()
})

t.test('law: a date written in any style and digits is read back', (t) => {
  const faults = collectFaults(t)
  const styles: ((y: string, m: number, d: string) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${d}/${m}/${y}`,
    (y, m, d) => `${y}.${m}.${d}`,
    ...(['english', 'levant', 'egypt', 'tunisia', 'morocco'] as const).map(
      (series) => (y: string, m: number, d: string) => `${d} ${MONTHS[m - 1][series][0].replace('*', '')} ${y}`,
    ),
    (y, m, d) => `${MONTHS[m - 1].english[0].replace('*', '')} ${d}, ${y}`,
  ]
  const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  const zeros = fc.constantFrom(0x30, 0x660, 0x6f0, 0xff10)
  fc.assert(
    fc.property(days, zeros, fc.constantFrom(...styles), (when, zero, style) => {
      const written = style(String(when.getUTCFullYear()), when.getUTCMonth() + 1, String(when.getUTCDate()))
      const text = written.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))
      const date = when.toISOString().slice(0, 10)
      faults.same(read(text)[0], [text, date])
      faults.same(parseDate(text), { from: date, to: date, precision: 'day' })
    }),
    { numRuns: 500 },
  )
  faults.none()
  t.end()
})

t.test('law: time grows with length and no more', (t) => {
  for (const unit of ['\u200c', 'a\u200c', '1/', '27 تشرين الثاني ', 'آب/', 'Nov. 1 ', ' ', '27 من ', '/(', '\u064b', '2018-']) {
    const { linear, short, long } = growth(findDates, unit, 20_000)
    t.ok(linear, `${JSON.stringify(unit)}: ${short} µs, ${long} µs`)
  }
  t.end()
})
