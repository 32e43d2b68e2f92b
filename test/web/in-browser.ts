// What tests of the page in a real browser share: the browser, a server over an index of the seeds or of any other
// articles, and pages that notice what a page must never do.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Test } from 'tap'
import { rebuild } from '../../index/index.js'
import { buildApp } from '../../server/app.js'
import { readConfig } from '../../server/config.js'
import { createEngineHolder } from '../../server/engine/engine-holder.js'
import { BROWSER_ARGUMENTS, BROWSER_NAMES, findBrowser } from '../../web/screenshots/browser.mjs'
import { SEEDS, temporaryFolder } from '../temporary.js'
import { UNHURRIED } from '../unhurried.js'

/** A page, and whatever it said on the console, failed at, opened as a dialog, or asked of another site. */
export interface Watched {
  page: Page
  context: BrowserContext
  noticed: string[]
}

export interface InBrowser {
  /** A test that needs the browser; without one it is skipped, and says so. */
  test(name: string, run: (t: Test) => Promise<unknown>): unknown
  /** Address of a server over the seeds. */
  site: string
  /** A server over an index of the articles in a folder; its address. */
  serve(articles: string, name: string): Promise<string>
  /** @param home address of the only site that the page may ask; that of the seeds unless given */
  watched(options?: BrowserContextOptions, home?: string): Promise<Watched>
  /** A folder that is removed when the tests end. */
  root: string
}

export const LANGUAGES = ['ar', 'en'] as const

/** What axe finds wrong with the page or a part of it; the page's context has to be without its content policy. */
export async function axeFaults(page: Page, { within }: { within?: string } = {}): Promise<string[]> {
  await page.evaluate(await axeSource())
  return page.evaluate(async (within) => {
    interface Found {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    const { axe } = window as unknown as { axe: { run: (where: Document | string) => Promise<Found> } }
    const { violations } = await axe.run(within ?? document)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }, within)
}

let source: Promise<string> | undefined
function axeSource(): Promise<string> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  return source
}

/** Starts all of it, with these settings besides those that tests need; everything ends with `t`. */
export async function inBrowser(t: Test, settings: Record<string, string> = {}): Promise<InBrowser> {
  const executablePath = findBrowser()
  const missing = `No browser: the page is not tested in one. Install Chromium or name it with KASHAF_BROWSER (looked for ${BROWSER_NAMES.join(', ')}).`
  if (executablePath === null && process.env.CI) t.fail(missing)
  const root = await temporaryFolder(t)
  const assets = join(root, 'assets')

  async function serve(articles: string, name: string): Promise<string> {
    const index = join(root, name)
    await rebuild({ articles, index })
    const holder = createEngineHolder({ index, waitMs: UNHURRIED.waitMs })
    await holder.reload()
    const app = await buildApp({
      config: readConfig({ KASHAF_RATE: '0', KASHAF_SEARCH_MS: '60000', ...settings }),
      holder,
      limits: UNHURRIED,
      assets,
    })
    await app.listen({ host: '127.0.0.1', port: 0 })
    t.teardown(async () => {
      await app.close()
      await holder.close()
    })
    return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  }

  async function begin(executablePath: string): Promise<{ browser: Browser; site: string }> {
    const build = new URL('../../web/build.mjs', import.meta.url).href
    const { buildAssets } = (await import(build)) as { buildAssets: (options: { outFolder: string }) => Promise<unknown> }
    await buildAssets({ outFolder: assets })
    const browser = await chromium.launch({ executablePath, headless: true, args: BROWSER_ARGUMENTS })
    t.teardown(() => browser.close())
    return { browser, site: await serve(SEEDS, 'seeds') }
  }
  const { browser, site } = executablePath === null ? ({} as { browser: Browser; site: string }) : await begin(executablePath)

  async function watched(options: BrowserContextOptions = {}, home = site): Promise<Watched> {
    const context = await browser.newContext({
      viewport: { width: 1180, height: 900 },
      reducedMotion: 'reduce',
      locale: 'en-GB',
      ...options,
    })
    const page = await context.newPage()
    const noticed: string[] = []
    page.on('console', (message) => noticed.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => noticed.push(`error: ${error.message}`))
    page.on('dialog', (dialog) => {
      noticed.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(home)) noticed.push(`request: ${request.url()}`)
    })
    return { page, context, noticed }
  }

  const test = (name: string, run: (t: Test) => Promise<unknown>) => t.test(name, executablePath === null ? { skip: missing } : {}, run)
  return { test, site, serve, watched, root }
}
