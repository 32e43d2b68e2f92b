// The search box in a real browser, over the real server: the popup and every key of it, results that follow what is
// typed, earlier searches, and what shows when the server is slow, busy or away.

import type { Page, Route } from 'playwright-core'
import t, { type Test } from 'tap'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { axeFaults, inBrowser, LANGUAGES } from './in-browser.js'

const { test, site, watched } = await inBrowser(t)

const SUGGESTED = [
  { text: 'مفاوضات', query: 'مفاوضات', kind: 'term', lang: 'ar', count: 4, matched: [[0, 4]] },
  { text: 'تلفزيون سوريا', query: 'المصدر:"تلفزيون سوريا"', kind: 'source', lang: 'ar', count: 3, matched: [] },
  { text: 'negotiations', query: 'negotiations', kind: 'arabizi', lang: 'en', count: 2, matched: [] },
]
const SUGGESTS = (url: URL) => url.pathname === '/api/v1/suggest'
const SEARCHES = (url: URL) => url.pathname === '/'
/** The suggestions of the archive change with its articles; keys do not. */
const suggest = (page: Page, suggestions: object[] = SUGGESTED) =>
  page.route(SUGGESTS, (route) => route.fulfill({ json: { suggestions, took_ms: 1 } }))

const address = (parameters: Record<string, string> = {}) => `${site}/?${new URLSearchParams({ ui: 'en', ...parameters })}`
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
const count = (page: Page) => page.textContent('#count')
const shows = (page: Page, q: string) =>
  page.waitForFunction((q) => (document.getElementById('q') as HTMLInputElement).defaultValue === q && document.getElementById('count'), q)
const opened = (page: Page) => page.waitForSelector('#q[aria-expanded=true]')
const closed = (page: Page) => page.waitForSelector('#q[aria-expanded=false]')
const said = (page: Page) =>
  page
    .waitForFunction(() => [0, 1].map((n) => document.getElementById(`voice-${n}`)?.textContent).find(Boolean))
    .then((text) => text.jsonValue())
const queries = (page: Page) => {
  const asked: URL[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (SEARCHES(url)) asked.push(url)
  })
  return asked
}
/** The page's clock stands still from here on: time passes by `clock.runFor` alone, until `clock.resume`. */
const stopClock = (page: Page) => page.clock.pauseAt(STOPPED)
const START = Date.UTC(2026, 0, 1)
const STOPPED = START + 3_600_000
/** What the page's script asks for from here on, whether or not it is answered. */
const fetched = async (page: Page) => {
  await page.evaluate(() => {
    const addresses: string[] = []
    const { fetch } = window
    Object.assign(window, {
      addresses,
      fetch: (...request: Parameters<typeof fetch>) => {
        addresses.push(String(request[0]))
        return fetch(...request)
      },
    })
  })
  return async () => {
    const addresses = await page.evaluate(() => (window as unknown as { addresses: string[] }).addresses)
    return addresses.map((address) => new URL(address, site)).filter(SEARCHES)
  }
}
/** The first request for these words is held back; the rest go through. */
const holdFirst = (page: Page, words: string) =>
  new Promise<Route>((resolve) => {
    let holding = true
    void page.route(SEARCHES, (route) => {
      if (!holding || new URL(route.request().url()).searchParams.get('q') !== words) return route.continue()
      holding = false
      resolve(route)
    })
  })
/** Types with the keys of a keyboard, without waiting for what becomes of it. */
const type = (page: Page, text: string) => page.locator('#q').pressSequentially(text)
const active = (page: Page) =>
  page.evaluate(() => {
    const id = (document.getElementById('q') as HTMLElement).getAttribute('aria-activedescendant')
    const chosen = [...document.querySelectorAll('[role=option][aria-selected=true]')]
    return { id, text: chosen.map((option) => (option.querySelector('.offered') as Element).textContent).join() }
  })

// ---- the popup ---------------------------------------------------------------------------------------------------

