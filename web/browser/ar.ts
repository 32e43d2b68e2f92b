// The browser script of the Arabic page: one language in each, because a reader needs one.

import { ar } from '../words/ar.js'
import { start } from './start.js'

start(ar)
