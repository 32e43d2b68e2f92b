// Citing in a real browser: the dialog over results and over an article, by mouse and by keyboard, what is copied, and
// the page that has the same without a script; in both languages and both themes, without a complaint of axe.

import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Page, Route } from 'playwright-core'
import t from 'tap'
import { axeFaults, inBrowser, LANGUAGES, type Watched } from './in-browser.js'

const { test, site, watched } = await inBrowser(t, { KASHAF_PUBLIC_URL: 'https://archive.example' })

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const visit = await watched({ permissions: ['clipboard-read', 'clipboard-write'], ...options })
  await visit.page.goto(site + path)
  return visit
}
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const shown = async (page: Page) => (await page.textContent('#citation')) ?? ''
const becomes = (page: Page, text: RegExp) =>
  page.waitForFunction((source) => new RegExp(source, 'u').test(document.getElementById('citation')?.textContent ?? ''), text.source)
const SYRIA = '/a/9aed169284d176bc'
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\r]/u

for (const [ui, copiedWord] of [
  ['ar', 'نُسخ'],
  ['en', 'Copied'],
] as const) {
  test(`the dialog over results: style, form, copying, closing: ${ui}`, async (t) => {
    const { page, context, noticed } = await visit(`/?ui=${ui}&q=${encodeURIComponent('دير الزور')}&source=syria-tv`)
    const link = page.locator('.card a[data-cite]').first()
    await link.click()
    const dialog = page.locator('dialog.citing[open]')
    await dialog.waitFor()
    t.match(
      await shown(page),
      /^تلفزيون سوريا\. «تفاصيل المفاوضات .*» ?\. 27 تشرين الثاني\/نوفمبر 2018\. https:\/\/archive\.example\/a\/9aed169284d176bc\.$/,
    )
    t.same([await page.getAttribute('#citation', 'lang'), await page.getAttribute('#citation', 'dir')], ['ar', 'rtl'])
    await dialog.locator('[name=form][value=en]').check()
    await becomes(page, /^Syria TV\. “/)
    t.equal(await page.getAttribute('#citation', 'dir'), 'ltr')
    t.equal(await dialog.locator('[name=form][value=en]').isChecked(), true)
    await dialog.locator('input[value=bibtex]').check()
    await becomes(page, /^@article\{syria-tv-2018-9aed1692,/)
    await dialog.locator('[data-take=citation]').click()
    await page.waitForFunction((word) => document.getElementById('cite-said')?.textContent === word, copiedWord)
    t.equal(await copied(page), await shown(page))
    t.notMatch(await copied(page), INVISIBLE)
    await dialog.locator('input[value=mla]').check()
    await becomes(page, /^“/)
    await page.fill('#accessed', '2025-06-01')
    await page.press('#accessed', 'Enter')
    await becomes(page, /Accessed 1 June 2025\.$/)
    t.match(await dialog.locator('a[download]').first().getAttribute('href'), /style=bibtex&form=en&accessed=2025-06-01$/)
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.locator('a[download]').nth(1).click()])
    t.equal(download.suggestedFilename(), 'syria-tv-2018-9aed1692.ris')
    t.match(await readFile(await download.path(), 'utf8'), /^TY {2}- NEWS\r\n[\s\S]*T2 {2}- Syria TV\r\n[\s\S]*ER {2}- \r\n$/)
    t.equal(await dialog.locator('#cite-quotation').isVisible(), false, 'nothing is quoted here')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('dialog.citing'))
    t.ok(await link.evaluate((node) => node === document.activeElement), 'the focus returns')
    t.match(page.url(), /source=syria-tv/, 'the page stays')
    t.same(noticed, [])
    await context.close()
  })

  test(`a quotation with its citation: ${ui}`, async (t) => {
    const { page, context, noticed } = await visit(`${SYRIA}?ui=${ui}&q=${encodeURIComponent('مفاوضات')}`)
    const selected = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('#article .text > p:not([class])')]
      const range = document.createRange()
      range.setStart(paragraphs[0].firstChild as ChildNode, 5)
      range.setEnd(paragraphs[1].firstChild as ChildNode, 12)
      const selection = getSelection() as Selection
      selection.removeAllRanges()
      selection.addRange(range)
      return [paragraphs[0].textContent.slice(5), paragraphs[1].textContent.slice(0, 12)].map((part) => part.trim())
    })
    await page.click('#cite')
    await page.waitForSelector('dialog.citing[open]')
    await page.click('#cite-quotation')
    await page.waitForFunction((word) => document.getElementById('cite-said')?.textContent === word, copiedWord)
    const arabic = await copied(page)
    t.equal(arabic, `«${selected.join('\n')}»\n${await shown(page)}`, 'letter for letter, and by the citation’s own quotation marks')
    t.notMatch(arabic, INVISIBLE)
    await page.locator('dialog.citing [name=form][value=en]').check()
    await becomes(page, /^Syria TV/)
    await page.click('#cite-quotation')
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('“'))
    t.equal(await copied(page), `“${selected.join('\n')}”\n${await shown(page)}`)
    await page.locator('dialog.citing input[value=ris]').check()
    await becomes(page, /^TY/)
    t.equal(await page.locator('#cite-quotation').count(), 0, 'a record has no quotation')
    await page.click('dialog.citing .close')
    await page.evaluate(() => (getSelection() as Selection).removeAllRanges())
    await page.click('#cite')
    await page.waitForSelector('dialog.citing[open]')
    t.equal(await page.locator('#cite-quotation').isVisible(), false, 'without a selection there is none')
    t.same(noticed, [])
    await context.close()
  })

  test(`without a script: ${ui}`, async (t) => {
    const { page, context } = await visit(`/?ui=${ui}&q=${encodeURIComponent('دير الزور')}&source=syria-tv`, { javaScriptEnabled: false })
    t.equal(await page.locator('[data-copy]:visible').count(), 0, 'no button that would do nothing')
    await page.locator('.card a[data-cite]').first().click()
    await page.waitForURL(/\/a\/9aed169284d176bc\/cite/)
    t.equal(await page.getAttribute('html', 'lang'), ui)
    await page.locator('input[value=apa]').check()
    await page.locator('[name=form][value=en]').check()
    await page.locator('#cite-form button').click()
    await page.waitForURL(/style=apa&form=en/)
    t.match(await shown(page), /\(2018, November 27\)\. Syria TV\. https/)
    t.equal(await page.getAttribute('html', 'lang'), ui, 'the language of the page stays')
    t.equal(await page.locator('.scripted:visible').count(), 0)
    await context.close()
  })
}

