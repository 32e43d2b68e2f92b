// Searching without loading the page again: forms, filters, order and pages are asked of the server as the tree that it would
// write as HTML. Every state keeps its address, so back, reload and sharing work as without a script.

import { type PageTree, TREE_TYPE } from '../views/tree.js'
import { counted } from '../words/counted.js'
import type { Words } from '../words/words.js'
import { renew } from './dom.js'
import { alarm, quiet, say } from './voice.js'

/** Milliseconds before a search that is still under way shows on the page. */
const PATIENCE = 200

/** Where the focus goes: to the count after a new search or page, or stays after a filter. */
type Focus = 'count' | 'stays'

let underway: AbortController | null = null
let countDown: ReturnType<typeof setInterval> | undefined

const kind = () => document.getElementById('page')?.className ?? ''
/** Pages on which a search can be shown in place. */
const canShow = () => /\b(home|results)\b/.test(kind())

export function searchInPlace(words: Words): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (canShow() && go(addressOf(form), 'count', words)) event.preventDefault()
  })
  document.addEventListener('change', (event) => {
    const field = event.target as HTMLInputElement
    if (field.form?.id === 'filter-form' && !go(addressOf(field.form), 'stays', words)) field.form.requestSubmit()
  })
  document.addEventListener('click', (event) => {
    const to = clicked(event)
    if (to && canShow() && go(to.url, to.link.closest('.filters, .chips, .timeline') ? 'stays' : 'count', words)) event.preventDefault()
  })
  addEventListener('popstate', () => {
    if (canShow()) void show('stays', words)
  })
}

/** The address that a form without a script would go to; empty fields are left out. */
function addressOf(form: HTMLFormElement): URL {
  const url = new URL(form.action)
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim()) url.searchParams.append(name, value.trim())
  return url
}

/** The address that a plain click leads to, if it is a search. A fragment is the browser's own affair. */
function clicked(event: MouseEvent): { url: URL; link: Element } | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null
  const link = (event.target as Element).closest('a[href]')
  // A bar of the timeline is a link of a drawing: its address is an attribute like any other, but no plain property.
  const url = link && new URL(link.getAttribute('href')!, location.href)
  return url && url.origin === location.origin && url.hash === '' ? { url, link } : null
}

function go(url: URL, focus: Focus, words: Words): boolean {
  if (url.pathname !== '/') return false
  // Enter in a date field both changes it and submits its form.
  if (url.search !== location.search) history.pushState(null, '', url.pathname + url.search)
  void show(focus, words)
  return true
}

/** Makes the page that stands the one of its address. */
async function show(focus: Focus, words: Words): Promise<void> {
  underway?.abort()
  clearInterval(countDown)
  const request = new AbortController()
  underway = request
  const main = document.getElementById('main')
  const box = document.getElementById('q') as HTMLInputElement
  const typed = box.value
  const busy = setTimeout(() => {
    main?.setAttribute('aria-busy', 'true')
    say(words.busy)
  }, PATIENCE)
  const again = () => void show(focus, words)
  try {
    const answer = await fetch(location.href, { signal: request.signal, headers: { accept: TREE_TYPE } })
    if (answer.status === 429) return waitAndRetry(Number(answer.headers.get('retry-after')) || 5, again, words)
    if (answer.status >= 500) return alarm(words.failed, { label: words.retry, run: again })
    // What else is wrong with an address the server explains on a page of its own.
    if (!answer.ok) return location.reload()
    const page: PageTree = await answer.json()
    if (request.signal.aborted) return
    // Dates are put into their usual form, and a page beyond the last leads to the last.
    if (answer.redirected) history.replaceState(null, '', answer.url)
    quiet()
    apply(page, box, typed)
    settle(focus)
  } catch {
    if (!request.signal.aborted) alarm(words.offline, { label: words.retry, run: again })
  } finally {
    clearTimeout(busy)
    if (underway === request) main?.removeAttribute('aria-busy')
  }
}

function apply({ title, body }: PageTree, box: HTMLInputElement, typed: string): void {
  const focused = document.activeElement?.id
  const typedOn = box.value !== typed ? box.value : null
  renew(document.getElementById('page')!, body)
  document.title = title
  // Words typed while the answer was on its way are not thrown away.
  if (typedOn !== null) box.value = typedOn
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true })
}

function settle(focus: Focus): void {
  const count = document.getElementById('count')
  if (focus === 'stays') {
    say(count?.textContent ?? '')
    return
  }
  scrollTo(0, 0)
  count?.focus({ preventScroll: true })
}

/** Counts the seconds down that the server asked for, then tries once more. */
function waitAndRetry(seconds: number, again: () => void, words: Words): void {
  let left = seconds
  const line = () => `${words.tooMany} ${counted(words.counts.retry, left, words.language, String(left))}`
  alarm(line(), { label: words.retry, run: again })
  countDown = setInterval(() => {
    left--
    const shown = document.querySelector('#alarm p')
    if (shown) shown.textContent = line()
    if (left > 0) return
    clearInterval(countDown)
    again()
  }, 1000)
}
