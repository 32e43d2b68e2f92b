// Withdraws an article from an archive, or lets it back, by the list in `archive.json`. An open index stops showing it
// when it reads that file again; the next rebuild leaves it out. The article's own file is never touched.

import { join } from 'node:path'
import { KashafError } from '../errors.js'
import { diskFiles, type Files } from './files.js'
import type { IndexItem } from './prepared-article.js'
import { changeState, STATE_FILE } from './state.js'

/** changed: the list has it now, or no longer. same: it was so before. */
export type Withdrawal = 'changed' | 'same'

/**
 * Puts the article `id` on the list of withdrawn articles, or takes it off. Takes effect at once, also in a rebuild.
 * @throws `index-not-found`, `article-unknown` (no article has this id), `archive-damaged`, `archive-in-use`
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

/** The items without the articles that were withdrawn. The ids of the other articles are added to `entered`. */
export async function* withoutWithdrawn(
  items: AsyncIterable<IndexItem>,
  withdrawn: ReadonlySet<string>,
  entered: string[],
): AsyncGenerator<IndexItem> {
  for await (const item of items) {
    if (item.kind === 'article') {
      const { prepared, interner } = item
      if (withdrawn.has(prepared.facts.id)) {
        yield { kind: 'left-out', skipped: null, interned: { text: prepared.text, interner } }
        continue
      }
      entered.push(prepared.facts.id)
    }
    yield item
  }
}
