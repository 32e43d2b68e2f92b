// Publishers and news agencies that are known by name, so that a credit line or a byline in either language leads to
// one id. A name that is also an ordinary word (الحياة, الأخبار) counts only where something else says that it is one.

import type { Bilingual } from './article.js'
import { sha256 } from './identity.js'
import { foldSpelling } from './spelling.js'

export interface Publisher {
  /** 1–64 of a–z, 0–9, `-`. */
  id: string
  name: Bilingual
  /** Other spellings that are met. */
  also?: readonly string[]
  /** An agency in a byline is the author of a text that others publish. */
  agency?: boolean
  /** The name is an ordinary word too: it needs a label (المصدر:) or quotation marks. */
  ordinary?: boolean
}

const row = (id: string, ar: string | null, en: string | null, rest: Omit<Publisher, 'id' | 'name'> = {}): Publisher => ({
  id,
  name: { ar, en },
  ...rest,
})

export const PUBLISHERS: readonly Publisher[] = [
  row('kashaf', 'كشّاف', 'Kashaf', { ordinary: true }),
  row('asharq-al-awsat', 'الشرق الأوسط', 'Asharq Al-Awsat', { also: ['Asharq al Awsat', 'Al-Sharq Al-Awsat', 'aawsat'], ordinary: true }),
  row('syria-tv', 'تلفزيون سوريا', 'Syria TV', { also: ['Syria Television'] }),
  row('enab-baladi', 'عنب بلدي', 'Enab Baladi'),
  row('zaman-al-wasl', 'زمان الوصل', 'Zaman al-Wasl', { also: ['Zaman Al Wasl'] }),
  row('orient', 'أورينت نت', 'Orient Net', { also: ['أورينت نيوز', 'Orient News'] }),
  row('al-modon', 'المدن', 'Al-Modon', { also: ['Almodon'], ordinary: true }),
  row('al-jazeera', 'الجزيرة', 'Al Jazeera', { also: ['الجزيرة نت', 'Aljazeera', 'Al-Jazeera'], ordinary: true }),
  row('al-arabiya', 'العربية', 'Al Arabiya', { also: ['العربية نت', 'Al-Arabiya'], ordinary: true }),
  row('al-hadath', 'الحدث', 'Al Hadath', { ordinary: true }),
  row('al-mayadeen', 'الميادين', 'Al Mayadeen', { also: ['الميادين نت', 'Almayadeen'], ordinary: true }),
  row('al-manar', 'المنار', 'Al-Manar', { also: ['Al Manar'], ordinary: true }),
  row('al-hurra', 'الحرة', 'Alhurra', { also: ['Al-Hurra'], ordinary: true }),
  row('al-araby-al-jadeed', 'العربي الجديد', 'Al-Araby Al-Jadeed', { also: ['The New Arab'] }),
  row('al-quds-al-arabi', 'القدس العربي', 'Al-Quds Al-Arabi'),
  row('al-hayat', 'الحياة', 'Al-Hayat', { also: ['Al Hayat'], ordinary: true }),
  row('an-nahar', 'النهار', 'An-Nahar', { also: ['Annahar'], ordinary: true }),
  row('al-akhbar', 'الأخبار', 'Al-Akhbar', { also: ['Al Akhbar'], ordinary: true }),
  row('al-ahram', 'الأهرام', 'Al-Ahram', { also: ['بوابة الأهرام', 'Ahram Online'], ordinary: true }),
  row('al-khaleej', 'الخليج', 'Al Khaleej', { ordinary: true }),
  row('al-watan', 'الوطن', 'Al-Watan', { ordinary: true }),
  row('okaz', 'عكاظ', 'Okaz', { ordinary: true }),
  row('sky-news-arabia', 'سكاي نيوز عربية', 'Sky News Arabia', { also: ['سكاي نيوز'] }),
  row('rt-arabic', 'روسيا اليوم', 'RT Arabic', { also: ['آر تي عربي', 'RT'] }),
  row('bbc', 'بي بي سي', 'BBC', { also: ['بي بي سي عربي', 'BBC Arabic', 'BBC News', 'BBC عربي'] }),
  row('cnn', 'سي إن إن', 'CNN', { also: ['سي إن إن عربية', 'CNN Arabic', 'CNN بالعربية'] }),
  row('france-24', 'فرانس 24', 'France 24', { also: ['France24', 'فرانس24'] }),
  row('dw', 'دويتشه فيله', 'Deutsche Welle', { also: ['DW', 'DW عربية'] }),
  row('the-guardian', 'الغارديان', 'The Guardian', { also: ['الجارديان'] }),
  row('the-new-york-times', 'نيويورك تايمز', 'The New York Times', { also: ['New York Times'] }),
  row('the-washington-post', 'واشنطن بوست', 'The Washington Post', { also: ['Washington Post'] }),
  row('reuters', 'رويترز', 'Reuters', { agency: true, also: ['وكالة رويترز'] }),
  row('afp', 'فرانس برس', 'Agence France-Presse', {
    agency: true,
    also: ['أ ف ب', 'أ.ف.ب', 'أ. ف. ب', 'ا ف ب', 'AFP', 'وكالة الصحافة الفرنسية'],
  }),
  row('ap', 'أسوشيتد برس', 'Associated Press', { agency: true, also: ['أسوشييتد برس', 'أ ب', 'أ.ب', 'AP', 'The Associated Press'] }),
  row('dpa', 'وكالة الأنباء الألمانية', 'Deutsche Presse-Agentur', { agency: true, also: ['د ب أ', 'د.ب.أ', 'dpa'] }),
  row('anadolu', 'الأناضول', 'Anadolu Agency', { agency: true, also: ['وكالة الأناضول', 'Anadolu'] }),
  row('sana', 'سانا', 'Syrian Arab News Agency', { agency: true, also: ['الوكالة العربية السورية للأنباء', 'SANA'] }),
  row('nna', 'الوكالة الوطنية للإعلام', 'National News Agency', { agency: true }),
  row('tass', 'تاس', 'TASS', { agency: true, also: ['وكالة تاس'] }),
  row('sputnik', 'سبوتنيك', 'Sputnik', { agency: true, also: ['سبوتنيك عربي'] }),
  row('interfax', 'إنترفاكس', 'Interfax', { agency: true }),
  row('xinhua', 'شينخوا', 'Xinhua', { agency: true }),
  row('mena', 'وكالة أنباء الشرق الأوسط', 'Middle East News Agency', { agency: true, also: ['أ ش أ', 'أ.ش.أ'] }),
  row('spa', 'واس', 'Saudi Press Agency', { agency: true, also: ['وكالة الأنباء السعودية'] }),
  row('petra', 'بترا', 'Petra', { agency: true, also: ['وكالة الأنباء الأردنية'] }),
  row('wafa', 'وفا', 'WAFA', { agency: true, also: ['وكالة الأنباء الفلسطينية'] }),
]

