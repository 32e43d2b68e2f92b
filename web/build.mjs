// Builds the page's files: browser script and style sheet bundled and made small, font and icon copied, each under a
// name that holds a hash of its content, each with its compressed forms, and a list of the names for the server.

import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Smaller files, and those that are compressed already, gain nothing. */
const LEAST_TO_COMPRESS = 512
const COMPRESSED = new Set(['.woff2'])

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 10)
const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** A value of a module of tables, written as code; signs that cannot be seen by their numbers. */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal)}]`
  const written = value instanceof RegExp ? String(value) : JSON.stringify(value)
  return written.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * For esbuild: the index's tables are worked out here, so that a script holds their values and not how they are made.
 */
export const scriptTables = {
  name: 'script-tables',
  setup({ onLoad }) {
    onLoad({ filter: /index[\\/]script[\\/]browser-folds\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm' })
      const values = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
      const contents = Object.entries(values).map(([name, value]) => `export const ${name} = ${literal(value)}`)
      return { contents: contents.join('\n'), loader: 'js' }
    })
  },
}

/**
 * Builds everything into `outFolder`, which is emptied first.
 * @param {{ outFolder: string, minify?: boolean }} options
 * @returns {Promise<Record<string, string>>} logical names (style, script-ar, script-en, article-ar, article-en, font,
 * icon) to file names; also written as assets.json
 */
export async function buildAssets({ outFolder, minify = true }) {
  await rm(outFolder, { recursive: true, force: true })
  await mkdir(outFolder, { recursive: true })
  const names = {}

  const shared = { bundle: true, write: false, minify, charset: 'utf8', legalComments: 'none', outdir: outFolder, logLevel: 'warning' }
  const style = await build({
    ...shared,
    entryPoints: { style: join(here, 'styles/page.css') },
    loader: { '.woff2': 'file', '.svg': 'file' },
    assetNames: '[name]-[hash]',
  })
  for (const { path, contents } of style.outputFiles) {
    // The style sheet names the font and the icon, so they keep the names that they were bundled under.
    const name = { '.css': 'style', '.woff2': 'font', '.svg': 'icon' }[extname(path)]
    names[name] = name === 'style' ? await put(outFolder, 'style.css', contents) : await putAs(outFolder, basename(path), contents)
  }

  const scripts = await build({
    ...shared,
    format: 'esm',
    target: 'es2022',
    plugins: [scriptTables],
    entryPoints: {
      'script-ar': join(here, 'browser/ar.ts'),
      'script-en': join(here, 'browser/en.ts'),
      'article-ar': join(here, 'browser/article-ar.ts'),
      'article-en': join(here, 'browser/article-en.ts'),
    },
  })
  for (const { path, contents } of scripts.outputFiles) {
    const name = basename(path, '.js')
    names[name] = await put(outFolder, `${name}.js`, contents)
  }

  await writeFile(join(outFolder, 'assets.json'), `${JSON.stringify(names, null, 2)}\n`)
  return names
}

/** Writes a file under its name with a hash of its content in it. */
async function put(folder, name, bytes) {
  const ending = extname(name)
  return putAs(folder, `${basename(name, ending)}-${hashOf(bytes)}${ending}`, bytes)
}

async function putAs(folder, name, bytes) {
  await writeFile(join(folder, name), bytes)
  if (bytes.length >= LEAST_TO_COMPRESS && !COMPRESSED.has(extname(name))) {
    const text = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    await writeFile(join(folder, `${name}.br`), await brotli(bytes, { params: text }))
    await writeFile(join(folder, `${name}.gz`), await gzipped(bytes, { level: 9 }))
  }
  return name
}