test('every key of the box', async (t) => {
  const { page, context, noticed } = await watched()
  await suggest(page)
  await page.goto(address())
  await page.focus('#q')
  await type(page, 'مفاو')
  await opened(page)
  t.equal(await page.locator('[role=listbox] [role=option]').count(), 3)
  t.same(await active(page), { id: null, text: '' }, 'nothing is chosen by itself')

  const walk = async (key: string, expected: string) => {
    await page.keyboard.press(key)
    const { id, text } = await active(page)
    t.equal(text, expected, key)
    t.equal(id !== null && (await page.locator(`#${id}`).count()) === 1, expected !== '', 'the active option is named to screen readers')
    t.equal(await focused(page), 'q')
    t.equal(await page.inputValue('#q'), 'مفاو')
  }
  await walk('ArrowDown', 'مفاوضات')
  await walk('ArrowDown', 'تلفزيون سوريا')
  await walk('ArrowUp', 'مفاوضات')
  await walk('ArrowUp', '')
  await walk('ArrowUp', 'negotiations')
  await walk('ArrowDown', '')

  const caret = () => page.evaluate(() => (document.getElementById('q') as HTMLInputElement).selectionStart)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  t.equal(await caret(), 0, 'Home is the text’s')
  t.equal((await active(page)).text, '')
  await page.keyboard.press('End')
  t.equal(await caret(), 4)
  await page.keyboard.press('ArrowRight')
  t.equal(await caret(), 3, 'the arrows along the line are the text’s, which runs to the left')
  await page.keyboard.press('Shift+Home')
  t.equal(await page.evaluate(() => getSelection()?.toString()), 'مفا')
  await page.keyboard.press('End')
  t.equal(await page.getAttribute('#q', 'aria-expanded'), 'true')

  await page.keyboard.press('Escape')
  await closed(page)
  t.equal(await page.inputValue('#q'), 'مفاو', 'Escape closes the popup')
  await page.keyboard.press('ArrowDown')
  await opened(page)
  t.equal((await active(page)).text, '', 'an arrow opens it again')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  t.equal(await page.inputValue('#q'), '', 'Escape again clears the box')
  t.equal(await focused(page), 'q')
  await page.keyboard.press('Escape')
  t.not(await focused(page), 'q', 'and once more leaves it')

  await page.focus('#q')
  await type(page, 'مف')
  await opened(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await closed(page)
  t.equal(await page.inputValue('#q'), 'مف', 'Tab chooses nothing')
  t.equal(await page.evaluate(() => document.activeElement?.className), 'go')

  await page.focus('#q')
  await page.keyboard.press('End')
  await type(page, 'ا')
  await opened(page)
  await page.keyboard.press('Enter')
  await shows(page, 'مفا')
  await page.waitForFunction(() => document.activeElement?.id === 'count')
  t.equal(new URL(page.url()).searchParams.get('q'), 'مفا', 'Enter searches for the text')
  t.equal(await page.locator('.popup').isVisible(), false)

  await page.focus('#q')
  await type(page, 'و')
  await opened(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await shows(page, SUGGESTED[1].query)
  t.equal(await page.inputValue('#q'), SUGGESTED[1].query, 'Enter takes the active option')
  t.equal(new URL(page.url()).searchParams.get('q'), SUGGESTED[1].query)
  t.same(noticed, [])
  await context.close()
})

test('a mouse and a finger choose too, and on the page of an article', async (t) => {
  const faults = collectFaults(t)
  for (const touch of [false, true]) {
    for (const path of ['/?ui=ar', '/a/9aed169284d176bc?ui=ar', '/help?ui=ar']) {
      const { page, context, noticed } = await watched({ hasTouch: touch })
      await suggest(page)
      await page.goto(`${site}${path}`)
      const press = (selector: string) => (touch ? page.tap(selector) : page.click(selector))
      await press('#q')
      await type(page, 'مف')
      // The list of earlier searches, which a click on the empty box opens, gives way to what the archive suggests.
      await press('[data-kind=term]')
      await shows(page, 'مفاوضات')
      faults.equal(await page.locator('.popup').isVisible(), false, path)
      faults.ok((await page.locator('.card').count()) > 0)
      await press('.empty-box')
      faults.equal(await page.inputValue('#q'), '')
      faults.equal(await focused(page), 'q', 'the cleared box keeps the focus')
      await page.waitForSelector('.page.home')
      faults.equal(await page.locator('.empty-box').isVisible(), false)
      await page.evaluate(() => (document.getElementById('newest') as HTMLElement).click())
      faults.same(noticed, [])
      await context.close()
    }
  }
  faults.none()
})

test('what the archive suggests shows what is typed apart from the rest, without cutting words', async (t) => {
  for (const [ui, typed, kind] of [
    ['ar', 'تلفز', 'مصدر'],
    ['en', 'syria t', 'Source'],
  ] as const) {
    const { page, context, noticed } = await watched()
    await page.goto(`${site}/?ui=${ui}`)
    await type(page, typed)
    await opened(page)
    t.ok((await page.locator('[role=option]').count()) <= 8)
    t.equal(await page.locator('[role=option][data-kind=source] .kind').first().textContent(), kind)
    t.match(await page.locator('[role=option][data-kind=source] .held').first().textContent(), ui === 'ar' ? 'مقال' : '1 article')
    t.equal(await page.locator('.popup mark, .popup b, .popup strong').count(), 0)
    const painted = await page.evaluate(() =>
      [...(CSS.highlights.get('typed') as Highlight)].map((range) =>
        (range.startContainer.textContent as string).slice(range.startOffset, range.endOffset),
      ),
    )
    t.ok(painted.length > 0)
    t.ok(
      painted.every((part) => typed.includes(part.toLowerCase())),
      painted.join(),
    )
    t.ok(await page.locator('[role=option] bdi[lang]').count())
    t.same(noticed, [])
    await context.close()
  }
})

test('the popup is accessible, in both languages and themes, and stays on the screen', async (t) => {
  const faults = collectFaults(t)
  for (const ui of LANGUAGES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await watched({ bypassCSP: true, colorScheme, viewport: { width: 320, height: 640 } })
      await suggest(page)
      await page.goto(`${site}/?q=Syria&ui=${ui}`)
      const check = async (what: string) => {
        t.same(await axeFaults(page, { within: '.header' }), [], `${what} ${ui} ${colorScheme}`)
        const box = present(await page.locator('.popup').boundingBox())
        t.ok(box.x >= 0 && box.x + box.width <= 320, 'within the screen')
        for (const option of await page.locator('[role=option]').all()) faults.ok(present(await option.boundingBox()).height >= 40)
        faults.none()
      }
      await page.focus('#q')
      await page.keyboard.press('ArrowDown')
      await opened(page)
      await page.keyboard.press('ArrowDown')
      await check('suggestions')
      await page.fill('#q', '')
      await page.keyboard.press('ArrowDown')
      await page.waitForSelector('[data-kind=remember]')
      await check('earlier searches')
      await context.close()
    }
  }
})

test('suggestions that come late are dropped, and a search needs none', async (t) => {
  const { page, context, noticed } = await watched()
  let hold: (route: Route) => void
  const first = new Promise<Route>((resolve) => {
    hold = resolve
  })
  await page.route(SUGGESTS, async (route) => {
    const q = new URL(route.request().url()).searchParams.get('q')
    if (q === 'sy') hold(route)
    else if (q === 'syrx') await route.fulfill({ status: 500, body: '' })
    else await route.fulfill({ json: { suggestions: [{ ...SUGGESTED[0], text: 'second', query: 'second' }], took_ms: 1 } })
  })
  await page.goto(address())
  await type(page, 'sy')
  const asked = await first
  await type(page, 'r')
  await opened(page)
  await asked.fulfill({ json: { suggestions: SUGGESTED, took_ms: 1 } }).catch(() => undefined)
  await asked.request().response()
  t.same(await page.locator('.offered').allTextContents(), ['second'])
  await type(page, 'x')
  await closed(page)
  await shows(page, 'syrx')
  t.same(
    noticed.filter((line) => !/500/.test(line)),
    [],
  )
  await context.close()
})

test('without a script the box is a plain field', async (t) => {
  const { page, context } = await watched({ javaScriptEnabled: false })
  await page.goto(address({ q: 'Syria' }))
  const names = await page.locator('#q').evaluate((box) => box.getAttributeNames())
  t.same(
    names.filter((name) => name === 'role' || (name.startsWith('aria-') && name !== 'aria-keyshortcuts')),
    [],
  )
  t.equal(await page.locator('.empty-box').isVisible(), false)
  t.equal(await page.locator('[role=listbox]').count(), 0)
  await context.close()
})

// ---- earlier searches --------------------------------------------------------------------------------------------

test('earlier searches are kept once that is switched on, on this device alone', async (t) => {
  const { page, context, noticed } = await watched()
  await suggest(page, [])
  await page.goto(address())
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('kashaf-recent') ?? 'null'))
  const search = async (q: string) => {
    await page.fill('#q', q)
    await page.press('#q', 'Enter')
    await shows(page, q)
  }
  await search('Hezbollah')
  t.equal(await kept(), null, 'off until switched on')

  await page.fill('#q', '')
  await page.keyboard.press('ArrowDown')
  await opened(page)
  t.equal(await page.locator('[role=option]').count(), 1)
  await page.keyboard.press('ArrowDown')
  t.equal((await active(page)).text, 'Remember my searches here')
  await page.keyboard.press('Enter')
  t.equal(await page.getAttribute('[data-kind=remember]', 'aria-checked'), 'true')
  t.equal((await active(page)).text, 'Remember my searches here', 'and can be taken back at once')
  await page.keyboard.press('S')
  t.equal((await active(page)).text, '', 'who types on has chosen nothing')
  t.same(await kept(), [])

  for (let n = 1; n <= 21; n++) await search(`word${n}`)
  await search('word9')
  t.equal((await kept()).length, 20)
  t.same((await kept()).slice(0, 3), ['word9', 'word21', 'word20'], 'the latest first, each once')
  await page.fill('#q', 'WORD2')
  await opened(page)
  t.same(await page.locator('[data-kind=recent] .offered').allTextContents(), ['word21', 'word20'])
  t.equal(await page.locator('[data-kind=recent] .kind').first().textContent(), 'Recent search')

  await page.fill('#q', '')
  await page.click('#q')
  await opened(page)
  t.equal(await page.locator('[role=option]').count(), 8)
  await page.click('[data-kind=recent] >> nth=1')
  await shows(page, 'word21')
  await page.fill('#q', '')
  await page.click('#q')
  await page.click('[data-kind=clear]')
  t.same(await kept(), [], 'one button clears them')
  t.equal(await page.locator('[data-kind=recent], [data-kind=clear]').count(), 0)
  await page.click('[data-kind=remember]')
  t.equal(await kept(), null, 'switched off, nothing is left')

  await page.evaluate(() => localStorage.setItem('kashaf-recent', '{"broken'))
  await page.reload()
  await page.click('#q')
  t.equal(await page.getAttribute('[data-kind=remember]', 'aria-checked'), 'false', 'what cannot be read is as if it were not there')
  t.same(noticed, [])
  await context.close()
})

