// From match to match in an article without loading the page again: the mark takes the focus, stands in the middle of the
// window, and its place is said. The address follows, so that a shared link opens at the same mark.

import { writingOf } from '../views/context.js'
import { fillText } from '../views/wording.js'
import { writeNumber } from '../words/dates.js'
import type { Words } from '../words/words.js'
import { surroundings } from './surroundings.js'
import { say } from './voice.js'

export function stepThroughMatches(words: Words): void {
  const bar = document.getElementById('matches')
  if (!bar) return
  const marks = Number(bar.dataset.marks)

  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    const way = link?.id === 'next-match' ? 1 : link?.id === 'previous-match' ? -1 : 0
    if (way === 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    const at = Number(bar.dataset.at)
    show(way > 0 ? (at < marks ? at + 1 : 1) : at > 1 ? at - 1 : marks)
  })

  function show(to: number): void {
    const mark = document.getElementById(`m${to}`)
    if (!mark || !bar) return
    const writing = writingOf(surroundings(words))
    const place = { i: writeNumber(to, writing), n: writeNumber(marks, writing) }
    for (const old of document.querySelectorAll('mark.current')) old.classList.remove('current')
    mark.classList.add('current')
    mark.tabIndex = -1
    mark.focus({ preventScroll: true })
    mark.scrollIntoView({ block: 'center' })
    bar.dataset.at = String(to)
    document.getElementById('match-place')?.replaceChildren(fillText(words.matches.position, place))
    say(fillText(words.matches.matchOf, place))
    const address = new URL(location.href)
    address.searchParams.set('m', String(to))
    address.hash = `m${to}`
    history.replaceState(null, '', address)
  }
}
