// A link to each paragraph, to be copied: one button that comes to the paragraph under the pointer or around the focus.
// It is a single stop of the keyboard, from which the arrows lead from paragraph to paragraph, and it is never part of
// what is copied.

import { element } from '../views/element.js'
import { ClassName, ElementId } from '../views/element-names.js'
import { chain } from '../views/icons.js'
import { fillText } from '../views/wording.js'
import { FINDING_WORDS } from '../words/finding.js'
import type { Words } from '../words/words.js'
import { copyText } from './clipboard.js'
import { toDom } from './dom.js'
import { announce } from './live-region.js'
import { byId } from './page-elements.js'

const PARAGRAPHS = '.text > :is(p, h3)[id], .deck[id]'
/** Words of a paragraph that tell which one it is. */
const WORDS_NAMED = 6
/** Milliseconds for which a copied link shows as copied. */
const SHOWN = 2000

export function linkPassages(words: Words): void {
  const article = byId(ElementId.Article)
  const paragraphs = [...(article?.querySelectorAll<HTMLElement>(PARAGRAPHS) ?? [])]
  if (!article || paragraphs.length === 0) return
  const finding = FINDING_WORDS[words.language]
  const button = toDom(
    element('button', { type: 'button', class: 'passage', lang: words.language }, chain()),
    document,
  ) as HTMLButtonElement
  let at = paragraphs[0]
  let shown: ReturnType<typeof setTimeout> | undefined

  function moveTo(paragraph: HTMLElement): void {
    if (paragraph === at && button.isConnected) return
    at = paragraph
    const named = paragraph.textContent.trim().split(/\s+/, WORDS_NAMED).join(' ')
    button.ariaLabel = fillText(finding.passage, { words: named })
    button.title = button.ariaLabel
    button.classList.remove(ClassName.Copied)
    paragraph.before(button)
  }
  /** The paragraph that a target is in. */
  const paragraphOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>(PARAGRAPHS) : null)

  // Browsers write a plain space where the article has one that does not break; readers get the article's own letters.
  article.addEventListener('copy', (event) => {
    const selection = getSelection()
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null
    const container = range?.commonAncestorContainer
    const paragraph = paragraphOf(container instanceof Text ? container.parentElement : (container ?? null))
    if (!paragraph || !String(range).includes('\u00a0')) return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', String(range))
  })

  moveTo(at)
  for (const come of ['pointerover', 'focusin']) {
    article.addEventListener(come, ({ target }) => {
      const paragraph = paragraphOf(target)
      // Moving what has the focus would take the focus from it.
      if (paragraph && document.activeElement !== button) moveTo(paragraph)
    })
  }
  button.addEventListener('keydown', (event) => {
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = paragraphs[paragraphs.indexOf(at) + way]
    if (way === 0) return
    event.preventDefault()
    if (!next) return
    moveTo(next)
    button.focus({ preventScroll: true })
    at.scrollIntoView({ block: 'nearest' })
  })
  button.addEventListener('click', async () => {
    const copied = await copyText(`${location.origin}${location.pathname}#${at.id}`)
    announce(copied ? words.copied : words.notCopied)
    button.classList.toggle(ClassName.Copied, copied)
    clearTimeout(shown)
    shown = setTimeout(() => button.classList.remove(ClassName.Copied), SHOWN)
  })
}
