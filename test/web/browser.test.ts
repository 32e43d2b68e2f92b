// The page in a real browser, over the real server and an index of the seeds: searching, filtering, reading and going
// back, in both languages, with JavaScript and without; keys, failures, accessibility, sizes.

import type { Route } from 'playwright-core'
import t from 'tap'
import { collectFaults } from '../faults.js'
import { axeFaults, inBrowser, LANGUAGES } from './in-browser.js'

const { test, site, watched } = await inBrowser(t)

const address = (q: string, more: Record<string, string> = {}) => `${site}/?${new URLSearchParams({ q, ...more })}`
/** What the script asks the server for. */
const SEARCHES = (url: URL) => url.pathname === '/'

// ---- the way of a reader -----------------------------------------------------------------------------------------

for (const ui of LANGUAGES) {
  for (const javaScriptEnabled of [true, false]) {
    test(`search, filter, open, next match, back: ${ui}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async (t) => {
      const { page, context, noticed } = await watched({ javaScriptEnabled })
      await page.goto(`${site}/?ui=${ui}`)
      t.equal(await page.getAttribute('html', 'dir'), ui === 'ar' ? 'rtl' : 'ltr')
      t.ok((await page.locator('.example').count()) >= 5, 'examples')
      t.equal(await page.locator('.title-card').count(), 10, 'newest articles')

      await page.fill('#q', 'حزب الله')
      await page.press('#q', 'Enter')
      await page.waitForURL(/q=/)
      await page.waitForSelector('.card')
      const all = await page.locator('.card').count()
      t.ok(all >= 5)
      t.ok((await page.locator('.card mark').count()) > all)
      t.ok(await page.locator('mark.crossed').first().getAttribute('title'), 'a crossed mark says how it came about')

      const filter = page.locator('#filters input[value="asharq-al-awsat"]')
      await filter.check()
      if (javaScriptEnabled) t.equal(await page.locator('.apply').isVisible(), false)
      else await page.click('.apply button')
      await page.waitForURL(/source=asharq-al-awsat/)
      await page.waitForSelector('.chip')
      await page.waitForFunction((before) => document.querySelectorAll('.card').length < before, all)
      t.equal(await page.locator('.card').count(), 2)
      t.equal(await page.locator('#filters input[value="asharq-al-awsat"]').isChecked(), true)

      await page.locator('.card-title a').first().click()
      await page.waitForSelector('#article')
      t.ok((await page.locator('#article mark').count()) > 3)
      t.match(page.url(), /\/a\/.*source=asharq-al-awsat/)
      await page.click('#next-match')
      await page.waitForURL(/m=1#m1$/)
      t.match(await page.textContent('#match-place'), /^.?1.? \/ /)
      if (javaScriptEnabled) t.equal(await page.evaluate(() => document.activeElement?.id), 'm1')
      t.ok(await page.locator('#m1').isVisible())
      if (!javaScriptEnabled) {
        await page.click('#cite')
        await page.waitForURL(/\/a\/[^/]+\/cite/)
        t.match(await page.textContent('#citation'), /\p{L}{3}/u)
        await page.goBack()
      }
      await page.click('#next-result')
      await page.waitForURL((url) => !url.searchParams.has('m'))
      t.equal(await page.locator('#next-result').count(), 0, 'the second of two has no next')

      await page.click('#to-results')
      await page.waitForURL(/\/\?q=.*source=asharq-al-awsat/)
      t.equal(await page.locator('.card').count(), 2)
      // With the script the way back goes by the window's history, so the article lies ahead.
      if (javaScriptEnabled) await page.goForward()
      else await page.goBack()
      await page.waitForSelector('#article')
      await page.goto(address('حزب الله', { ui, source: 'asharq-al-awsat' }))
      await page.locator('.chip').click()
      await page.waitForFunction((before) => document.querySelectorAll('.card').length === before, all)
      t.notMatch(page.url(), /source=/, 'a chip is removed by its link')
      t.same(noticed, [])
      await context.close()
    })
  }
}

test('every state has an address: back and forward show it again', async (t) => {
  const { page, context, noticed } = await watched()
  await page.goto(address('سوريا', { ui: 'en' }))
  const first = await page.textContent('#count')
  await page.fill('#q', 'انسحاب')
  await page.press('#q', 'Enter')
  await page.waitForFunction((text) => document.getElementById('count')?.textContent !== text, first)
  t.equal(await page.evaluate(() => document.activeElement?.id), 'count', 'a new search moves the focus to the count')
  t.match(await page.title(), /انسحاب/)
  await page.goBack()
  await page.waitForFunction((text) => document.getElementById('count')?.textContent === text, first)
  t.equal(await page.inputValue('#q'), 'سوريا')
  await page.goForward()
  await page.waitForFunction((text) => document.getElementById('count')?.textContent !== text, first)
  t.equal(await page.inputValue('#q'), 'انسحاب')
  t.same(noticed, [])
  await context.close()
})

test('language and appearance are kept', async (t) => {
  const { page, context, noticed } = await watched({ javaScriptEnabled: false })
  await page.goto(address('Syria'))
  t.equal(await page.getAttribute('html', 'lang'), 'en', 'what the browser asks for')
  await page.click('#language')
  t.equal(await page.getAttribute('html', 'lang'), 'ar')
  t.equal(await page.inputValue('#q'), 'Syria')
  await page.goto(address('Syria'))
  t.equal(await page.getAttribute('html', 'lang'), 'ar', 'the cookie keeps it')
  await page.click('.tools summary')
  await page.locator('.tools .choices a').nth(2).click()
  t.equal(await page.getAttribute('html', 'data-theme'), 'dark')
  t.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(20, 23, 28)')
  await page.goto(`${site}/prefs?theme=light&back=//evil.example/`)
  t.equal(page.url(), `${site}/`)
  t.same(noticed, [])
  await context.close()
})

test('dates are read in every form, and an unreadable one stays in its field', async (t) => {
  const { page, context } = await watched({ javaScriptEnabled: false })
  await page.goto(address('سوريا', { ui: 'en' }))
  await page.fill('#date-from', '27 تشرين الثاني 2018')
  await page.fill('#date-to', 'soon')
  await page.click('.apply button')
  t.equal(await page.inputValue('#date-from'), '2018-11-27')
  t.equal(await page.inputValue('#date-to'), 'soon')
  t.match(await page.textContent('#date-to-wrong'), /not understood/)
  t.match(await page.textContent('.chips'), /27 November 2018/)
  await context.close()
})

test('keys work with an Arabic layout, rest in text fields, and can be switched off', async (t) => {
  const { page, context, noticed } = await watched()
  await page.goto(address('سوريا', { ui: 'ar' }))
  const press = (key: string, code: string, more: object = {}) =>
    page.evaluate(
      ([key, code, more]) => {
        const target = document.activeElement ?? document.body
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key: key as string, code: code as string, bubbles: true, cancelable: true, ...(more as object) }),
        )
      },
      [key, code, more] as const,
    )
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
  await press('ظ', 'Slash')
  t.equal(await focused(), 'q')
  await press('ت', 'KeyJ')
  t.equal(await focused(), 'q', 'no shortcut while typing')
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await press('ن', 'KeyK', { ctrlKey: true })
  t.equal(await focused(), 'q')
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await press('ت', 'KeyJ')
  t.equal(await page.evaluate(() => document.activeElement?.matches('li:first-child a[data-result]')), true)
  await press('j', 'KeyJ')
  t.equal(await page.evaluate(() => [...document.querySelectorAll('a[data-result]')].indexOf(document.activeElement as Element)), 1)
  await press('ب', 'KeyF')
  t.equal(await focused(), 'filters')
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await press('م', 'KeyL')
  await page.waitForURL(/ui=en/)
  t.equal(await page.getAttribute('html', 'lang'), 'en')

  await page.locator('.footer a[href*="keys=off"]').click()
  await page.waitForSelector('html[data-keys="off"]')
  await press('/', 'Slash')
  t.not(await focused(), 'q')
  await press('k', 'KeyK', { metaKey: true })
  t.equal(await focused(), 'q', 'with a modifier they stay')

  await page.goto(`${site}/prefs?keys=on&back=/`)
  await page.goto(`${site}/a/9aed169284d176bc?q=Syria`)
  await press('ى', 'KeyN')
  await page.waitForURL(/#m1$/)
  await press('p', 'KeyP')
  await page.waitForURL(/#m[2-9]\d?$/)
  await press('Escape', 'Escape')
  await page.waitForURL(/\/\?q=Syria/)
  t.same(noticed, [])
  await context.close()
})

