// The one table of folds: which letters are read as which. A room takes the rows of the stages it needs and makes a
// function of them; so a letter of Persian, Urdu or Kurdish is read alike in an article, a query, a name, a page line
// and the browser.

import { MARKS } from './classes.js'
import {
  AE,
  ALEF,
  ALEF_MAKSURA,
  ALEF_WASLA,
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  ALEF_WITH_MADDA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_BELOW,
  BEH,
  E,
  FARSI_YEH,
  FEH,
  FEH_WITH_DOT_MOVED_BELOW,
  FEH_WITH_THREE_DOTS_BELOW,
  GAF,
  GHAIN,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  HEH_GOAL_WITH_HAMZA_ABOVE,
  HEH_WITH_YEH_ABOVE,
  HIGH_HAMZA,
  HIGH_HAMZA_ALEF,
  JEEM,
  JEH,
  KAF,
  KEHEH,
  KEHEH_WITH_THREE_DOTS_ABOVE,
  LAM,
  MEEM,
  NG,
  NOON,
  PEH,
  QAF,
  QAF_WITH_DOT_ABOVE,
  QAF_WITH_THREE_DOTS_ABOVE,
  REH,
  SEEN,
  SHEEN,
  SWASH_KAF,
  TCHEH,
  TEH,
  TEH_MARBUTA,
  TEH_MARBUTA_GOAL,
  U,
  VEH,
  WAW,
  WAW_WITH_HAMZA_ABOVE,
  YEH,
  YEH_BARREE,
  YEH_BARREE_WITH_HAMZA_ABOVE,
  YEH_WITH_HAMZA_ABOVE,
  YEH_WITH_SMALL_V,
  YEH_WITH_TAIL,
  ZAIN,
} from './letters.js'

/** Several rows may have one name: they are switched off together. */
type FoldName =
  | 'marks'
  | 'persian yeh'
  | 'persian kaf'
  | 'persian heh'
  | 'foreign letters'
  | 'alef'
  | 'alef maqsura'
  | 'teh marbuta'
  | 'waw with hamza'
  | 'yeh with hamza'

/**
 * reading: what is typed becomes the Arabic alphabet, hamzas and teh marbuta still in sight.
 * letters: what is read becomes its folded spelling.
 */
type FoldStage = 'reading' | 'letters'

/** One letter to one letter, or to nothing. */
interface Fold {
  name: FoldName
  stage: FoldStage
  /** Letters one after another, or ranges, as inside a character class. */
  from: string
  to: string
}

/**
 * Rows of the first stage stand first. Within a stage their order does not matter: no row's result is another's source.
 */
export const FOLDS: readonly Fold[] = [
  { name: 'marks', stage: 'reading', from: MARKS, to: '' },
  {
    name: 'persian yeh',
    stage: 'reading',
    from: FARSI_YEH + YEH_WITH_TAIL + YEH_WITH_SMALL_V + E + YEH_BARREE + YEH_BARREE_WITH_HAMZA_ABOVE,
    to: YEH,
  },
  { name: 'persian kaf', stage: 'reading', from: KEHEH + SWASH_KAF + NG + KEHEH_WITH_THREE_DOTS_ABOVE, to: KAF },
  {
    name: 'persian heh',
    stage: 'reading',
    from: HEH_DOACHASHMEE + HEH_WITH_YEH_ABOVE + HEH_GOAL + HEH_GOAL_WITH_HAMZA_ABOVE + AE,
    to: HEH,
  },
  { name: 'persian heh', stage: 'reading', from: TEH_MARBUTA_GOAL, to: TEH_MARBUTA },
  { name: 'foreign letters', stage: 'reading', from: PEH, to: BEH },
  { name: 'foreign letters', stage: 'reading', from: VEH + FEH_WITH_THREE_DOTS_BELOW + FEH_WITH_DOT_MOVED_BELOW, to: FEH },
  { name: 'foreign letters', stage: 'reading', from: TCHEH, to: JEEM },
  { name: 'foreign letters', stage: 'reading', from: GAF, to: GHAIN },
  { name: 'foreign letters', stage: 'reading', from: JEH, to: ZAIN },
  { name: 'foreign letters', stage: 'reading', from: QAF_WITH_DOT_ABOVE + QAF_WITH_THREE_DOTS_ABOVE, to: QAF },
  {
    name: 'alef',
    stage: 'letters',
    from:
      ALEF_WITH_MADDA_ABOVE +
      ALEF_WITH_HAMZA_ABOVE +
      ALEF_WITH_HAMZA_BELOW +
      ALEF_WASLA +
      ALEF_WITH_WAVY_HAMZA_ABOVE +
      ALEF_WITH_WAVY_HAMZA_BELOW +
      HIGH_HAMZA_ALEF,
    to: ALEF,
  },
  { name: 'alef maqsura', stage: 'letters', from: ALEF_MAKSURA, to: YEH },
  { name: 'teh marbuta', stage: 'letters', from: TEH_MARBUTA, to: HEH },
  { name: 'waw with hamza', stage: 'letters', from: WAW_WITH_HAMZA_ABOVE, to: WAW },
  { name: 'yeh with hamza', stage: 'letters', from: YEH_WITH_HAMZA_ABOVE, to: YEH },
]

