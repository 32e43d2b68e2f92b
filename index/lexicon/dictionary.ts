// The lexicon as query expansion asks it: words of a query in, ways of saying them in the other language out, with
// shares and a label for each. Built once for an index, since stems depend on its word counts; pure afterwards.

import { createArabicLookup } from './arabic-lookup.js'
import { createEnglishLookup } from './english-lookup.js'
import type { Lexicon } from './entry.js'
import { entitiesOf } from './glossary.js'
import type { ArabicWord, Reading } from './reading.js'
import type { Found } from './senses.js'

/**
 * Looks up the words that start at `at`, at most five: the longest run that is an entry wins, among runs of one length
 * a name over words. Null when nothing is known of the word at `at`. Call it again at `at + length`, or at `at + 1`
 * after null.
 *
 * Runs must not reach over quotes or operators of the query: give only the words between them. Senses come with the
 * words as written and a share (`weight`); all of a list sum to 1, so a sense the archive does not have may be dropped
 * and the rest scaled. A sense of n words is a phrase. Where it is to be searched by its single words, each counts
 * share ÷ n: read backwards, a head of n words thus counts 1 ÷ n² for each of its words.
 */
export interface Dictionary {
  fromEnglish(words: readonly string[], at: number): Found | null
  fromArabic(words: readonly ArabicWord[], at: number): Found | null
}

export function createDictionary(lexicon: Lexicon, reading: Reading): Dictionary {
  const entities = entitiesOf(lexicon.entries)
  return {
    fromEnglish: createEnglishLookup(lexicon.entries, entities, reading.english, lexicon.freedict),
    fromArabic: createArabicLookup(lexicon.entries, entities, reading, lexicon.freedict),
  }
}
