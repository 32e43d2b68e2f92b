// Arabic letters and signs by their Unicode names, so that a line of code reads from left to right in any editor. The
// prefix ARABIC LETTER is left out of a name. The names of letters that only Persian, Urdu, Kurdish or other languages
// write stand apart.

export const HAMZA = '\u0621'
export const ALEF_WITH_MADDA_ABOVE = '\u0622'
export const ALEF_WITH_HAMZA_ABOVE = '\u0623'
export const WAW_WITH_HAMZA_ABOVE = '\u0624'
export const ALEF_WITH_HAMZA_BELOW = '\u0625'
export const YEH_WITH_HAMZA_ABOVE = '\u0626'
export const ALEF = '\u0627'
export const BEH = '\u0628'
export const TEH_MARBUTA = '\u0629'
export const TEH = '\u062a'
export const JEEM = '\u062c'
export const DAL = '\u062f'
export const REH = '\u0631'
export const ZAIN = '\u0632'
export const SEEN = '\u0633'
export const SHEEN = '\u0634'
export const AIN = '\u0639'
export const GHAIN = '\u063a'
export const FEH = '\u0641'
export const QAF = '\u0642'
export const KAF = '\u0643'
export const LAM = '\u0644'
export const MEEM = '\u0645'
export const NOON = '\u0646'
export const HEH = '\u0647'
export const WAW = '\u0648'
export const ALEF_MAKSURA = '\u0649'
export const YEH = '\u064a'

export const ALEF_WASLA = '\u0671'
export const ALEF_WITH_WAVY_HAMZA_ABOVE = '\u0672'
export const ALEF_WITH_WAVY_HAMZA_BELOW = '\u0673'
export const HIGH_HAMZA = '\u0674'
export const HIGH_HAMZA_ALEF = '\u0675'
export const PEH = '\u067e'
export const TCHEH = '\u0686'
export const JEH = '\u0698'
export const FEH_WITH_DOT_MOVED_BELOW = '\u06a2'
export const VEH = '\u06a4'
export const FEH_WITH_THREE_DOTS_BELOW = '\u06a5'
export const QAF_WITH_DOT_ABOVE = '\u06a7'
export const QAF_WITH_THREE_DOTS_ABOVE = '\u06a8'
export const KEHEH = '\u06a9'
export const SWASH_KAF = '\u06aa'
export const NG = '\u06ad'
export const GAF = '\u06af'
export const HEH_DOACHASHMEE = '\u06be'
export const HEH_WITH_YEH_ABOVE = '\u06c0'
export const HEH_GOAL = '\u06c1'
export const HEH_GOAL_WITH_HAMZA_ABOVE = '\u06c2'
export const TEH_MARBUTA_GOAL = '\u06c3'
export const U = '\u06c7'
export const FARSI_YEH = '\u06cc'
export const YEH_WITH_TAIL = '\u06cd'
export const YEH_WITH_SMALL_V = '\u06ce'
export const E = '\u06d0'
export const YEH_BARREE = '\u06d2'
export const YEH_BARREE_WITH_HAMZA_ABOVE = '\u06d3'
export const AE = '\u06d5'
export const KEHEH_WITH_THREE_DOTS_ABOVE = '\u0763'

export const TATWEEL = '\u0640'
/** The tail of a letter in old code pages; it stretches as the tatweel does. */
export const TAIL_FRAGMENT = '\ufe73'
export const FATHATAN = '\u064b'
export const HAMZA_ABOVE = '\u0654'
export const COMMA = '\u060c'
export const DATE_SEPARATOR = '\u060d'
export const SEMICOLON = '\u061b'
export const QUESTION_MARK = '\u061f'
export const FULL_STOP = '\u06d4'

/** The article. */
export const ARTICLE = ALEF + LAM
/** The name of God, which no rule cuts. */
export const GOD = ARTICLE + LAM + HEH

/** Alefs with a hamza or a madda; the article's alef has none. */
const HAMZA_ALEFS: ReadonlySet<string> = new Set([
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  ALEF_WITH_MADDA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_BELOW,
])

/** Whether an alef is written with a hamza or a madda, which no article's is. */
export const isHamzaOnAlef = (letter: string | undefined): boolean => letter !== undefined && HAMZA_ALEFS.has(letter)