// ---- results while typing ----------------------------------------------------------------------------------------

test('results follow what is typed, from the first page on; the address follows later', async (t) => {
  const { page, context, noticed } = await watched()
  await page.clock.install({ time: START })
  await suggest(page, [])
  await page.goto(address())
  const entries = () => page.evaluate(() => history.length)
  const before = await entries()
  const asked = queries(page)
  await page.focus('#q')
  await stopClock(page)
  const wanted = await fetched(page)
  for (const sign of 'withdraw') {
    await type(page, sign)
    await page.clock.runFor(79)
  }
  t.same(await wanted(), [], 'nothing is asked for within 80 ms of a sign')
  await page.clock.runFor(1)
  t.same((await wanted()).length, 1)
  await page.clock.resume()
  await shows(page, 'withdraw')
  t.same([present(asked.at(-1)).searchParams.get('q'), present(asked.at(-1)).searchParams.get('typing')], ['withdraw', 'true'])
  t.ok((await page.locator('.card').count()) > 0, 'an unfinished word finds')
  t.match(await page.getAttribute('#page', 'class'), /results/)
  t.equal(await focused(page), 'q', 'the focus stays in the box')
  await page.waitForURL(/q=withdraw/)
  t.equal(await entries(), before, 'typing makes no entries')
  t.equal(await said(page), await count(page), 'the count is said')
  t.notMatch(page.url(), /typing/)
  t.notMatch(await page.getAttribute('#language', 'href'), /typing/)

  await type(page, 'al ')
  await shows(page, 'withdrawal')
  t.equal(await page.inputValue('#q'), 'withdrawal ', 'what is typed is never touched')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'count')
  t.equal(await entries(), before + 1, 'Enter makes one')
  t.equal(present(asked.at(-1)).searchParams.get('typing'), null)
  await page.goBack()
  await page.waitForSelector('.page.home')
  t.equal(await page.inputValue('#q'), '')
  t.equal(new URL(page.url()).searchParams.get('q'), null, 'the way back leads to before the typing')
  await page.goForward()
  await shows(page, 'withdrawal')

  const filter = page.locator('#filters input[name=lang]').first()
  await page.fill('#q', 'Syria')
  await shows(page, 'Syria')
  await filter.check()
  await page.waitForSelector('.chip')
  await page.goBack()
  await page.waitForFunction(() => !document.querySelector('.chip'))
  t.equal(await page.inputValue('#q'), 'Syria', 'before the filter stands what was typed')
  t.same(noticed, [])
  await context.close()
})

