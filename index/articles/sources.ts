// Reads `sources.json`: facts about an archive's articles that their texts do not say, each with its evidence in both
// languages. What it says is shown as recorded or inferred, never as printed. A file that is not of its form is refused
// whole, by name.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { KashafError } from '../errors.js'
import type { Article, Published, Source } from './article.js'
import { parseDate } from './dates.js'
import { type Publisher, type PublisherBook, publisherBook } from './publishers.js'
import { isWebAddress } from './readers/header.js'

export const SOURCES_FILE = 'sources.json'

/** What is recorded of one article. A member that is missing says nothing; null says that the fact is not known. */
export interface ArticleRecord {
  source?: Source | null
  published?: Published | null
  originUrl?: string | null
  text?: Article['text']
}

export interface Sources {
  /** Path below the archive folder, NFC → what is recorded. */
  articles: ReadonlyMap<string, ArticleRecord>
  /** Publishers of this archive before those of the product's table. */
  publishers: PublisherBook
  /** Publishers whose articles may be shown in excerpts only, unless the article's own record says otherwise. */
  excerptsOnly: ReadonlySet<string>
}

const strict = { additionalProperties: false }
const said = Type.String({ minLength: 1 })
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Name = Type.Object({ ar: nullable(said), en: nullable(said) }, strict)
const Basis = Type.Union([Type.Literal('recorded'), Type.Literal('inferred')])
const Text = Type.Union([Type.Literal('full'), Type.Literal('snippets')])
const Sentences = Type.Object({ ar: said, en: said }, strict)
const Form = Type.Object(
  {
    articles: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Object(
          {
            source: Type.Optional(
              nullable(Type.Object({ id: said, name: Type.Optional(Name), basis: Basis, evidence: Sentences }, strict)),
            ),
            published: Type.Optional(nullable(Type.Object({ date: said, basis: Basis, evidence: Sentences }, strict))),
            origin_url: Type.Optional(nullable(said)),
            text: Type.Optional(Text),
          },
          strict,
        ),
      ),
    ),
    sources: Type.Optional(Type.Record(Type.String(), Type.Object({ name: Name, text: Type.Optional(Text) }, strict))),
  },
  strict,
)
type Form = Static<typeof Form>
type FormRecord = NonNullable<Form['articles']>[string]

const NONE: Form = {}
const ID = /^[a-z0-9-]{1,64}$/
const CALENDAR = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/

/**
 * The `sources.json` of an archive folder; when there is none, one that says nothing.
 * @throws KashafError `sources-invalid`: not readable, not JSON, not of the form, an id, date or address of the wrong
 * form, a publisher without a name
 */
export async function readSources(folder: string): Promise<Sources> {
  const form = await readForm(join(folder, SOURCES_FILE))
  const own: Publisher[] = Object.entries(form.sources ?? {}).map(([id, { name }]) => ({ id, name }))
  for (const { id, name } of own) {
    if (!ID.test(id)) fail(`sources["${id}"]`, 'an id is 1 to 64 of a-z, 0-9 and -')
    if (name.ar === null && name.en === null) fail(`sources["${id}"].name`, 'one of ar and en must be given')
  }
  const publishers = publisherBook(own)
  const articles = new Map<string, ArticleRecord>()
  for (const [file, record] of Object.entries(form.articles ?? {})) {
    const key = file.normalize('NFC')
    if (articles.has(key)) fail(`articles["${file}"]`, 'stands twice')
    articles.set(key, recordOf(record, `articles["${file}"]`, publishers))
  }
  const excerptsOnly = new Set(
    Object.entries(form.sources ?? {})
      .filter(([, { text }]) => text === 'snippets')
      .map(([id]) => id),
  )
  return { articles, publishers, excerptsOnly }
}

async function readForm(path: string): Promise<Form> {
  let written: unknown
  try {
    const text = await readFile(path, 'utf8')
    written = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NONE
    throw new KashafError('sources-invalid', `${path}: ${(error as Error).message}`, { cause: error })
  }
  if (Value.Check(Form, written)) return written
  const [{ instancePath, keyword, message }] = Value.Errors(Form, written)
  // The validator says "schema is false" of a member that the form does not have.
  return fail(instancePath || 'the whole', keyword === 'boolean' ? 'no such member' : message)
}

function recordOf(record: FormRecord, place: string, publishers: PublisherBook): ArticleRecord {
  return {
    ...(record.source !== undefined && { source: record.source && sourceOf(record.source, `${place}.source`, publishers) }),
    ...(record.published !== undefined && { published: record.published && publishedOf(record.published, `${place}.published`) }),
    ...(record.origin_url !== undefined && { originUrl: addressOf(record.origin_url, `${place}.origin_url`) }),
    ...(record.text !== undefined && { text: record.text }),
  }
}

function sourceOf(source: NonNullable<FormRecord['source']>, place: string, publishers: PublisherBook): Source {
  const { id, basis, evidence } = source
  if (!ID.test(id)) fail(`${place}.id`, 'an id is 1 to 64 of a-z, 0-9 and -')
  const name = source.name ?? publishers.byId(id)?.name
  if (name === undefined || (name.ar === null && name.en === null)) return fail(place, `"${id}" is no known publisher: give its name`)
  return { id, name, basis, evidence }
}

function publishedOf({ date, basis, evidence }: NonNullable<FormRecord['published']>, place: string): Published {
  const range = CALENDAR.test(date) ? parseDate(date) : null
  if (range === null) return fail(`${place}.date`, `"${date}" is no date: YYYY, YYYY-MM or YYYY-MM-DD`)
  return { date, precision: range.precision, basis, evidence }
}

function addressOf(url: string | null, place: string): string | null {
  if (url !== null && !isWebAddress(url)) fail(place, 'is no http or https address')
  return url
}

function fail(place: string, what: string): never {
  throw new KashafError('sources-invalid', `${SOURCES_FILE}, ${place}: ${what}`)
}
