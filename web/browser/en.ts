// The browser script of the English page: one language in each, because a reader needs one.

import { en } from '../words/en.js'
import { startSearch } from './start.js'

startSearch(en)
