// What a rebuild reports while it works and when it is done.

import type { Bilingual, Skipped, Suspect } from '../articles/article.js'
import type { Language } from '../script/language.js'

export interface RebuildOptions {
  /** Folder of articles. */
  articles: string
  /** Folder that holds the versions, `current` and `archive.json`; made if missing. */
  index: string
  /** A user's own lexicon file, or null; a missing file is as null. */
  lexicon?: string | null
  /** Larger files are left out and reported. Bytes; default 4 MiB. */
  maxArticleBytes?: number
  /** Files with a longer line are left out and reported. UTF-16 units; default 1,000,000. */
  maxLine?: number
  /** Do nothing when the index in use is of this format and the articles, lexicon and analysis have not changed. */
  ifNeeded?: boolean
  /** Threads that read and cut articles, from 1. Default: as the machine has, at most 4; 1 for a small archive. */
  threads?: number
  onProgress?: (progress: Progress) => void
}

export interface Progress {
  stage: 'reading' | 'indexing' | 'writing'
  /** Articles done in this stage, of all files found. */
  articles: number
  total: number
  bytes: number
  totalBytes: number
  /** Seconds since the rebuild began. */
  seconds: number
}

export interface RebuildSummary {
  /** built: a new version is in use. same: it has the bytes of the one in use. unneeded: nothing had changed. */
  outcome: 'built' | 'same' | 'unneeded'
  version: string
  articles: number
  languages: Record<Language, number>
  /** `id` null: articles whose publisher is not named. */
  sources: { id: string | null; name: Bilingual; articles: number }[]
  terms: number
  postings: number
  /** Size of the index on disk. */
  bytes: number
  seconds: number
  skipped: Skipped[]
  suspects: Suspect[]
  /** Articles on the list of the withdrawn, whether their files are still there or not. */
  withdrawn: number
}

export interface OpenOptions {
  index: string
  lexicon?: string | null
  /** Folder of an installed FreeDict, `auto` for the system's, or null for none. Default: none. */
  freedict?: string | null
  /** Check every file's SHA-256; default true. Lengths are always checked. */
  verify?: boolean
}
