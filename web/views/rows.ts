// A plain table: a row of heads, and rows of cells below it.

import { type Branch, type Child, element } from './element.js'

export const rowTable = (heads: readonly string[], rows: readonly (readonly Child[])[]): Branch =>
  element(
    'table',
    { class: 'rows' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        heads.map((head) => element('th', { scope: 'col' }, head)),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map((cells) =>
        element(
          'tr',
          {},
          cells.map((cell) => element('td', {}, cell)),
        ),
      ),
    ),
  )
