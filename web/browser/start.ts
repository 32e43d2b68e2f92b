// Starts what a script adds to every page, which works without one. Pages of results and pages of one article add to it what is
// theirs: each kind has a script of its own, so that a reader of an article does not wait for the views of results.

import { followDirection, tendMenus } from './box.js'
import { listenForKeys } from './keys.js'
import { prepareVoice } from './voice.js'

export function start(): void {
  document.documentElement.dataset.script = 'on'
  prepareVoice()
  followDirection()
  tendMenus()
  listenForKeys()
}
