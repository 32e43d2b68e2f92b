// The timeline by keyboard and mouse: one stop for Tab, arrows to the bar on that side, and with Shift or by drawing
// the mouse over bars a span of them. The link that the span ends at leads to the whole of it.

import { writingOf } from '../views/context.js'
import { DataName } from '../views/element-names.js'
import { fillText } from '../views/wording.js'
import { counted } from '../words/counted.js'
import { writeNumber } from '../words/dates.js'
import type { Words } from '../words/words.js'
import { announce } from './live-region.js'
import { pageContext } from './page-context.js'
import { required } from './page-elements.js'

const barAt = (target: EventTarget | null) => (target instanceof Element ? target.closest<SVGAElement>('.bars a') : null)
const barsBeside = (bar: Element) => [...(bar.parentElement?.querySelectorAll<SVGAElement>('a') ?? [])]

/** Where a span that is being chosen began. */
let began: SVGAElement | null = null

export function tendTimeline(words: Words): void {
  document.addEventListener('keydown', (event) => {
    const bar = barAt(event.target)
    if (!bar || event.ctrlKey || event.metaKey || event.altKey) return
    const bars = barsBeside(bar)
    if (event.key === 'Tab') {
      for (const other of bars) other.setAttribute('tabindex', other === bar ? '0' : '-1')
      return
    }
    const to = target(event.key, bars.indexOf(bar), bars.length)
    if (event.key !== 'Escape' && to === null) return
    event.preventDefault()
    if (to !== null) bars[to].focus()
    if (!event.shiftKey || to === null) return clear(bars)
    // The span may have been followed, and its bar be gone.
    if (!began || !bars.includes(began) || !('chosen' in began.dataset)) began = bar
    choose(bars, bars.indexOf(began), to, words)
  })

  let drawing: SVGAElement | null = null
  document.addEventListener('pointerdown', (event) => {
    drawing = event.button === 0 && event.pointerType !== 'touch' ? barAt(event.target) : null
    if (drawing) clear(barsBeside(drawing))
  })
  document.addEventListener('pointermove', (event) => {
    const bar = drawing && barAt(event.target)
    if (!bar || !drawing?.isConnected || (bar === drawing && !began)) return
    const bars = barsBeside(bar)
    began = drawing
    choose(bars, bars.indexOf(drawing), bars.indexOf(bar), words)
  })
  document.addEventListener('pointerup', (event) => {
    const bar = barAt(event.target)
    // Over the bar that it began at, it is a click like any other.
    if (drawing && began === drawing && bar !== drawing) {
      const end = bar ?? document.querySelector(`.bars a[data-${DataName.Own}]`)
      end?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    }
    drawing = null
  })
  document.addEventListener('dragstart', (event) => barAt(event.target) && event.preventDefault())
}

/** The bar that a key leads to; bars run with the reading direction, from the earliest. */
function target(key: string, at: number, length: number): number | null {
  const onward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (key === 'Home') return 0
  if (key === 'End') return length - 1
  if (!/^Arrow(Left|Right)$/.test(key)) return null
  return Math.min(length - 1, Math.max(0, at + (key === onward ? 1 : -1)))
}

function clear(bars: readonly SVGAElement[]): void {
  began = null
  for (const bar of bars) {
    delete bar.dataset[DataName.Chosen]
    if (bar.dataset[DataName.Own]) bar.setAttribute('href', bar.dataset[DataName.Own])
    delete bar.dataset[DataName.Own]
  }
}

/** Marks the bars from one to the other, and leads the link of the other to the span. */
function choose(bars: readonly SVGAElement[], from: number, to: number, words: Words): void {
  const start = began
  clear(bars)
  began = start
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  const span = bars.slice(first, last + 1)
  for (const bar of span) bar.dataset[DataName.Chosen] = ''
  const end = bars[to]
  end.dataset[DataName.Own] = required(end.getAttribute('href'))
  const address = addressOf(bars[first])
  address.searchParams.set('to', required(addressOf(bars[last]).searchParams.get('to')))
  end.setAttribute('href', address.pathname + address.search)
  const articles = span.reduce((sum, bar) => sum + Number(bar.dataset[DataName.Count]), 0)
  const written = writeNumber(articles, writingOf(pageContext(words)))
  announce(
    fillText(words.timeline.span, {
      from: required(bars[first].dataset[DataName.Period]),
      to: required(bars[last].dataset[DataName.Period]),
      count: counted(words.counts.articles, articles, words.language, written),
    }),
  )
}

/** The address of a bar; as a link of a drawing it is an attribute like any other, but no plain property. */
const addressOf = (bar: SVGAElement) => new URL(required(bar.getAttribute('href')), location.href)
