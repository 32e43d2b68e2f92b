// Folds the letters of an Arabic word: the same word typed with and without marks, hamzas and dots, or on a Persian keyboard,
// gets one spelling. Two are made: the surface, by which a word is found as printed, and the counted spelling, from which the
// stem is cut and which keeps ة, since the stemmer needs to see it.

import {
  ALEF,
  ALEF_MAKSURA,
  ARTICLE,
  BEH,
  FATHATAN,
  FEH,
  GHAIN,
  HAMZA,
  HEH,
  JEEM,
  KAF,
  LAM,
  QAF,
  TEH,
  TEH_MARBUTA,
  WAW,
  YEH,
  YEH_WITH_HAMZA_ABOVE,
  ZAIN,
} from '../../script/letters.js'
import { type LeftOut, NOTHING_LEFT_OUT, type RuleName } from '../rules.js'

/**
 * What a row of the table is part of. `reading`: what is typed becomes the Arabic alphabet, hamzas and ة still in sight; the
 * stop test and the stemmer's look at the first alef need them. `letters`: what is read becomes its folded spelling.
 */
type Stage = 'reading' | 'letters'

interface FoldRow {
  rule: RuleName
  stage: Stage
  /** Characters and ranges as in a character class. */
  from: string
  /** One letter, or nothing. */
  to: string
  surfaceOnly?: boolean
}

/** One letter to one letter. The order of rows does not matter: no row's result is another's source within its stage. */
const ROWS: readonly FoldRow[] = [
  { rule: 'fold: marks', stage: 'reading', from: '\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff', to: '' },
  { rule: 'fold: persian yeh', stage: 'reading', from: '\u06cc\u06cd\u06ce\u06d0\u06d2\u06d3', to: YEH },
  { rule: 'fold: persian kaf', stage: 'reading', from: '\u06a9\u06aa\u06ad\u0763', to: KAF },
  { rule: 'fold: persian heh', stage: 'reading', from: '\u06be\u06c0\u06c1\u06c2\u06d5', to: HEH },
  { rule: 'fold: persian heh', stage: 'reading', from: '\u06c3', to: TEH_MARBUTA },
  { rule: 'fold: foreign letters', stage: 'reading', from: '\u067e', to: BEH },
  { rule: 'fold: foreign letters', stage: 'reading', from: '\u06a4\u06a5\u06a2', to: FEH },
  { rule: 'fold: foreign letters', stage: 'reading', from: '\u0686', to: JEEM },
  { rule: 'fold: foreign letters', stage: 'reading', from: '\u06af', to: GHAIN },
  { rule: 'fold: foreign letters', stage: 'reading', from: '\u0698', to: ZAIN },
  { rule: 'fold: foreign letters', stage: 'reading', from: '\u06a7\u06a8', to: QAF },
  { rule: 'fold: alef', stage: 'letters', from: '\u0622\u0623\u0625\u0671-\u0673\u0675', to: ALEF },
  { rule: 'fold: alef maqsura', stage: 'letters', from: ALEF_MAKSURA, to: YEH },
  { rule: 'fold: teh marbuta', stage: 'letters', from: TEH_MARBUTA, to: HEH, surfaceOnly: true },
  { rule: 'fold: waw with hamza', stage: 'letters', from: '\u0624', to: WAW },
  { rule: 'fold: yeh with hamza', stage: 'letters', from: YEH_WITH_HAMZA_ABOVE, to: YEH },
]

interface SpellingRow {
  rule: RuleName
  /** At the word's start, after particles and the article. */
  from: RegExp
  to: string
}

const START = `^([${WAW}${FEH}]?(?:[${BEH}${LAM}${KAF}]?(?:${ARTICLE})?|${LAM}${LAM}))`

/**
 * Hamza written on a yeh in one country and on a waw in another. Only at the start: لاجئون and ناشئون end as شئون does. مائة is
 * read with what follows it, since مائل and مائدة are other words.
 */
const SPELLINGS: readonly SpellingRow[] = [
  { rule: 'fold: مسئول', from: new RegExp(`${START}مسئول`), to: '$1مسؤول' },
  { rule: 'fold: شئون', from: new RegExp(`${START}شئون`), to: '$1شؤون' },
  { rule: 'fold: رئوس', from: new RegExp(`${START}([ركف])ئوس`), to: '$1$2ؤوس' },
  { rule: 'fold: مائة', from: new RegExp(`${START}مائ(?=[${TEH_MARBUTA}${HEH}${TEH}])`), to: '$1مئ' },
]

