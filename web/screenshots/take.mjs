// Takes the pictures that the documents show. It builds an index of the seeds in a temporary folder, starts the built
// server over it, and photographs the first page, suggestions, results, filters, the reader and citations: in both
// languages, wide and narrow, light and dark. Run `npm run build` first, then `node web/screenshots/take.mjs`.
// KASHAF_BROWSER names a browser other than Chromium's usual places.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { BROWSER_ARGUMENTS, findBrowser } from './browser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))
const WIDE = { width: 1180, height: 820 }
const NARROW = { width: 375, height: 760 }

const READER = '/a/9aed169284d176bc'

/** What is done on a page before its picture is taken. */
async function suggest(page) {
  await page.focus('#q')
  await page.keyboard.press('End')
  await page.keyboard.type('ا')
  await page.waitForSelector('#q[aria-expanded=true]')
  await page.waitForTimeout(600)
}
async function find(page) {
  await page.keyboard.press('f')
  await page.keyboard.type('فاوض')
  await page.waitForTimeout(300)
}
async function cite(page) {
  await page.keyboard.press('c')
  await page.waitForSelector('dialog.citing[open]')
}
async function filter(page) {
  await page.keyboard.press('f')
  await page.waitForSelector('dialog.sheet[open]')
}

/** Name of the picture, path of the page, window, theme, and what is done first. */
const PICTURES = [
  ['home-ar', '/?ui=ar', WIDE, 'light'],
  ['home-en', '/?ui=en', WIDE, 'light'],
  ['results-ar', `/?${new URLSearchParams({ q: 'مفاوضات سوريا', ui: 'ar' })}`, WIDE, 'light'],
  ['results-en', `/?${new URLSearchParams({ q: 'Hezbollah', ui: 'en' })}`, WIDE, 'light'],
  ['results-crossing', `/?${new URLSearchParams({ q: 'Hezbollah negotiations in Qalamoun', lang: 'ar', ui: 'en' })}`, WIDE, 'light'],
  ['suggestions-ar', `/?${new URLSearchParams({ q: 'مف', ui: 'ar' })}`, WIDE, 'light', suggest],
  ['results-ar-dark', `/?${new URLSearchParams({ q: 'حزب الله', ui: 'ar' })}`, WIDE, 'dark'],
  ['results-ar-narrow', `/?${new URLSearchParams({ q: 'ديرالزور', ui: 'ar' })}`, NARROW, 'light'],
  ['results-en-narrow-dark', `/?${new URLSearchParams({ q: 'withdrawal', ui: 'en' })}`, NARROW, 'dark'],
  ['reader-ar', `${READER}?${new URLSearchParams({ q: 'negotiations "دير الزور"', m: '3', ui: 'ar' })}`, WIDE, 'light'],
  ['find-en', `${READER}?${new URLSearchParams({ q: 'negotiations', ui: 'en' })}`, WIDE, 'light', find],
  ['cite-ar', `${READER}?${new URLSearchParams({ q: 'مفاوضات', ui: 'ar' })}`, WIDE, 'light', cite],
  ['sheet-en', `/?${new URLSearchParams({ q: 'Syria', ui: 'en' })}`, NARROW, 'light', filter],
  ['reader-en-dark', `/a/888f2903cdf87aee?${new URLSearchParams({ q: 'Hezbollah', ui: 'en' })}`, WIDE, 'dark'],
]

const program = join(root, 'dist/server/cli.js')
if (!existsSync(program)) throw new Error('There is no built program: run npm run build first.')
const executablePath = findBrowser()
if (!executablePath) throw new Error('There is no browser: install Chromium, or name one with KASHAF_BROWSER.')

const folder = await mkdtemp(join(tmpdir(), 'kashaf-pictures-'))
const server = spawn(process.execPath, [program, 'start'], {
  cwd: root,
  env: { ...process.env, KASHAF_ARTICLES: 'seeds', KASHAF_INDEX: join(folder, 'index'), KASHAF_PORT: '0', KASHAF_LOG_LEVEL: 'silent' },
  stdio: ['ignore', 'ignore', 'pipe'],
})
try {
  const site = await addressOf(server)
  const browser = await chromium.launchPersistentContext(join(folder, 'browser'), {
    executablePath,
    headless: true,
    args: BROWSER_ARGUMENTS,
  })
  for (const [name, path, viewport, colorScheme, first] of PICTURES) {
    const page = await browser.newPage()
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(`${site}${path}`, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    await first?.(page)
    await page.screenshot({ path: join(here, `${name}.png`) })
    await page.close()
    process.stdout.write(`${name}.png\n`)
  }
  await browser.close()
} finally {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill()
  await ended
  await rm(folder, { recursive: true, force: true })
}

/** Where the server says that it is, once it listens. */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (piece) => {
      said += piece
      const found = /Kashaf is at (http:\/\/[^/\s]+)/.exec(said)
      if (found) resolve(found[1])
    })
    server.once('exit', () => reject(new Error(`The server did not start.\n${said}`)))
  })
}
