// Text with its marks as elements. A mark covers whole written words, as the engine gives it, so no tag ever stands
// inside a word, where it would break the joins of Arabic letters. A mark that is not the word typed says how it came
// about.

import type { Mark, Term, Via } from '../../server/contract/contract.js'
import { EXPANSION_WORDS } from '../words/expansions.js'
import type { PageContext } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { ClassName, DataName } from './element-names.js'
import { fillText } from './wording.js'

/** Ways that find other words than those typed; they must not look like the word typed. */
const CROSSED = new Set<Via>(['synonym', 'translation', 'name'])
export const isCrossed = (via: Via): boolean => CROSSED.has(via)

/**
 * Numbers the marks of an article through its title and paragraphs, from 1, and knows the one that the page opens at.
 */
export interface MarkNumbers {
  next: number
  current: number | null
  /**
   * Terms whose marks the reader has switched off; they stay in the text without being marks, so that they can come
   * back.
   */
  hidden: readonly number[]
}

/**
 * The text cut at its marks. `marks` are sorted and do not overlap; offsets are UTF-16 units into `text`.
 * @param numbers given in the reader, where marks are the targets of links: `#m3`
 */
export function markedText(
  text: string,
  marks: readonly Mark[],
  terms: readonly Term[],
  context: PageContext,
  numbers?: MarkNumbers,
): Child[] {
  const pieces: Child[] = []
  let at = 0
  for (const mark of marks) {
    pieces.push(text.slice(at, mark.start), markOf(mark, text.slice(mark.start, mark.end), terms, context, numbers))
    at = mark.end
  }
  pieces.push(text.slice(at))
  return pieces
}

function markOf({ term, via }: Mark, text: string, terms: readonly Term[], context: PageContext, numbers?: MarkNumbers): Branch {
  const shown = !numbers?.hidden.includes(term)
  const place = shown ? numbers && numbers.next++ : undefined
  const crossed = isCrossed(via) && term in terms
  const isCurrent = place !== undefined && place === numbers?.current
  return element(
    shown ? 'mark' : 'span',
    {
      id: place && `m${place}`,
      class: [crossed && 'crossed', isCurrent && ClassName.Current].filter(Boolean).join(' ') || null,
      title: crossed && fillText(EXPANSION_WORDS[context.ui].sentences[via as 'name'], { x: terms[term].text }),
      [`data-${DataName.Term}`]: numbers && term,
    },
    text,
  )
}
