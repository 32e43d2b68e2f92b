// The popup of the search box, as the W3C describes a combobox with a listbox: the focus stays in the box, the arrow
// keys go through the options, and nothing is chosen by itself. Without a script the box is a plain field.

import { MAX_COMPLETED_LENGTH } from '../../server/contract/limits.js'
import { ClassName, DataName, ElementId } from '../views/element-names.js'
import { LIST, optionId, type ShownSuggestion, SUGGESTION_TEXT, suggestionList } from '../views/suggestions.js'
import { languageOf } from '../views/wording.js'
import type { Words } from '../words/words.js'
import { toDom } from './dom.js'
import { pageContext } from './page-context.js'
import { byId } from './page-elements.js'
import { clearSearches, recentSearches, rememberSearch, switchRemembering } from './recent.js'
import { stopTyping, whenTyped } from './typing.js'

/** Options at most, and earlier searches among suggestions. */
const MOST = 8
const MAX_RECENT = 2
/** Letters of the box from which on the archive suggests something. */
const LEAST_TYPED = 2
/**
 * The name under which the style sheet knows what is typed already. A tag inside a word would break its letters apart.
 */
const TYPED = 'typed'

/** The box of the page and what hangs under it; a page has one search box. */
let box: HTMLInputElement
let popup: HTMLElement
let words: Words
let options: ShownSuggestion[] = []
/** The option that the arrow keys have reached; −1 for the text itself. */
let active = -1
let asking: AbortController | undefined

/** Makes the search box a combobox. */
export function startCombobox(pageWords: Words): void {
  const found = byId(ElementId.Q) as HTMLInputElement | null
  if (!found?.form) return
  box = found
  words = pageWords
  popup = document.createElement('div')
  popup.className = 'popup'
  popup.dataset[DataName.Added] = ''
  found.form.after(popup)
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': LIST, 'aria-haspopup': 'listbox' }
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value)
  open([])
  listenToBox(found.form)
  listenToPopup()
}

function listenToBox(form: HTMLFormElement): void {
  whenTyped(() => void suggest())
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (press(event)) event.preventDefault()
  })
  // Whoever types on has not chosen, and Enter must not take an option of the words before. For no words nothing
  // is suggested.
  box.addEventListener('input', () => {
    if (box.value.trim() === '') close()
    else activate(-1)
  })
  box.addEventListener('blur', close)
  box.addEventListener('click', () => {
    if (box.value === '' && !isOpen()) openRecent()
  })
  form.addEventListener('submit', () => {
    stopTyping()
    close()
    rememberSearch(box.value.trim())
  })
  document.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest(`.${ClassName.EmptyBox}`)) return
    empty()
    close()
    box.focus()
  })
}

function listenToPopup(): void {
  // The focus stays in the box while a mouse or a finger chooses.
  popup.addEventListener('mousedown', (event) => event.preventDefault())
  popup.addEventListener('click', ({ target }) => {
    const chosen = (target as Element).closest('[role=option]')
    if (chosen) choose(options[[...popup.querySelectorAll('[role=option]')].indexOf(chosen)])
  })
}

const isOpen = () => !popup.hidden

function activate(index: number): void {
  byId(optionId(active))?.setAttribute('aria-selected', 'false')
  active = index
  const option = byId(optionId(index))
  option?.setAttribute('aria-selected', 'true')
  option?.scrollIntoView({ block: 'nearest' })
  if (option) box.setAttribute('aria-activedescendant', option.id)
  else box.removeAttribute('aria-activedescendant')
}

function open(found: ShownSuggestion[], recent = false): void {
  options = found
  popup.replaceChildren(...suggestionList(options, recent, pageContext(words)).map((part) => toDom(part, document)))
  popup.hidden = options.length === 0
  box.setAttribute('aria-expanded', String(isOpen()))
  activate(-1)
  colourTyped()
}

function close(): void {
  asking?.abort()
  if (isOpen()) open([])
}