test('an emptied box shows the first page again, or what the filters leave', async (t) => {
  const { page, context, noticed } = await watched()
  await suggest(page, [])
  await page.goto(address({ q: 'Syria' }))
  await page.fill('#q', '')
  await page.waitForSelector('.page.home')
  t.equal(await page.locator('.title-card').count(), 10)
  t.equal(await focused(page), 'q')
  await page.waitForFunction(() => !location.search.includes('q='))
  t.notMatch(await page.title(), /Syria/)
  await page.reload()
  t.equal(await page.locator('.title-card').count(), 10)

  await page.goto(address({ q: 'Syria', lang: 'ar', from: 'soon' }))
  await page.fill('#q', '   ')
  await page.waitForFunction(() => /5 results/.test(document.getElementById('count')?.textContent ?? ''))
  t.equal(await page.inputValue('#q'), '   ')
  t.equal(await page.inputValue('#date-from'), 'soon', 'an unread date stays in its field')
  t.same(noticed, [])
  await context.close()
})

test('a word that is being composed is given longer, is not broken off, and Enter ends only the word', async (t) => {
  const { page, context, noticed } = await watched()
  await page.clock.install({ time: START })
  await suggest(page)
  await page.goto(address())
  await page.focus('#q')
  const keyboard = await context.newCDPSession(page)
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await stopClock(page)
  const wanted = await fetched(page)
  for (const text of ['سو', 'سور']) {
    await compose(text)
    await page.clock.runFor(299)
  }
  t.same(await wanted(), [], 'nothing is asked for within 300 ms of a sign')
  await page.clock.runFor(1)
  t.same((await wanted()).length, 1)
  await page.clock.resume()
  await shows(page, 'سور')
  await page.evaluate(() =>
    (document.getElementById('q') as HTMLElement).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true }),
    ),
  )
  t.equal((await active(page)).text, '', 'arrows choose among the signs of the word')
  await compose('سوريا')
  await keyboard.send('Input.insertText', { text: 'سوريا' })
  t.equal(await page.inputValue('#q'), 'سوريا', 'the word was composed on while results changed')
  await shows(page, 'سوريا')
  t.same(noticed, [])
  await context.close()
})