/** A word that countries spell apart: between these neighbours one letter becomes another, or goes. */
interface WordFold {
  name: WordFoldName
  /** Patterns of the letters around `from`. */
  before: string
  from: string
  after: string
  to: string
}

type WordFoldName = 'responsible' | 'affairs' | 'heads' | 'hundred'

/**
 * Hamza written on a yeh in one country and on a waw in another, and an alef that not all write. They hold only where
 * `before` begins the word, particles and article aside: لاجئون and ناشئون end as شئون does. مائة is read with what
 * follows it, since مائل and مائدة are other words.
 */
export const WORD_FOLDS: readonly WordFold[] = [
  { name: 'responsible', before: MEEM + SEEN, from: YEH_WITH_HAMZA_ABOVE, after: WAW + LAM, to: WAW_WITH_HAMZA_ABOVE },
  { name: 'affairs', before: SHEEN, from: YEH_WITH_HAMZA_ABOVE, after: WAW + NOON, to: WAW_WITH_HAMZA_ABOVE },
  { name: 'heads', before: `[${REH}${KAF}${FEH}]`, from: YEH_WITH_HAMZA_ABOVE, after: WAW + SEEN, to: WAW_WITH_HAMZA_ABOVE },
  { name: 'hundred', before: MEEM, from: ALEF, after: `${YEH_WITH_HAMZA_ABOVE}[${TEH_MARBUTA}${HEH}${TEH}]`, to: '' },
]

/** Letters that a high hamza stands on, with what is read of both. U is the waw of U+0677. */
export const HIGH_HAMZA_SEATS: ReadonlyMap<string, string> = new Map([
  [ALEF, ALEF_WITH_HAMZA_ABOVE],
  [WAW, WAW_WITH_HAMZA_ABOVE],
  [U, WAW_WITH_HAMZA_ABOVE],
  [YEH, YEH_WITH_HAMZA_ABOVE],
  [ALEF_MAKSURA, YEH_WITH_HAMZA_ABOVE],
  [FARSI_YEH, YEH_WITH_HAMZA_ABOVE],
])

/** Latin letters that no mark makes of another. */
export const LATIN_FOLDS: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ł', 'l'],
  ['đ', 'd'],
])

/** The blocks of Unicode that the rows speak of. */
const FIRST_UNIT = 0x600
const LAST_UNIT = 0x8ff

/**
 * A function that folds letter by letter, by a table of UTF-16 units. Words that it does not change come back as such.
 * @param folds rows of `FOLDS` in its order; a letter that one stage gives is folded by the next
 */
export function createFold(folds: readonly Fold[]): (word: string) => string {
  const replacements = replacementsOf(folds)
  return (word) => {
    let replaced = ''
    let copied = 0
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      if (unit < FIRST_UNIT || unit > LAST_UNIT) continue
      const replacement = replacements[unit]
      if (replacement === null) continue
      replaced += word.slice(copied, at) + replacement
      copied = at + 1
    }
    return copied === 0 ? word : replaced + word.slice(copied)
  }
}

/** By UTF-16 unit what it is folded to; null: it stays. */
function replacementsOf(folds: readonly Fold[]): (string | null)[] {
  const replacements: (string | null)[] = new Array(LAST_UNIT + 1).fill(null)
  for (const { from, to } of folds) {
    const letters = new RegExp(`^[${from}]$`)
    for (let unit = FIRST_UNIT; unit <= LAST_UNIT; unit++) {
      if (letters.test(replacements[unit] ?? String.fromCharCode(unit))) replacements[unit] = to
    }
  }
  return replacements
}

/** Puts each high hamza on the letter before it, as one letter; where none can carry it, it stays. */
export function seatHighHamza(text: string): string {
  if (!text.includes(HIGH_HAMZA)) return text
  let seated = ''
  for (const character of text) {
    const seat = character === HIGH_HAMZA ? HIGH_HAMZA_SEATS.get(seated.slice(-1)) : undefined
    seated = seat === undefined ? seated + character : seated.slice(0, -1) + seat
  }
  return seated
}
