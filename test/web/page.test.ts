// The search page's own controls in a real browser: filters in their sheet, long lists, the timeline by keyboard and
// mouse, the table of keys, pages without a script, large letters, and that nothing jumps while the font arrives.

import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import t from 'tap'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { writeArchive } from '../temporary.js'
import { axeFaults, inBrowser } from './in-browser.js'

const { test, site, serve, watched, root } = await inBrowser(t)

const address = (q: string, more: Record<string, string> = {}, home = site) => `${home}/?${new URLSearchParams({ q, ...more })}`
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
/** What the script asks the server for. */
const SEARCHES = (url: URL) => url.pathname === '/'
const asked = (page: Page) => new URL(page.url()).searchParams

/**
 * An archive of its own: an article in each month of three years, by fourteen authors, and more than a page of them.
 */
const AUTHORS = ['أحمد', 'إيمان', 'Basma', 'بسام', 'جمال', 'دانا', 'رامي', 'سلمى', 'Tarek', 'عمر', 'فادي', 'لينا', 'منى', 'هدى']
async function longArchive(): Promise<string> {
  const folder = join(root, 'long-articles')
  const files = Array.from({ length: 36 }, (_, n) => {
    const date = `${2016 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-15`
    const head = `author: ${AUTHORS[n % AUTHORS.length]}\npublished: ${date}\n`
    return [`${n}-news.txt`, `---\ntitle: خبر ${n}\n${head}---\n\nهذا خبر رقم ${n} عن مفاوضات في المدينة، كتبه صاحبه في حينه.\n`] as const
  })
  await writeArchive(folder, Object.fromEntries(files))
  return serve(folder, 'long')
}

test('filters open in a sheet on a phone and in a panel beside the page on a wider screen', async (t) => {
  for (const [ui, width] of [
    ['ar', 375],
    ['en', 768],
  ] as const) {
    const { page, context, noticed } = await watched({ viewport: { width, height: 800 }, bypassCSP: true })
    await page.goto(address('حزب الله', { ui }))
    const before = await page.textContent('#count')
    await page.click('#to-filters')
    const place = await page.locator('dialog.sheet').boundingBox()
    if (width === 375) {
      t.ok(present(place).height <= 800 * 0.85 + 1, `${present(place).height} high`)
      t.equal(Math.round(present(place).y + present(place).height), 800, 'at the foot')
    } else {
      t.equal(present(place).width, 320)
      t.equal(Math.round(present(place).x + present(place).width), width, 'at the end side')
    }
    t.equal(await page.textContent('.done'), before)
    t.same(await axeFaults(page), [], `axe, ${width}`)

    const source = page.locator('dialog.sheet input[value="asharq-al-awsat"]')
    await source.focus()
    await page.keyboard.press('Space')
    await page.waitForURL(/source=asharq-al-awsat/)
    await page.waitForFunction((text) => document.querySelector('.done')?.textContent !== text, before)
    t.equal(await source.isChecked(), true)
    t.match(await focused(page), /^sheet-c-source/, 'the focus stays where the choice was made')
    t.equal(await page.textContent('.done'), await page.textContent('#count'))
    await page.fill('dialog.sheet #sheet-date-from', '2017')
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=2017/)
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 2)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('dialog'))
    t.equal(await focused(page), 'to-filters', 'the focus returns')
    await page.keyboard.press('f')
    t.equal(await page.locator('dialog.sheet').count(), 1)
    await page.setViewportSize({ width: 1180, height: 800 })
    await page.waitForFunction(() => !document.querySelector('dialog'), null, { polling: 50 })
    t.equal(await page.locator('#filters').isVisible(), true, 'beside the results where there is room')
    t.same(noticed, [])
    await context.close()
  }
})

/** Answers wait until they are let go. @returns lets all go that are asked for by then */
async function hold(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  await page.route(SEARCHES, (route) => void held.push(route))
  return async () => {
    await page.unroute(SEARCHES)
    await Promise.all(held.map((route) => route.continue().catch(() => undefined)))
  }
}

