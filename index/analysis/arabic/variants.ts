// Stems that the press spells in two ways, mostly of foreign names. A closed list, grown by hand; each row brings the
// rarer spelling to the commoner one.

const ROWS: readonly (readonly [variant: string, stem: string])[] = [
  ['اميرك', 'امريك'],
  ['ديموقراط', 'ديمقراط'],
  ['اورب', 'اوروب'],
  ['مليش', 'ميليش'],
  ['انكليز', 'انجليز'],
  ['انكلتر', 'انجلتر'],
  ['ارغنتين', 'ارجنتين'],
  ['انترنيت', 'انترنت'],
  ['ديكتاتور', 'دكتاتور'],
  ['جوجل', 'غوغل'],
]

/** Variant → stem. */
export const STEM_VARIANTS: ReadonlyMap<string, string> = new Map(ROWS)
