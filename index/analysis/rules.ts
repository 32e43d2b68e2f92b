// The one table of the rules that change a word's letters or cut its affixes. Each has a name, by which the code that applies
// it asks whether it is on; nothing but a test ever leaves one out, to show that some named case then fails.

export const RULES = {
  'fold: marks': 'vowel marks and Quranic signs go: الحُكُومَةُ is الحكومة',
  'fold: tatweel': 'the stretching stroke goes: الحكـــومة is الحكومة',
  'fold: digits': 'Arabic and Persian digits are read as 0–9: ٢٠١٧ is 2017',
  'fold: tanween alef': 'the alef that only carries a case ending goes, for the stem: ممراً is ممر',
  'fold: alef': 'أ إ آ ٱ are ا: احمد is أحمد',
  'fold: alef maqsura': 'ى is ي: مستشفى is مستشفي',
  'fold: teh marbuta': 'ة is ه, in the folded spelling only: المعارضه is المعارضة',
  'fold: waw with hamza': 'ؤ is و: مؤتمر is موتمر',
  'fold: yeh with hamza': 'ئ is ي: رئيس is رييس',
  'fold: مسئول': 'مسئول is مسؤول',
  'fold: شئون': 'شئون is شؤون',
  'fold: رئوس': 'رئوس كئوس فئوس are رؤوس كؤوس فؤوس',
  'fold: مائة': 'مائة is مئة',
  'fold: final hamza': 'a final يء ىء يئ ئ is ي, for the stem: شيء is شئ',
  'fold: persian yeh': 'ی and its kin are ي: سوریا is سوريا',
  'fold: persian kaf': 'ک and its kin are ك: الأکراد is الأكراد',
  'fold: persian heh': 'ہ ھ ە and their kin are ه, ۃ is ة',
  'fold: foreign letters': 'پ ڤ ڥ ڢ چ گ ژ ڧ ڨ are ب ف ف ف ج غ ز ق ق: پوتين is بوتين, ڨفصة is قفصة',
  'fold: latin marks': 'é is e, on Latin letters only: müller is muller',
  'fold: latin letters': 'ı ø ß æ œ ł đ are i o ss ae oe l d',
  'fold: possessive': "'s goes: syria's is syria",
  'fold: apostrophe': "an apostrophe inside a word goes: da'ish is daish",

  'stop: و ف': 'a stop word with و or ف before it is a stop word: وهذه',
  'stop: فهم': 'a few words that only look so are none: فهم, فقد, ولي',
  'compound: known head': 'عبد … + الله, عبد + ال… are two words: عبدالرحمن is عبد الرحمن',
  'compound: pair': 'a joined word that the archive or the list of names has as a pair is two: ديرالزور is دير الزور',
  'compound: kunya': 'so with أبو ابن بني: ابوبكر is أبو بكر',
  'compound: brand': 'names written both ways are two words: فيسبوك is فيس بوك',

  'word: الله': 'the name of God is never cut but of particles: والله is الله',
  'word: اللهم': 'اللهم stays whole',
  'article: word begins with ال': 'no article is cut from a word that takes the article itself: التزام',
  'article: hamza': 'the أل of ألمانيا is no article, typed with its hamza or not',
  'article: short rest': 'after a particle, a rest under four letters must be a known word: والد stays',
  'article: particle only': 'what follows the particle takes the article itself: بالتزام is ب + التزام',
  'article: ال': 'the article goes, with particles before it: وبالمفاوضات is مفاوضات',
  'article: لل': 'لل goes: للحكومة is حكومة, للجنة is لجنة',
  'prefix: و': 'ومفاوضات is مفاوضات',
  'prefix: ف': 'فمفاوضات is مفاوضات',
  'prefix: ب ل ك': 'لمفاوضات is مفاوضات',
  'prefix: ب ل ك of names': 'بواشنطن is واشنطن, which never has the article',
  'prefix: س': 'سيعلن is يعلن',
  'prefix: rare word': 'a rare word loses its particle when what is left has the stem of a noun: لقياداتهم',
  'suffix: pronoun after ت': 'حكومتهم is حكوم',
  'suffix: ه': 'قراره is قرار, and اتجاه stays',
  'suffix: pronoun': 'مفاوضاتهم is مفاوضات',
  'suffix: تين تان تي': 'حكومتين is حكوم',
  'suffix: يين يون': 'سوريين is سور, and مليون stays',
  'suffix: ات': 'مفاوضات is مفاوض',
  'suffix: ان': 'طرفان is طرف, and لبنان stays',
  'suffix: ون ين': 'مقاتلون is مقاتل, and قانون stays',
  'suffix: ون ين of base words': 'لاجئون is لاجئ where no other form of it is seen',
  'suffix: وا': 'اعلنوا is اعلن',
  'suffix: ية': 'سورية is سور',
  'suffix: ي': 'لبناني is لبنان, and وادي stays',
  'suffix: ة': 'حكومة is حكوم',
  'suffix: ا': 'سوريا is سوري',
  'suffix: nisba of three letters': 'سوري, سورية and سوريون keep one stem where سور is unknown',
  'suffix: yeh after a middle alef': 'وادي and نادي stay where واد and ناد are known too',
  'stem: spelling variants': 'اميرك is امريك',
} as const

export type RuleName = keyof typeof RULES

/** Rules to leave out. */
export type LeftOut = ReadonlySet<RuleName>

export const NOTHING_LEFT_OUT: LeftOut = new Set()
