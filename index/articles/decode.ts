// Bytes to text. UTF-8 is the rule; UTF-16 is known by its byte order mark, Windows' Arabic code page only when the
// result clearly reads as Arabic. Anything else is not text: a detector of charsets guesses among dozens, and a wrong
// guess would spoil an article unseen.

import { PLAIN_LETTERS } from '../script/classes.js'
import { countLetters } from '../script/language.js'
import { TATWEEL } from '../script/letters.js'
import { FREQUENT_WORDS } from './frequent-words.js'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'

type Decoded = { text: string; encoding: Encoding } | { fault: string }

/** Decodes a whole file. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  const text = decodeAs(encoding, bytes)
  if (text !== null) return text.includes('\0') ? { fault: 'It holds NUL characters.' } : { text, encoding }
  if (encoding !== 'utf-8') return { fault: 'It begins as UTF-16 but is not.' }
  const arabic = decodeAs('windows-1256', bytes)
  if (arabic !== null && readsAsArabic(arabic)) return { text: arabic, encoding: 'windows-1256' }
  return { fault: 'It is neither UTF-8, nor UTF-16 with a byte order mark, nor Arabic in windows-1256.' }
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const BETWEEN_WORDS = new RegExp(`[^${PLAIN_LETTERS}${TATWEEL}]+`)
const ACCENTED = /[\u00c0-\u024f]/
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/

/** Any byte is windows-1256, so the text must prove itself: mostly Arabic letters, few accents, frequent words. */
function readsAsArabic(text: string): boolean {
  if (CONTROLS.test(text)) return false
  const { arabic, latin } = countLetters(text)
  if (arabic < 20 || arabic < 2 * latin) return false
  let accented = 0
  for (const letter of text) if (ACCENTED.test(letter)) accented++
  if (accented * 50 > arabic) return false
  const words = text.split(BETWEEN_WORDS).filter((word) => word !== '')
  const frequent = words.filter((word) => FREQUENT_WORDS.has(word)).length
  return frequent * 25 >= words.length
}