export interface ArabicFold {
  /** Marks, Persian and foreign letters out; letter for letter but for the marks. */
  read(typed: string): string
  /** Of a word as typed or as read. */
  surface(typed: string): string
  /** Of a word as typed: the tanween, by which its ending is told, is a mark. */
  counted(typed: string): string
  /** The spelling that is looked up among stop words: ى and ي apart, alefs alike. Of a word as read. */
  stopKey(read: string): string
}

/** @param leftOut any rules `fold: …` of Arabic letters */
export function createArabicFold(leftOut: LeftOut = NOTHING_LEFT_OUT): ArabicFold {
  const rows = ROWS.filter(({ rule }) => !leftOut.has(rule))
  const spellings = SPELLINGS.filter(({ rule }) => !leftOut.has(rule))
  const tanween = !leftOut.has('fold: tanween alef')
  const finalHamza = !leftOut.has('fold: final hamza')

  const readLetters = createReplacer(rows.filter(({ stage }) => stage === 'reading'))
  const surfaceLetters = createReplacer(rows.filter(({ stage }) => stage === 'letters'))
  const countedLetters = createReplacer(rows.filter(({ stage, surfaceOnly }) => stage === 'letters' && !surfaceOnly))
  const alefs = createReplacer(rows.filter(({ rule }) => rule === 'fold: alef'))

  const spell = (read: string): string => {
    if (!read.includes(YEH_WITH_HAMZA_ABOVE)) return read
    for (const { from, to } of spellings) if (from.test(read)) return read.replace(from, to)
    return read
  }

  return {
    read: readLetters,
    surface: (typed) => surfaceLetters(spell(readLetters(typed))),
    counted(typed) {
      const spelled = spell(readLetters(tanween ? withoutTanween(typed) : typed))
      return countedLetters(finalHamza ? withoutFinalHamza(spelled) : spelled)
    },
    stopKey: alefs,
  }
}

/** The blocks of Unicode that the rows speak of. */
const FIRST_UNIT = 0x600
const LAST_UNIT = 0x8ff

/** A function that replaces single letters. Words of which no letter is replaced come back as they are. */
function createReplacer(rows: readonly FoldRow[]): (word: string) => string {
  const replacements: (string | null)[] = new Array(LAST_UNIT + 1).fill(null)
  for (const { from, to } of rows) {
    const letters = new RegExp(`[${from}]`)
    for (let unit = FIRST_UNIT; unit <= LAST_UNIT; unit++) if (letters.test(String.fromCharCode(unit))) replacements[unit] = to
  }
  return (word) => {
    let replaced = ''
    let kept = 0
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      if (unit < FIRST_UNIT || unit > LAST_UNIT) continue
      const replacement = replacements[unit]
      if (replacement === null) continue
      replaced += word.slice(kept, at) + replacement
      kept = at + 1
    }
    return kept === 0 ? word : replaced + word.slice(kept)
  }
}

const MARK = /\p{M}/u

/**
 * ممراً without its ending: an alef that ends the word and carries or follows the mark of the tanween. A bare final alef (سوريا)
 * is a letter and stays.
 */
function withoutTanween(typed: string): string {
  if (!typed.includes(FATHATAN)) return typed
  let alef = typed.length - 1
  while (alef > 0 && MARK.test(typed[alef])) alef--
  if (typed[alef] !== ALEF) return typed
  let letter = alef - 1
  while (letter > 0 && MARK.test(typed[letter])) letter--
  return typed.slice(letter + 1).includes(FATHATAN) && letter >= 0 ? typed.slice(0, letter + 1) : typed
}

const HAMZA_YEHS: readonly (string | undefined)[] = [YEH, ALEF_MAKSURA, YEH_WITH_HAMZA_ABOVE]

/** شيء, شىء and شئ end alike, and so do سيئ and its misspellings. */
function withoutFinalHamza(read: string): string {
  const last = read[read.length - 1]
  const before = read[read.length - 2]
  if (last === HAMZA && HAMZA_YEHS.includes(before)) return read.slice(0, -2) + YEH
  if (last === YEH_WITH_HAMZA_ABOVE) return read.slice(0, before === YEH ? -2 : -1) + YEH
  return read
}
