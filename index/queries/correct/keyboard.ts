// What a text would have been on the keyboard of the other script: the same keys read as letters of the other layout.
// The text is read as it was typed, since commas, brackets and semicolons of one layout are letters of the other.

/**
 * Keys of a US keyboard, row by row, in the same order what an Arabic keyboard gives for them; capitals are with Shift.
 */
interface Rows {
  keys: string
  letters: string
}

const ARABIC_101: readonly Rows[] = [
  { keys: "q w e r t y u i o p [ ] a s d f g h j k l ; '", letters: 'ض ص ث ق ف غ ع ه خ ح ج د ش س ي ب ل ا ت ن م ك ط' },
  { keys: 'z x c v b n m , . / `', letters: 'ئ ء ؤ ر لا ى ة و ز ظ ذ' },
  { keys: 'H G Y T N B', letters: 'أ لأ إ لإ آ لآ' },
  { keys: 'Q W E R A S X J', letters: '\u064e \u064b \u064f \u064c \u0650 \u064d \u0652 \u0640' },
  { keys: 'U I O P D F K L C V M', letters: '‘ ÷ × ؛ ] [ ، / } { ’' },
]

const ARABIC_MAC: readonly Rows[] = [
  { keys: "q w e r t y u i o p [ ] a s d f g h j k l ; '", letters: 'ض ص ث ق ف غ ع ه خ ح ج ة ش س ي ب ل ا ت ن م ك ؛' },
  { keys: 'z x c v b n m ,', letters: 'ظ ط ذ د ز ر و ،' },
  { keys: 'D H C V B N M', letters: 'ى آ ئ ء أ إ ؤ' },
  { keys: 'Q W E R T Y U I', letters: '\u064e \u064b \u0650 \u064d \u064f \u064c \u0652 \u0651' },
]

interface Layout {
  /** By key, with Shift as a capital. */
  letters: ReadonlyMap<string, string>
  /** By what the keyboard gives, of one or two letters: each way of typing it. */
  keys: ReadonlyMap<string, readonly string[]>
}

const LAYOUTS: readonly Layout[] = [ARABIC_101, ARABIC_MAC].map((rows) => {
  const letters = new Map<string, string>()
  const keys = new Map<string, string[]>()
  for (const row of rows) {
    const given = row.letters.split(' ')
    for (const [n, key] of row.keys.split(' ').entries()) letters.set(key, given[n])
  }
  for (const [key, given] of letters) keys.set(given, [...(keys.get(given) ?? []), key.toLowerCase()])
  // A key that gives two letters gives what the keys of each would give too.
  for (const [given, ways] of keys) {
    if (given.length === 2) ways.push([...given].map((letter) => keys.get(letter)?.[0] ?? '').join(''))
  }
  return { letters, keys }
})

const LATIN = /^[\u0020-\u007e]*[A-Za-z][\u0020-\u007e]*$/
const ARABIC = /\p{Script=Arabic}/u
const OTHER_LETTER = /(?!\p{Script=Arabic})\p{L}/u
/** Each letter that may be typed in two ways doubles the readings. */
const MAX_READINGS = 8

/**
 * What the keys of `text` give on the other layout, likeliest first, each once; none when the text has letters of both
 * scripts or of neither. PC keyboards come before Apple's, a capital as Shift before one of Caps Lock.
 */
export function otherLayout(text: string): string[] {
  const composed = text.normalize('NFKC')
  if (LATIN.test(composed)) {
    const typed = [...new Set([composed, composed.toLowerCase()])]
    return unlike(
      text,
      LAYOUTS.flatMap(({ letters }) => typed.map((keys) => [...keys].map((key) => letterOf(key, letters)).join(''))),
    )
  }
  if (!ARABIC.test(composed) || OTHER_LETTER.test(composed)) return []
  return unlike(
    text,
    LAYOUTS.flatMap((layout) => keysOf(composed, layout)),
  )
}

const unlike = (text: string, others: readonly string[]): string[] => [...new Set(others)].filter((other) => other !== text)

/**
 * What a key gives; signs that are no keys stay. With Shift it may give a mark or a sign, but a capital that gives no
 * letter was rather written by a phone or with Caps Lock.
 */
const letterOf = (key: string, letters: Layout['letters']): string => {
  const given = letters.get(key)
  if (given !== undefined && /\p{L}/u.test(given)) return given
  return letters.get(key.toLowerCase()) ?? key
}

function keysOf(text: string, { keys }: Layout): string[] {
  let readings = ['']
  for (let at = 0; at < text.length; ) {
    const pair = keys.get(text.slice(at, at + 2))
    const ways = (text.length >= at + 2 && pair) || keys.get(text[at]) || [text[at]]
    readings = readings.flatMap((reading) => ways.map((way) => reading + way)).slice(0, MAX_READINGS)
    at += pair && text.length >= at + 2 ? 2 : 1
  }
  return readings
}
