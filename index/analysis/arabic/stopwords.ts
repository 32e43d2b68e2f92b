// Arabic words that serve grammar rather than meaning: searched only by their spelling, never by a stem. Written
// without marks and with bare alef, as the test sees them; ى and ي stay apart, so that على is "on" and علي is a name.
// Where the Egyptian spelling with ى (فى, التى) is no other word, both spellings stand here.

import { isConjunction } from '../../script/clitics.js'

const WORDS = `
من الى عن على في فى مع منذ حتى حتي خلال بين عند لدى نحو ضمن حول دون
منه منها منهم منهما منا منك اليه اليها اليهم اليهما الينا اليك عنه عنها عنهم عليه عليها عليهم علينا عليهما عليك
فيه فيها فيهم فيهما فينا فيك معه معها معهم معنا معك له لها لهم لنا لي لك لهما به بها بهم بهما بنا
بينه بينهم بينها بينهما بيننا لديه لديها لديهم لدينا لديك عنده عندها عندهم
ان انه انها انهم اننا انهما اني لان لانه لانها لانهم بان بانه بانها بانهم كان كانه كانت كانوا كنت كنا
قد لقد لم لن لا ليس ليست ليسوا ما ماذا لماذا هل سوف اذ اذا لو لولا لكن لكنه لكنها لكنهم لكننا
بل ثم او ام اي الا اما انما كما كي لكي كل كله كلها بعض غير كيف متى اين
هو هي هى هم هما هن نحن انا انت انتم هذا هذه هذان هذين ذلك تلك هؤلاء اولئك هنا هناك كذلك لذلك بذلك بهذا بهذه لهذا لهذه
الذي الذى التي التى الذين اللذين اللذان اللتين اللواتي اللاتي مما ممن عما بما لما فيما لمن
يكون تكون تم يتم ايضا حيث بعد بعدما قبل بينما عندما مهما
`

export const ARABIC_STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

/**
 * Words of meaning that only look as if و or ف stood before a listed word: understanding, loss, orbit; illusion,
 * guardian, weakness, and the agency WAM. Most of وهم is "and they", but a query means the noun; nobody asks for وقد.
 */
const WORDS_OF_THEIR_OWN: ReadonlySet<string> = new Set(['فهم', 'فقد', 'فلك', 'وهم', 'ولي', 'وهن', 'وام'])

/**
 * The stop test.
 * @param afterParticle whether a listed word counts with و or ف before it too (وهذه)
 * @param ownWords whether words of meaning that look so (فهم) stay apart
 * @returns a test of a word as `ArabicFold.stopKey` gives it
 */
export function isArabicStopWord(afterParticle: boolean, ownWords: boolean): (key: string) => boolean {
  const isParticled = (key: string): boolean =>
    isConjunction(key[0]) && ARABIC_STOP_WORDS.has(key.slice(1)) && !(ownWords && WORDS_OF_THEIR_OWN.has(key))
  return (key) => ARABIC_STOP_WORDS.has(key) || (afterParticle && isParticled(key))
}
