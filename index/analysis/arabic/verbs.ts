// Brings the feminine of a verb to its masculine: أعلنت to أعلن, تعلن to يعلن. The letter that tells them apart is as
// often a noun's own, so a verb must be known by what no noun does: the archive writes neither form with an article,
// and has others of its forms.

import { ALEF, TEH, WAW, YEH } from '../../script/letters.js'
import { type LeftOut, NOTHING_LEFT_OUT } from '../rules.js'
import type { Attested } from './attested.js'

const SHORTEST = 4
/** Of a verb's plural. */
const THEY = WAW + ALEF

/** @param stem of a word without its prefixes and endings @returns the stem, or that of the masculine */
type ToMasculine = (stem: string) => string

/** @param leftOut any rules `verb: …` */
export function createToMasculine(attested: Attested, leftOut: LeftOut = NOTHING_LEFT_OUT): ToMasculine {
  const perfect = !leftOut.has('verb: feminine perfect')
  const imperfect = !leftOut.has('verb: feminine imperfect')
  const isMasculine = (form: string): boolean => attested.times(form) >= attested.sure && !attested.takesArticle(form)

  /** A small archive seldom has a third form of a verb. */
  const hasOtherForms = (form: string): boolean =>
    attested.small ||
    [form + THEY, YEH + form, TEH + form, ...(form[0] === ALEF ? [YEH + form.slice(1)] : [])].some((other) => attested.times(other) > 0)

  return (stem) => {
    if (stem.length < SHORTEST || attested.isBase(stem) || attested.takesArticle(stem)) return stem
    if (perfect && stem.endsWith(TEH)) {
      const masculine = stem.slice(0, -1)
      if (isMasculine(masculine) && hasOtherForms(masculine)) return masculine
    }
    // تمكن is a perfect with a ت of its own, as its feminine تمكنت shows: an imperfect has no such.
    if (imperfect && stem[0] === TEH && attested.times(stem + TEH) === 0) {
      const masculine = YEH + stem.slice(1)
      if (isMasculine(masculine)) return masculine
    }
    return stem
  }
}
