// Notices that the reader has typed in the box and paused. Phone keyboards compose ordinary words, so a word that is
// being composed is given longer.

import { ElementId } from '../views/element-names.js'
import { cancelAnnouncement } from './live-region.js'

/** Milliseconds after the last key, and after the last sign of a word that is being composed. */
const PAUSE = 80
const COMPOSING_PAUSE = 300

const listeners: ((box: HTMLInputElement) => void)[] = []
let timer: ReturnType<typeof setTimeout> | undefined

/** `run` is called at each pause, with the box. */
export function whenTyped(run: (box: HTMLInputElement) => void): void {
  listeners.push(run)
}

/** The reader has done something that makes what was just typed old: it is not reported any more. */
export const stopTyping = (): void => clearTimeout(timer)

export function watchTyping(): void {
  const wait = (event: Event) => {
    const box = event.target as HTMLInputElement
    if (box.id !== ElementId.Q) return
    cancelAnnouncement()
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        for (const run of listeners) run(box)
      },
      (event as InputEvent).isComposing ? COMPOSING_PAUSE : PAUSE,
    )
  }
  document.addEventListener('input', wait)
  document.addEventListener('compositionend', wait)
}
