// The browser script of the English page: one language in each, because a reader needs one.

import { en } from '../words/en.js'
import { start } from './start.js'

start(en)
