import t from 'tap'
import { DEFAULT_REQUEST, type Engine, open, rebuild, type SearchRequest } from '../../index/index.js'
import { collectFaults } from '../faults.js'
import { SEEDS, temporaryFolder } from '../temporary.js'
import { CASES, groups, nameOf } from './judged.js'

t.test('over the seeds each query finds what it should, in the order it should', async (t) => {
  const faults = collectFaults(t)
  const index = await temporaryFolder(t)
  await rebuild({ articles: SEEDS, index })
  const engine: Engine = await open({ index })
  t.teardown(() => engine.close())
  for (const { q, lang, found, why } of CASES) {
    const request: SearchRequest = { ...DEFAULT_REQUEST, text: q, languages: lang ? [lang] : [], budget: 60_000 }
    const hits = (await engine.search(request)).hits.map(({ article }) => nameOf(article.id))
    const expected = groups(found)
    let at = 0
    const inGroups = expected.map((group) => {
      at += group.length
      return hits.slice(at - group.length, at).sort()
    })
    faults.same(
      [...inGroups, ...(hits.length > at ? [hits.slice(at)] : [])],
      expected.map((group) => [...group].sort()),
      `${q}: ${why} (found ${hits.join(' ')})`,
    )
  }
  faults.none()
})
