// British and American spelling: the other ways in which an English word may be written. Neither folding nor Porter's
// stem joins organisation and organization. The answers are candidates: the caller keeps those that are words of its
// archive or lexicon.

/** Another spelling of a word. */
export interface SpellingVariant {
  word: string
  /** Whether a word of the variant's stem is an inflection of it: offenses is one of offense, offensive is none. */
  includes(word: string): boolean
}

interface Rule {
  /** Two groups: the word up to the letters that change, and its ending; the letters between are replaced. */
  from: RegExp
  to: string
  /** Endings of the variant's inflections after the letters put in; null: any, no other word begins so. */
  endings: RegExp | null
}

/** Endings that a verb in -ise and its nouns have. */
const AFTER_ISE = 'e|es|ed|er|ers|ing|able|ation|ations|ational'
/** Endings that a word in -our has. */
const AFTER_OUR = '|s|ed|ing|er|ers|able|ably|ful|less|ite|ites|hood|hoods|ly'
/** What is written with -re; a rule without this list would take minister for the French ministre. */
const BEFORE_RE = '[a-z]*cent|[a-z]*theat|[a-z]*met|(?:[a-z]{3,}[io])?lit|fib|calib|sab|scept|somb|spect|lust|mit|goit'
/** Two vowels before the l, the last no i: fuelled, but not filled or refilled, which are not filed and refiled. */
const BEFORE_L = '[a-z]*[aeiouy][a-z]*[aeou]'
/** Most of these Porter's stem joins by itself (travelled, traveled), but not counsellor, instalment, fuelled. */
const AFTER_L = 'ed|ing|ings|er|ers|or|ors|ous|ously|ment|ments'
/** Endings that a noun or verb in -ence has; offensive has none of them. */
const AFTER_ENC = 'e|es|ed|ing|eless|elessly|elessness'
/** A vowel stands before -logue: catalogue, dialogue, but not backlog. */
const BEFORE_LOGUE = '[a-z]+[aeiou]log'

/** Three letters stand before -ise, so that size and rise stay; seise and seize are one word. */
const BEFORE_ISE = '[a-z]{3,}|se'
/** Three letters stand before -our, so that tour and four stay; odour and odor are one word. */
const BEFORE_OUR = '[a-z]{3,}|od'

/** Each change both ways. Three letters stand before -ence, so that fence and sense stay. */
const RULES: readonly Rule[] = [
  rule(`(${BEFORE_ISE})is(${AFTER_ISE})`, 'iz'),
  rule(`(${BEFORE_ISE})iz(${AFTER_ISE})`, 'is'),
  rule('([a-z]{3,})ys(e|es|ed|er|ers|ing)', 'yz'),
  rule('([a-z]{3,})yz(e|es|ed|er|ers|ing)', 'ys'),
  rule(`(${BEFORE_OUR})our(${AFTER_OUR})`, 'or'),
  rule(`(${BEFORE_OUR})or(${AFTER_OUR})`, 'our'),
  rule(`(${BEFORE_RE})re(|s)`, 'er'),
  rule(`(${BEFORE_RE})er(|s)`, 're'),
  rule(`(${BEFORE_RE})re(d)`, 'ere'),
  rule(`(${BEFORE_RE})ere(d)`, 're'),
  rule(`(${BEFORE_L})ll(${AFTER_L})`, 'l'),
  rule(`(${BEFORE_L})l(${AFTER_L})`, 'll'),
  rule(`([a-z]{3,})enc(${AFTER_ENC})`, 'ens', AFTER_ENC),
  rule(`([a-z]{3,})ens(${AFTER_ENC})`, 'enc', AFTER_ENC),
  // Only grams and what ends in them: programme, kilogramme, but not comme, homme or Somme.
  rule('([a-z]*gram)me(|s)', ''),
  rule('([a-z]*gram)(|s)', 'me'),
  // The stem of catalog is that of many nouns in -logy, of which ideologue and analogue are no other spelling.
  rule(`(${BEFORE_LOGUE})ue(|s)`, '', '|s|ed|er|ers|ing'),
  rule(`(${BEFORE_LOGUE})(|s)`, 'ue'),
  rule(`(${BEFORE_LOGUE})u(ed|er|ers|ing)`, '', '|s|ed|er|ers|ing'),
  rule(`(${BEFORE_LOGUE})(ed|er|ers|ing)`, 'u'),
]
/** Longer words are no English ones. */
const LONGEST = 32

function rule(from: string, to: string, endings: string | null = null): Rule {
  return { from: new RegExp(`^${from}$`), to, endings: endings === null ? null : new RegExp(`^(?:${endings})$`) }
}

/**
 * The other spellings that a folded English word would have, whether there are such words or not; the word itself is
 * not among them.
 */
export function spellingVariants(word: string): SpellingVariant[] {
  if (word.length > LONGEST) return []
  return RULES.flatMap(({ from, to, endings }): SpellingVariant[] => {
    const [, before, ending] = from.exec(word) ?? []
    if (before === undefined) return []
    const beginning = before + to
    const includes = (other: string): boolean =>
      other.startsWith(beginning) && (endings === null || endings.test(other.slice(beginning.length)))
    return [{ word: beginning + ending, includes }]
  })
}
