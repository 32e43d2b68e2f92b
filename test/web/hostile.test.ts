// An archive that means harm, in a real browser: markup, scripts, addresses that would run, signs that turn lines
// round, NUL, words without end, in articles, in what is recorded about them and in addresses. Nothing of it runs, the
// console stays empty, no other site is asked, and readers see what was published, letter for letter.

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { rebuild } from '../../index/index.js'
import { collectFaults } from '../faults.js'
import { writeArchive } from '../temporary.js'
import { inBrowser } from './in-browser.js'

const { test, serve, watched, root } = await inBrowser(t)

const SCRIPT = '<script>window.hacked = 1</script>'
const IMAGE = '<img src=x onerror="window.hacked=1">'
const EVIL = `"><${'/title>'}${SCRIPT}${IMAGE}'\`&quot;&#x3c;\u202e\u2066`
const MARKUP = `كلمة ${SCRIPT} ${IMAGE} </mark></p></article><b>harm</b> &lt;script&gt; &amp; "quotes" 'single' \`ticks\` word.`
const LONG_WORD = `${'كلمة'.repeat(2000)} ${'x'.repeat(5000)} word كلمة`
const EMOJI = 'كلمة 👩‍👩‍👧‍👦 🇸🇾 e\u0301\u0301\u0301 ن\u0651\u064e word ‮أبجد‬ \u2067كلمة\u2069'

/** What is recorded about articles means harm as well. */
const SOURCES = {
  articles: {
    '001_markup.txt': {
      source: { id: 'evil', name: { ar: EVIL, en: EVIL }, basis: 'recorded', evidence: { ar: EVIL, en: EVIL } },
      origin_url: 'https://news.invalid/"><script>window.hacked=1</script>\u202e',
    },
    '002_direction.txt': {
      source: {
        id: 'turned',
        name: { ar: '\u202eتلفزيون', en: '\u202eTV' },
        basis: 'inferred',
        evidence: { ar: '\u2066«\u202e»', en: IMAGE },
      },
      published: { date: '2018-11-27', basis: 'inferred', evidence: { ar: SCRIPT, en: SCRIPT } },
    },
    '006_withheld.txt': { text: 'snippets', origin_url: 'https://news.invalid/"onmouseover="window.hacked=1' },
  },
}

const ARTICLES = {
  '001_markup.txt': `${SCRIPT} كلمة </title><svg onload=window.hacked=1>\n\n${MARKUP}\n\njavascript:window.hacked=1 <a href="javascript:window.hacked=1">كلمة</a>\n`,
  '002_direction.txt': 'كلمة \u202eرأسا على عقب\u2066 gnorw\n\nكلمة \u202e word \u2069\u2069 after\n',
  '003_controls.txt': 'كلمة \u0001\u0007 word\n\nكلمة \u0085 \u2028 <!-- --> ]]> word\n',
  '004_nul.txt': 'كلمة \0 word\n\nكلمة \0\0 <b>word</b>\n',
  '005_long.txt': `عنوان كلمة\n\n${LONG_WORD}\n\n${EMOJI}\n`,
  '006_withheld.txt': `كلمة ${IMAGE} withheld\n\n${MARKUP}\n\n${'كلمة أخرى في نص طويل لا يعرض كله. '.repeat(40)}\n`,
  '007_header.txt': `Title: ${EVIL} كلمة\nSource: evil2\nAuthor: ${IMAGE}\nURL: javascript:window.hacked=1\n\nكلمة word ${MARKUP}\n`,
  'sources.json': JSON.stringify(SOURCES),
}

interface Shown {
  paragraphs?: { id: string; text: string }[]
}

test('nothing in an article, in its record or in an address runs or becomes markup', async (t) => {
  const faults = collectFaults(t)
  const archive = join(root, 'hostile-articles')
  await writeArchive(archive, ARTICLES)
  const harm = await serve(archive, 'hostile')
  for (const address of ['javascript:window.hacked=1', 'data:text/html,<script>window.hacked=1</script>', ' java\nscript:0']) {
    const folder = join(root, 'refused')
    const record = { articles: { 'a.txt': { origin_url: address } } }
    await writeArchive(folder, { 'a.txt': 'كلمة word\n', 'sources.json': JSON.stringify(record) })
    await t.rejects(rebuild({ articles: folder, index: join(root, 'refused-index') }), { code: 'sources-invalid' }, address)
  }

  for (const javaScriptEnabled of [true, false]) {
    for (const ui of ['ar', 'en'] as const) {
      const { page, context, noticed } = await watched({ javaScriptEnabled }, harm)
      const check = async (place: string) => t.same(await harmDone(page), { hacked: undefined, scripts: 1, foreign: 0 }, `${ui} ${place}`)
      await page.goto(`${harm}/?ui=${ui}`)
      await check('home')
      await page.fill('#q', 'كلمة')
      await page.press('#q', 'Enter')
      await page.waitForSelector('.card mark')
      faults.ok((await page.locator('.card').count()) >= 6)
      await check('results')
      const open = await page.locator('.card-title a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      for (const link of open) {
        await page.goto(link)
        faults.ok((await page.locator('#article mark').count()) > 0)
        await check(link)
        if (javaScriptEnabled) await useReader(page)
        await check(`${link}, used`)
        const id = new URL(link).pathname.split('/').at(-1)
        const { paragraphs = [] } = (await (await page.request.get(`${harm}/api/v1/articles/${id}`)).json()) as Shown
        for (const { id, text } of paragraphs) {
          const shown = await page.evaluate((id) => document.getElementById(id)?.textContent ?? null, id)
          // A heading that repeats the title stands once, and no HTML can hold a NUL.
          if (shown !== null) faults.equal(shown.trim(), text.replaceAll('\0', '\ufffd').trim(), `${id} is shown letter for letter`)
        }
        const cite = await page.goto(`${harm}/a/${id}/cite?ui=${ui}`)
        if (cite?.ok()) await check(`${id}, citations`)
      }
      for (const name of ['q', 'source', 'author', 'from', 'drop', 'more', 'view', 'ui', 'page', 'hide', 'm']) {
        for (const path of ['/', new URL(open[0]).pathname]) {
          await page.goto(`${harm}${path}?${new URLSearchParams({ q: 'كلمة', [name]: EVIL })}`)
          await check(`address: ${path} ${name}`)
        }
      }
      await page.goto(`${harm}${new URL(open[0]).pathname}?q=كلمة#${encodeURIComponent(EVIL)}`)
      await check('fragment')
      faults.same(
        noticed.filter((line) => !/404 \(Not Found\)/.test(line)),
        [],
        `${ui}, JavaScript ${javaScriptEnabled}`,
      )
      await context.close()
    }
  }
  faults.none()
})

const harmDone = (page: Page) =>
  page.evaluate(() => ({
    hacked: (window as { hacked?: number }).hacked,
    scripts: document.querySelectorAll('script').length,
    foreign: document.querySelectorAll(
      'img, b, iframe, [onload], [onerror], [onmouseover], [style], a[href^="javascript" i], a[href^="data" i]',
    ).length,
  }))

/** What the script makes of hostile text: found matches, a switched term, the label of a paragraph's button. */
async function useReader(page: Page): Promise<void> {
  await page.click('#find')
  await page.fill('#find-box', '<script>')
  await page.press('#find-box', 'Enter')
  await page.fill('#find-box', 'كلمة')
  await page.press('#find-box', 'Escape')
  const switched = page.locator('#term-switches a').first()
  await switched.click()
  await switched.click()
  const paragraph = page.locator('.text > p').first()
  if ((await paragraph.count()) > 0) await paragraph.hover()
}
