// What a page is made from, and what comes of making it.

import type { Engine } from '../../index/index.js'
import type { Page, PageContext } from '../../web/page.js'
import type { Config } from '../config.js'
import type { PageAddress } from './page-address.js'

export interface PageRequest {
  engine: Engine
  asked: PageAddress
  context: PageContext
  config: Config
}

/** A page, `partial` if time cut it short and it must not be cached; or the address where it is. */
export type Made = { page: Page; partial?: boolean } | { elsewhere: string }
