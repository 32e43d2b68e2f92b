// Asks the server for a state of the page and shows it: the earlier request is given up, waiting shows after a moment,
// and what fails is said above the old results with another try. The words typed are never lost.

import { ClassName, ElementId } from '../views/element-names.js'
import { type PageTree, TREE_TYPE } from '../views/tree.js'
import { counted } from '../words/counted.js'
import type { Words } from '../words/words.js'
import { here } from './address-bar.js'
import { isBeingWritten, renew } from './dom.js'
import { announce, removeAlert, showAlert } from './live-region.js'
import { isInOurLanguage } from './other-page.js'
import { byId, required } from './page-elements.js'

/** Milliseconds before a search that is still under way shows on the page. */
const PATIENCE = 200
/** Seconds to wait after too many requests, if the server does not say. */
const USUAL_WAIT = 5

/** What the reader wants to see. */
interface Wish {
  /** Path and query. */
  url: string
  /** Where the focus goes: to the count after a new search or page, or stays after a filter and while typing. */
  focus: 'count' | 'stays'
  /** The last word may not be finished. */
  typing: boolean
}

let underway: { wish: Wish; request: AbortController } | null = null
let waiting: ReturnType<typeof setTimeout> | undefined
let countDown: ReturnType<typeof setInterval> | undefined
/** What a count-down asks for when it ends. */
let postponed: Wish
/** The address of what is on the page; empty when the last wish failed. */
let shown: string

/** The address of what is or will be on the page. */
export const lastShown = (): string => underway?.wish.url ?? shown

/** A page that goes into the browser's memory gives its request up, and asks again when the reader comes back to it. */
export function tendLeaving(words: Words): void {
  shown = here()
  let interrupted: Wish | undefined
  addEventListener('pagehide', () => {
    interrupted = underway?.wish
    underway?.request.abort()
    stop()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && interrupted) void show(interrupted, words)
  })
}

function stop(): void {
  underway = null
  clearTimeout(waiting)
  waiting = undefined
  byId(ElementId.Main)?.removeAttribute('aria-busy')
}

/**
 * Shows what is wished for, instead of what was wished before. `retried`: it has been asked for again by itself once.
 */
export async function show(wish: Wish, words: Words, retried = false): Promise<void> {
  // The server has asked for a rest, so what is wished for meanwhile is asked for at its end.
  if (countDown) {
    postponed = wish
    return
  }
  underway?.request.abort()
  const request = new AbortController()
  underway = { wish, request }
  waiting ??= setTimeout(() => {
    byId(ElementId.Main)?.setAttribute('aria-busy', 'true')
    announce(words.busy)
  }, PATIENCE)
  const again = { label: words.retry, run: () => void show(wish, words) }
  const fail = (sentence: string) => reveal(showAlert(sentence, again), wish)
  const box = byId(ElementId.Q) as HTMLInputElement
  const text = box.value
  try {
    const answer = await fetch(asked(wish), { signal: request.signal, headers: { accept: TREE_TYPE } })
    const { status, ok } = answer
    const page: PageTree | null = ok && isInOurLanguage(answer) ? await answer.json() : null
    if (request.signal.aborted) return
    if (page) {
      shown = wish.url
      // Dates are put into their usual form, and a page beyond the last leads to the last.
      if (answer.redirected && !wish.typing) {
        history.replaceState(null, '', answer.url)
        shown = here()
      }
      // Words typed while the answer was on its way are the reader's, and so is the focus.
      const typing = wish.typing || box.value !== text
      draw(page, typing)
      settle(wish, typing)
      return
    }
    shown = ''
    if (status === 429 && !retried) waitAndRetry(wish, Number(answer.headers.get('retry-after')), words)
    else if (status === 429) fail(words.tooMany)
    else if (status >= 500) fail(words.failed)
    // What else is wrong with an address the server explains on a page of its own; and a language chosen meanwhile is
    // for all of it.
    else location.assign(wish.url)
  } catch {
    if (request.signal.aborted) return
    shown = ''
    fail(words.offline)
  } finally {
    if (underway?.request === request) stop()
  }
}

const asked = ({ url, typing }: Wish) => (typing ? `${url}${url.includes('?') ? '&' : '?'}typing=true` : url)

function draw({ title, feed, body }: PageTree, typing: boolean): void {
  const focused = (document.activeElement ?? document.body) as HTMLElement
  removeAlert()
  renew(required(byId(ElementId.Page)), body, typing ? ElementId.Q : '')
  document.title = title
  if (feed) document.querySelector('link[rel=alternate]')?.setAttribute('href', feed)
  // What had the focus may have been moved, made anew or taken away.
  const others = document.querySelectorAll<HTMLElement>(`dialog[open] h2, #${ElementId.Count}`)
  for (const target of [focused, byId(focused.id), ...others]) {
    if (document.activeElement === document.body && focused !== document.body) target?.focus({ preventScroll: true })
  }
  // What is sought in a long list hides the rest of it again.
  if (focused.matches(`.${ClassName.InList}`)) focused.dispatchEvent(new Event('input', { bubbles: true }))
}

function settle({ url, focus }: Wish, typing: boolean): void {
  const count = byId(ElementId.Count)
  // Nor is the focus taken out of a dialog or from a field that the reader is writing in.
  if (typing || focus === 'stays' || document.querySelector('dialog[open]') || isBeingWritten(document.activeElement)) {
    announce([count, wrongDate()].flatMap((part) => part?.textContent ?? []).join('. '))
    // The box stands lower on the first page than on results.
    if (typing) byId(ElementId.Q)?.scrollIntoView({ block: 'nearest' })
    return
  }
  scrollTo(0, 0)
  count?.focus({ preventScroll: true })
  // The count is the same on every page.
  if (/[?&]page=/.test(url)) announce(document.querySelector('.pager .place')?.textContent ?? '')
}

/** What is wrong with the date that the reader has just given, on the page or in the sheet of filters. */
const wrongDate = (): Element | null => {
  const field = document.activeElement
  return field?.matches('.date input') ? byId(`${field.id.replace(/^sheet-/, '')}-wrong`) : null
}

/** An alarm over the old results is brought into sight, unless the reader is typing elsewhere. */
function reveal(seen: Element, { typing }: Wish): Element {
  if (!typing) seen.parentElement?.scrollIntoView({ block: 'nearest' })
  return seen
}

function stopCountDown(): void {
  clearInterval(countDown)
  countDown = undefined
}

/** Counts the seconds down that the server asked for, then tries once more. */
function waitAndRetry(wish: Wish, seconds: number, words: Words): void {
  postponed = wish
  let left = seconds || USUAL_WAIT
  const line = () => `${words.tooMany} ${counted(words.counts.retry, left, words.language, String(left))}`
  const retry = () => {
    stopCountDown()
    void show(postponed, words, true)
  }
  const seen = reveal(showAlert(line(), { label: words.retry, run: retry }, true), wish)
  countDown = setInterval(() => {
    left--
    seen.textContent = line()
    if (left <= 0) retry()
  }, 1000)
}
