// Paints places of the article over its letters: as the browser's own highlights, which need no tag. A browser that has
// none gets the whole words around each place in an element, for a tag inside a word would break the joins of Arabic
// letters.

import { ClassName } from '../views/element-names.js'

/** What is painted: a part of the text of an element. */
export interface Place {
  element: HTMLElement
  /** UTF-16 units of the element's text. */
  start: number
  end: number
}

/** A tatweel is a letter to Unicode. */
const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]/u

/** Paints these places and no others. @returns where the current one is, or the last if none is */
export function paint(places: readonly Place[], current: number): Range {
  const ranges = places.map(rangeOf)
  const now = ranges[current] ?? ranges.at(-1) ?? new Range()
  if (!('highlights' in CSS)) return paintWords(places, current) ?? now
  CSS.highlights.set('find', new Highlight(...ranges))
  const top = new Highlight(...ranges.slice(current < 0 ? places.length : current, current + 1))
  top.priority = 1
  CSS.highlights.set('find-current', top)
  return now
}

/** The texts of an element, each with the unit of the whole at which it begins. */
function* textsOf(element: Element): Generator<{ text: Text; from: number }> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let from = 0
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    yield { text, from }
    from += text.length
  }
}

function rangeOf({ element, start, end }: Place): Range {
  const range = new Range()
  for (const { text, from } of textsOf(element)) {
    if (start >= from && start < from + text.length) range.setStart(text, start - from)
    if (end > from && end <= from + text.length) {
      range.setEnd(text, end - from)
      break
    }
  }
  return range
}

/** For browsers without highlights: the words of each place, in elements that the next painting takes away again. */
function paintWords(places: readonly Place[], current: number): Range | null {
  for (const old of document.querySelectorAll(`.${ClassName.Sought}`)) {
    const parent = old.parentNode
    old.replaceWith(...old.childNodes)
    parent?.normalize()
  }
  let now: Range | null = null
  // From the last to the first: what is put around one word moves only the texts after it.
  for (let n = places.length - 1; n >= 0; n--) {
    const { element, start, end } = places[n]
    const whole = element.textContent
    let [first, last] = [start, end]
    while (first > 0 && WORD.test(whole[first - 1])) first--
    while (last < whole.length && WORD.test(whole[last])) last++
    for (const { text, from } of [...textsOf(element)]) {
      const [left, right] = [Math.max(first, from), Math.min(last, from + text.length)]
      if (left >= right || text.parentElement?.classList.contains(ClassName.Sought)) continue
      const range = new Range()
      range.setStart(text, left - from)
      range.setEnd(text, right - from)
      const around = document.createElement('span')
      around.className = n === current ? `${ClassName.Sought} ${ClassName.Current}` : ClassName.Sought
      range.surroundContents(around)
      if (n === current) {
        now = new Range()
        now.selectNode(around)
      }
    }
  }
  return now
}
