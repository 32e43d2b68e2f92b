// Every limit of the server that is not a setting, once: how large a request may be, how long it may take, how many
// requests a client may make on each route, and when the server is too busy to take another.

import { MAX_EXPORTED_ARTICLES } from './contract/limits.js'

export interface ServerLimits {
  /** Bytes of a request's address and headers together. */
  headerBytes: number
  /** Bytes of a request's body. */
  bodyBytes: number
  /** Milliseconds in which a request must have arrived whole. */
  receiveMs: number
  /** Milliseconds after which an idle connection is closed. */
  keepAliveMs: number
  /** Milliseconds that a search may have to wait for those before it; when it would be more, it is turned away. */
  waitMs: number
  /** Mean delay of the event loop, in milliseconds, from which requests are turned away. */
  eventLoopMs: number
  /** Share of the heap's limit, 0–1, from which requests are turned away. */
  heapShare: number
  /** Cached answers: how many, and how many bytes in all. */
  cachedAnswers: number
  cachedBytes: number
  /** Articles whose similar articles are cached, within as many bytes again. */
  cachedSimilar: number
  /** Articles of one export, and how many of them are written at a time. */
  exportedArticles: number
  exportChunk: number
  /**
   * Milliseconds that an export may take; and those of them that its search may, which lets all others wait, where
   * a setting does not give it fewer.
   */
  exportMs: number
  exportSearchMs: number
  /** Exports under way on the server. */
  exportsAtOnce: number
}

export const SERVER_LIMITS: ServerLimits = {
  headerBytes: 16 * 1024,
  bodyBytes: 16 * 1024,
  receiveMs: 10_000,
  keepAliveMs: 65_000,
  waitMs: 5000,
  eventLoopMs: 1000,
  heapShare: 0.9,
  cachedAnswers: 1000,
  cachedBytes: 32 * 1024 * 1024,
  cachedSimilar: 1000,
  exportedArticles: MAX_EXPORTED_ARTICLES,
  exportChunk: 500,
  exportMs: 300_000,
  exportSearchMs: 2000,
  exportsAtOnce: 4,
}

/**
 * Requests a minute for each client, by route. A route that is not listed has no limit; what no route answers has the
 * last one.
 */
export const RATES: Readonly<Record<string, number>> = {
  '/api/v1/search': 600,
  '/api/v1/suggest': 1200,
  '/api/v1/facets/:name': 300,
  '/api/v1/articles/:id': 300,
  '/api/v1/articles/:id/original': 120,
  '/api/v1/articles/:id/explain': 60,
  '/api/v1/analyze': 60,
  '/api/v1/articles/:id/similar': 60,
  '/api/v1/export': 6,
  '/api/v1/articles/:id/citation': 120,
  '/api/v1/index': 60,
  '/api/v1/admin/reload': 10,
  '/api/v1/admin/tasks/:id': 10,
  '/feed.atom': 60,
  '/openapi.json': 60,
  '/docs': 60,
  '/problems/:name': 60,
  '/robots.txt': 60,
  '/opensearch.xml': 60,
  // The page's own script asks anew at each pause of typing.
  '/': 600,
  '/a/:id': 300,
  '/a/:id/cite': 300,
  '/help': 300,
  '/prefs': 60,
}
export const RATE_OF_NOTHING = 60