/** A lookup of publishers by id or by any spelling of their names. */
export interface PublisherBook {
  byId(id: string): Publisher | null
  byName(name: string): Publisher | null
}

const WRAPPING = /^[\s"'«»“”„()[\]]+|[\s"'«»“”„()[\].]+$/g
/** Words that say what kind of house it is; the name is what follows. */
const KIND = /^(?:صحيفه|جريده|موقع|قناه|شبكه|مجله|وكاله) /
const LONGEST_NAME = 80

/** Quotation marks, brackets, dots and hyphens do not make another name. */
const keyOf = (name: string): string =>
  foldSpelling(name)
    .replace(/["'«»“”„()[\].-]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()

/** The book of all known publishers; those of `own` (an archive's `sources.json`) stand before the table's. */
export function publisherBook(own: readonly Publisher[] = []): PublisherBook {
  const ids = new Map<string, Publisher>()
  const names = new Map<string, Publisher>()
  for (const publisher of [...own, ...PUBLISHERS]) {
    if (!ids.has(publisher.id)) ids.set(publisher.id, publisher)
    for (const name of [publisher.name.ar, publisher.name.en, ...(publisher.also ?? [])]) {
      if (name !== null && !names.has(keyOf(name))) names.set(keyOf(name), publisher)
    }
  }
  return {
    byId: (id) => ids.get(id) ?? null,
    byName: (name) => {
      if (name.length > LONGEST_NAME) return null
      const key = keyOf(name)
      return names.get(key) ?? names.get(key.replace(KIND, '')) ?? null
    },
  }
}

const ARABIC_LETTER = /\p{Script=Arabic}/u

/** A publisher that no table knows: its name as written, in the language of its letters, and an ASCII id made of it. */
export function unknownPublisher(name: string): Publisher {
  const written = name.replace(WRAPPING, '') || name
  const id = `source-${sha256(keyOf(written)).slice(0, 12)}`
  return { id, name: ARABIC_LETTER.test(written) ? { ar: written, en: null } : { ar: null, en: written } }
}
