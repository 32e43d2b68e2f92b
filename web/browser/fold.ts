// Folds a text as the index does, so that what is looked for within an article is found however it is written: marks, hamzas,
// stretching strokes, Persian letters, digits, capitals and accents. Each letter of the result knows where it stood. A test
// compares this with the index's own folding.

export interface Folded {
  text: string
  /** Unit i of `text` came from [starts[i], ends[i]) of the original; marks belong to the letter before them. */
  starts: number[]
  ends: number[]
}

/** Rows of letters and the letter that each of a row is read as: the rows of the index for Arabic, as far as one letter goes. */
const READING: readonly (readonly [from: string, to: string])[] = [
  ['\u0640\ufe73\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff', ''],
  ['\u06cc-\u06ce\u06d0\u06d2\u06d3', '\u064a'],
  ['\u06a9\u06aa\u06ad\u0763', '\u0643'],
  ['\u06be\u06c0-\u06c2\u06d5', '\u0647'],
  ['\u06c3', '\u0629'],
  ['\u067e', '\u0628'],
  ['\u06a2\u06a4\u06a5', '\u0641'],
  ['\u0686', '\u062c'],
  ['\u06af', '\u063a'],
  ['\u0698', '\u0632'],
  ['\u06a7\u06a8', '\u0642'],
]
const LETTERS: readonly (readonly [from: string, to: string])[] = [
  ['\u0622\u0623\u0625\u0671-\u0673\u0675', '\u0627'],
  ['\u0649\u0626', '\u064a'],
  ['\u0629', '\u0647'],
  ['\u0624', '\u0648'],
  ['\u0131', 'i'],
  ['\u00f8', 'o'],
  ['\u00df', 'ss'],
  ['\u00e6', 'ae'],
  ['\u0153', 'oe'],
  ['\u0142', 'l'],
  ['\u0111', 'd'],
  ['\u03c2', '\u03c3'],
]
const replacer = (rows: typeof READING) => {
  const compiled = rows.map(([from, to]) => [new RegExp(`[${from}]`, 'g'), to] as const)
  return (text: string) => compiled.reduce((read, [from, to]) => read.replace(from, to), text)
}
const readLetters = replacer(READING)
const foldLetters = replacer(LETTERS)

/** A character and what joins it: marks, invisible joiners, high hamza, the vowels of Hangul. */
const CLUSTER = /[^\p{M}\u0674\u06e5\u06e6]?[\p{M}\u0674\u06e5\u06e6\u200c-\u200f\u1160-\u11ff\uff9e\uff9f]{0,30}/gsu
const INVISIBLE = /[\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|\u034f/g
const LONE_MARK = /^[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe72\ufe74\ufe76-\ufe7f]/
const APOSTROPHES = /['\u2018\u2019\u02bb\u02bc\u02be\u02bf]/g
const HAMZA_ABOVE = '\u0654'
const HIGH_HAMZA = '\u0674'
/** Letters that a hamza may stand on, with those that have it. */
const SEATS: Record<string, string> = {
  '\u0627': '\u0623',
  '\u0648': '\u0624',
  '\u06c7': '\u0624',
  '\u064a': '\u0626',
  '\u0649': '\u0626',
  '\u06cc': '\u0626',
}

/** Hamzas that one country writes on a yeh and another on a waw, and an alef that not all write, at the start of words. */
const START = '(?<!\\p{Script=Arabic})([\u0648\u0641]?(?:[\u0628\u0644\u0643]?(?:\u0627\u0644)?|\u0644\u0644)'
const YEHS_FOR_WAWS = new RegExp(
  `${START}(?:\u0645\u0633(?=\u0626\u0648\u0644)|\u0634(?=\u0626\u0648\u0646)|[\u0631\u0643\u0641](?=\u0626\u0648\u0633)))\u0626`,
  'gu',
)
const SILENT_ALEF = new RegExp(`(?<=${START}\u0645))\u0627(?=\u0626[\u0629\u0647\u062a])`, 'gu')
const BETWEEN_GROUPS = /(?<=(?<!\d)\d{1,3}(?:,\d{3}){0,8})[,\u066c](?=\d{3}(?!\d))/g
const SPACES = /(?<=\s)\s+/g

/** What each cluster is read as; an article has few different ones. */
const known = new Map<string, string>()

/** @param spelled words with a hamza that countries write apart get one spelling, as in the index; parts of such words do not */
export function fold(original: string, spelled: boolean): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let read = ''
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    if (!known.has(cluster)) known.set(cluster, readCluster(cluster))
    const letters = known.get(cluster)!
    const end = index + cluster.length
    if (letters === '' && !APOSTROPHES.test(cluster) && ends.length > 0) ends[ends.length - 1] = end
    for (let unit = 0; unit < letters.length; unit++) {
      starts.push(index)
      ends.push(end)
    }
    read += letters
  }
  let folded: Folded = { text: read, starts, ends }
  if (spelled) folded = without(SILENT_ALEF, { ...folded, text: read.replace(YEHS_FOR_WAWS, '$1\u0624') })
  folded = without(SPACES, without(BETWEEN_GROUPS, folded))
  return expanded(folded)
}

function readCluster(cluster: string): string {
  let typed = cluster
  if (/^[\u0649\u06cc]/.test(cluster) && cluster.includes(HAMZA_ABOVE)) typed = `\u064a${cluster.slice(1)}`
  let read = typed.normalize('NFKC')
  if (LONE_MARK.test(cluster)) read = read.replace(/^[ \u0640]/, '')
  read = read.replace(new RegExp(`(.)${HIGH_HAMZA}`, 'g'), (whole, seat: string) => SEATS[seat] ?? whole)
  read = read
    .replace(INVISIBLE, '')
    .replace(/(l)\u00b7/i, '$1')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
  return readLetters(read)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(APOSTROPHES, '')
    .replace(/\u066b/g, '.')
    .replace(/\s/g, ' ')
}

/** Leaves out what matches; every match is one unit or a run of them. */
function without(pattern: RegExp, folded: Folded): Folded {
  if (!folded.text.match(pattern)) return folded
  const left: Folded = { text: '', starts: [], ends: [] }
  const keep = (from: number, to: number) => {
    left.text += folded.text.slice(from, to)
    for (let unit = from; unit < to; unit++) {
      left.starts.push(folded.starts[unit])
      left.ends.push(folded.ends[unit])
    }
  }
  let at = 0
  for (const { 0: match, index } of folded.text.matchAll(pattern)) {
    keep(at, index)
    at = index + match.length
  }
  keep(at, folded.text.length)
  return left
}

/** The last step, after which a letter may have become two. */
function expanded({ text, starts, ends }: Folded): Folded {
  const one = foldLetters(text)
  if (one.length === text.length) return { text: one, starts, ends }
  const grown: Folded = { text: '', starts: [], ends: [] }
  for (let unit = 0; unit < text.length; unit++) {
    for (const letter of foldLetters(text[unit])) {
      grown.text += letter
      grown.starts.push(starts[unit])
      grown.ends.push(ends[unit])
    }
  }
  return grown
}
