// Withdrawing an article from an archive, and letting it back: a line in the state beside the index. An open index stops showing
// it when it looks at the state again; the next rebuild leaves it out. The article's file is never touched.

import { join } from 'node:path'
import type { Article } from '../articles/article.js'
import { KashafError } from '../errors.js'
import { diskFiles, type Files } from './files.js'
import type { Incoming } from './index-writer.js'
import { changeState, STATE_FILE } from './state.js'

/** changed: the list has it now, or no longer. same: it was so before. */
export type Withdrawal = 'changed' | 'same'

/**
 * Puts the article `id` on the list of withdrawn articles, or with `undo` takes it off. It takes effect at once, also while a rebuild runs.
 * @throws KashafError `index-not-found`, `article-unknown` (no article of the archive has this id), `archive-damaged`, `archive-in-use`
 */
export async function withdraw(folder: string, id: string, undo: boolean, files: Files = diskFiles): Promise<Withdrawal> {
  if ((await files.readText(join(folder, STATE_FILE))) === null) {
    throw new KashafError('index-not-found', `There is no index in ${folder}.`)
  }
  let outcome: Withdrawal = 'changed'
  await changeState(files, folder, (state) => {
    const listed = state.withdrawn.includes(id)
    if (!listed && !Object.values(state.first_indexed).some((ids) => ids.includes(id))) {
      throw new KashafError('article-unknown', `The archive of ${folder} has no article ${id}.`)
    }
    if (listed !== undo) {
      outcome = 'same'
      return null
    }
    const withdrawn = undo ? state.withdrawn.filter((one) => one !== id) : [...state.withdrawn, id].sort()
    return { ...state, withdrawn }
  })
  return outcome
}

/** Articles as they are read, without those that were withdrawn. The ids of the others are noted in `entered`. */
export async function* withoutWithdrawn(
  items: AsyncIterable<{ article: Article; original: Uint8Array } | Incoming>,
  withdrawn: ReadonlySet<string>,
  entered: string[],
): AsyncGenerator<{ article: Article; original: Uint8Array } | Incoming> {
  for await (const item of items) {
    if ('skipped' in item) {
      yield item
      continue
    }
    const { id } = 'article' in item ? item.article : item.prepared.facts
    if (!withdrawn.has(id)) {
      entered.push(id)
      yield item
    } else yield 'article' in item ? { skipped: null } : { skipped: null, passed: { text: item.prepared.text, by: item.by } }
  }
}
