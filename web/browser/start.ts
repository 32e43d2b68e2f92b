// Starts everything that a script adds to a page which works without one.

import type { Words } from '../words/words.js'
import { followDirection, tendMenus } from './box.js'
import { tendTimeline } from './chart.js'
import { offerSuggestions } from './combobox.js'
import { listenForKeys } from './keys.js'
import { tendLists } from './lists.js'
import { startReading } from './reading.js'
import { searchInPlace } from './search.js'
import { offerSheet } from './sheet.js'
import { watchTyping } from './typing.js'
import { prepareVoice } from './voice.js'

export function start(words: Words): void {
  document.documentElement.dataset.script = 'on'
  prepareVoice()
  followDirection()
  watchTyping()
  offerSuggestions(words)
  tendMenus()
  listenForKeys(words)
  tendLists()
  tendTimeline(words)
  offerSheet(words)
  searchInPlace(words)
  startReading(words)
}
