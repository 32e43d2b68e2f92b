// Measured apart: builds an index the way a rebuild does, from dealt articles to a version in use. The analysis of the
// text (cutting it into words, counting and resolving the distinct ones) is timed alone before it, on the same texts.

import { createAnalyzer } from '../../index/analysis/analyze.js'
import { createWordCounter } from '../../index/analysis/counts.js'
import type { Script } from '../../index/analysis/token.js'
import { tokenize } from '../../index/analysis/tokenize.js'
import { diskFiles } from '../../index/archive/files.js'
import { writeIndex } from '../../index/archive/index-writer.js'
import { prepareAll } from '../../index/archive/prepared-article.js'
import { beginSnapshot, putIntoUse } from '../../index/archive/snapshot.js'
import { baseWords } from '../../index/lexicon/base.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { type ArchiveSpec, dealArchive } from './archive.js'
import { answer, inputOf } from './child.js'
import { minus, startClock, type Took } from './clock.js'

export interface BuildInput {
  spec: ArchiveSpec
  folder: string
}

export interface BuiltKashaf {
  /** Without dealing the archive, as is the next. */
  analysis: Took
  whole: Took
  textBytes: number
  words: number
  bytes: number
  terms: number
  postings: number
  peakResident: number
}

const { spec, folder } = await inputOf<BuildInput>()
const lexicon = await loadLexicon({ user: null })

let textBytes = 0
let clock = startClock()
for await (const { original } of dealArchive(spec)) textBytes += original.length
const dealing = clock()

clock = startClock()
const distinct = new Map<string, { script: Script; times: number }>()
let words = 0
for await (const { article } of dealArchive(spec)) {
  for (const { text } of article.paragraphs) {
    for (const { typed, script } of tokenize(text)) {
      words++
      const known = distinct.get(typed)
      if (known) known.times++
      else distinct.set(typed, { script, times: 1 })
    }
  }
}
const counter = createWordCounter()
for (const [typed, { script, times }] of distinct) counter.add(typed, script, times)
const analyzer = createAnalyzer(counter.finish(), baseWords(lexicon))
for (const [typed, { script }] of distinct) analyzer.resolve(typed, script)
const analysis = minus(clock(), dealing)
distinct.clear()

clock = startClock()
await diskFiles.makeFolder(folder)
const snapshot = await beginSnapshot(diskFiles, folder)
const total = { articles: spec.articles, bytes: textBytes }
const manifest = await writeIndex(prepareAll(dealArchive(spec)), [], baseWords(lexicon), snapshot, total, () => undefined)
const { version, bytes } = await snapshot.finish(manifest)
await putIntoUse(diskFiles, folder, version, null)
const whole = minus(clock(), dealing)

const built: BuiltKashaf = {
  analysis,
  whole,
  textBytes,
  words,
  bytes,
  terms: manifest.terms,
  postings: manifest.postings,
  // Kilobytes on every system that Node runs on.
  peakResident: process.resourceUsage().maxRSS * 1024,
}
answer(built)
