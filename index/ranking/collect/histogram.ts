// How the articles that pass every filter lie in time. Where near-duplicates collapse, a group counts once in each
// bucket that one of its articles lies in.

import type { OpenIndex } from '../../archive/index-reader.js'
import { dayAfter1970, daysSince1970, dayText, lastDay, yearOf } from '../../script/calendar.js'
import type { MatchedArticles } from '../types.js'
import { firstOfGroup } from './collapse.js'

/** More buckets than this and the next coarser interval is taken. */
const MAX_BUCKETS = 200
/** The key of what has no date. */
const UNDATED = -1

export interface Histogram {
  interval: 'year' | 'month' | 'day'
  undated: number
  /** Days, both included; earliest first; empty ones included. */
  buckets: { from: string; to: string; count: number }[]
}

/** The longest spans that `auto` shows by day, in days, and by month, in months; longer ones are shown by year. */
const LONGEST_BY_DAY = 62
const LONGEST_BY_MONTH = 60

/** Counts by interval; `auto` chooses one by the span. */
export function countHistogram(
  interval: 'auto' | Histogram['interval'],
  matched: MatchedArticles,
  { store }: Pick<OpenIndex, 'store'>,
): Histogram {
  const { firstDay } = store.columns
  const { articles, failed, groups } = matched
  const isFirst = firstOfGroup(groups)
  const { first, last, undated } = spanOf(matched, firstDay, isFirst)
  if (last === 0) return { interval: interval === 'auto' ? 'year' : interval, undated, buckets: [] }
  const step = intervalOf(interval, first, last)
  const start = ordinal(first, step)
  const buckets = Array.from({ length: ordinal(last, step) - start + 1 }, (_, i) => ({ ...boundsOf(start + i, step), count: 0 }))
  const counts = new Uint32Array(buckets.length)
  const bucketOf = bucketer(step, start)
  for (let i = 0; i < articles.length; i++) {
    const n = articles[i]
    if (failed[i] !== 0 || firstDay[n] === 0) continue
    const bucket = bucketOf(firstDay[n])
    if (groups === null || groups[n] === 0 || isFirst(bucket, n)) counts[bucket]++
  }
  counts.forEach((count, bucket) => {
    buckets[bucket].count = count
  })
  return { interval: step, undated, buckets }
}

/** The first and the last day of what passed, and how much has no date; `last` is 0 when nothing has one. */
function spanOf({ articles, failed }: MatchedArticles, firstDay: Int32Array, isFirst: (key: number, n: number) => boolean) {
  let undated = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (let i = 0; i < articles.length; i++) {
    if (failed[i] !== 0) continue
    const day = firstDay[articles[i]]
    if (day === 0) {
      if (isFirst(UNDATED, articles[i])) undated++
    } else {
      if (day < first) first = day
      if (day > last) last = day
    }
  }
  return { first, last, undated }
}

/** The interval asked for, or the finest that suits the span; never one of more than `MAX_BUCKETS` buckets. */
function intervalOf(interval: 'auto' | Histogram['interval'], first: number, last: number): Histogram['interval'] {
  const days = daysSince1970(last) - daysSince1970(first) + 1
  const months = ordinal(last, 'month') - ordinal(first, 'month') + 1
  let step = interval !== 'auto' ? interval : days <= LONGEST_BY_DAY ? 'day' : months <= LONGEST_BY_MONTH ? 'month' : 'year'
  if (step === 'day' && days > MAX_BUCKETS) step = 'month'
  if (step === 'month' && months > MAX_BUCKETS) step = 'year'
  return step
}

/** The bucket of a day; few days are asked for again and again, and of each the calendar is asked once. */
function bucketer(step: Histogram['interval'], start: number): (day: number) => number {
  if (step !== 'day') return (day) => ordinal(day, step) - start
  const known = new Map<number, number>()
  return (day) => {
    let bucket = known.get(day)
    if (bucket === undefined) {
      bucket = ordinal(day, step) - start
      known.set(day, bucket)
    }
    return bucket
  }
}

/** A running number for the year, month or day that a day lies in. */
function ordinal(day: number, step: Histogram['interval']): number {
  const year = yearOf(day)
  if (step === 'year') return year
  return step === 'month' ? year * 12 + (Math.floor(day / 100) % 100) - 1 : daysSince1970(day)
}

function boundsOf(number: number, step: Histogram['interval']): { from: string; to: string } {
  if (step === 'day') {
    const text = dayAfter1970(number)
    return { from: text, to: text }
  }
  if (step === 'year') return { from: dayText(number * 10000 + 101), to: dayText(number * 10000 + 1231) }
  const year = Math.floor(number / 12)
  const month = (number % 12) + 1
  const first = year * 10000 + month * 100 + 1
  return { from: dayText(first), to: dayText(first - 1 + lastDay(year, month)) }
}
