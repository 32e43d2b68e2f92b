// Reads out of the lexicon which English adjective may belong to which country: Syria and Syrian stand in rows of their
// own, and nothing in a row says that they belong together.

import { type Entry, isName } from './entry.js'
import { addTo } from './multimap.js'

/** A place and what may be its people or adjective, each with an Arabic rendering, all of one word as written. */
export interface PlaceAndPeople {
  place: string
  people: string
  arabic: [place: string, people: string]
}

/** Letters that the two English words share at their start; with fewer, Oman would be taken for Amman. */
const SHARED = 4

/**
 * All pairs of a place and an adjective or noun with a capital that begin with the same four letters. Whether the
 * Arabic words share a stem, which makes it sure, is for those who have a stemmer. The user's rows count.
 */
export function placesAndPeoples(lexicon: { entries: readonly Entry[] }): PlaceAndPeople[] {
  const single = lexicon.entries.filter(({ english, arabic }) => !english.includes(' ') && !arabic.includes(' '))
  const peoples = new Map<string, Entry[]>()
  for (const entry of single) {
    if (!isName(entry) && (entry.kind === 'a' || entry.kind === 'n') && /^[A-Z]/.test(entry.english) && entry.english.length >= SHARED)
      addTo(peoples, entry.english.slice(0, SHARED), entry)
  }
  return single
    .filter(({ kind }) => kind === 'place')
    .flatMap((place) =>
      (peoples.get(place.english.slice(0, SHARED)) ?? [])
        .filter(({ english }) => english !== place.english)
        .map((people): PlaceAndPeople => ({ place: place.english, people: people.english, arabic: [place.arabic, people.arabic] })),
    )
}
