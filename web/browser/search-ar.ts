// The browser script of Arabic pages of results: one language in each, because a reader needs one.

import { ar } from '../words/ar.js'
import { startSearch } from './start-search.js'

startSearch(ar)
