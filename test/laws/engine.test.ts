import fc from 'fast-check'
import t from 'tap'
import { openIndex } from '../../index/archive/index-reader.js'
import { rebuild } from '../../index/archive/rebuild.js'
import { createEngine } from '../../index/engines/embedded.js'
import { DEFAULT_REQUEST, type SearchRequest } from '../../index/engines/engine.js'
import { parse } from '../../index/queries/parse.js'
import { articleOf, indexOf, NO_LEXICON } from '../archived.js'
import { collectFaults } from '../faults.js'
import { draft, query } from '../generated.js'
import { naiveEngine } from '../naive.js'
import { present } from '../present.js'
import { SEEDS, temporaryFolder } from '../temporary.js'

t.test('the engine finds what the naive engine finds, in its order when ranked by impacts alone', async (t) => {
  const folder = await temporaryFolder(t)
  let archive = 0
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { minLength: 1, maxLength: 12 }),
      fc.array(query, { minLength: 10, maxLength: 10 }),
      async (drafts, queries) => {
        const articles = drafts.map(articleOf)
        const index = await indexOf(`${folder}/${archive++}`, articles)
        try {
          const naive = naiveEngine(articles, index.analyzer())
          const rough = createEngine(index, NO_LEXICON, null)
          const exact = createEngine(index, NO_LEXICON)
          for (const typed of queries) {
            const parsed = parse(typed, { analyzer: index.analyzer(), sources: [], authors: [] })
            if (
              parsed.items.length === 0 ||
              parsed.items.every((item) => item.kind === 'word' && item.tokens.every((token) => token.kind === 'stop'))
            )
              continue
            const request: SearchRequest = {
              ...DEFAULT_REQUEST,
              text: typed,
              sort: 'relevance',
              limit: 100,
              expand: 'forms',
              snippets: 0,
              budget: 60_000,
            }
            const expected = naive.search(parsed)
            const answer = await rough.search(request)
            if (answer.query.relaxed) continue
            const found = answer.hits.map(({ article }) => article.id)
            if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`${typed}\n found    ${found}\n expected ${expected}`)
            const again = (await exact.search(request)).hits.map(({ article }) => article.id)
            if (JSON.stringify([...again].sort()) !== JSON.stringify([...expected].sort()))
              throw new Error(`exact ranking loses a match: ${typed}`)
            if (answer.total !== expected.length) throw new Error(`total ${answer.total}, not ${expected.length}`)
            compared++
          }
        } finally {
          index.close()
        }
      },
    ),
    { numRuns: 40, endOnFailure: true },
  )
  t.ok(compared > 200, `${compared} queries were compared`)
})

t.test('every mark is whole words of the text, of a word that was asked for, over seeds and many queries', async (t) => {
  const faults = collectFaults(t)
  const folder = await temporaryFolder(t)
  await rebuild({ articles: SEEDS, index: folder })
  const index = await openIndex(folder)
  const engine = createEngine(index, NO_LEXICON)
  const bodies = Array.from({ length: index.store.count }, (_, n) => index.store.article(n))
  const words = [
    ...new Set(bodies.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.split(/[^\p{L}\p{M}\p{Nd}]+/u)))),
  ].filter(Boolean)
  const joiner = /[\p{L}\p{M}\p{Nd}\u0640\u200c\u200d]/u
  let marks = 0
  for (let i = 0; i < 200; i++) {
    const typed =
      i % 4 === 0 ? `"${words[(i * 37) % words.length]}"` : `${words[(i * 53) % words.length]} ${words[(i * 71 + 5) % words.length]}`
    const answer = await engine.search({ ...DEFAULT_REQUEST, text: typed, snippets: 5 })
    for (const hit of answer.hits) {
      const article = present(bodies.find(({ id }) => id === hit.article.id))
      for (const snippet of hit.snippets) {
        const own = present(article.paragraphs.find(({ id }) => id === snippet.paragraph))
        faults.ok(
          own.text.slice(snippet.from, snippet.from + snippet.text.length) === snippet.text,
          `${typed}: a snippet that is not the paragraph's`,
        )
      }
      for (const shown of [hit.title, ...hit.snippets]) {
        let before = 0
        for (const { start, end } of shown.marks) {
          marks++
          faults.notOk(start < before || end <= start || end > shown.text.length, `${typed}: marks overlap or leave the text`)
          before = end
          const whole = !joiner.test(shown.text[start - 1] ?? ' ') && !joiner.test(shown.text[end] ?? ' ')
          faults.ok(whole, `${typed}: «${shown.text.slice(start - 3, end + 3)}» is marked within a word`)
        }
      }
    }
  }
  faults.none()
  t.ok(marks > 300, `${marks} marks were looked at`)
  await engine.close()
})
