// The browser script of English pages of results: one language in each, because a reader needs one.

import { en } from '../words/en.js'
import { startSearch } from './start-search.js'

startSearch(en)
