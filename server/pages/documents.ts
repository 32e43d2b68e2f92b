// The documents that pages are sent as, and the pages of problems.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import { ar, type DocumentContext, documentOf, en, type Page, type PageContext, renderProblem, renderProblemKind } from '../../web/page.js'
import type { Config } from '../config.js'
import type { Lang, Problem, ProblemName } from '../contract/contract.js'
import { type Preferences, readPreferences } from './preferences.js'

/** Links lead back to the page as it is when its reader has typed the last word to its end. */
const withoutTyping = (url: string): string => url.replace(/([?&])typing=true(&|$)/, (_, before, after) => (after ? before : ''))

/** Puts pages into documents: with the names of the built files and the settings that show. */
export function createDocuments(config: Config, folder: string | null) {
  const names: Record<string, string> | null = folder && JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8'))
  const address = (name: string) => {
    const file = names?.[name]
    if (file === undefined) throw new Error(`assets.json names no ${name}.`)
    return `/assets/${file}`
  }
  const dictionaries = { ar, en }
  return {
    /** Changes when any built file changes. */
    version: names ? Object.values(names).join(' ') : '',
    contextOf(request: FastifyRequest, { ui, theme, keys, size }: Preferences): PageContext {
      const { months, digits, logQueries, docs } = config
      return { ui, theme, keys, size, months, digits, words: dictionaries[ui], url: withoutTyping(request.url), private: !logQueries, docs }
    },
    documentOf(page: Page, context: PageContext): string {
      const assets: DocumentContext['assets'] = names && {
        style: address('style'),
        script: address(`script-${context.ui}`),
        articleScript: address(`article-${context.ui}`),
        font: address('font'),
        icon: address('icon'),
      }
      return documentOf(page, context, { assets, publicUrl: config.publicUrl })
    },
  }
}

/** The pages of problems, for the server's answers to failures. */
export function problemPages(config: Config, assets: string | null) {
  const documents = createDocuments(config, assets)
  return {
    languageOf: (request: FastifyRequest): Lang => readPreferences(request, config).ui,
    /** A failed request's page, with the reader's query still in the box. */
    render(problem: Problem, request: FastifyRequest, language: Lang): string {
      const context = documents.contextOf(request, { ...readPreferences(request, config), ui: language })
      return documents.documentOf(renderProblem(problem, context), context)
    },
    /** The page that explains a kind of problem. */
    renderKind(name: ProblemName, status: number, request: FastifyRequest): string {
      const context = documents.contextOf(request, readPreferences(request, config))
      return documents.documentOf(renderProblemKind(name, status, context), context)
    },
  }
}
