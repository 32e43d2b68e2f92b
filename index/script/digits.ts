// The sets of digits that Arabic and English texts are written with, their values, and the signs inside numbers.

/** For the inside of a character class: ASCII, Arabic-Indic and Extended Arabic-Indic (Persian, Urdu) digits. */
export const DIGITS = '0-9\u0660-\u0669\u06f0-\u06f9'
/** For the inside of a character class: full-width digits, which NFKC makes ASCII. */
export const WIDE_DIGITS = '\uff10-\uff19'
export const DECIMAL_SEPARATOR = '\u066b'
export const THOUSANDS_SEPARATOR = '\u066c'

/** @param unit a UTF-16 unit of `DIGITS` or `WIDE_DIGITS`: each set of ten begins at a multiple of sixteen */
export const digitValue = (unit: number): number => unit & 0xf
