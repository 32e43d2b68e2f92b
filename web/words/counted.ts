// A number and its noun in words: which of a language's plural forms a number takes, and the placeholders of a sentence
// filled in. Arabic has six forms (Unicode CLDR plural rules: 0, 1, 2, 3–10, 11–99, 100–102 and so on), English two and
// a form for none.

import type { Lang } from '../../server/contract/contract.js'

/** `{n}` stands for the number as written. */
export type ArabicCounted = Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>
export type EnglishCounted = Record<'zero' | 'one' | 'other', string>
export type Counted = EnglishCounted & Partial<ArabicCounted>

const RULES: Record<Lang, Intl.PluralRules> = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') }

/**
 * The form for `count`, with the number put in as `written`. None is always said in words.
 * @param count a whole number from 0
 */
export function counted(forms: Counted, count: number, language: Lang, written: string): string {
  const form = count === 0 ? forms.zero : (forms[RULES[language].select(count)] ?? forms.other)
  return form.replace('{n}', written)
}
