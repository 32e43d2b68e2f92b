// The public face of the index: build one, open one, ask which one is in use. Nothing else of this folder is imported
// from outside.

export { currentVersion } from './archive/current.js'
export { rebuild } from './archive/rebuild.js'
export type { OpenOptions, Progress, RebuildOptions, RebuildSummary } from './archive/summary.js'
export { type Withdrawal, withdraw } from './archive/withdrawing.js'
export type * from './articles/article.js'
export { parseDate } from './articles/dates.js'
export { citationKey, cite } from './citations/citation.js'
export * from './citations/types.js'
export { open } from './engines/embedded.js'
export type * from './engines/engine.js'
export { DEFAULT_REQUEST } from './engines/engine.js'
export { type ErrorCode, KashafError } from './errors.js'
export type { Span, Warning, WarningCode } from './queries/query.js'
export type { Language } from './script/language.js'