test('every control of the sheet does what it does beside the results', async (t) => {
  const { page, context, noticed } = await watched({ viewport: { width: 375, height: 800 } })
  await page.goto(address('سوريا', { ui: 'en', from: '2010' }))
  const without = await page.textContent('#count')
  await page.click('#to-filters')
  const nameless = await page
    .locator('dialog.sheet form :is(input:not([type=hidden]), a)')
    .evaluateAll((controls) => controls.filter(({ id }) => id === 'sheet-' || id === '').map(({ outerHTML }) => outerHTML))
  t.same(nameless, [], 'a control without an id has no counterpart')

  await page.locator('dialog.sheet input[name=undated]').focus()
  await page.keyboard.press('Space')
  await page.waitForFunction((text) => document.querySelector('.done')?.textContent !== text, without)
  t.equal(asked(page).get('undated'), 'include')
  t.equal(await focused(page), 'sheet-date-undated')
  const spoken = await page.waitForFunction(() =>
    [...document.querySelectorAll('dialog [role=status]')].map((one) => one.textContent).find(Boolean),
  )
  t.equal(await spoken.jsonValue(), await page.textContent('.done'), 'what is said can be heard over a dialog')

  for (const [name, value] of [
    ['lang', 'ar'],
    ['year', '2018'],
  ] as const) {
    await page.locator(`dialog.sheet input[name=${name}][value="${value}"]`).check()
    await page.waitForURL((url) => url.searchParams.get(name) === value)
    await page.waitForFunction((name) => document.querySelector<HTMLInputElement>(`#filter-form input[name=${name}]`)?.defaultChecked, name)
  }

  // A server that is away is said where it can be seen, and asked again from there.
  await context.setOffline(true)
  await page.locator('dialog.sheet input[name=lang][value=ar]').uncheck()
  await page.waitForSelector('dialog.sheet #alarm button')
  t.ok(await page.locator('#alarm').evaluate((alarm) => alarm.getBoundingClientRect().bottom <= innerHeight))
  await context.setOffline(false)
  await page.locator('#alarm button').focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => !document.getElementById('alarm') && !document.querySelector('#filter-form input[value=ar]:checked'))
  t.ok(await page.evaluate(() => document.activeElement?.closest('dialog')), 'the focus stays in the sheet')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('dialog'))
  t.equal(await page.locator('body > [role=status]').count(), 2)
  t.same(
    noticed.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line)),
    [],
  )
  await context.close()
})

test('on a slow line filters and words do not undo each other, and a date that is being written stays', async (t) => {
  const { page, context } = await watched()
  const shows = (q: string, chips: number) =>
    page.waitForFunction(
      ([q, chips]) =>
        (document.getElementById('q') as HTMLInputElement).defaultValue === q && document.querySelectorAll('.chip').length === chips,
      [q, chips] as const,
    )
  await page.goto(address('سوريا', { ui: 'en', sort: 'newest' }))
  let letGo = await hold(page)
  await page.locator('#filters input[name=lang][value=ar]').check()
  await page.fill('#q', 'حزب الله')
  await page.waitForURL((url) => url.searchParams.get('q') === 'حزب الله')
  await letGo()
  await shows('حزب الله', 1)
  t.same([...asked(page)].map(([name, value]) => `${name}=${value}`).sort(), ['lang=ar', 'q=حزب الله', 'sort=newest', 'ui=en'].sort())
  t.equal(await page.locator('#filters input[name=lang][value=ar]').isChecked(), true)

  letGo = await hold(page)
  await page.fill('#q', 'سوريا')
  await page.locator('#filters input[name=source][value="asharq-al-awsat"]').check()
  await page.waitForURL(/source=asharq-al-awsat/)
  t.equal(asked(page).get('q'), 'سوريا')
  await letGo()
  await shows('سوريا', 2)
  t.equal(await page.inputValue('#q'), 'سوريا', 'the words are not overwritten')

  letGo = await hold(page)
  await page.locator('#filters input[name=lang][value=ar]').uncheck()
  await page.focus('#date-from')
  await page.keyboard.type('201')
  await letGo()
  await shows('سوريا', 1)
  t.equal(await page.inputValue('#date-from'), '201', 'beside the results')
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await page.waitForURL(/from=2017/)
  await shows('سوريا', 2)

  await page.setViewportSize({ width: 375, height: 800 })
  await page.click('#to-filters')
  letGo = await hold(page)
  await page.locator('dialog.sheet input[name=source][value="asharq-al-awsat"]').uncheck()
  await page.focus('#sheet-date-to')
  await page.keyboard.type('201')
  await letGo()
  await shows('سوريا', 1)
  await page.keyboard.type('9')
  t.equal(await page.inputValue('#sheet-date-to'), '2019', 'in the sheet')
  await page.keyboard.press('Tab')
  await page.waitForURL(/to=2019/)
  await context.close()
})

