// From match to match in an article without loading the page again: the mark takes the focus, stands in the middle of
// the window, and its number is said. The address follows, so that a shared link opens at the same mark.

import { type PageContext, writingOf } from '../views/context.js'
import { ClassName, DataName, ElementId } from '../views/element-names.js'
import { count, fillText } from '../views/wording.js'
import { writeNumber } from '../words/dates.js'
import type { Words } from '../words/words.js'
import { announce } from './live-region.js'
import { pageContext } from './page-context.js'
import { byId, required } from './page-elements.js'
import { clickedLink } from './plain-click.js'

/** Sent to the document when other marks are shown than before, or another one is current. */
export const MARKS_CHANGED = 'kashaf-marks'

/** The marks that can be gone through, in the order of the page. */
export const shownMarks = () => [...document.querySelectorAll<HTMLElement>(`#${ElementId.Article} mark[data-${DataName.Term}]`)]

export function stepThroughMatches(words: Words): void {
  const bar = byId(ElementId.Matches)
  if (!bar) return
  // A mark that the address names is the current one; a style by address alone would stay with it for good.
  const named = shownMarks().findIndex(({ id }) => `#${id}` === location.hash)
  if (named >= 0) makeCurrent(named)

  document.addEventListener('click', (event) => {
    const id = clickedLink(event)?.id
    const way = id === ElementId.NextMatch ? 1 : id === ElementId.PreviousMatch ? -1 : 0
    if (way === 0) return
    event.preventDefault()
    const at = Number(bar.dataset[DataName.At])
    const marks = shownMarks()
    if (marks.length > 0) show(marks, way > 0 ? at % marks.length : (at > 1 ? at : marks.length + 1) - 2)
  })

  function show(marks: HTMLElement[], n: number): void {
    const mark = marks[n]
    makeCurrent(n)
    mark.tabIndex = -1
    mark.focus({ preventScroll: true })
    mark.scrollIntoView({ block: 'center' })
    const context = pageContext(words)
    announce(fillText(words.matches.matchOf, numbersOf(n + 1, marks.length, context)))
    const address = new URL(location.href)
    address.searchParams.set('m', String(n + 1))
    address.hash = mark.id
    history.replaceState(null, '', address)
    writePosition(words)
  }
}

/** The bar that counts the marks; it stands wherever there are any. */
const matchBar = () => required(byId(ElementId.Matches))

function makeCurrent(n: number): void {
  for (const old of document.querySelectorAll(`mark.${ClassName.Current}`)) old.classList.remove(ClassName.Current)
  shownMarks()[n]?.classList.add(ClassName.Current)
  matchBar().dataset[DataName.At] = String(n + 1)
  document.dispatchEvent(new Event(MARKS_CHANGED))
}

/**
 * Numbers the marks anew when some have been switched off or on; the current one stays current if it is still a mark.
 */
export function renumber(words: Words): void {
  const marks = shownMarks()
  marks.forEach((mark, n) => {
    mark.id = `m${n + 1}`
  })
  const bar = matchBar()
  bar.dataset[DataName.Marks] = String(marks.length)
  bar.dataset[DataName.At] = String(marks.findIndex((mark) => mark.classList.contains(ClassName.Current)) + 1)
  for (const link of bar.querySelectorAll('a')) {
    link.href = '#m1'
    link.removeAttribute('role')
    link.removeAttribute('aria-disabled')
  }
  writePosition(words)
  document.dispatchEvent(new Event(MARKS_CHANGED))
}

function writePosition(words: Words): void {
  const { marks, at } = matchBar().dataset
  const context = pageContext(words)
  byId(ElementId.MatchPlace)?.replaceChildren(
    Number(at) > 0
      ? fillText(words.matches.position, numbersOf(Number(at), Number(marks), context))
      : count(words.counts.matches, Number(marks), context),
  )
}

const numbersOf = (at: number, of: number, context: PageContext) => ({
  i: writeNumber(at, writingOf(context)),
  n: writeNumber(of, writingOf(context)),
})
