// Dates and numbers as a reader of either language writes them. Locales are always written in full and the zone is
// always UTC, so that server and browser give the same letters whatever machine they run on.

import type { Lang } from '../../server/contract/contract.js'

export type Months = 'both' | 'levant' | 'egypt'
export type Digits = 'latn' | 'arab'

/** How the archive's keeper wants figures on the Arabic page; the English page has Latin digits. */
export interface Writing {
  language: Lang
  months: Months
  digits: Digits
}

const MONTH_LOCALES: Record<'levant' | 'egypt', string> = {
  levant: 'ar-SY-u-ca-gregory-nu-latn',
  egypt: 'ar-EG-u-ca-gregory-nu-latn',
}
const ENGLISH = 'en-GB-u-ca-gregory-nu-latn'

/** Making a formatter costs far more than using one. */
const monthNames = new Map<string, string[]>()
const numberFormats = new Map<string, Intl.NumberFormat>()

function monthsOf(locale: string): string[] {
  let names = monthNames.get(locale)
  if (!names) {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
    names = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2018, month, 1)))
    monthNames.set(locale, names)
  }
  return names
}

function monthName(month: number, { language, months }: Writing): string {
  if (language === 'en') return monthsOf(ENGLISH)[month - 1]
  if (months !== 'both') return monthsOf(MONTH_LOCALES[months])[month - 1]
  return `${monthsOf(MONTH_LOCALES.levant)[month - 1]}/${monthsOf(MONTH_LOCALES.egypt)[month - 1]}`
}

function formatOf(writing: Writing, grouped: boolean): Intl.NumberFormat {
  const locale = writing.language === 'ar' ? `ar-u-ca-gregory-nu-${writing.digits}` : ENGLISH
  const key = `${locale} ${grouped}`
  let format = numberFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: grouped })
    numberFormats.set(key, format)
  }
  return format
}

/** A count: grouped in thousands. */
export const writeNumber = (value: number, writing: Writing): string => formatOf(writing, true).format(value)

/** A year or a day: figures without groups. */
const writePlain = (value: number, writing: Writing): string => formatOf(writing, false).format(value)

/**
 * A date in words, only as exact as it is known.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD
 */
export function writeDate(date: string, writing: Writing): string {
  const [year, month, day] = date.split('-').map(Number)
  const parts = [writePlain(year, writing)]
  if (month) parts.unshift(monthName(month, writing))
  if (day) parts.unshift(writePlain(day, writing))
  return parts.join(' ')
}

/** Hours and minutes of an instant, in UTC. */
export function writeTime(instant: Date, writing: Writing): string {
  const two = (value: number) => writePlain(value, writing).padStart(2, writePlain(0, writing))
  return `${two(instant.getUTCHours())}:${two(instant.getUTCMinutes())}`
}

/** The YYYY-MM-DD of an instant, in UTC. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)
