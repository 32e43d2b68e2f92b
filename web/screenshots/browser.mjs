// Where a Chromium may be on this system and how it is started: for the pictures and for the tests that need a browser.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Names of the programs that are looked for, in this order. */
export const BROWSER_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Without a window, and without asking anybody else for anything. */
export const BROWSER_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Path of the browser that KASHAF_BROWSER names, else of the first that the system has; null when there is none. */
export function findBrowser() {
  const { KASHAF_BROWSER } = process.env
  if (KASHAF_BROWSER) return existsSync(KASHAF_BROWSER) ? KASHAF_BROWSER : null
  for (const name of BROWSER_NAMES) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
    } catch {
      // not this one
    }
  }
  return null
}
