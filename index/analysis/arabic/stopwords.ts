// Arabic words that serve grammar rather than meaning: searched only by their spelling, never by a stem. Written without marks
// and with bare alef, as the test sees them; ى and ي are kept apart, so that على is "on" and علي is a name.

import { FEH, WAW } from './letters.js'

const WORDS = `
من الى عن على في مع منذ حتى خلال بين عند لدى نحو ضمن حول دون
منه منها منهم منا اليه اليها اليهم الينا عنه عنها عنهم عليه عليها عليهم علينا عليهما
فيه فيها فيهم معه معها معهم له لها لهم لنا لي لك لهما به بها بهم بنا
بينهم بينها بينهما لديه لديها لديهم لدينا عنده عندها
ان انه انها انهم اننا انهما اني لان لانه لانها لانهم بان بانه بانها بانهم كان كانه كانت كانوا
قد لقد لم لن لا ليس ليست ما ماذا لماذا هل سوف اذ اذا لو لولا لكن لكنه لكنها
بل ثم او ام اي الا اما انما كما كي لكي كل كله كلها بعض غير كيف متى اين
هو هي هم هما هن نحن انا انت انتم هذا هذه هذان هذين ذلك تلك هؤلاء اولئك هنا هناك كذلك لذلك بذلك بهذا بهذه لهذا لهذه
الذي التي الذين اللذين اللذان اللتين اللواتي اللاتي مما ممن عما بما لما فيما لمن
يكون تكون تم يتم ايضا حيث بعد بعدما قبل بينما عندما مهما
`

export const ARABIC_STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

/**
 * The stop test.
 * @param afterParticle whether a listed word counts with و or ف before it too (وهذه)
 * @returns a test of a word as `ArabicFold.stopKey` gives it
 */
export function isArabicStopWord(afterParticle: boolean): (key: string) => boolean {
  return (key) => ARABIC_STOP_WORDS.has(key) || (afterParticle && (key[0] === WAW || key[0] === FEH) && ARABIC_STOP_WORDS.has(key.slice(1)))
}
