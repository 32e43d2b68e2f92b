// The browser script of the Arabic page: one language in each, because a reader needs one.

import { ar } from '../words/ar.js'
import { startSearch } from './start.js'

startSearch(ar)
