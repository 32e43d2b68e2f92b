// Ids that stay the same across rebuilds: an article's from its file's path, a paragraph's from its own words.

import { createHash } from 'node:crypto'

const LONGEST_ID = 64
const HASH_DIGITS = 16

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/**
 * The id of the article at `path` (below the archive folder, `/` between names): the path without its ending, with
 * leading digits and `_` of the file's name cut, in lower case, all but a–z, 0–9, `_` and `-` replaced by `-`. Accents
 * are dropped from Latin letters. A path that is longer than 64 so, or has letters of another script, gives the first
 * 16 hex digits of its SHA-256 (UTF-8, NFC).
 */
export function articleId(path: string): string {
  const composed = path.normalize('NFC')
  const slash = composed.lastIndexOf('/') + 1
  const name = composed
    .slice(slash)
    .replace(/\.[^.]*$/, '')
    .replace(/^[0-9]+_+/, '')
  const plain = `${composed.slice(0, slash)}${name}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const id = plain.replace(/[^a-z0-9_-]/g, '-')
  const readable = name !== '' && id.length <= LONGEST_ID && /[a-z0-9]/.test(id) && !/[^\p{Script=Latin}\P{L}]/u.test(plain)
  return readable ? id : sha256(composed).slice(0, HASH_DIGITS)
}

/**
 * A numberer of paragraphs: `p-` and 8 hex digits of SHA-256 over the NFC text; the second of the same words gets `-2`,
 * the third `-3`.
 */
export function paragraphIds(): (text: string) => string {
  const seen = new Map<string, number>()
  return (text) => {
    const id = `p-${sha256(text.normalize('NFC')).slice(0, 8)}`
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  }
}
