// A client that another project's tool makes of the committed description of the interface: its names can be read, it
// compiles as strictly as this code, refuses wrong use, and gets from the server what its types promise.

import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import t from 'tap'
import ts from 'typescript'
import { SCHEMAS } from '../../server/contract/contract.js'
import { collectFaults } from '../faults.js'
import { temporaryFolder } from '../temporary.js'
import { serving } from './serving.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SITE = 'http://kashaf.example'

const PROGRAM = `
import type { Article, Hit, Mark, Problem, Search } from './client'
import { analyze, article, export_, search, searchPost } from './client'
import { client } from './client/client.gen'

export async function use(fetch: typeof globalThis.fetch) {
  client.setConfig({ baseUrl: '${SITE}', fetch })
  const found = await search({ query: { q: 'talks', lang: ['en'], facets: ['source', 'year'], limit: 1, from: '2017' } })
  const answer: Search = found.data!
  const hit: Hit = answer.hits[0]
  const marked: string[] = hit.title!.marks.map(({ start, end }: Mark) => hit.title!.text.slice(start, end))
  const posted = await searchPost({ body: { q: 'talks', lang: ['en'] } })
  const read = await article({ path: { id: hit.id }, query: { q: 'talks' } })
  const whole: Article = read.data!
  const refused = await search({ query: { offset: 9999 } })
  const problem: Problem = refused.error!
  const analysis = await analyze({ query: { text: 'talks' } })
  const rows = await export_({ query: { q: 'talks', format: 'csv' }, parseAs: 'text' })
  return {
    ids: [hit.id, posted.data!.hits[0].id, whole.id],
    marked,
    facets: Object.keys(answer.facets),
    problem: problem.type,
    words: analysis.data!.tokens.map(({ text }) => text),
    rows: rows.data!,
  }
}
`

/** One wrong use a line. */
const WRONG = [
  "search({ query: { sources: ['syria-tv'] } })",
  "search({ query: { limit: 'ten' } })",
  "search({ query: { lang: ['fr'] } })",
  'searchPost({})',
  "searchPost({ body: { q: 'talks', limt: 3 } })",
  'article({})',
  'article({ path: { id: 7 } })',
  'analyze({ query: {} })',
  "export_({ query: { format: 'xlsx' } })",
  'search().then(({ data }) => data!.hits[0].headline)',
  'search().then(({ data }) => data!.hits[0].published!.date.getFullYear())',
  "search().then(({ error }) => error!.type.at('first'))",
]

t.test('a client made of the committed description', async (t) => {
  const faults = collectFaults(t)
  const folder = await temporaryFolder(t)
  const tool = join(ROOT, 'node_modules/.bin/openapi-ts')
  const asked = ['--input', join(ROOT, 'server/openapi.json'), '--output', join(folder, 'client')]
  await promisify(execFile)(process.execPath, [tool, ...asked, '--silent', '--no-log-file'], { cwd: folder })

  const types = await readFile(join(folder, 'client/types.gen.ts'), 'utf8')
  for (const schema of SCHEMAS) {
    const { $id } = schema as { $id?: string }
    faults.match(types, new RegExp(`^export type ${$id} = \\{|^export type ${$id} =`, 'm'), `${$id} keeps its name`)
  }
  faults.none()
  t.notMatch(types, /\b(def-?|unnamed-?|schema)\d/i)
  t.notMatch(types, /\bunknown;$/m, 'nothing is left untyped')

  const program = join(folder, 'program.ts')
  const wrong = join(folder, 'wrong.ts')
  await writeFile(program, PROGRAM)
  const begin = ["import { analyze, article, export_, search, searchPost } from './client'"]
  await writeFile(wrong, [...begin, ...WRONG].join('\n'))
  const compiled = ts.createProgram([program, wrong], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
  })
  const problems = ts.getPreEmitDiagnostics(compiled).map(({ file, start = 0, messageText }) => ({
    file: file?.fileName,
    line: file?.getLineAndCharacterOfPosition(start).line,
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }))
  t.same(
    problems.filter(({ file }) => file !== wrong),
    [],
    'the client and a program that uses it compile',
  )
  for (const [n, use] of WRONG.entries()) {
    faults.ok(
      problems.some(({ file, line }) => file === wrong && line === n + begin.length),
      `does not compile: ${use}`,
    )
  }
  faults.none()

  const bundle = join(folder, 'program.mjs')
  await build({ entryPoints: [program], outfile: bundle, bundle: true, format: 'esm', platform: 'node', logLevel: 'silent' })
  const { app } = await serving(t)
  const answered = async (input: Request | URL | string): Promise<Response> => {
    const request = new Request(input)
    const payload = request.method === 'GET' ? undefined : await request.text()
    const url = request.url.slice(SITE.length)
    const answer = await app.inject({
      method: request.method as 'GET' | 'POST',
      url,
      headers: Object.fromEntries(request.headers),
      payload,
    })
    return new Response(answer.rawPayload as Uint8Array<ArrayBuffer>, {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string>,
    })
  }
  const { use } = (await import(pathToFileURL(bundle).href)) as { use(fetch: typeof answered): Promise<Record<string, unknown>> }
  const { rows, ...rest } = await use(answered)
  t.same(rest, {
    ids: ['report-1', 'report-1', 'report-1'],
    marked: ['Talks'],
    facets: ['source', 'year'],
    problem: '/problems/offset-too-deep',
    words: ['talks'],
  })
  t.match(rows, /^\uFEFF?id,title,/)
})