async function suggest(): Promise<void> {
  asking?.abort()
  const typed = box.value
  const text = typed.trim()
  if (text === '') return
  const recent = recentSuggestions(text).slice(0, MAX_RECENT)
  const request = new AbortController()
  asking = request
  const found = text.length < LEAST_TYPED || typed.length > MAX_COMPLETED_LENGTH ? [] : await suggestionsFor(typed, request.signal)
  if (request.signal.aborted || document.activeElement !== box) return
  const fresh = found.filter(({ query }) => query !== text && !recent.some((earlier) => earlier.query === query))
  open([...recent, ...fresh].slice(0, MOST))
}

/** With nothing typed: earlier searches, and whether they are stored. */
function openRecent(): void {
  const stored = recentSearches()
  const { remember, clear } = words.suggestions
  const own = (kind: 'remember' | 'clear', text: string, on?: boolean): ShownSuggestion => ({ kind, text, query: '', matched: [], on })
  const switches = [own('remember', remember, stored !== null), ...(stored && stored.length > 0 ? [own('clear', clear)] : [])]
  open([...recentSuggestions('').slice(0, MOST - switches.length), ...switches], true)
}

function choose({ kind, query }: ShownSuggestion): void {
  if (kind === 'remember' || kind === 'clear') {
    if (kind === 'clear') clearSearches()
    else switchRemembering()
    const byKey = active >= 0
    openRecent()
    if (byKey) activate(options.findIndex(({ kind }) => kind === 'remember'))
  } else {
    box.value = query
    box.form?.requestSubmit()
  }
}

function empty(): void {
  box.value = ''
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** @returns whether the key is used up */
function press({ key, altKey }: KeyboardEvent): boolean {
  if (key === 'ArrowDown' && (altKey || !isOpen())) {
    if (box.value.trim() === '') openRecent()
    else void suggest()
    return true
  }
  if ((key === 'ArrowDown' || key === 'ArrowUp') && isOpen()) {
    // Before the first and after the last is the text itself.
    const stops = options.length + 1
    if (altKey) close()
    else activate(((active + 1 + (key === 'ArrowDown' ? 1 : stops - 1)) % stops) - 1)
    return true
  }
  if (key === 'Enter' && active >= 0) {
    choose(options[active])
    return true
  }
  if (key === 'Escape') {
    if (isOpen()) close()
    else if (box.value) empty()
    else return false
    return true
  }
  if (key === 'Tab') close()
  else if (active >= 0 && /^(Arrow|Home$|End$)/.test(key)) activate(-1)
  return false
}

/** Earlier searches that begin with what is typed. */
function recentSuggestions(typed: string): ShownSuggestion[] {
  const begins = (text: string) => text !== typed && text.toLowerCase().startsWith(typed.toLowerCase())
  return (recentSearches() ?? [])
    .filter(begins)
    .map((text) => ({ kind: 'recent', text, query: text, lang: languageOf(text), matched: [[0, typed.length]] }))
}

/** What the archive suggests; nothing when it cannot be asked, since a search needs no suggestions. */
async function suggestionsFor(typed: string, signal: AbortSignal): Promise<ShownSuggestion[]> {
  try {
    const answer = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: typed, limit: String(MOST) })}`, { signal })
    return answer.ok ? (await answer.json()).suggestions : []
  } catch {
    return []
  }
}

/** Marks the parts that are typed already, without touching the words. */
function colourTyped(): void {
  if (!('highlights' in CSS)) return
  const ranges: StaticRange[] = []
  popup.querySelectorAll(`.${SUGGESTION_TEXT} > bdi`).forEach(({ firstChild: container }, index) => {
    if (!container) return
    for (const [startOffset, endOffset] of options[index].matched) {
      ranges.push(new StaticRange({ startContainer: container, startOffset, endContainer: container, endOffset }))
    }
  })
  CSS.highlights.set(TYPED, new Highlight(...ranges))
}
