// The few drawings of the page, ours, as inline SVG in the colour of the text. They say nothing that words do not say.

import { type Branch, element } from './element.js'

const drawing = (name: string, ...shapes: Branch[]) =>
  element('svg', { class: `icon ${name}`, viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': 'true' }, ...shapes)

const line = (d: string) => element('path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round' })

export const contrast = () =>
  drawing(
    'contrast',
    element('circle', { cx: 12, cy: 12, r: 8, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }),
    element('path', { d: 'M12 4a8 8 0 0 1 0 16z', fill: 'currentColor' }),
  )

/** Points back, against the reading direction; turned round in right-to-left pages by the style sheet. */
export const back = () => drawing('directed', line('m14 6-6 6 6 6'))
/** Points on, along the reading direction. */
export const onward = () => drawing('directed', line('m10 6 6 6-6 6'))
export const up = () => drawing('up', line('m6 14 6-6 6 6'))
export const down = () => drawing('down', line('m6 10 6 6 6-6'))
export const cross = () => drawing('cross', line('m7 7 10 10M17 7 7 17'))
export const magnifier = () => drawing('magnifier', line('M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m5 11.5 4.5 4.5'))
export const more = () => drawing('more', line('M6 12h.01M12 12h.01M18 12h.01'))
/** A link of a chain: the address of a place in the text. */
export const chain = () =>
  drawing('chain', line('M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1'))
