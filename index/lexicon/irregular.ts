// English words whose base form no ending tells: past forms and participles of strong verbs, and plurals. A table of
// its own making; a form may have two bases (left, found). Regular endings are the work of lemma.ts.

import { addTo } from './multimap.js'

const VERBS = `
  abide abode; arise arose arisen; be was were been being am are; bear bore borne; beat beaten; become became; begin began begun;
  behold beheld; bend bent; bet; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
  broadcast; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt;
  die dying; dig dug; do did done does; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
  feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
  forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone goes; grind ground; grow grew grown; hang hung;
  have had has; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; learn learnt;
  leave left; lend lent; lie lay lain lying; light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame;
  overthrow overthrew overthrown; oversee oversaw overseen; pay paid; prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran;
  retake retook retaken; rebuild rebuilt; say said; see saw seen; seek sought; sell sold; send sent; sew sewn; shake shook shaken; shine shone;
  shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; smell smelt;
  sow sown; speak spoke spoken; speed sped; spell spelt; spend spent; spin spun; split; spoil spoilt; spring sprang sprung; stand stood;
  steal stole stolen; stick stuck; sting stung; stink stank stunk; strike struck stricken; strive strove striven; swear swore sworn; sweep swept;
  swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
  tread trod trodden; undergo underwent undergone; understand understood; undertake undertook undertaken; undo undone; uphold upheld;
  wake woke woken; wear wore worn; weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld;
  withstand withstood; wring wrung; write wrote written; foresee foresaw foreseen; mislead misled; outdo outdid; tie tying; vie vying`

const NOUNS = `
  man men; woman women; child children; person people; foot feet; tooth teeth; goose geese; mouse mice; ox oxen; life lives; wife wives;
  knife knives; leaf leaves; loaf loaves; thief thieves; half halves; shelf shelves; wolf wolves; calf calves; self selves; wharf wharves;
  crisis crises; basis bases; analysis analyses; hypothesis hypotheses; thesis theses; oasis oases; axis axes; diagnosis diagnoses;
  criterion criteria; phenomenon phenomena; medium media; datum data; bacterium bacteria; curriculum curricula; memorandum memoranda;
  referendum referenda; stadium stadia; stimulus stimuli; nucleus nuclei; alumnus alumni; index indices; vertex vertices; appendix appendices;
  policeman policemen; policewoman policewomen; spokesman spokesmen; spokeswoman spokeswomen; chairman chairmen; businessman businessmen;
  gunman gunmen; militiaman militiamen; fisherman fishermen; fireman firemen; Frenchman Frenchmen; Englishman Englishmen; countryman countrymen;
  clergyman clergymen; statesman statesmen; craftsman craftsmen; nobleman noblemen; passer-by passers-by; roof rooves; scarf scarves`

const ADJECTIVES = `good better best; bad worse worst; far farther farthest further furthest; little less least; many more most; old elder eldest`

/** Plural → singulars; lower case. */
export const IRREGULAR_NOUNS: ReadonlyMap<string, readonly string[]> = basesOf(NOUNS)
/** Any irregular form → its base forms; lower case. */
export const IRREGULAR_FORMS: ReadonlyMap<string, readonly string[]> = basesOf(`${VERBS};${NOUNS};${ADJECTIVES}`)

function basesOf(table: string): Map<string, string[]> {
  const bases = new Map<string, string[]>()
  for (const row of table.toLowerCase().split(';')) {
    const [base = '', ...forms] = row.trim().split(/\s+/)
    for (const form of forms) addTo(bases, form, base)
  }
  return bases
}
