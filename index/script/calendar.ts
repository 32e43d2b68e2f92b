// The calendar that dates are checked against: which days there are, and how they are written.

export type Precision = 'day' | 'month' | 'year'

export const two = (value: number) => String(value).padStart(2, '0')
export const four = (value: number) => String(value).padStart(4, '0')
/** Of any year from 0; the calendar repeats every 400 years. */
export const lastDay = (year: number, month: number) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
export const isMonth = (month: number | null): month is number => month !== null && month >= 1 && month <= 12
export const isDay = (year: number, month: number, day: number) => day >= 1 && day <= lastDay(year, month)
