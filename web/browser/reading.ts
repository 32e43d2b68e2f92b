// Starts what a script adds to the page of one article.

import { ElementId } from '../views/element-names.js'
import type { Words } from '../words/words.js'
import { findInArticle } from './find.js'
import { drawMatchStrokes } from './match-strokes.js'
import { stepThroughMatches } from './matches.js'
import { byId } from './page-elements.js'
import { linkPassages } from './passages.js'
import { returnToHere } from './preferences.js'
import { switchTerms } from './term-switches.js'
import { changeTextSize } from './text-size.js'
import { takeWayBack } from './way-back.js'

export function startReading(words: Words): void {
  if (!byId(ElementId.Article)) return
  drawMatchStrokes()
  stepThroughMatches(words)
  switchTerms(words)
  findInArticle(words)
  changeTextSize()
  linkPassages(words)
  takeWayBack()
  returnToHere()
}
