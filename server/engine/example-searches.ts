// Example searches for the first page: those of the page's words that find something here. They are found out once for
// each index and each set of withdrawn articles; what was refused by a busy server or cut short by time is found out
// anew.

import { DEFAULT_REQUEST, type Engine } from '../../index/index.js'
import { EXAMPLES, EXAMPLES_SHOWN } from '../../web/words/examples.js'
import type { Lang } from '../contract/contract.js'
import type { EngineHolder } from './engine-holder.js'

/** The examples in one language, as texts. @throws what the engine throws; asking again then asks the engine again */
export type Examples = (engine: Engine, language: Lang) => Promise<string[]>

type Found = Partial<Record<Lang, Promise<string[]>>>

export function createExamples(holder: Pick<EngineHolder, 'onChange'>): Examples {
  let ofEngines = new WeakMap<Engine, Found>()
  holder.onChange(() => {
    ofEngines = new WeakMap()
  })
  return (engine, language) => {
    const known = ofEngines.get(engine) ?? {}
    ofEngines.set(engine, known)
    known[language] ??= find(engine, language, () => delete known[language])
    return known[language]
  }
}

/** @param forget called when the examples found are not to be cached */
async function find(engine: Engine, language: Lang, forget: () => void): Promise<string[]> {
  try {
    const tried = await Promise.all(
      EXAMPLES[language].map(async (text) => {
        const { total, partial } = await engine.search({ ...DEFAULT_REQUEST, text, limit: 1, snippets: 0 })
        return { text, total, partial }
      }),
    )
    if (tried.some(({ partial }) => partial)) forget()
    const finding = tried.filter(({ total }) => total > 0)
    return finding.slice(0, EXAMPLES_SHOWN).map(({ text }) => text)
  } catch (error) {
    forget()
    throw error
  }
}
