// The browser script of English pages of articles: one language in each, because a reader needs one.

import { en } from '../words/en.js'
import { startArticle } from './start.js'

startArticle(en)