test('the earlier request is given up, and words typed while an answer comes are kept', async (t) => {
  const { page, context } = await watched()
  await suggest(page, [])
  await page.goto(address({ q: 'Syria' }))
  const given: string[] = []
  page.on('requestfailed', (request) => given.push(present(new URL(request.url()).searchParams.get('q'))))
  const held = new Map<string, Route>()
  await page.route(SEARCHES, (route) => {
    const q = present(new URL(route.request().url()).searchParams.get('q'))
    if (q === 'Hezbol' || q === 'corridor') held.set(q, route)
    else return route.continue()
  })
  const holds = async (q: string) => {
    while (!held.has(q)) await page.waitForTimeout(10)
    return present(held.get(q))
  }
  await page.fill('#q', 'Hezbol')
  await holds('Hezbol')
  await page.fill('#q', 'Hezbollah')
  await shows(page, 'Hezbollah')
  t.same(given, ['Hezbol'])

  await page.fill('#q', 'corridor')
  await page.press('#q', 'Enter')
  const answer = await holds('corridor')
  held.clear()
  await page.keyboard.press('End')
  await page.keyboard.press('s')
  await answer.continue().catch(() => undefined)
  await shows(page, 'corridors')
  t.equal(await page.inputValue('#q'), 'corridors')
  t.equal(await focused(page), 'q')
  await context.close()
})

// ---- slow, busy, away --------------------------------------------------------------------------------------------

