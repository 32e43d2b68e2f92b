// Collects what a query says that could not be understood, each with its span. A query full of one mistake reports it a
// few times, not a thousand: the answer that carries the warnings stays small whatever was typed.

import type { Span, Warning, WarningCode } from './query.js'

/** Warnings of one code that a query reports; the same mistake made more often says nothing new. */
export const WARNINGS_OF_A_CODE = 8

export type Warn = (code: WarningCode, at: Span, detail?: string | null) => void

/** `warn` notes one; `list` gives them in the order of the text. */
export function collectWarnings(): { warn: Warn; list: () => Warning[] } {
  const warnings: Warning[] = []
  const counts = new Map<WarningCode, number>()
  return {
    warn(code, at, detail = null) {
      const count = counts.get(code) ?? 0
      counts.set(code, count + 1)
      if (count < WARNINGS_OF_A_CODE) warnings.push({ code, at, detail })
    },
    list: () => warnings.sort((a, b) => a.at[0] - b.at[0]),
  }
}
