// Makes `dist` from the source: the programs by the TypeScript compiler, the lexicon's tables beside them, and the page's
// files, hashed and compressed. Whatever was in `dist` before is gone; running it twice gives the same.

import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('.', import.meta.url)))

rmSync('dist', { recursive: true, force: true })
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
try {
  // Types are checked by `npm run check`; checking them here too would double the time of `npm test`.
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--noCheck'], { stdio: 'inherit' })
} catch {
  process.exit(1) // the compiler has said why
}

const tables = join('index', 'lexicon')
for (const file of readdirSync(tables)) {
  if (file.endsWith('.tsv')) cpSync(join(tables, file), join('dist', tables, file))
}

if (existsSync('web/build.mjs')) {
  const { buildAssets } = await import('./web/build.mjs')
  await buildAssets({ outFolder: 'dist/web/assets' })
}

chmodSync('dist/server/cli.js', 0o755)