test('the box has a direction only while it has text', async (t) => {
  const { page, context } = await watched()
  await page.goto(`${site}/?ui=ar`)
  t.equal(await page.getAttribute('#q', 'dir'), null)
  await page.fill('#q', 'Syria')
  t.equal(await page.getAttribute('#q', 'dir'), 'auto')
  await page.fill('#q', '')
  t.equal(await page.getAttribute('#q', 'dir'), null)
  await context.close()
})

test('a failed search keeps the words and offers another try', async (t) => {
  const { page, context } = await watched()
  await page.goto(address('سوريا', { ui: 'en' }))
  const before = await page.locator('.card').count()
  const search = async (q: string) => {
    await page.fill('#q', q)
    await page.press('#q', 'Enter')
  }

  await page.route(SEARCHES, (route) => route.abort())
  await search('داعش')
  await page.waitForSelector('#alarm[role=alert]')
  t.match(await page.textContent('#alarm'), /cannot be reached/)
  t.equal(await page.inputValue('#q'), 'داعش')
  t.equal(await page.locator('.card').count(), before, 'the old results stay')
  await page.unroute(SEARCHES)
  await page.click('#alarm button')
  await page.waitForFunction(
    () => !document.getElementById('alarm') && (document.getElementById('q') as HTMLInputElement).defaultValue === 'داعش',
  )

  let asked = 0
  // On a slow machine the pause before Enter is long enough for a search of its own, which Enter gives up.
  await page.route(SEARCHES, (route) => {
    const isTyped = route.request().url().includes('typing=true')
    return !isTyped && asked++ === 0 ? route.fulfill({ status: 429, headers: { 'retry-after': '2' }, body: '{}' }) : route.continue()
  })
  // All that the alarm says is written down: on a busy machine a second may pass unseen.
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const listen = () => said.push(document.getElementById('alarm')?.textContent ?? '')
    new MutationObserver(listen).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await search('روسيا')
  await page.waitForFunction(() => (window as unknown as { said: string[] }).said.some((text) => text.includes('Try again')))
  await page.waitForFunction(
    () => !document.getElementById('alarm') && (document.getElementById('q') as HTMLInputElement).defaultValue === 'روسيا',
  )
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  for (const line of [/Try again in 2 seconds/, /Try again in 1 second(?!s)/])
    t.ok(
      said.some((text) => line.test(text)),
      String(line),
    )
  t.equal(asked, 2, 'it retries once, by itself')
  await page.unroute(SEARCHES)

  await page.route(SEARCHES, (route) => route.fulfill({ status: 503, body: '{}' }))
  await search('تركيا')
  await page.waitForFunction(() => /did not finish/.test(document.getElementById('alarm')?.textContent ?? ''))
  await context.close()
})

