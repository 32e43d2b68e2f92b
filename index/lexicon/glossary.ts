// Gathers the rows of names into things: everything one place, person or body is called, in both languages. Any form of
// a thing finds every other form, whichever language it is in.

import { aliasOf, type Entry, isName } from './entry.js'
import { addTo } from './multimap.js'

/** One name of a thing. The row is the one that gives the name its greatest weight. */
export interface NameForm {
  text: string
  weight: number
  entry: Entry
}

export interface NamedEntity {
  /** The English head that its other names point to. */
  head: string
  english: readonly NameForm[]
  arabic: readonly NameForm[]
}

/** The things that the rows of names tell of. Rows must have passed `crossCheck`; other rows are ignored. */
export function entitiesOf(entries: readonly Entry[]): NamedEntity[] {
  const rows = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (!isName(entry)) continue
    addTo(rows, aliasOf(entry) ?? entry.english, entry)
  }
  return [...rows].map(([head, entries]) => ({
    head,
    english: formsOf(entries, (entry) => entry.english),
    arabic: formsOf(entries, (entry) => entry.arabic),
  }))
}

function formsOf(entries: readonly Entry[], textOf: (entry: Entry) => string): NameForm[] {
  const forms = new Map<string, NameForm>()
  for (const entry of entries) {
    const text = textOf(entry)
    const known = forms.get(text)
    if (known === undefined || entry.weight > known.weight) forms.set(text, { text, weight: entry.weight, entry })
  }
  return [...forms.values()]
}
