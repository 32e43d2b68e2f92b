// The popup of the search box, as the W3C describes a combobox with a listbox: the focus stays in the box, the arrow
// keys go through what is offered, and nothing is chosen by itself. Without a script the box is a plain field.

import { MAX_COMPLETED_LENGTH } from '../../server/contract/limits.js'
import { DataName, ElementId } from '../views/element-names.js'
import { LIST, OFFERED, type Offer, offerId, offerList } from '../views/offers.js'
import { languageOf } from '../views/wording.js'
import type { Words } from '../words/words.js'
import { toDom } from './dom.js'
import { surroundings } from './page-context.js'
import { clearSearches, recentSearches, rememberSearch, switchRemembering } from './recent.js'
import { stopTyping, whenTyped } from './typing.js'

/** Options at most, and earlier searches among suggestions. */
const MOST = 8
const MOST_RECENT = 2
/** Letters of the box from which on the archive suggests something. */
const LEAST_TYPED = 2
/**
 * The name under which the style sheet knows what is typed already. A tag inside a word would break its letters apart.
 */
const TYPED = 'typed'

export function offerSuggestions(words: Words): void {
  const box = document.getElementById(ElementId.Q) as HTMLInputElement | null
  if (!box?.form) return
  const { form } = box
  const popup = document.createElement('div')
  popup.className = 'popup'
  popup.dataset[DataName.Added] = ''
  form.after(popup)
  let offers: Offer[] = []
  let active = -1
  let asking: AbortController | undefined

  const isOpen = () => !popup.hidden
  const activate = (place: number) => {
    document.getElementById(offerId(active))?.setAttribute('aria-selected', 'false')
    active = place
    const option = document.getElementById(offerId(place))
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) box.setAttribute('aria-activedescendant', option.id)
    else box.removeAttribute('aria-activedescendant')
  }
  const open = (found: Offer[], recent = false) => {
    offers = found
    popup.replaceChildren(...offerList(offers, recent, surroundings(words)).map((part) => toDom(part, document)))
    popup.hidden = offers.length === 0
    box.setAttribute('aria-expanded', String(isOpen()))
    activate(-1)
    colourTyped(popup, offers)
  }
  const close = () => {
    asking?.abort()
    if (isOpen()) open([])
  }

  async function suggest(): Promise<void> {
    asking?.abort()
    const typed = box!.value
    const text = typed.trim()
    if (text === '') return
    const recent = recentOffers(text).slice(0, MOST_RECENT)
    const request = new AbortController()
    asking = request
    const found = text.length < LEAST_TYPED || typed.length > MAX_COMPLETED_LENGTH ? [] : await suggestionsFor(typed, request.signal)
    if (request.signal.aborted || document.activeElement !== box) return
    const fresh = found.filter(({ query }) => query !== text && !recent.some((offer) => offer.query === query))
    open([...recent, ...fresh].slice(0, MOST))
  }

  /** With nothing typed: earlier searches, and whether they are kept. */
  function offerRecent(): void {
    const kept = recentSearches()
    const { remember, clear } = words.suggestions
    const own = (kind: 'remember' | 'clear', text: string, on?: boolean): Offer => ({ kind, text, query: '', matched: [], on })
    const switches = [own('remember', remember, kept !== null), ...(kept && kept.length > 0 ? [own('clear', clear)] : [])]
    open([...recentOffers('').slice(0, MOST - switches.length), ...switches], true)
  }

  const offerAll = () => (box.value.trim() === '' ? offerRecent() : void suggest())

  function take({ kind, query }: Offer): void {
    if (kind === 'remember' || kind === 'clear') {
      if (kind === 'clear') clearSearches()
      else switchRemembering()
      const byKey = active >= 0
      offerRecent()
      if (byKey) activate(offers.findIndex((offer) => offer.kind === 'remember'))
    } else {
      box!.value = query
      form.requestSubmit()
    }
  }

  function empty(): void {
    box!.value = ''
    box!.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }

  /** @returns whether the key is used up */
  function press({ key, altKey }: KeyboardEvent): boolean {
    if (key === 'ArrowDown' && (altKey || !isOpen())) {
      offerAll()
      return true
    }
    if ((key === 'ArrowDown' || key === 'ArrowUp') && isOpen()) {
      // Before the first and after the last is the text itself.
      const places = offers.length + 1
      if (altKey) close()
      else activate(((active + 1 + (key === 'ArrowDown' ? 1 : places - 1)) % places) - 1)
      return true
    }
    if (key === 'Enter' && active >= 0) {
      take(offers[active])
      return true
    }
    if (key === 'Escape') {
      if (isOpen()) close()
      else if (box!.value) empty()
      else return false
      return true
    }
    if (key === 'Tab') close()
    else if (active >= 0 && /^(Arrow|Home$|End$)/.test(key)) activate(-1)
    return false
  }

  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': LIST, 'aria-haspopup': 'listbox' }
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value)
  open([])
  whenTyped(() => void suggest())
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (press(event)) event.preventDefault()
  })
  // Whoever types on has not chosen, and Enter must not take an option of the words before. For no words nothing is
  // offered.
  box.addEventListener('input', () => {
    if (box.value.trim() === '') close()
    else activate(-1)
  })
  box.addEventListener('blur', close)
  box.addEventListener('click', () => {
    if (box.value === '' && !isOpen()) offerRecent()
  })
  // The focus stays in the box while a mouse or a finger chooses.
  popup.addEventListener('mousedown', (event) => event.preventDefault())
  popup.addEventListener('click', ({ target }) => {
    const chosen = (target as Element).closest('[role=option]')
    if (chosen) take(offers[[...chosen.parentNode!.children].indexOf(chosen)])
  })
  form.addEventListener('submit', () => {
    stopTyping()
    close()
    rememberSearch(box.value.trim())
  })
  document.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('.empty-box')) return
    empty()
    close()
    box.focus()
  })
}

/** Earlier searches that begin with what is typed. */
function recentOffers(typed: string): Offer[] {
  const begins = (text: string) => text !== typed && text.toLowerCase().startsWith(typed.toLowerCase())
  return (recentSearches() ?? [])
    .filter(begins)
    .map((text) => ({ kind: 'recent', text, query: text, lang: languageOf(text), matched: [[0, typed.length]] }))
}

/** What the archive suggests; nothing when it cannot be asked, since a search needs no suggestions. */
async function suggestionsFor(typed: string, signal: AbortSignal): Promise<Offer[]> {
  try {
    const answer = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: typed, limit: String(MOST) })}`, { signal })
    return answer.ok ? (await answer.json()).suggestions : []
  } catch {
    return []
  }
}

/** Marks the parts that are typed already, without touching the words. */
function colourTyped(popup: Element, offers: readonly Offer[]): void {
  if (!('highlights' in CSS)) return
  const ranges = [...popup.querySelectorAll(`.${OFFERED} > bdi`)].flatMap((shown, place) =>
    offers[place].matched.map(([start, end]) => {
      const range = new StaticRange({
        startContainer: shown.firstChild!,
        startOffset: start,
        endContainer: shown.firstChild!,
        endOffset: end,
      })
      return range
    }),
  )
  CSS.highlights.set(TYPED, new Highlight(...ranges))
}
