// Citations of the archive's articles, for the interface and for the page: which article is cited, the address it is
// given, and what each style is called in HTTP.

import { type Article, cite, type Engine, type MarkedArticle } from '../../index/index.js'
import type { Config } from '../config.js'
import type { CitationStyle, Lang } from '../contract/contract.js'
import { isRealDate } from './parameters.js'

/** The media type of each style; records are files, and have an ending. */
export const CITATION_TYPES: Record<CitationStyle, { type: string; ending: string | null }> = {
  chicago: { type: 'text/plain', ending: null },
  apa: { type: 'text/plain', ending: null },
  mla: { type: 'text/plain', ending: null },
  bibtex: { type: 'application/x-bibtex', ending: 'bib' },
  ris: { type: 'application/x-research-info-systems', ending: 'ris' },
  'csl-json': { type: 'application/vnd.citationstyles.csl+json', ending: 'json' },
}

interface CitationChoice {
  style: CitationStyle
  form: Lang
  /** YYYY-MM-DD; null leaves the day of access out. */
  accessed: string | null
}

/**
 * The article that is asked for, and the one that its citation is of: an abstract is cited as the article that it
 * summarises, if the archive has that.
 */
export async function findCited(engine: Engine, id: string): Promise<{ found: MarkedArticle; cited: Article } | null> {
  const found = await engine.article(id, null)
  if (!found) return null
  const { abstractOf } = found.article
  const summarised = abstractOf === null ? null : await engine.article(abstractOf, null)
  return { found, cited: (summarised ?? found).article }
}

export const citationText = (cited: Article, choice: CitationChoice, { publicUrl }: Pick<Config, 'publicUrl'>): string =>
  cite(cited, { ...choice, address: publicUrl && `${publicUrl}/a/${cited.id}` })

/** A day as parameters have it: YYYY-MM-DD, and one that the calendar has. */
export const isDay = (written: string): boolean => written.length === 'YYYY-MM-DD'.length && isRealDate(written)
