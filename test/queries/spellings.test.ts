import t from 'tap'
import { createAnalyzer } from '../../index/analysis/analyze.js'
import { EMPTY_COUNTS } from '../../index/analysis/counts.js'
import { baseWords } from '../../index/lexicon/base.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { placesAndPeoples } from '../../index/lexicon/peoples.js'
import { createDemonyms, RELATED } from '../../index/queries/expand/demonyms.js'
import { OTHER_SPELLING } from '../../index/queries/expand/spellings.js'
import { spellingVariants } from '../../index/script/spelling-variants.js'
import { archived, lexiconOf } from '../archived.js'

const variantsOf = (word: string): string[] => spellingVariants(word).map((variant) => variant.word)

t.test('British and American spelling, each from the other', async (t) => {
  const pairs = `organisation organization, organisations organizations, recognised recognized, analyse analyze, colour color,
    neighbouring neighboring, labourers laborers, centre center, centred centered, kilometres kilometers, counsellor counselor,
    fuelled fueled, instalment installment, defence defense, defences defenses, defenceless defenseless, offence offense,
    licence license, licences licenses, licenced licensed, licencing licensing, pretence pretense, programme program,
    programmes programs, kilogramme kilogram, grammes grams, catalogue catalog, catalogues catalogs, catalogued cataloged,
    cataloguing cataloging, cataloguers catalogers, dialogue dialog, monologues monologs, odour odor, odours odors,
    odourless odorless, seise seize, seised seized, seising seizing, millilitre milliliter, kilolitres kiloliters`
    .split(',')
    .map((pair) => pair.trim().split(/ /))
  const missing = pairs.flatMap(([british, american]) => [
    ...(variantsOf(british).includes(american) ? [] : [`${british} → ${american}`]),
    ...(variantsOf(american).includes(british) ? [] : [`${american} → ${british}`]),
  ])
  t.same(missing, [])
  const alone = `tour four our hour size rise wise minister letter filled filing refilled killer water sense fence hence pence tense dense
    whence politer splitter comme homme femme somme system form backlog blog log league vague`.split(/\s+/)
  t.same(
    alone.filter((word) => variantsOf(word).length > 0),
    [],
    'words that have no other spelling',
  )
  const began = performance.now()
  variantsOf('a'.repeat(255))
  t.same(variantsOf(`${'ae'.repeat(100)}lled`), [])
  t.comment(`${(performance.now() - began).toFixed(2)} ms`)
})

t.test('-ence and -ense, -mme and -m, -logue and -log find each other, in any inflection', async (t) => {
  const families = [
    ['defence', 'defenses'],
    ['offences', 'offense'],
    ['licence', 'licenses'],
    ['programme', 'programs'],
    ['catalogue', 'cataloging', 'catalogs'],
    ['dialogues', 'dialog'],
  ]
  const texts = [
    ...families.flat(),
    'defensive',
    'offensive',
    'ideologue',
    'ideology',
    'analogue',
    'analogy',
    'minister',
    'ministre',
    'some',
  ]
  const { ids } = await archived(t, [...texts, 'Somme', 'sense', 'pence'])
  const textsFound = async (word: string) => (await ids(word, { expand: 'forms' })).map((id) => texts[Number(id.slice(1))]).sort()
  const queries = `defence defences defense | offence offense+offensive offenses+offensive | licence licences license licensing |
    programme programmes program programs | catalogue catalogues cataloguing catalog catalogs cataloged | dialogue dialog dialogs`
    .split('|')
    .map((family) => family.trim().split(/\s+/))
  const otherwise: unknown[] = []
  for (const [n, family] of families.entries()) {
    for (const query of queries[n]) {
      const [word, ...byStem] = query.split('+')
      const found = await textsFound(word)
      const stem = word.startsWith('defens') ? ['defensive'] : byStem
      const wanted = [...family, ...stem].sort()
      if (found.join() !== wanted.join()) otherwise.push({ word, found, wanted })
    }
  }
  t.same(otherwise, [])
  for (const word of ['ideologue', 'analogue', 'minister', 'ministre']) t.same(await textsFound(word), [word])
  t.same(await ids('sence', { expand: 'forms' }), [])
})

t.test('a word of the lexicon is known by its other spelling, and found in both', async (t) => {
  const texts = ['The defence', 'A defense', 'الدفاع', 'Programmes', 'program', 'برنامج']
  const lexicon = lexiconOf('defense | دفاع', 'programme | برنامج')
  const { ids } = await archived(t, texts, { lexicon })
  for (const word of ['defence', 'defense', 'defences', 'دفاع']) t.same((await ids(word)).sort(), ['a0', 'a1', 'a2'], word)
  for (const word of ['programme', 'program', 'programs', 'برنامج']) t.same((await ids(word)).sort(), ['a3', 'a4', 'a5'], word)
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
