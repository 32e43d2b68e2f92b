// The names under which a filter can be typed, in both languages, and the words that its value may be. All are compared
// folded, Arabic ones with or without ال, so this table holds each once, as it is usually written.

import type { Language } from '../script/language.js'
import { comparable, withoutArticle } from './comparable.js'

export type FieldName = 'source' | 'lang' | 'author' | 'before' | 'after' | 'year'

/** Stands in `Filter.values` for articles that name no source or no author. */
export const UNKNOWN = 'unknown'

const FIELD_NAMES: Record<FieldName, readonly string[]> = {
  source: ['source', 'المصدر'],
  lang: ['lang', 'اللغة'],
  author: ['author', 'الكاتب', 'المؤلف', 'بقلم'],
  before: ['before', 'قبل'],
  after: ['after', 'بعد'],
  year: ['year', 'السنة', 'عام'],
}

/** The name under which a filter is written in a language. */
export const fieldIn = (field: FieldName, language: Language): string => FIELD_NAMES[field][language === 'en' ? 0 : 1]

const LANGUAGE_NAMES: Record<Language, readonly string[]> = {
  ar: ['ar', 'arabic', 'عربي', 'العربية'],
  en: ['en', 'english', 'إنجليزي', 'الإنجليزية', 'إنكليزي', 'الإنكليزية'],
}

/** How OR is written: in capitals, and in both Arabic spellings. */
export const OR_OPERATORS: ReadonlySet<string> = new Set(['OR', 'أو', 'او'])

const UNKNOWN_NAMES = [UNKNOWN, 'مجهول']

/** Longer names are no field of ours and need no folding. */
const LONGEST_NAME = 64

const key = (name: string) => withoutArticle(comparable(name))

function byName<Value extends string>(names: Record<Value, readonly string[]>): ReadonlyMap<string, Value> {
  const entries = Object.entries(names) as [Value, readonly string[]][]
  return new Map(entries.flatMap(([value, written]) => written.map((name): [string, Value] => [key(name), value])))
}

const fields = byName(FIELD_NAMES)
const languages = byName(LANGUAGE_NAMES)
const unknowns = new Set(UNKNOWN_NAMES.map(key))

export const fieldNamed = (name: string): FieldName | null => (name.length > LONGEST_NAME ? null : (fields.get(key(name)) ?? null))

export const languageNamed = (value: string): Language | null => languages.get(key(value)) ?? null

export const meansUnknown = (value: string): boolean => unknowns.has(key(value))

/** Names of languages as they may be typed, for near values. */
export const LANGUAGE_VALUES: readonly string[] = Object.values(LANGUAGE_NAMES).flat()