test('the focus is never lost: chips, a facet that goes, another try, menus', async (t) => {
  const { page, context } = await watched({ viewport: { width: 1180, height: 500 } })
  await page.goto(address('سوريا', { ui: 'en', lang: 'ar', year: '2018' }))
  const follow = async (selector: string, left: number) => {
    await page.locator(selector).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction((left) => document.querySelectorAll('.chip').length === left, left)
  }
  await follow('.chips .clear', 0)
  t.equal(await focused(page), 'count')

  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await context.setOffline(true)
  await page.locator('#filters input[name=lang][value=ar]').evaluate((box: HTMLInputElement) => box.click())
  await page.waitForSelector('#alarm')
  const { y, height } = present(await page.locator('#alarm').boundingBox())
  t.ok(y > -1 && y + height < 501, `an alarm comes into sight: ${y}, ${height} high`)
  await context.setOffline(false)
  await page.locator('#alarm button').focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelectorAll('.chip').length === 1)
  t.equal(await focused(page), 'count')

  await page.locator('.tools summary').click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  t.equal(await page.locator('.tools details').getAttribute('open'), null)
  t.ok(await page.evaluate(() => document.activeElement?.matches('.tools summary')))
  await context.close()
})

test('a language chosen in another window is for the whole page', async (t) => {
  const { page, context, noticed } = await watched()
  await page.goto(address('سوريا'))
  await page.context().request.get(`${site}/prefs?ui=ar&back=/`, { maxRedirects: 0 })
  await page.fill('#q', 'حزب الله')
  await page.waitForSelector('html[lang=ar]')
  t.equal(await page.inputValue('#q'), 'حزب الله')
  await page.context().request.get(`${site}/prefs?ui=en&back=/`, { maxRedirects: 0 })
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('?')
  await page.waitForURL(/\/help#keys$/)
  t.equal(await page.getAttribute('html', 'lang'), 'en')
  t.same(noticed, [])
  await context.close()
})

test('a long list, many pages and a full timeline', async (t) => {
  const home = await longArchive()
  const { page, context, noticed } = await watched({}, home)
  await page.goto(address('خبر', { ui: 'ar' }, home))
  t.equal(await page.locator('#filters input[name=author]').count(), 10)
  await page.locator('.facet:has(input[name=author]) .more a').click()
  await page.waitForSelector('#find-author')
  t.equal(await page.locator('#filters input[name=author]').count(), AUTHORS.length)
  const shown = () => page.locator('#filters li:has(input[name=author]):visible').count()
  await page.fill('#find-author', 'احمد')
  t.equal(await shown(), 1, 'as names are compared: without hamza')
  await page.fill('#find-author', 'tar')
  t.equal(await shown(), 1)
  await page.press('#find-author', 'Enter')
  t.notMatch(page.url(), /tar/)
  await page.locator('#filters input[value="Tarek"]').check()
  await page.waitForURL(/author=Tarek/)

  await page.goto(address('خبر', { ui: 'ar' }, home))
  await page.keyboard.press('n')
  await page.waitForURL(/page=2/)
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 16)
  await page.keyboard.press('p')
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 20)

  const bars = () => page.locator('.bars a').count()
  t.equal(await bars(), 36, 'a bar for each month')
  await page.keyboard.press('t')
  t.equal(await focused(page), 'timeline')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const at = () => page.evaluate(() => [...document.querySelectorAll('.bars a')].indexOf(document.activeElement as Element))
  t.equal(await at(), 0, 'the earliest first')
  await page.keyboard.press('ArrowLeft')
  t.equal(await at(), 1, 'to the left is later in Arabic')
  await page.keyboard.press('End')
  t.equal(await at(), 35)
  await page.keyboard.press('ArrowLeft')
  t.equal(await at(), 35, 'there is nothing beyond the last')
  await page.keyboard.press('Tab')
  t.equal(await at(), -1, 'one stop for Tab')
  await page.keyboard.press('Shift+Tab')
  t.equal(await at(), 35)
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  t.equal(await page.locator('.bars a[data-chosen]').count(), 3)
  await page.waitForFunction(() => /3 مقالات/.test([...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join()))
  await page.keyboard.press('ArrowRight')
  t.equal(await page.locator('.bars a[data-chosen]').count(), 0, 'without Shift nothing is chosen')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL(/from=2016-01&to=2016-02/)
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 2)

  await page.goto(address('خبر', { ui: 'en' }, home))
  const centre = async (n: number) => {
    const { x, y, width, height } = present(await page.locator('.bars a').nth(n).boundingBox())
    return [x + width / 2, y + height / 2] as const
  }
  await page.mouse.move(...(await centre(12)))
  await page.mouse.down()
  await page.mouse.move(...(await centre(14)), { steps: 4 })
  await page.mouse.move(...(await centre(17)), { steps: 4 })
  await page.mouse.up()
  await page.waitForURL(/from=2017-01&to=2017-06/)
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 6)
  await page.locator('.bars a').first().click()
  await page.waitForURL(/from=2017-01&to=2017-01|from=2017-01-15/)
  t.same(noticed, [])
  await context.close()

  const plain = await watched({ javaScriptEnabled: false }, home)
  await plain.page.goto(address('خبر', { ui: 'en' }, home))
  t.equal(await plain.page.locator('#find-author').count(), 0)
  await plain.page.click('#next-page')
  t.equal(await plain.page.locator('.card').count(), 16)
  await plain.page.locator('.bars a').nth(3).click()
  t.equal(asked(plain.page).get('from'), '2016-04')
  t.equal(await plain.page.locator('.card').count(), 1)
  await plain.page.goBack()
  await plain.page.locator('.timeline figcaption a').click()
  t.equal(await plain.page.locator('.periods a').count(), 36)
  await plain.page.locator('.periods a').nth(4).click()
  t.equal(asked(plain.page).get('to'), '2016-05')
  await plain.page.goto(address('خبر', { ui: 'en', more: 'author' }, home))
  t.equal(await plain.page.locator('#filters input[name=author]').count(), AUTHORS.length, 'the whole list without a script')
  t.equal(await plain.page.locator('#find-author').isVisible(), false, 'which cannot be looked through')
  await plain.context.close()
})

