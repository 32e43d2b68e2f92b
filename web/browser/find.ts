// Finds any part of a word within an article as the search would: whatever marks, hamzas, digits or capitals it is
// written with. What is found is painted over the letters without a tag inside any word, which would break Arabic
// joins.

import { writingOf } from '../views/context.js'
import { ElementId } from '../views/element-names.js'
import { fillText } from '../views/wording.js'
import { writeNumber } from '../words/dates.js'
import { FINDING_WORDS } from '../words/finding.js'
import type { Words } from '../words/words.js'
import { type Folded, fold } from './fold.js'
import { type Place, paint } from './highlights.js'
import { announce } from './live-region.js'
import { MARKS_CHANGED } from './matches.js'
import { pageContext } from './page-context.js'
import { byId } from './page-elements.js'

const BLOCKS = '.article-title, .deck, .excerpt, .text :is(p, h3):not(.furniture-label)'
/** Places that are counted and painted, at most. */
const MOST = 2000
/** Words that are read out on either side of what was found. */
const WORDS_AROUND = 3

/** A block of the article, folded by letters and, where that differs, by spellings too. */
interface Block {
  element: HTMLElement
  readings: Folded[]
}

export function findInArticle(words: Words): void {
  const panel = byId(ElementId.FindPanel)
  const button = byId(ElementId.Find)
  const article = byId(ElementId.Article)
  const box = byId(ElementId.FindBox) as HTMLInputElement | null
  const shown = byId(ElementId.FindPlace)
  if (!panel || !button || !article || !box || !shown) return
  let blocks: Block[] | null = null
  let places: Place[] = []
  let at = -1
  let opener: HTMLElement | null = null

  const go = (way: 1 | -1): void => {
    if (places.length === 0) return
    at = (at + way + places.length) % places.length
    toMiddle(paint(places, at))
    shown.replaceChildren(tell(places, at, words))
  }

  /** Looks for what the box holds, from what is seen of the article on. */
  const look = (): void => {
    blocks ??= blocksOf(article)
    places = placesOf(box.value, blocks)
    paint(places, -1)
    at = firstInSight(places) - 1
    if (places.length > 0) go(1)
    else shown.replaceChildren(tellNone(box.value, words))
  }

  const close = (): void => {
    panel.hidden = true
    button.ariaExpanded = 'false'
    paint([], -1)
    // The button itself may be out of sight by now, in a menu that has closed.
    const back = opener && opener !== document.body && opener.checkVisibility() ? opener : article
    back.focus({ preventScroll: true })
  }

  button.addEventListener('click', () => {
    if (panel.hidden) opener = document.activeElement as HTMLElement | null
    panel.hidden = false
    button.ariaExpanded = 'true'
    box.focus()
    box.select()
    look()
  })

  panel.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === box) go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  })
  panel.addEventListener('click', ({ target }) => {
    const id = (target as Element).closest('button')?.id
    if (id === ElementId.FindClose) close()
    if (id === ElementId.FindNext) go(1)
    if (id === ElementId.FindPrevious) go(-1)
  })
  box.addEventListener('input', () => {
    // As the box of the search: an empty field has no direction of its own.
    if (box.value) box.dir = 'auto'
    else box.removeAttribute('dir')
    look()
  })
  // Marks that come and go take the letters with them, and what was painted on those is gone.
  document.addEventListener(MARKS_CHANGED, () => panel.hidden || paint(places, at))
}

const toMiddle = (place: Range): void => {
  const { top, bottom } = place.getBoundingClientRect()
  scrollBy({ top: (top + bottom - innerHeight) / 2 })
}

/** Says which place is the current one. @returns its number and that of all, as they are shown */
function tell(places: readonly Place[], at: number, words: Words): string {
  const finding = FINDING_WORDS[words.language]
  const writing = writingOf(pageContext(words))
  const all = writeNumber(places.length, writing)
  const n = places.length === MOST ? fillText(finding.atLeast, { n: all }) : all
  const i = writeNumber(at + 1, writing)
  announce(fillText(finding.found, { i, n, words: around(places[at]) }))
  return fillText(finding.place, { i, n })
}

/** Says that nothing was found of what was sought. @returns the same words, as they are shown */
function tellNone(sought: string, words: Words): string {
  const none = sought.trim() && FINDING_WORDS[words.language].none
  announce(none)
  return none
}

const blocksOf = (article: HTMLElement): Block[] =>
  [...article.querySelectorAll<HTMLElement>(BLOCKS)].map((element) => {
    const letters = fold(element.textContent, false)
    const spelled = fold(element.textContent, true)
    return { element, readings: spelled.text === letters.text ? [letters] : [letters, spelled] }
  })

/** Every place of `sought`, in the order of the page. */
function placesOf(sought: string, blocks: readonly Block[]): Place[] {
  const needles = [fold(sought, false).text.trim(), fold(sought, true).text.trim()]
  const places: Place[] = []
  if (needles[0] === '') return places
  for (const { element, readings } of blocks) {
    const found = new Map<number, Place>()
    readings.forEach(({ text, starts, ends }, n) => {
      const needle = needles[n]
      for (let unit = text.indexOf(needle); unit >= 0; unit = text.indexOf(needle, unit + needle.length)) {
        found.set(starts[unit], { element, start: starts[unit], end: ends[unit + needle.length - 1] })
      }
    })
    places.push(...[...found.values()].sort((a, b) => a.start - b.start))
    if (places.length >= MOST) break
  }
  return places.slice(0, MOST)
}

/** The first place whose block ends below the top of the window; the first of all if none does. */
function firstInSight(places: readonly Place[]): number {
  const bar = byId(ElementId.ReadingBar)?.getBoundingClientRect()
  const top = !bar || bar.top > innerHeight / 2 ? 0 : bar.bottom
  return Math.max(
    0,
    places.findIndex(({ element }) => element.getBoundingClientRect().bottom > top),
  )
}

/** A place with the words on either side of it. */
function around({ element, start, end }: Place): string {
  const text = element.textContent
  const before = text.slice(Math.max(0, start - 200), start).match(new RegExp(`(?:\\S+\\s+){0,${WORDS_AROUND}}\\S*$`))
  const after = text.slice(end, end + 200).match(new RegExp(`^\\S*(?:\\s+\\S+){0,${WORDS_AROUND}}`))
  return `${before?.[0] ?? ''}${text.slice(start, end)}${after?.[0] ?? ''}`
}
