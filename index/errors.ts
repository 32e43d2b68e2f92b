// The catalogue of errors that Kashaf raises. Each has a code for programs, a message that names the thing at fault,
// and a sentence that says what to do. No status codes here: the server maps codes to answers.

/** Codes of the catalogue. Each has its advice below; the server's problem table is checked against this list. */
export type ErrorCode =
  | 'articles-not-found'
  | 'articles-left-out'
  | 'index-not-found'
  | 'index-other-format'
  | 'index-damaged'
  | 'index-too-large'
  | 'rebuild-in-progress'
  | 'archive-damaged'
  | 'archive-in-use'
  | 'article-unknown'
  | 'lexicon-invalid'
  | 'sources-invalid'
  | 'setting-invalid'

const ADVICE: Record<ErrorCode, string> = {
  'articles-not-found': 'Name a folder that exists with --articles or KASHAF_ARTICLES.',
  'articles-left-out': 'See the list above; mend or remove those files, or rebuild without --strict.',
  'index-not-found': 'Build one: kashaf rebuild.',
  'index-other-format': 'Build it again with this program: kashaf rebuild.',
  'index-damaged': 'Remove the named version and build again: kashaf rebuild.',
  'index-too-large':
    'Split the archive into several folders, by years say, each with an index and a server of its own; or give it more memory.',
  'rebuild-in-progress': 'Wait for the other rebuild to end, or stop it, then try again.',
  'archive-damaged':
    'Put the file back from a copy. Or remove it, rebuild, and withdraw anew what was withdrawn: it also holds the list of withdrawn articles.',
  'archive-in-use': 'Wait a moment, then try again.',
  'article-unknown': "Take the id from the address of the article's page: what follows /a/.",
  'lexicon-invalid': 'Mend the named row; its form is described at the top of the file.',
  'sources-invalid': 'Mend sources.json; its form is described in docs/archive.md.',
  'setting-invalid': 'See the table of settings: kashaf --help.',
}

/** An error of the catalogue. `message` says what is wrong, `advice` what to do about it. */
export class KashafError extends Error {
  readonly code: ErrorCode
  readonly advice: string

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'KashafError'
    this.code = code
    this.advice = ADVICE[code]
  }
}
