// `npm run evaluate`: how well Kashaf finds what question sets ask for; beside it the stand-in for Lucene, with the
// chance that their difference is chance; and what each part of the ranking is worth, which takes most of the time and
// is left out with `--brief`. KASHAF_EVAL names a folder of sets, arguments choose among them; without it the seeds'
// own questions are asked. KASHAF_FREEDICT adds an installed dictionary.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../../index/engines/embedded.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { ABLATIONS } from './ablations.js'
import { askEngine, askStandIn, type Outcome } from './ask.js'
import { crosses, printCrossing } from './crossing.js'
import { indexedSets } from './indexed.js'
import { createStandIn } from './light10.js'
import { type Measures, mean, randomisationP } from './measures.js'

const NAME = 24
const brief = process.argv.includes('--brief')
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'))
const lexicon = await loadLexicon({ user: null, freedict: process.env.KASHAF_FREEDICT ?? null })
const place = await mkdtemp(join(tmpdir(), 'kashaf-evaluate-'))
const compared: string[] = []
const ablated: string[] = []
const crossed: string[] = []
try {
  console.log(`${'set'.padEnd(NAME)} questions  MRR@10  nDCG@10  success@1  R@100  crossed  ms/query`)
  for await (const set of indexedSets(process.env.KASHAF_EVAL ?? null, wanted, place, lexicon)) {
    const { name, index, documents, questions } = set
    const ours = await askEngine(createEngine(index, lexicon), questions)
    console.log(
      `${name.padEnd(NAME)} ${String(questions.length).padStart(9)}  ${figure(ours, 'mrr')}   ${figure(ours, 'ndcg')}     ${figure(ours, 'first')}   ${figure(ours, 'recall')}  ${ours.crossed.toFixed(2).padStart(7)}  ${ours.time.toFixed(2).padStart(8)}`,
    )
    const theirs = askStandIn(createStandIn(documents), questions)
    const differences = ours.measures.map(({ mrr }, i) => mrr - theirs.measures[i].mrr)
    const better = differences.filter((value) => value > 0).length
    const worse = differences.filter((value) => value < 0).length
    compared.push(
      `${name.padEnd(NAME)}  ${figure(ours, 'mrr')}     ${figure(theirs, 'mrr')}      ${signed(mean(differences))}    ${String(better).padStart(4)}   ${String(worse).padStart(4)}   ${chance(randomisationP(differences))}`,
    )
    if (brief) continue
    if (crosses(set)) await printCrossing(set, lexicon, (line) => crossed.push(line))
    const losses: string[] = []
    for (const { weights, request } of ABLATIONS) {
      const left = await askEngine(createEngine(index, lexicon, weights), questions, request)
      losses.push(signed(mean(left.measures.map(({ mrr }) => mrr)) - mean(ours.measures.map(({ mrr }) => mrr))))
    }
    ablated.push(`${name.padEnd(NAME)}${losses.map((loss, i) => loss.padStart(Math.max(8, ABLATIONS[i].name.length + 2))).join('')}`)
  }
  console.log('\nMRR@10 beside the stand-in for Lucene: light10, stop words, BM25 with k1 1.2, b 0.75; p by 10,000 sign flips')
  console.log(`${'set'.padEnd(NAME)}  Kashaf  stand-in  difference  better  worse  p`)
  for (const line of compared) console.log(line)
  if (!brief) {
    console.log('\nMRR@10 gained or lost when a part is left out')
    console.log(`${''.padEnd(NAME)}${ABLATIONS.map(({ name }) => name.padStart(Math.max(8, name.length + 2))).join('')}`)
  }
  for (const line of [...ablated, ...crossed]) console.log(line)
} finally {
  await rm(place, { recursive: true, force: true })
}

function figure({ measures }: Outcome, measured: keyof Measures): string {
  return mean(measures.map((one) => one[measured])).toFixed(3)
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4).slice(1)}`
}

function chance(p: number): string {
  return p < 0.001 ? '< .001' : p.toFixed(3).slice(1)
}