test('waiting shows after a moment: old results paler, a thin bar, and it is said', async (t) => {
  const { page, context } = await watched()
  await page.clock.install({ time: START })
  await page.goto(address({ q: 'Syria' }))
  const before = await count(page)
  const held = holdFirst(page, 'Hezbollah')
  await stopClock(page)
  await page.fill('#q', 'Hezbollah')
  await page.press('#q', 'Enter')
  const route = await held
  await page.clock.runFor(199)
  t.equal(await page.locator('[aria-busy]').count(), 0, 'not at once')
  await page.clock.runFor(1)
  t.equal(await page.locator('#main[aria-busy=true]').count(), 1)
  const style = await page.evaluate(() => {
    const main = document.getElementById('main') as HTMLElement
    const { height, content } = getComputedStyle(main, '::before')
    return { opacity: getComputedStyle(main).opacity, height, content }
  })
  t.same(style, { opacity: '0.6', height: '2px', content: '""' })
  t.equal(await count(page), before, 'the old results stay')
  await page.clock.runFor(500)
  t.equal(await said(page), 'Searching…')
  await route.continue()
  await shows(page, 'Hezbollah')
  t.equal(await page.locator('[aria-busy]').count(), 0)
  await context.close()
})

test('too many requests: counts down before the eyes, is heard once, retries once, and what is typed meanwhile is asked for', async (t) => {
  const { page, context } = await watched()
  await page.clock.install({ time: START })
  await suggest(page, [])
  await page.goto(address({ q: 'Syria' }))
  await stopClock(page)
  const asked: string[] = []
  await page.route(SEARCHES, (route) => {
    const { searchParams } = new URL(route.request().url())
    // On a slow machine the pause before Enter is long enough for a search of its own, which Enter gives up.
    if (asked.length === 0 && searchParams.has('typing')) return route.continue()
    asked.push(present(searchParams.get('q')))
    return route.fulfill({ status: 429, headers: { 'retry-after': '2' }, body: '{}' })
  })
  await page.fill('#q', 'Hezbollah')
  await page.press('#q', 'Enter')
  const heard = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('#alarm[role=alert] > :not([aria-hidden])')].map((part) => part.textContent).join(' '),
    )
  await page.waitForFunction(() => /Try again in 2 seconds/.test(document.querySelector('#alarm [aria-hidden]')?.textContent ?? ''))
  t.match(await heard(), /Try again in 2 seconds/)
  await page.fill('#q', 'Hezbollah Syria')
  await page.clock.runFor(1000)
  t.match(await page.textContent('#alarm [aria-hidden]'), /Try again in 1 second$/)
  t.match(await heard(), /Try again in 2 seconds/, 'the seconds are not read out one by one')
  await page.clock.runFor(1000)
  await page.waitForFunction(() => !document.querySelector('#alarm [aria-hidden]'))
  t.match(await page.textContent('#alarm'), /Too many requests/)
  await page.clock.runFor(60_000)
  t.same(asked, ['Hezbollah', 'Hezbollah Syria'], 'once, for what stands in the box')
  t.equal(await page.inputValue('#q'), 'Hezbollah Syria')
  await page.unroute(SEARCHES)
  await page.click('#alarm button')
  await shows(page, 'Hezbollah Syria')
  t.equal(await page.locator('#alarm').count(), 0)
  await context.close()
})

test('a server that is away: one alarm while the reader types on, words kept, and results when it is back', async (t) => {
  const { page, context } = await watched()
  await page.clock.install({ time: START })
  await suggest(page, [])
  await page.goto(address({ q: 'Syria' }))
  const before = await page.locator('.card').count()
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(new URL(request.url()).searchParams.get('q') ?? ''))
  await context.setOffline(true)
  await page.fill('#q', 'Hezb')
  await page.waitForSelector('#alarm[role=alert]')
  await page.evaluate(() => (document.getElementById('alarm') as HTMLElement).setAttribute('data-first', ''))
  await type(page, 'o')
  while (!failed.includes('Hezbo')) await page.waitForTimeout(10)
  await page.clock.runFor(10_000)
  t.equal(await page.locator('#alarm[data-first]').count(), 1, 'it is not raised anew with each letter')
  t.equal(await page.locator('.card').count(), before)
  t.equal(await page.inputValue('#q'), 'Hezbo')
  await context.setOffline(false)
  await page.click('#alarm button')
  await shows(page, 'Hezbo')
  t.equal(await page.locator('#alarm').count(), 0)
  await context.close()
})

// ---- the same page -----------------------------------------------------------------------------------------------

