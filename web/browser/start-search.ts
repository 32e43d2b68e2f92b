// Starts the script of the first page and of results.

import type { Words } from '../words/words.js'
import { searchInPlace } from './search.js'
import { start } from './start.js'

export function startSearch(words: Words): void {
  start()
  searchInPlace(words)
}
