// Names of authors in the order that a style asks for. An Arabic name stays whole, and so does everything that may
// not be a person's: an agency, a desk, a name of one word or of more than three. A Latin name of two or three words
// can be inverted.

import { publisherBook } from '../articles/publishers.js'

/** `family` may have particles before it (bin Laden, van Dijk). */
export type Author = { whole: string } | { given: string; family: string }

/** Words of bylines that are no persons. */
const NO_PERSON =
  /^(?:the|and|agenc(?:y|ies)|press|news|staff|desk|team|monitoring|correspondents?|reporters?|editors?|newsroom|bureau|network)$/i
/** What follows a family name cannot be told from it by its position. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i
const LATIN_WORD = /^[\p{Script=Latin}\p{M}.'’-]+$/u
const CAPITAL = /^\p{Lu}/u
/** Three capitals or more are the name of a house; one or two may be initials. */
const ACRONYM = /^\p{Lu}{3,}$/u

const houses = publisherBook()

/** @param name on one line, not empty */
export function authorOf(name: string): Author {
  const words = name.split(' ')
  const isPerson =
    (words.length === 2 || words.length === 3) &&
    words.every((word) => LATIN_WORD.test(word) && !NO_PERSON.test(word) && !ACRONYM.test(word)) &&
    CAPITAL.test(words[0]) &&
    !SUFFIX.test(words[words.length - 1]) &&
    houses.byName(name) === null
  if (!isPerson) return { whole: name }
  let family = words.length - 1
  while (family > 1 && !CAPITAL.test(words[family - 1])) family--
  return { given: words.slice(0, family).join(' '), family: words.slice(family).join(' ') }
}

export const inverted = (author: Author): string => ('whole' in author ? author.whole : `${author.family}, ${author.given}`)

export const inOrder = (author: Author): string => ('whole' in author ? author.whole : `${author.given} ${author.family}`)

/** `Doe, Jane, and John Smith`; no comma where nothing was turned round: `Reuters and John Smith`. */
export const twoNames = (first: Author, second: Author): string => `${inverted(first)}${'whole' in first ? '' : ','} and ${inOrder(second)}`

/** `Doe, J. M.`, `Sartre, J.-P.` */
export const withInitials = (author: Author): string =>
  'whole' in author ? author.whole : `${author.family}, ${author.given.split(' ').map(initialOf).join(' ')}`

const initialOf = (name: string): string =>
  name
    .split('-')
    .filter(Boolean)
    .map((part) => `${[...part.normalize('NFC')][0]}.`)
    .join('-')
