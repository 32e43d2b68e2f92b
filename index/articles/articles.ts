// The articles room: a folder of files in, articles out, one at a time. A file that cannot become an article never
// stops the others and never disappears: it is handed on with its path and the reason.

import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article, Skipped } from './article.js'
import { compose } from './compose.js'
import { decode } from './decode.js'
import { articleId, sha256 } from './identity.js'
import { type ListedFile, unreadable } from './listing.js'
import { readerOf } from './readers/readers.js'
import { readSources, type Sources } from './sources.js'

export { type ListedFile, listArticles } from './listing.js'

/** Paragraphs of an article: a file of a million lines of one letter would fill the index with nothing. */
const MAX_PARAGRAPHS = 50_000

export interface ReadOptions {
  /** Larger files are left out. */
  maxArticleBytes: number
  /** Files with a longer line are left out. UTF-16 units. */
  maxLine: number
}

/**
 * A file read: an article with its bytes as received and a hash of its words, publisher and day, or the reason why not.
 */
type ReadFile = { article: Article; original: Uint8Array; words: string } | Omit<Skipped, 'path'>

/**
 * Reads `files` (as listed) in their order, one at a time: what was handed over is let go. Each gives an article with
 * its bytes as received, or the reason why not. Of two files with one id, or with the same words of one publisher and
 * day, the later is left out.
 * @throws KashafError `sources-invalid`; nothing else, whatever the files hold
 */
export async function* readArticles(
  folder: string,
  files: readonly ListedFile[],
  options: ReadOptions,
): AsyncGenerator<{ article: Article; original: Uint8Array } | { skipped: Skipped }> {
  const sources = await readSources(folder)
  const repeats = watchRepeats()
  for (const { path } of files) {
    const read = await readArticle(folder, path, options, sources)
    const fault = 'reason' in read ? read : repeats(path, read.article.id, read.words)
    if (fault !== null) yield { skipped: { path, ...fault } }
    else if ('article' in read) yield read
  }
}

/** Given the articles of an archive in order, says of which the id or the words were met before. */
export function watchRepeats(): (path: string, id: string, words: string) => Omit<Skipped, 'path'> | null {
  const ids = new Map<string, string>()
  const texts = new Map<string, string>()
  return (path, id, words) => {
    const sameId = ids.get(id)
    if (sameId !== undefined) return { reason: 'duplicate-id', detail: `${sameId} has the same id, ${id}.` }
    const sameText = texts.get(words)
    if (sameText !== undefined) return { reason: 'duplicate-text', detail: `${sameText} has the same text.` }
    ids.set(id, path)
    texts.set(words, path)
    return null
  }
}

/** Reads one file. Pure but for the reading, so that several may be read at once. Never throws. */
export async function readArticle(
  folder: string,
  path: string,
  { maxArticleBytes, maxLine }: ReadOptions,
  sources: Sources,
): Promise<ReadFile> {
  const reader = readerOf(path)
  if (reader === null) return { reason: 'unreadable', detail: 'No reader for files of this ending.' }
  const original = await readBytes(join(folder, path), maxArticleBytes)
  if (!(original instanceof Uint8Array)) return original
  const decoded = decode(original)
  if ('fault' in decoded) return { reason: 'not-text', detail: decoded.fault }
  const { text, encoding } = decoded
  const line = longestLine(text)
  if (line > maxLine) return { reason: 'line-too-long', detail: `It has a line of ${line} units; the limit is ${maxLine}.` }
  const draft = reader.read(text)
  if ('fault' in draft) return { reason: 'bad-header', detail: draft.fault }
  if (draft.blocks.length > MAX_PARAGRAPHS)
    return { reason: 'too-large', detail: `It has ${draft.blocks.length} paragraphs; the limit is ${MAX_PARAGRAPHS}.` }
  const article = compose({
    id: articleId(path),
    text,
    draft,
    original: { file: path, bytes: original.length, sha256: sha256(original), ...(encoding !== 'utf-8' && { encoding }) },
    record: sources.articles.get(path.normalize('NFC')) ?? {},
    sources,
  })
  if (article !== null) return { article, original, words: sha256(wordsOf(article)) }
  const detail = draft.blocks.length === 0 ? 'It holds no text.' : 'It holds nothing but lines of the page around an article.'
  return { reason: 'empty', detail }
}

/**
 * What makes a second file the same article: its text. The same text of another publisher or day is another article,
 * and a copy.
 */
const wordsOf = ({ source, published, paragraphs }: Article): string =>
  [source?.id ?? '', published?.date ?? '', ...paragraphs.map(({ text }) => text.normalize('NFC'))].join('\n')

/** The bytes of a regular file, never through a link that took its place, never more than `limit`. */
async function readBytes(path: string, limit: number): Promise<Uint8Array | Omit<Skipped, 'path'>> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const facts = await handle.stat()
    if (!facts.isFile()) return { reason: 'unreadable', detail: 'It is not a regular file.' }
    if (facts.size > limit) return { reason: 'too-large', detail: `It has ${facts.size} bytes; the limit is ${limit}.` }
    const bytes = await handle.readFile()
    if (bytes.length > limit) return { reason: 'too-large', detail: `It grew to ${bytes.length} bytes; the limit is ${limit}.` }
    return bytes
  } catch (error) {
    return { reason: 'unreadable', detail: unreadable(error) }
  } finally {
    await handle?.close().catch(() => undefined)
  }
}

const LINE_END = /[\n\r\u2028\u2029]/g

function longestLine(text: string): number {
  let longest = 0
  let from = 0
  for (const { index } of text.matchAll(LINE_END)) {
    longest = Math.max(longest, index - from)
    from = index + 1
  }
  return Math.max(longest, text.length - from)
}