test('a slow search shows that it is under way, and a later one overtakes it', async (t) => {
  const { page, context } = await watched()
  await page.goto(address('سوريا', { ui: 'en' }))
  const held: Route[] = []
  await page.route(SEARCHES, (route) =>
    new URL(route.request().url()).searchParams.get('q') === 'first' ? void held.push(route) : route.continue(),
  )
  await page.fill('#q', 'first')
  await page.press('#q', 'Enter')
  await page.waitForSelector('#main[aria-busy=true]')
  await page.fill('#q', 'Hezbollah')
  await page.press('#q', 'Enter')
  await page.waitForFunction(() => (document.getElementById('q') as HTMLInputElement).defaultValue === 'Hezbollah')
  // A pause before Enter asks too, so there may be two.
  t.ok(held.length > 0, 'the slow search is still on its way')
  for (const route of held) {
    await route.continue().catch(() => undefined)
    await route.request().response()
  }
  t.match(page.url(), /q=Hezbollah/)
  t.match(await page.title(), /Hezbollah/)
  t.equal(await page.locator('#main[aria-busy]').count(), 0)
  await context.close()
})

// ---- every page --------------------------------------------------------------------------------------------------

const READER = '/a/9aed169284d176bc?q=negotiations+"دير الزور"&m=2'
const PAGES = (ui: string): [name: string, path: string, status: number][] => [
  ['home', `/?ui=${ui}`, 200],
  ['results', `/?q=negotiations+Syria&source=asharq-al-awsat&source=kashaf&ui=${ui}`, 200],
  ['none', `/?q=zzzz&from=soon&ui=${ui}`, 200],
  ['reader', `${READER}&ui=${ui}`, 200],
  ['cite', `/a/9aed169284d176bc/cite?style=apa&accessed=soon&ui=${ui}`, 200],
  ['help', `/help?ui=${ui}`, 200],
  ['error', `/a/nothing?ui=${ui}`, 404],
]

