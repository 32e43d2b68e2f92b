// The browser script of Arabic pages of articles: one language in each, because a reader needs one.

import { ar } from '../words/ar.js'
import { startArticle } from './start.js'

startArticle(ar)
