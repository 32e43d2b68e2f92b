import t from 'tap'
import { createAnalyzer } from '../../index/analysis/analyze.js'
import { EMPTY_COUNTS } from '../../index/analysis/counts.js'
import { baseWords } from '../../index/lexicon/base.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { placesAndPeoples } from '../../index/lexicon/peoples.js'
import { createDemonyms, RELATED } from '../../index/queries/expand/demonyms.js'
import { OTHER_SPELLING, respelled } from '../../index/queries/expand/spellings.js'
import { archived, lexiconOf } from '../archived.js'

t.test('British and American spelling, each from the other', async (t) => {
  for (const [british, american] of [
    ['organisation', 'organization'],
    ['organisations', 'organizations'],
    ['recognised', 'recognized'],
    ['analyse', 'analyze'],
    ['colour', 'color'],
    ['neighbouring', 'neighboring'],
    ['labourers', 'laborers'],
    ['centre', 'center'],
    ['centred', 'centered'],
    ['kilometres', 'kilometers'],
    ['counsellor', 'counselor'],
    ['fuelled', 'fueled'],
    ['instalment', 'installment'],
  ]) {
    const spellings = (word: string) => respelled(word).map(({ surface }) => surface)
    t.ok(spellings(british).includes(american), `${british} → ${american}`)
    t.ok(spellings(american).includes(british), `${american} → ${british}`)
  }
  for (const word of [
    'tour',
    'four',
    'hour',
    'size',
    'rise',
    'wise',
    'minister',
    'letter',
    'filled',
    'filing',
    'refilled',
    'killer',
    'water',
  ])
    t.same(respelled(word), [], `${word} is no other word`)
  const began = performance.now()
  respelled('a'.repeat(255))
  t.same(respelled(`${'ae'.repeat(100)}lled`), [])
  t.comment(`${(performance.now() - began).toFixed(2)} ms`)
})

t.test('a word finds its other spelling where the archive has it, shown as a form that can be left out', async (t) => {
  const texts = ['The organisations met', 'An organization', 'Organs of speech', 'The Labour party', 'A counselor', 'منظمة العمل']
  const { search, ids } = await archived(t, texts, { lexicon: lexiconOf('organization | منظمة', 'labor | عمل') })
  t.same((await ids('organisation')).sort(), ['a0', 'a1', 'a5'])
  t.same((await ids('organisation', { expand: 'forms' })).sort(), ['a0', 'a1'], 'not the organs')
  t.same((await ids('organizations', { expand: 'forms' })).sort(), ['a0', 'a1', 'a2'], 'organs by their stem, as ever')
  t.same(await ids('organisation', { expand: 'off' }), [])
  t.same(await ids('counsellors'), ['a4'])
  t.same((await ids('labour')).sort(), ['a3', 'a5'], 'the lexicon knows it by its other spelling')
  t.same((await ids('عمل')).sort(), ['a3', 'a5'], 'and what it says is found in either')
  const [term] = (await search('organisation', { expand: 'forms' })).query.terms
  t.same(
    term.expansions.find(({ text }) => text === 'organization'),
    { text: 'organization', language: 'en', via: 'form', weight: OTHER_SPELLING, on: true },
  )
  t.same(await ids('organisation', { expand: 'forms', drop: ['organisation:organization'] }), ['a0'])
  t.same(await ids('"organisation"', { match: 'all' }), [], 'a phrase is asked as it is spelled')
})

t.test('a country finds what is called after it, below its own articles, and the reverse', async (t) => {
  const lexicon = lexiconOf(
    'Syria | سوريا | place',
    'Syrian | سوري | a',
    'Amman | عمان | place',
    'Omani | عماني | a',
    'Oman | عمان | place',
  )
  const { search, ids } = await archived(t, ['The Syrian army', 'Syria', 'Syrians', 'Omani oil', 'Amman'], { lexicon })
  t.equal((await ids('Syria'))[0], 'a1')
  t.same((await ids('Syria')).sort(), ['a0', 'a1', 'a2'])
  t.same((await ids('Syrian')).sort(), ['a0', 'a1', 'a2'])
  t.equal((await ids('Syrian'))[2], 'a1')
  t.same(await ids('Amman'), ['a4'], 'عمان is two places; the names must begin alike')
  t.same(await ids('"Syria"'), ['a1'])
  const [term] = (await search('Syria')).query.terms
  t.same(term.expansions, [{ text: 'Syrian', language: 'en', via: 'form', weight: RELATED, on: true }])
  t.same(await ids('Syria', { drop: ['Syria:Syrian'] }), ['a1'])
})

t.test('pairs of the lexicon: those that belong together, both ways, and none by chance', async (t) => {
  const lexicon = await loadLexicon()
  const analyzer = createAnalyzer(EMPTY_COUNTS, baseWords(lexicon))
  const demonyms = createDemonyms(placesAndPeoples(lexicon), analyzer)
  const of = (word: string) => demonyms(analyzer.analyze(word)[0].term).map(({ text }) => text)
  for (const [place, people] of [
    ['Syria', 'Syrian'],
    ['Lebanon', 'Lebanese'],
    ['Iraq', 'Iraqi'],
    ['Turkey', 'Turkish'],
    ['Egypt', 'Egyptian'],
    ['Germany', 'German'],
    ['Britain', 'British'],
  ]) {
    t.ok(of(place).includes(people), `${place} → ${people}`)
    t.ok(of(people).includes(place), `${people} → ${place}`)
  }
  t.same(of('Australia'), ['Australian'])
  t.same([of('Austria'), of('Amman'), of('Algiers')], [[], [], []])
})