test('no page scrolls sideways, from 320 up, with every menu open', async (t) => {
  const faults = collectFaults(t)
  const { page, context } = await watched()
  for (const ui of LANGUAGES) {
    for (const [name, path] of PAGES(ui)) {
      await page.goto(`${site}${path}`)
      for (const width of [320, 375, 768, 1180]) {
        await page.setViewportSize({ width, height: 800 })
        await page.evaluate(() => {
          for (const menu of document.querySelectorAll('details')) menu.open = true
        })
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        faults.ok(over <= 0, `${ui} ${name} at ${width}: ${over}`)
      }
    }
  }
  faults.none()
  await context.close()
})

test('axe finds nothing: both languages, both themes, narrow and wide', async (t) => {
  const faults = collectFaults(t)
  const { page, context } = await watched({ bypassCSP: true })
  for (const ui of LANGUAGES) {
    for (const [name, path, status] of PAGES(ui)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        faults.equal((await page.goto(`${site}${path}`))?.status(), status)
        for (const width of [1180, 768, 375]) {
          await page.setViewportSize({ width, height: 800 })
          faults.same(await axeFaults(page), [], `${ui} ${name} ${colorScheme} ${width}`)
        }
      }
    }
  }
  faults.none()
  await context.close()
})

test('controls are large enough for a finger', async (t) => {
  const faults = collectFaults(t)
  const { page, context } = await watched({ viewport: { width: 375, height: 800 }, hasTouch: true, isMobile: true })
  for (const [name, path] of PAGES('ar')) {
    await page.goto(`${site}${path}`)
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, .tool, .chip, .step, .example, .box, summary.tool, .facet li label, .undated, .to-filters, .sort > summary',
        ),
      ]
        .filter((control) => control.checkVisibility())
        .map((control) => ({ html: control.outerHTML.slice(0, 80), height: Math.round(control.getBoundingClientRect().height) }))
        .filter(({ height }) => height < 42),
    )
    faults.same(small, [], name)
  }
  faults.none()
  await context.close()
})

test('a first visit asks for five files, a second page for one', async (t) => {
  const { page, context, noticed } = await watched()
  // The icon is drawn and shown in the tab: one file, cached after the first.
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).pathname))
  await page.goto(address('سوريا', { ui: 'ar' }))
  await page.waitForLoadState('networkidle')
  t.ok(asked.size <= 5, [...asked].join(' '))
  t.ok(
    [...asked].some((path) => path.endsWith('.woff2')),
    'the Arabic font',
  )
  t.equal(await page.evaluate(() => document.fonts.check('20px "Kashaf Naskh"', 'س')), true)
  asked.clear()
  await page.locator('.card-title a').first().click()
  await page.waitForSelector('#article')
  await page.waitForLoadState('networkidle')
  t.equal([...asked].filter((path) => !path.startsWith('/assets/')).length, 1, [...asked].join(' '))
  t.same(noticed, [])
  await context.close()
})