/** The page as HTML, attributes by name, without what the script adds to the box and how long the search took. */
const markup = (page: Page) =>
  page.evaluate(() => {
    const copy = (document.getElementById('page') as HTMLElement).cloneNode(true) as Element
    for (const added of copy.querySelectorAll('[data-added]')) added.remove()
    const box = copy.querySelector('#q') as Element
    for (const name of box.getAttributeNames()) if (name === 'role' || /^aria-(?!keys)/.test(name)) box.removeAttribute(name)
    for (const figure of copy.querySelectorAll('.took')) (figure.firstChild as ChildNode).textContent = ''
    const write = (node: Node): unknown =>
      node instanceof Element
        ? [
            node.tagName,
            node
              .getAttributeNames()
              .sort()
              .map((name) => [name, node.getAttribute(name)]),
            [...node.childNodes].map(write),
          ]
        : node.nodeValue
    return JSON.stringify(write(copy), null, 1)
  })

const STATES: Record<string, Record<string, string>> = {
  home: {},
  results: { q: 'negotiations "دير الزور"' },
  'many words, not all of them': { q: 'حزب الله مفاوضات سوريا' },
  'an exact phrase that was not found': { q: '"سوريا المفاوضات الجيش"' },
  'a warning': { q: 'unknown:x "سوريا' },
  'one result': { q: 'القطبة' },
  none: { q: 'zzzz -سوريا', source: 'syria-tv' },
  'what was perhaps meant': { q: 'lth,qhj' },
  filters: { q: '', lang: 'ar', year: '2018', sort: 'oldest' },
  'unknown facts': { q: 'author:unknown', source: 'unknown' },
  'an unread date': { q: 'Syria', from: 'soon', to: '2018' },
  'a table': { q: 'Syria', view: 'table', more: 'source' },
  undated: { q: 'سوريا', undated: 'only' },
  'in an order, in one language': { q: 'سوريا', sort: 'newest', lang: 'ar' },
  'the exact wording': { q: 'Hezbollah', expand: 'off' },
  'a word that is asked for and excluded': { q: 'zzzz سوريا -سوريا' },
  'a warning, a table and dates': { q: 'source:nobody "', view: 'table', from: '2017', to: '2018' },
  'a year alone': { q: '', year: '2018' },
  'hostile text': { q: '<b>&"\u202e', author: '"><img src=x>' },
  'hostile text, no author': { q: '<b>&"\u202e', author: 'unknown' },
}

for (const ui of LANGUAGES) {
  test(`each state reached in place is the page that the server sends: ${ui}`, async (t) => {
    const scripted = await watched()
    const plain = await watched({ javaScriptEnabled: false })
    await scripted.page.goto(`${site}/?ui=${ui}&q=Lebanon`)
    await scripted.page.evaluate(() => document.documentElement.setAttribute('data-first', ''))
    for (const [name, parameters] of Object.entries(STATES)) {
      const to = `/?${new URLSearchParams({ ...parameters, ui })}`
      const answer = scripted.page.waitForResponse((response) => SEARCHES(new URL(response.url())))
      await scripted.page.evaluate((to) => {
        const link = Object.assign(document.createElement('a'), { href: to })
        document.body.append(link)
        link.click()
        link.remove()
      }, to)
      await (await answer).finished()
      await plain.page.goto(`${site}${to}`)
      await scripted.page.waitForFunction((title) => document.title === title, await plain.page.title())
      await scripted.page.waitForFunction(
        (text) => (document.getElementById('count') ?? document.getElementById('newest-title'))?.textContent === text,
        await plain.page.locator('#count, #newest-title').first().textContent(),
      )
      t.equal(await markup(scripted.page), await markup(plain.page), name)
    }
    t.equal(await scripted.page.getAttribute('html', 'data-first'), '', 'all in one document')
    t.same(scripted.noticed, [])
    await scripted.context.close()
    await plain.context.close()
  })
}

test('a page that comes back from the browser’s memory is whole', async (t: Test) => {
  const { page, context } = await watched()
  await suggest(page)
  await page.goto(address({ q: 'Syria' }))
  const held = holdFirst(page, 'Hezbollah')
  await page.fill('#q', 'Hezbollah')
  await held
  await page.waitForURL(/Hezbollah/)
  await page.evaluate(() => {
    for (const type of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(type, { persisted: true }))
  })
  await shows(page, 'Hezbollah')
  t.equal(await page.locator('#alarm, [aria-busy]').count(), 0, 'a request that was given up on leaving is asked again')
  await context.close()
})
