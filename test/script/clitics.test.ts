// The table of clitics, and what its views find: a prefix with any chain of particles before it, a completion, a name.

import t from 'tap'
import { CHAINS, isWithClitics, NOUN_CHAINS, withoutClitics } from '../../index/script/clitics.js'
import { archived } from '../archived.js'

/** Every chain that Arabic allows, as it is written. */
const ALLOWED = `
  و ف ب ك ل س ال
  وب وك ول وس فب فك فل فس وال فال بال كال لل
  وبال وكال ولل فبال فكال فلل`
  .trim()
  .split(/\s+/)

t.test('the chains are those that Arabic allows, shorter first', async (t) => {
  t.same(CHAINS.map(({ written }) => written).sort(), ['', ...ALLOWED].sort())
  t.same(
    CHAINS.filter(({ future }) => future).map(({ written }) => written),
    ['س', 'وس', 'فس'],
  )
  t.equal(NOUN_CHAINS.length, CHAINS.length - 3)
  t.same(CHAINS.find(({ written }) => written === 'فلل')?.clitics, ['ف', 'ل', 'ال'])
  const lengths = CHAINS.map(({ clitics }) => clitics.length)
  t.same(
    lengths,
    lengths.toSorted((a, b) => a - b),
  )
})

t.test('a word with and without what stands before it', async (t) => {
  t.same(withoutClitics('فللمفاوضات'), ['فللمفاوضات', 'للمفاوضات', 'لمفاوضات', 'مفاوضات'])
  t.same(withoutClitics('سيعلن'), ['سيعلن', 'يعلن'])
  t.same(withoutClitics('سلام'), ['سلام'], 'the future stands before verbs')
  t.ok(isWithClitics('وكالمفاوضات', 'مفاوضات'))
  t.ok(isWithClitics('وستعلن', 'تعلن'))
  t.notOk(isWithClitics('سلام', 'لام'))
  t.notOk(isWithClitics('بومفاوضات', 'مفاوضات'), 'a conjunction stands outermost')
})

t.test('a prefix finds the word with every chain before it', async (t) => {
  const nouns = NOUN_CHAINS.map(({ written }) => `${written}مفاوضات`)
  const { ids } = await archived(t, [...nouns, 'سمفاوضات', 'يعلنون', 'وسيعلنون', 'سعلنون'])
  const found = new Set(await ids('مفاوض*'))
  t.same(
    nouns.filter((_, n) => !found.has(`a${n}`)),
    [],
    'مفاوض*',
  )
  t.equal(found.size, nouns.length)
  const verbs = nouns.length + 1
  t.same((await ids('يعلن*')).sort(), [`a${verbs}`, `a${verbs + 1}`].sort(), 'يعلن*')
})

t.test('a prefix finds a verb of the future, and no noun that only begins as one', async (t) => {
  const texts = ['سنوات', 'نواب', 'سيدة', 'سيد', 'يد', 'سيارة', 'يعلن', 'سيعلن', 'وسيعلن', 'يكون', 'سيكون']
  const { ids } = await archived(t, texts)
  const textsFound = async (query: string) => (await ids(query)).map((id) => texts[Number(id.slice(1))]).sort()
  t.same(await textsFound('نوا*'), ['نواب'])
  t.same(await textsFound('يد*'), ['يد'])
  t.same(await textsFound('يار*'), [])
  t.same(await textsFound('يعلن*'), ['سيعلن', 'وسيعلن', 'يعلن'])
  t.same(await textsFound('يكون*'), ['سيكون', 'يكون'], 'a stop word, whose term is its own')
})
