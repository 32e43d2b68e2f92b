// Searching without loading the page again: forms, filters, order and pages are asked of the API, and the same views that the
// server uses make the answer. Every state keeps its address, so back, reload and sharing work as without a script.

import type { Hit, Search } from '../../server/contract.js'
import { apiAddress, isHome, isWrittenDate, newestAddress, readState, type SearchState } from '../views/address.js'
import { windowTitle } from '../views/frame.js'
import { renderResults } from '../views/results.js'
import { counted } from '../words/counted.js'
import type { Words } from '../words/words.js'
import { renew } from './dom.js'
import { surroundings } from './surroundings.js'
import { alarm, quiet, say } from './voice.js'

/** Milliseconds before a search that is still under way shows on the page. */
const PATIENCE = 200
const NEWEST = 5

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
    if (!canShow()) return
    const state = readState(new URLSearchParams(location.search))
    if (location.pathname === '/' && isShown(state)) void show(state, 'stays', words)
    else location.reload()
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

/** True for states that this script can show; the first page and unread dates are the server's. */
const isShown = (state: SearchState) => !isHome(state) && [state.from, state.to].every((date) => date === '' || isWrittenDate(date))

function go(url: URL, focus: Focus, words: Words): boolean {
  const state = readState(url.searchParams)
  if (url.pathname !== '/' || !isShown(state)) return false
  // Enter in a date field both changes it and submits its form.
  if (url.search !== location.search) history.pushState(null, '', url.pathname + url.search)
  void show(state, focus, words)
  return true
}

async function show(state: SearchState, focus: Focus, words: Words): Promise<void> {
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
  const again = () => void show(state, focus, words)
  try {
    const answer = await fetch(apiAddress(state), { signal: request.signal, headers: { accept: 'application/json' } })
    if (answer.status === 429) return waitAndRetry(Number(answer.headers.get('retry-after')) || 5, again, words)
    if (answer.status >= 500) return alarm(words.failed, { label: words.retry, run: again })
    // The server reads addresses more patiently than the API and explains what it cannot use.
    if (!answer.ok) return location.assign(location.href)
    const search: Search = await answer.json()
    const newest = search.total === 0 ? await newestOf(request.signal) : []
    if (request.signal.aborted) return
    quiet()
    apply(search, state, newest, words, box, typed)
    settle(focus)
  } catch {
    if (!request.signal.aborted) alarm(words.offline, { label: words.retry, run: again })
  } finally {
    clearTimeout(busy)
    if (underway === request) main?.removeAttribute('aria-busy')
  }
}

async function newestOf(signal: AbortSignal): Promise<Hit[]> {
  const answer = await fetch(newestAddress(NEWEST), { signal, headers: { accept: 'application/json' } })
  return answer.ok ? ((await answer.json()) as Search).hits : []
}

function apply(search: Search, state: SearchState, newest: Hit[], words: Words, box: HTMLInputElement, typed: string): void {
  const context = surroundings(words)
  const page = renderResults({ search, state, newest }, context)
  const focused = document.activeElement?.id
  const typedOn = box.value !== typed ? box.value : null
  renew(document.getElementById('page')!, page.body)
  document.title = windowTitle(page.title ?? '', context)
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