test('the table of keys opens over the page', async (t) => {
  const { page, context, noticed } = await watched({ bypassCSP: true })
  for (const ui of ['ar', 'en']) {
    await page.goto(address('سوريا', { ui }))
    await page.evaluate(() =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key: '؟', code: 'Slash', shiftKey: true, bubbles: true, cancelable: true })),
    )
    await page.waitForSelector('dialog.shortcuts')
    t.ok((await page.locator('dialog.shortcuts kbd').count()) > 12)
    t.same(await axeFaults(page), [])
    await page.keyboard.press('j')
    t.equal(await page.locator('dialog.shortcuts').count(), 1, 'a dialog has keys of its own')
    await page.locator('dialog.shortcuts .close').click()
    await page.waitForFunction(() => !document.querySelector('dialog'))
  }
  t.same(noticed, [])
  await context.close()
})

test('a warning underlines its place in the query as it was typed', async (t) => {
  const { page, context } = await watched({ javaScriptEnabled: false })
  await page.goto(address('Syria colour:red', { ui: 'en' }))
  t.match(await page.textContent('.notes'), /No such field/)
  t.equal(await page.textContent('.echoed'), 'Syria colour:red')
  t.match(await page.textContent('.echoed .place'), /^colour/)
  await context.close()
})

test('letters of twice the size fit, and nothing jumps while a page loads', async (t) => {
  const faults = collectFaults(t)
  const { page, context } = await watched({ bypassCSP: true, viewport: { width: 640, height: 800 } })
  for (const ui of ['ar', 'en']) {
    for (const path of [
      `/?ui=${ui}`,
      `/?q=negotiations+Syria&source=kashaf&ui=${ui}`,
      `/a/9aed169284d176bc?q=Syria&ui=${ui}`,
      `/help?ui=${ui}`,
    ]) {
      await page.goto(`${site}${path}`, { waitUntil: 'networkidle' })
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
            }).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(sum), 100)
          }),
      )
      faults.ok(shift <= 0.05, `${path}: layout shift ${shift}`)
      await page.addStyleTag({ content: ':root { font-size: 200% }' })
      for (const width of [640, 375]) {
        await page.setViewportSize({ width, height: 800 })
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        faults.ok(over <= 0, `${path} at ${width}: ${over}`)
      }
      await page.setViewportSize({ width: 640, height: 800 })
    }
  }
  faults.none()
  await context.close()
})
