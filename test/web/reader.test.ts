// Reading an article in a real browser: from match to match, terms switched off and on, find within the text, the size
// of its letters, links to paragraphs, the way back, what is copied and what is printed; with JavaScript and without.

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { writeArchive } from '../temporary.js'
import { inBrowser } from './in-browser.js'

const { test, serve, site, watched, root } = await inBrowser(t)

const ID = '9aed169284d176bc'
const QUERY = 'negotiations "دير الزور"'
const reader = (more: Record<string, string> = {}, q = QUERY) => `${site}/a/${ID}?${new URLSearchParams({ q, ...more })}`
const textOfMarks = (page: Page) => page.locator('#article mark').allTextContents()
/** What the polite regions say; they wait half a second for words that come after. */
const said = (page: Page, pattern: RegExp) =>
  page.waitForFunction(
    (source) => [0, 1].some((n) => new RegExp(source).test(document.getElementById(`voice-${n}`)?.textContent ?? '')),
    pattern.source,
  )
/** What is painted without elements, by name. */
const painted = (page: Page, name: string) =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range as Range)), name)

test('the next match takes the focus, stands in the middle and is said; only one is current', async (t) => {
  for (const [ui, words] of [
    ['ar', /الموضع .*3.* من .*11/],
    ['en', /Match .*3.* of .*11/],
  ] as const) {
    const { page, context, noticed } = await watched({ viewport: { width: 1180, height: 600 } })
    await page.goto(`${reader({ ui, m: '2' })}#m2`)
    t.match(await page.textContent('#match-place'), /2.* \/ .*11/)
    await page.click('#next-match')
    t.equal(await page.evaluate(() => document.activeElement?.id), 'm3')
    const [top, height] = await page.evaluate(() => [
      (document.getElementById('m3') as HTMLElement).getBoundingClientRect().top,
      innerHeight,
    ])
    t.ok(top > height / 4 && top < (height * 3) / 4, `${top} of ${height}`)
    const outlined = await page.evaluate(() =>
      [...document.querySelectorAll('mark')].filter((mark) => getComputedStyle(mark).outlineStyle !== 'none').map(({ id }) => id),
    )
    t.same(outlined, ['m3'], 'the mark of the address before is not current any more')
    await said(page, words)
    t.match(page.url(), /m=3#m3$/)
    t.ok((await page.locator('#ticks rect').count()) >= 5)
    t.equal(await page.locator('#ticks rect.current').count(), 1)
    t.same(noticed, [])
    await context.close()
  }
})

for (const javaScriptEnabled of [true, false]) {
  test(`marks of a term can be switched off and on: JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async (t) => {
    const { page, context, noticed } = await watched({ javaScriptEnabled })
    await page.goto(reader({ ui: 'en' }))
    const all = await textOfMarks(page)
    const whole = await page.textContent('#article')
    t.equal(all.length, 11)
    const phrase = page.locator('#term-switches a').nth(1)
    if (javaScriptEnabled) {
      t.equal(await phrase.getAttribute('aria-pressed'), 'true')
      await phrase.focus()
      await page.keyboard.press(' ')
    } else await phrase.click()
    await page.waitForURL(/hide=1/)
    const left = await textOfMarks(page)
    t.ok(left.length > 0 && left.length < 11)
    t.notOk(left.includes('دير الزور'))
    t.equal(await page.textContent('#article'), whole, 'no letter changes')
    t.same(
      await page.locator('#article mark').evaluateAll((marks) => marks.map(({ id }) => id)),
      left.map((_, n) => `m${n + 1}`),
    )
    t.match(await page.textContent('#match-place'), new RegExp(`${left.length} matches`))
    await page.click('#next-match')
    await page.waitForURL(/#m1$/)
    t.match(page.url(), /hide=1/, 'the switch stays on the way')
    t.match(await page.textContent('#match-place'), new RegExp(`1.* / .*${left.length}`))
    if (javaScriptEnabled) {
      await page.reload()
      t.same(await textOfMarks(page), left, 'the address shows the same')
    }
    await page.locator('#term-switches a').nth(0).click()
    await page.waitForURL(/hide=0|hide=1.*hide=0/)
    t.same(await textOfMarks(page), [])
    t.match(await page.textContent('#match-place'), /No matches/)
    for (const n of [0, 1]) {
      await page.locator('#term-switches a').nth(n).click()
      await page.waitForFunction((n) => !document.querySelectorAll('#term-switches a')[n].classList.contains('off'), n)
    }
    t.same(await textOfMarks(page), all)
    t.same(noticed, [])
    await context.close()
  })
}

test('find in the article: folded, any part of a word, by keyboard, said, and the focus returns', async (t) => {
  const { page, context, noticed } = await watched({ viewport: { width: 1180, height: 600 } })
  await page.goto(reader({ ui: 'en' }))
  const before = await page.evaluate(() =>
    (document.getElementById('article') as HTMLElement).outerHTML.replace(/<button.*?<\/button>/, ''),
  )
  await page.focus('#find')
  await page.keyboard.press('Enter')
  t.equal(await page.evaluate(() => document.activeElement?.id), 'find-box')
  t.equal(await page.getAttribute('#find', 'aria-expanded'), 'true')
  t.equal(await page.getAttribute('#find-box', 'dir'), null)
  await page.fill('#find-box', 'فاوض')
  t.equal(await page.getAttribute('#find-box', 'dir'), 'auto')
  const found = await painted(page, 'find')
  t.ok(found.length >= 6)
  t.ok(found.every((text) => text === 'فاوض'))
  t.same((await painted(page, 'find-current')).length, 1)
  t.equal(
    await page.evaluate(() => (document.getElementById('article') as HTMLElement).outerHTML.replace(/<button.*?<\/button>/, '')),
    before,
    'no tag',
  )
  await said(page, /Match .*1.* of .*\d.*: .*فاوض.*/)
  t.match(await page.textContent('#find-place'), new RegExp(`1.* / .*${found.length}`))
  await page.keyboard.press('Enter')
  t.match(await page.textContent('#find-place'), /2.* \//)
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  t.match(await page.textContent('#find-place'), new RegExp(`${found.length}.* / `), 'it goes round')
  const [top, height] = await page.evaluate(() => {
    const [range] = CSS.highlights.get('find-current') as unknown as Set<Range>
    return [range.getBoundingClientRect().top, innerHeight]
  })
  t.ok(top > 0 && top < height, 'what is found is in sight')

  for (const [typed, written] of [
    ['إنسحاب', 'انسحاب'],
    ['نظرا', 'نظراً'],
    ['من أجل', 'مِن أجل'],
    ['٢٠١٨', '2018'],
    ['ديرالزور', 'ديرالزور'],
    ['FACE', null],
  ] as const) {
    await page.fill('#find-box', typed)
    const texts = await painted(page, 'find')
    if (written === null) t.same(texts, [], typed)
    else t.ok(texts.includes(written), `${typed}: ${texts}`)
  }
  t.match(await page.textContent('#find-place'), /Not in this article/)
  await said(page, /Not in this article/)
  await page.keyboard.press('Escape')
  t.equal(await page.locator('#find-panel').isVisible(), false)
  t.equal(await page.evaluate(() => document.activeElement?.id), 'find', 'the focus is where it was')
  t.same(await painted(page, 'find'), [])
  t.match(page.url(), /\/a\//, 'Escape closed what was open and nothing else')

  await page.click('#find')
  await page.fill('#find-box', 'مفاوضات')
  await page.locator('#term-switches a').first().click()
  t.ok(
    (await painted(page, 'find')).every((text) => text === 'مفاوضات'),
    'what was found stays when marks go',
  )
  t.same(noticed, [])
  await context.close()
})

test('a browser without highlights shows whole words', async (t) => {
  const { page, context, noticed } = await watched()
  await page.addInitScript(() => {
    delete (window as { Highlight?: unknown }).Highlight
    delete (CSS as { highlights?: unknown }).highlights
  })
  await page.goto(reader({ ui: 'ar' }))
  const whole = await page.textContent('#article')
  await page.click('#find')
  await page.fill('#find-box', 'فاوض')
  const words = await page.locator('.sought').allTextContents()
  t.ok(words.length >= 6)
  t.ok(
    words.every((word) => /^ا?ل?مفاوضات$/.test(word)),
    `${words}`,
  )
  await page.keyboard.press('Enter')
  t.equal(await page.locator('.sought.current').count(), 1)
  t.equal(await page.textContent('#article'), whole)
  await page.keyboard.press('Escape')
  t.equal(await page.locator('.sought').count(), 0)
  t.same(noticed, [])
  await context.close()
})

for (const javaScriptEnabled of [true, false]) {
  test(`the size of letters is kept: JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async (t) => {
    const { page, context, noticed } = await watched({ javaScriptEnabled })
    const size = () => page.evaluate(() => getComputedStyle(document.getElementById('article') as HTMLElement).fontSize)
    await page.goto(reader({ ui: 'en' }))
    t.equal(await size(), '20px')
    await page.click('#larger')
    await page.waitForSelector('html[data-size="22"]')
    t.equal(await size(), '22px')
    if (javaScriptEnabled) await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /prefs/.test(name)))
    t.match(page.url(), /q=negotiations/)
    await page.goto(reader({ ui: 'ar' }))
    t.equal(await size(), '22px', 'the next article has it at once')
    for (const to of [24, 26, 28]) {
      await page.click('#larger')
      await page.waitForSelector(`html[data-size="${to}"]`)
    }
    t.equal(await page.getAttribute('#larger', 'href'), null, 'the largest there is')
    t.equal(await page.getAttribute('#larger', 'aria-disabled'), 'true')
    await page.click('#smaller')
    await page.waitForSelector('html[data-size="26"]')
    t.same(noticed, [])
    await context.close()
  })
}

