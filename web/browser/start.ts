// Starts everything that a script adds to a page which works without one. Pages of articles have a script of their own,
// which leaves out what only pages of results need, and the other way round: a reader waits for neither in vain.

import { DataName } from '../views/element-names.js'
import type { Words } from '../words/words.js'
import { followDirection, tendMenus } from './box.js'
import { tendTimeline } from './chart.js'
import { citeInPlace } from './citing.js'
import { startCombobox } from './combobox.js'
import { copyLinks } from './copy-links.js'
import { takeOver } from './dom.js'
import { listenForKeys } from './keys.js'
import { tendLists } from './lists.js'
import { addLiveRegions } from './live-region.js'
import { startReading } from './reading.js'
import { searchInPlace } from './search.js'
import { openFiltersInSheet } from './sheet.js'
import { watchTyping } from './typing.js'
import { leaveWayBack } from './way-back.js'

/** On every page but an article's. */
export function startSearch(words: Words): void {
  start(words)
  tendLists()
  tendTimeline(words)
  openFiltersInSheet(words)
  searchInPlace(words)
  copyLinks(words)
  leaveWayBack()
}

export function startArticle(words: Words): void {
  start(words)
  startReading(words)
}

function start(words: Words): void {
  document.documentElement.dataset[DataName.Script] = 'on'
  addLiveRegions()
  followDirection()
  watchTyping()
  startCombobox(words)
  tendMenus()
  listenForKeys(words)
  document.addEventListener('change', takeOver)
  citeInPlace(words)
}
