// Questions over the seeds with what each should find, in which order, and why: written for this archive by hand.

// The five articles by their numbers, and `e` before the number for the English abstract of each.
export const NAMES: Record<string, string> = {
  '888f2903cdf87aee': '0',
  '44c945af192b0c52': '1',
  c648da4c1aea30a3: '2',
  '9aed169284d176bc': '3',
  '069b54a7a92f7f3a': '4',
}
export const nameOf = (id: string): string => (id.startsWith('abstracts-') ? `e${NAMES[id.slice('abstracts-'.length)]}` : NAMES[id])

export interface Case {
  q: string
  /** Only Arabic or only English articles. */
  lang?: 'ar' | 'en'
  /** Everything that is found, best first. A group in brackets may stand in any order within itself. */
  found: string
  why: string
}

export const CASES: Case[] = [
  // Words of one article
  { q: 'فدية', lang: 'ar', found: '1', why: 'only 1 tells of a ransom' },
  { q: 'مليون دولار', lang: 'ar', found: '1', why: 'only 1 names the sum' },
  { q: 'حوض اليرموك', lang: 'ar', found: '4', why: 'the Yarmouk basin is the subject of 4 alone' },
  { q: 'قسد', lang: 'ar', found: '3', why: 'only 3 tells of the SDF' },
  { q: 'انسحاب', lang: 'ar', found: '3', why: '3 writes انسحاب, لـ انسحابه and الانسحاب; سحب of 1 is another word' },
  { q: 'موسكو', lang: 'ar', found: '2', why: 'Moscow stands in 2 alone, in the title too' },
  { q: 'درعا', lang: 'ar', found: '4', why: 'Daraa stands in 4 alone' },
  { q: 'نصرالله', lang: 'ar', found: '0', why: 'written apart in 0 (نصر الله), joined in the query' },

  // Titles and frequency
  { q: 'القلمون', lang: 'ar', found: '0 2', why: '0 has it in the title and many times; 2 once' },
  { q: 'قافلة', lang: 'ar', found: '2 1', why: '2 is about the convoy; 1 has only its plural قوافل, a related form' },
  { q: 'السويداء', lang: 'ar', found: '4 1 0', why: '4 names the town four times, 1 twice, 0 once in a list' },
  { q: 'التحالف الدولي', lang: 'ar', found: '3 2 4', why: '3 five times side by side, 2 once; 4 has only another word of the stem' },
  { q: 'غارات جوية', lang: 'ar', found: '2 (1 4)', why: '2 tells of air raids; 1 (الجوية) and 4 (غارات) have one of the two words' },
  { q: 'روسيا', lang: 'ar', found: '2 4 3', why: 'روسي and الروسية count for Russia: 2 most, 3 once' },

  // One word in its forms
  { q: 'مسلح', lang: 'ar', found: '(4 0)', why: 'مسلحا, المسلحين, مسلحي: the same articles as the plural' },
  { q: 'مسلحين', lang: 'ar', found: '4 0', why: 'as the singular; 4 has the typed ending' },
  { q: 'المفاوضات', lang: 'ar', found: '(0 3) 4 1', why: '0 and 3 are about negotiations; 4 tells of them; 1 has only المفاوض, المفاوضون' },
  { q: 'وبالمفاوضات', lang: 'ar', found: '(0 3) 4 1', why: 'the same word with particles' },
  { q: 'أسير', lang: 'ar', found: '2 (0 1)', why: '2 has the word; 0 and 1 its broken plural أسرى' },
  { q: 'الأسرى', lang: 'ar', found: '(0 1) 2', why: 'the other way round' },
  { q: 'عبدالرحمن', lang: 'ar', found: '(4 2 0)', why: 'the articles write عبد الرحمن' },
  { q: 'ديرالزور', lang: 'ar', found: '(0 2 3)', why: 'the three that name the city, however it is written' },
  { q: '٣٥٠', lang: 'ar', found: '0', why: 'digits are the same in both scripts' },
  { q: '350', lang: 'ar', found: '0', why: 'digits are the same in both scripts' },

  // Phrases, exclusions, filters
  { q: '"ممر آمن"', lang: 'ar', found: '0', why: '3 and 4 have ممر without آمن' },
  {
    q: 'ممر آمن',
    lang: 'ar',
    found: '0 4 3 1',
    why: '0 side by side; 4 has ممر and أمني, which shares the stem of آمن (a known error that quotes escape); 3 and 1 one of the two',
  },
  { q: '-"داعش"', lang: 'ar', found: '3', why: '3 always writes تنظيم "الدولة"' },
  { q: 'سوريا -لبنان', lang: 'ar', found: '4 3', why: 'the others tell of Lebanon' },
  { q: 'source:"تلفزيون سوريا"', lang: 'ar', found: '3', why: 'its publisher by name' },
  { q: '"زر الذهاب"', found: '', why: 'furniture of the site is not searched' },
  { q: '"لم تشترك"', lang: 'ar', found: '', why: 'furniture of the site is not searched' },
  { q: 'after:2018-08 before:2019', lang: 'ar', found: '3', why: '4 is of 1 August, 3 of November 2018' },

  // Across languages
  { q: 'Hezbollah', lang: 'ar', found: '(0 1 2)', why: 'the articles of حزب الله' },
  { q: 'Hezbollah negotiations with Daesh in Qalamoun', lang: 'ar', found: '0 2 1 3 4', why: 'only 0 has all four' },
  { q: 'Yarmouk basin offensive', lang: 'ar', found: '4 (0 3)', why: '4 has all three; 0 and 3 an attack' },
  { q: 'SDF withdrawal Hajin Baghouz', lang: 'ar', found: '3 1', why: '3 has all four' },
  { q: 'ransom million dollars', lang: 'ar', found: '1', why: 'فدية, مليون دولار' },
  {
    q: 'Suwayda hostages',
    lang: 'ar',
    found: '(4 1) (0 3)',
    why: '4 and 1 tell of the kidnapped of السويداء; 0 only names the town, 3 only the kidnapped',
  },
  { q: 'Suwaydaa', lang: 'ar', found: '4 1 0', why: 'a spelling that only its sound can find: as السويداء' },
  { q: 'army', lang: 'ar', found: '(0 1 2 3)', why: 'جيش and عسكري; رمي sounds like it and must not be found' },
  { q: 'Moscow convoy Mayadin', lang: 'ar', found: '2 1 0', why: '2 has all three' },
  { q: 'حافلات', lang: 'en', found: '(e2 e4)', why: 'the abstracts that say buses' },
  { q: 'ISIS', lang: 'ar', found: '(0 1 2 3 4)', why: 'all five, under whichever name' },
  { q: 'Hezbollah', found: '(e0 e1 e2) (0 1 2)', why: 'the script that was typed comes first at equal evidence' },
  { q: 'October', lang: 'ar', found: '3', why: 'تشرين الأول is October' },
]

/** `a (b c) d` → groups of names. */
export const groups = (text: string): string[][] =>
  [...text.matchAll(/\(([^)]*)\)|(\S+)/g)].map(([, many, one]) => (many ?? one).split(' '))