test('a paragraph has a link of its own, by pointer and by keyboard, in the way of neither', async (t) => {
  const { page, context, noticed } = await watched({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto(reader({ ui: 'en' }))
  const body = page.locator('.text > p:not(.byline, .caption)').nth(1)
  await body.hover()
  const button = page.locator('.passage')
  t.equal(await button.count(), 1, 'one stop of the keyboard')
  await button.click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const id = await body.getAttribute('id')
  t.equal(copied, `${site}/a/${ID}#${id}`)
  await said(page, /Copied/)
  await page.keyboard.press('ArrowDown')
  t.match(await button.getAttribute('aria-label'), /^Copy link to this paragraph: /)
  await page.keyboard.press('Enter')
  const next = await page.locator('.text > p:not(.byline, .caption)').nth(2).getAttribute('id')
  await page.waitForFunction((end) => navigator.clipboard.readText().then((text) => text.endsWith(end)), `#${next}`)
  await page.goto(copied)
  t.equal(await page.locator(`#${id}:target`).count(), 1)
  t.same(noticed, [])
  await context.close()
})

test('what is copied is what was published', async (t) => {
  const faults = collectFaults(t)
  const archive = join(root, 'spaces')
  await writeArchive(archive, {
    '001_spaces.txt':
      'عنوان للنص المنشور هنا\n\nفقرة  فيها   فراغات\u00a0متتالية و\tعلامة جدولة، وكلمة طويلة تكفي لتكون من المتن كله.\n\nوفقرة أخرى فيها كلام كثير يكفي لتكون من المتن كله أيضًا، بلا شك.\n',
  })
  const spaced = await serve(archive, 'spaces-index')
  for (const [where, id, q] of [
    [site, ID, QUERY],
    [site, '888f2903cdf87aee', 'حزب الله'],
    [spaced, 'spaces', 'فقرة'],
  ]) {
    const { page, context } = await watched({ permissions: ['clipboard-read', 'clipboard-write'] }, where)
    let answer = await page.request.get(`${where}/api/v1/articles/${id}`)
    // A machine that is busy with other tests may make the server ask for patience.
    while (answer.status() === 503) answer = await page.request.get(`${where}/api/v1/articles/${id}`)
    const { paragraphs } = (await answer.json()) as { paragraphs: { id: string; text: string; role: string }[] }
    await page.goto(`${where}/a/${id}?${new URLSearchParams({ q })}`)
    faults.ok((await page.locator('#article mark').count()) > 0)
    const bodies = paragraphs.filter(({ role }) => role === 'body')
    for (const { id, text } of bodies.slice(0, 6)) {
      await page.locator(`#${id}`).hover()
      await page.evaluate((id) => (getSelection() as Selection).selectAllChildren(document.getElementById(id) as HTMLElement), id)
      await page.keyboard.press('Control+c')
      faults.equal(await page.evaluate(() => navigator.clipboard.readText()), text, `${id}, letter for letter`)
    }
    const [first, second] = bodies
    await page.locator(`#${second.id}`).hover()
    await page.evaluate(
      ([from, to]) => {
        const range = new Range()
        range.setStartBefore(document.getElementById(from) as HTMLElement)
        range.setEndAfter(document.getElementById(to) as HTMLElement)
        const selection = getSelection() as Selection
        selection.removeAllRanges()
        selection.addRange(range)
      },
      [first.id, second.id],
    )
    await page.keyboard.press('Control+c')
    const both = await page.evaluate(() => navigator.clipboard.readText())
    const plain = [first, second].map(({ text }) => text.replaceAll('\u00a0', ' '))
    faults.same(both.replaceAll('\u00a0', ' ').trim().split(/\n+/), plain, 'the button between paragraphs adds nothing')
    await context.close()
  }
  faults.none()
})

test('back to the results as they were left', async (t) => {
  const { page, context, noticed } = await watched({ viewport: { width: 1180, height: 500 } })
  await page.goto(`${site}/?q=${encodeURIComponent('سوريا')}&ui=en`)
  await page.locator('.card-title a').nth(2).scrollIntoViewIfNeeded()
  const at = await page.evaluate(() => scrollY)
  t.ok(at > 200)
  await page.locator('.card-title a').nth(2).click()
  await page.waitForSelector('#article')
  await page.click('#next-match')
  await page.click('#to-results')
  await page.waitForSelector('.card')
  await page.waitForFunction((at) => Math.abs(scrollY - at) < 2, at)

  const link = await page.locator('.card-title a').nth(2).getAttribute('href')
  await page.goto('about:blank')
  await page.goto(`${site}${link}`)
  await page.click('#to-results')
  await page.waitForSelector('.card')
  t.ok(
    await page
      .locator('.card')
      .nth(2)
      .evaluate((card) => card.getBoundingClientRect().top < innerHeight),
    'else to the card',
  )
  t.same(noticed, [])
  await context.close()
})

test('after filtering in place too, back leads to the results as they were left', async (t) => {
  const { page, context } = await watched({ viewport: { width: 1180, height: 500 } })
  await page.goto(`${site}/?q=${encodeURIComponent('سوريا')}&sort=newest&ui=en`)
  await page.locator('#filters input[name=lang][value=ar]').check()
  await page.waitForSelector('.chip')
  await page.locator('.card-title a').nth(2).scrollIntoViewIfNeeded()
  const [at, entries] = await page.evaluate(() => [scrollY, history.length])
  await page.locator('.card-title a').nth(2).click()
  await page.waitForSelector('#article')
  await page.click('#to-results')
  await page.waitForSelector('.card')
  await page.waitForFunction((at) => Math.abs(scrollY - at) < 2, at)
  t.equal(await page.evaluate(() => history.length), entries + 1, 'no entry besides that of the article')
  await context.close()
})

test('what was switched off stays off in another language, and in the next result', async (t) => {
  const faults = collectFaults(t)
  const { page, context, noticed } = await watched()
  await page.goto(reader({ ui: 'en' }))
  await page.locator('#term-switches a').nth(1).click()
  await page.click('#next-match')
  await page.waitForURL(/hide=1.*#m1$/)
  const left = await textOfMarks(page)
  for (const link of await page.locator('.neighbours a').all()) faults.match(await link.getAttribute('href'), /[?&]hide=1/)
  faults.none()
  t.ok((await page.locator('.neighbours a').count()) > 0)
  await page.click('#language')
  await page.waitForSelector('html[lang=ar]')
  t.match(page.url(), /hide=1.*m=1.*#m1$/)
  t.same(await textOfMarks(page), left)
  t.same(noticed, [])
  await context.close()
})

test('on paper: the article with its source, date and address, and no controls', async (t) => {
  const faults = collectFaults(t)
  for (const ui of ['ar', 'en']) {
    const { page, context } = await watched()
    await page.goto(reader({ ui }))
    await page.emulateMedia({ media: 'print' })
    const seen = (selector: string) => page.locator(selector).first().isVisible()
    for (const selector of ['.article-title', '.meta .source', '.meta time', '.printed-address', '.text > p']) {
      faults.equal(await seen(selector), true, selector)
    }
    for (const selector of ['.header', '.footer', '#reading-bar', '#how', '.related', '.furniture', '.passage', '#ticks', '#find-panel']) {
      faults.equal(await seen(selector), false, selector)
    }
    faults.equal(await page.textContent('.printed-address'), `${site}/a/${ID}`)
    const mark = await page
      .locator('#article mark')
      .first()
      .evaluate((mark) => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(mark)
        return { backgroundColor, textDecorationLine }
      })
    faults.same(mark, { backgroundColor: 'rgba(0, 0, 0, 0)', textDecorationLine: 'underline' })
    await context.close()
  }
  faults.none()
})

test('on a phone the bar is below, its tools come up from it, and nothing scrolls sideways', async (t) => {
  const faults = collectFaults(t)
  for (const width of [320, 375]) {
    const { page, context } = await watched({ viewport: { width, height: 700 }, hasTouch: true, isMobile: true })
    await page.goto(reader({ ui: 'ar', m: '2' }))
    const box = present(await page.locator('#reading-bar').boundingBox())
    faults.ok(box.y + box.height >= 699 && box.height < 70, `${width}: ${JSON.stringify(box)}`)
    faults.equal(await page.locator('#smaller').isVisible(), false)
    await page.tap('.reading-more > summary')
    for (const id of ['find', 'smaller', 'larger', 'cite']) {
      const { height, y } = present(await page.locator(`#${id}`).boundingBox())
      faults.ok(height >= 43.5 && y > 300 && y < 700, `${id}: ${height} at ${y}`)
    }
    await page.tap('#find')
    await page.fill('#find-box', 'سوريا')
    faults.ok(present(await page.locator('#find-panel').boundingBox()).y < 20, 'above the keyboard')
    faults.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
    await context.close()
  }
  faults.none()
})

test('forced colours and dark: the current mark and what is switched off are told by more than colour', async (t) => {
  for (const options of [{ forcedColors: 'active' }, { colorScheme: 'dark' }] as const) {
    const { page, context } = await watched(options)
    await page.goto(reader({ m: '2', hide: '0', ui: 'en' }))
    t.equal(await page.locator('mark.current').evaluate((mark) => getComputedStyle(mark).outlineWidth), '2px')
    t.match(await page.locator('a.term.off').evaluate((link) => getComputedStyle(link).textDecorationLine), /line-through/)
    await context.close()
  }
})
