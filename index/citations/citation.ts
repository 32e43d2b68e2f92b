// The contract of citations: what is known of an article, one of six styles and one of two languages become the text
// that a writer puts under a quotation, or that a reference manager reads. Nothing is cited that is not known: what was
// inferred stands in brackets or has a note of its own. No CSL processor is used: it knows neither inferred facts nor
// titles of two languages.

import { apa } from './apa.js'
import { bibtex } from './bibtex.js'
import { chicago } from './chicago.js'
import { cslJson } from './csl-json.js'
import { mla } from './mla.js'
import { ris } from './ris.js'
import type { Citable, CitationRequest, CitationStyle } from './types.js'
import { type Work, workOf } from './work.js'

const WRITERS: Record<CitationStyle, (work: Work) => string> = { chicago, apa, mla, bibtex, ris, 'csl-json': cslJson }

/**
 * The citation, ending with a line break; the lines of RIS end with CRLF, all others with LF. It has no character
 * that cannot be seen: reference managers would keep it.
 */
export const cite = (article: Citable, request: CitationRequest): string => WRITERS[request.style](workOf(article, request))

export { citationKey } from './work.js'
