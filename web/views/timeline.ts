// How the results lie in time: bars, each a link that narrows the search to its years, months or days, or the same
// links as a table. The earliest stands at the start side of the page, so on the right in Arabic.

import type { Search } from '../../server/contract/contract.js'
import { writeDate } from '../words/dates.js'
import { type SearchState, searchAddress } from './address.js'
import { type PageContext, writingOf } from './context.js'
import { type Branch, element } from './element.js'
import { DataName, ElementId } from './element-names.js'
import { count, fillText, number } from './wording.js'

type Histogram = NonNullable<Search['histogram']>
type Bucket = Histogram['buckets'][number]

/** Percent of the height that the smallest bar has, so that one article can be seen next to a thousand. */
const LEAST = 4
/** Width that a bar takes when there is room, wide enough for its label. CSS pixels. */
const BAR_WIDTH = { year: 48, month: 72, day: 92 }
/** With more bars than these the first and last labels lean inwards. */
const FEW = 6
/** Share of its slot that a bar fills: few bars stay slender, many stay visible. */
const SLENDER = 0.5
const BROAD = 0.8
const MANY = 24
const LABELS_BETWEEN = 4
/** Share of the width at either end that the first and last label keep free of others. */
const ENDS = 0.18

/** null below two buckets: one bar says nothing. */
export function timeline(search: Search, state: SearchState, context: PageContext): Branch | null {
  const { histogram } = search
  if (!histogram || histogram.buckets.length < 2) return null
  const { words } = context
  const table = state.view === 'table'
  const other = searchAddress(state, { page: state.page, view: table ? '' : 'table' }, ElementId.Timeline)
  return element(
    'figure',
    { id: ElementId.Timeline, class: 'timeline', tabindex: -1, 'aria-keyshortcuts': context.keys && 'T' },
    element(
      'figcaption',
      {},
      element('span', { class: 'timeline-title' }, words.timeline.title),
      element('a', { href: other }, table ? words.timeline.asChart : words.timeline.asTable),
    ),
    table
      ? asTable(histogram, state, context)
      : [element('a', { class: 'skip', href: '#cards' }, words.timeline.skip), ...asChart(histogram, state, context)],
    histogram.undated > 0 && element('p', { class: 'timeline-undated' }, count(words.counts.undated, histogram.undated, context)),
  )
}

/** The period of a bucket as an address has it: 2018, 2018-11 or 2018-11-27. */
const periodOf = ({ from }: Bucket, interval: Histogram['interval']): string =>
  from.slice(0, interval === 'year' ? 4 : interval === 'month' ? 7 : 10)

const narrowed = (period: string, state: SearchState): string => searchAddress(state, { from: period, to: period, year: [] })

function asChart({ interval, buckets }: Histogram, state: SearchState, context: PageContext): Branch[] {
  const { words } = context
  const most = Math.max(...buckets.map((bucket) => bucket.count), 1)
  const step = 100 / buckets.length
  const rightToLeft = words.direction === 'rtl'
  /** Percent from the left edge to the left side of a slot. */
  const leftOf = (n: number) => (rightToLeft ? 100 - (n + 1) * step : n * step)
  const share = buckets.length > MANY ? BROAD : SLENDER
  const width = buckets.length * BAR_WIDTH[buckets.length > FEW ? 'year' : interval]

  const bars = buckets.map((bucket, n) => {
    const period = periodOf(bucket, interval)
    const height = bucket.count === 0 ? 0 : LEAST + (100 - LEAST) * (bucket.count / most)
    const written = writeDate(period, writingOf(context))
    const label = fillText(words.timeline.bar, {
      period: written,
      count: count(words.counts.articles, bucket.count, context),
    })
    const shapes = [
      element('rect', { class: 'slot', x: percent(leftOf(n)), y: '0%', width: percent(step), height: '100%' }),
      element('rect', {
        class: 'bar',
        x: percent(leftOf(n) + (step * (1 - share)) / 2),
        y: percent(100 - height),
        width: percent(step * share),
        height: percent(height),
        rx: 2,
      }),
    ]
    if (bucket.count === 0) return null
    return element(
      'a',
      {
        href: narrowed(period, state),
        'aria-label': label,
        [`data-${DataName.Period}`]: written,
        [`data-${DataName.Count}`]: bucket.count,
      },
      element('title', {}, label),
      ...shapes,
    )
  })

  return [
    element('svg', { class: 'bars', width, height: 72, role: 'group', 'aria-label': words.timeline.title }, bars),
    element(
      'svg',
      { class: 'axis', width, height: 20, 'aria-hidden': 'true' },
      labelled({ interval, buckets, undated: 0 }).map((n) => {
        const isFirst = n === 0
        const isLast = n === buckets.length - 1
        const middle = leftOf(n) + step / 2
        // The first and last labels keep within the chart; with few buckets each stands under its bar.
        const wide = buckets.length > FEW && (isFirst || isLast)
        const atLeft = isFirst !== rightToLeft
        return element(
          'text',
          {
            x: wide ? (atLeft ? '0%' : '100%') : percent(middle),
            y: 15,
            'text-anchor': wide ? (atLeft ? 'start' : 'end') : 'middle',
          },
          periodOf(buckets[n], interval),
        )
      }),
    ),
  ]
}

/** The buckets that have a label: the first, the last, and up to four beginnings of years between them. */
function labelled({ interval, buckets }: Histogram): number[] {
  const last = buckets.length - 1
  const between = buckets
    .map((_, n) => n)
    .filter((n) => n > last * ENDS && n < last * (1 - ENDS) && (interval === 'year' || buckets[n].from.endsWith('-01-01')))
  const every = Math.ceil(between.length / LABELS_BETWEEN)
  return [0, ...between.filter((_, n) => n % every === 0), last]
}

const percent = (value: number) => `${Math.round(value * 100) / 100}%`

function asTable({ interval, buckets }: Histogram, state: SearchState, context: PageContext): Branch {
  const { words } = context
  return element(
    'table',
    { class: 'periods' },
    element(
      'thead',
      {},
      element('tr', {}, element('th', { scope: 'col' }, words.timeline.period), element('th', { scope: 'col' }, words.timeline.articles)),
    ),
    element(
      'tbody',
      {},
      buckets
        .filter((bucket) => bucket.count > 0)
        .map((bucket) => {
          const period = periodOf(bucket, interval)
          return element(
            'tr',
            {},
            element('th', { scope: 'row' }, element('a', { href: narrowed(period, state) }, writeDate(period, writingOf(context)))),
            element('td', {}, number(bucket.count, context)),
          )
        }),
    ),
  )
}
