// Strokes at the end edge of the window that show where in the article its marks stand. They are drawn as an image,
// whose positions are attributes: the page's policy allows no style but that of its own file.

import { element } from '../views/element.js'
import { ClassName, ElementId } from '../views/element-names.js'
import { toDom } from './dom.js'
import { MARKS_CHANGED, shownMarks } from './matches.js'
import { byId } from './page-elements.js'

/** Units of the drawing from top to bottom, and of one stroke. */
const HEIGHT = 1000
const STROKE = 3

export function drawMatchStrokes(): void {
  const article = byId(ElementId.Article)
  if (!article || !byId(ElementId.Matches)) return
  let asked = 0
  const draw = () => {
    const top = scrollY
    const whole = document.documentElement.scrollHeight
    const strokes = new Map<number, boolean>()
    for (const mark of shownMarks()) {
      const y = Math.round(((mark.getBoundingClientRect().top + top) / whole) * HEIGHT)
      strokes.set(y, strokes.get(y) || mark.classList.contains(ClassName.Current))
    }
    const drawn = [...strokes].map(([y, current]) =>
      element('rect', { class: current ? ClassName.Current : null, x: 0, y, width: 10, height: STROKE }),
    )
    const drawing = element(
      'svg',
      { id: ElementId.Ticks, class: 'ticks', viewBox: `0 0 10 ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      drawn,
    )
    byId(ElementId.Ticks)?.remove()
    document.body.append(toDom(drawing, document))
  }
  const ask = () => {
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(draw)
  }
  new ResizeObserver(ask).observe(article)
  document.addEventListener(MARKS_CHANGED, ask)
}