test('by keyboard, with an Arabic layout; the page under the dialog rests', async (t) => {
  const { page, context, noticed } = await visit(`${SYRIA}?ui=ar&q=${encodeURIComponent('مفاوضات')}`)
  await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ؤ', code: 'KeyC', bubbles: true })))
  await page.waitForSelector('dialog.citing[open]')
  await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true })))
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('dialog.citing'))
  t.match(page.url(), SYRIA, 'neither another result nor the list')
  t.equal(await page.evaluate(() => document.activeElement?.id), 'cite')
  t.same(noticed, [])
  await context.close()
})

test('copying the address of a result, also where browsers give no clipboard', async (t) => {
  for (const old of [false, true]) {
    const { page, context, noticed } = await visit(`/?ui=en&q=${encodeURIComponent('دير الزور')}&source=syria-tv`)
    if (old) {
      await page.evaluate(() => {
        Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('not here')) })
      })
    }
    const button = page.locator('[data-copy]').first()
    await button.click()
    await page.waitForFunction(() => document.querySelector('[data-copy]')?.textContent === 'Copied')
    t.equal(await copied(page), `${site}${SYRIA}`, 'without the search that found it')
    await page.waitForFunction(() => document.querySelector('[data-copy]')?.textContent === 'Copy link')
    t.same(noticed, [])
    await context.close()
  }
})

test('on a phone the focus returns to the menu that the link is in; a date that is being written stays', async (t) => {
  const { page, context, noticed } = await visit(`${SYRIA}?ui=en`, { viewport: { width: 375, height: 700 } })
  await page.click('.reading-more > summary')
  await page.click('#cite')
  await page.waitForSelector('dialog.citing[open]')
  await page.locator('dialog.citing input[value=mla]').check()
  await becomes(page, /^«/)
  const held: Route[] = []
  await page.route(/\/cite/, (route) => void held.push(route))
  await page.locator('dialog.citing [name=form][value=en]').check()
  await page.focus('#accessed')
  await page.keyboard.type('2025-06')
  for (const route of held) await route.continue()
  await becomes(page, /^“/)
  await page.unroute(/\/cite/)
  await page.keyboard.type('-01')
  t.equal(await page.inputValue('#accessed'), '2025-06-01')
  await page.keyboard.press('Enter')
  await becomes(page, /Accessed 1 June 2025\.$/)
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('dialog.citing'))
  t.ok(await page.evaluate(() => document.activeElement?.matches('.reading-more > summary')))
  t.same(noticed, [])
  await context.close()
})

test('when the panel cannot be had, the link is followed', async (t) => {
  const { page, context } = await visit(`${SYRIA}?ui=en`)
  await page.route(/\/cite/, (route) => (route.request().headers().accept?.includes('kashaf') ? route.abort() : route.continue()))
  await page.click('#cite')
  await page.waitForURL(/\/cite\?ui=en$/)
  t.equal(await page.locator('dialog').count(), 0, 'a page of its own')
  await page.unroute(/\/cite/)
  await page.locator('input[value=ris]').check()
  await page.waitForURL(/style=ris/)
  t.match(await shown(page), /^TY/, 'the page changes in place, and its address with it')
  await context.close()
})

test('axe has nothing to say: page and dialog, both languages and themes, wide and narrow', async (t) => {
  for (const ui of LANGUAGES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of colorScheme === 'light' ? [320, 1180] : [375]) {
        const { page, context } = await visit(`${SYRIA}/cite?ui=${ui}&accessed=x`, {
          colorScheme,
          viewport: { width, height: 800 },
          bypassCSP: true,
        })
        const check = async (name: string) => {
          t.same(await axeFaults(page), [], `${name}, ${ui}, ${colorScheme}, ${width}`)
          t.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} at ${width}: no sideways scroll`)
        }
        await check('page')
        if (width !== 320) {
          await page.goto(`${site}${SYRIA}?ui=${ui}`)
          // On a phone the bar keeps its tools behind a button.
          await page.locator('#cite').dispatchEvent('click')
          await page.waitForSelector('dialog.citing[open]')
          await page.locator('dialog.citing input[value=bibtex]').check()
          await becomes(page, /^@article/)
          await check('dialog')
        }
        await context.close()
      }
    }
  }
})
