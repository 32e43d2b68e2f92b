// Named cases of the folds and the stemmer: words that change and words that must not. They are data: one test checks
// them all with every rule on, another leaves out one rule after another and sees that some case fails.

import type { Analyzer } from '../../index/analysis/analysis.js'
import { surfaces, terms } from './hold.js'

export interface Case {
  name: string
  /** These have one stem; `stem` says which when it matters. */
  meet?: readonly string[]
  stem?: string
  /** Of these no two have the same stem. */
  apart?: readonly string[]
  /** These have one folded spelling. */
  alike?: readonly string[]
  /** Text → its main terms, by words. */
  terms?: Readonly<Record<string, string>>
}

const WHOLE = 'وليد وزير والد وطن وفود وقف واشنطن باريس فلسطين كتاب سكان بيان قانون مليون التزام قوات'
const itself = (words: string): Record<string, string> => Object.fromEntries(words.split(' ').map((word) => [word, word]))

/** What holds in any archive that has the product's lexicon, a large one or one of five articles. */
export const EVERYWHERE: readonly Case[] = [
  { name: 'a book, with conjunction, particle, article and pronoun', meet: ['كتاب', 'وكتابهم', 'للكتاب'] },
  { name: 'names are not cut', terms: itself('والد وليد باريس فلسطين لبنان') },
  { name: 'nor is القلمون but of its article', meet: ['القلمون', 'قلمون'], stem: 'قلمون' },
  { name: 'الله stays', terms: { الله: 'الله' } },
  { name: 'قرآن stays', meet: ['قرآن', 'القرآن'], stem: 'قران' },
  { name: 'the Syrian endings', meet: ['سوريا', 'سورية', 'السورية'] },
  { name: 'seats of the hamza: responsible', meet: ['مسؤول', 'مسئول'] },
  { name: 'seats of the hamza: affairs', meet: ['شؤون', 'شئون'] },
  { name: 'seats of the hamza: a hundred', meet: ['مئة', 'مائة'] },
  { name: 'وادي and نادي stay', terms: itself('وادي نادي') },
  { name: 'a dagger alef', meet: ['هٰذا', 'هذا'] },
  { name: 'a wasla', meet: ['ٱلحكومة', 'الحكومة'] },
  { name: 'presentation forms', meet: ['ﺳﻮﺭﻳﺎ', 'سوريا'] },
  { name: 'a Persian keyboard', meet: ['سوریا', 'سوريا'] },
  { name: 'stretching strokes', meet: ['الحكـــومة', 'الحكومة'] },
  { name: 'a number with a bare article', terms: { '«الـ30»': '30' } },
  { name: 'a direction mark after a word', terms: { 'داعش\u200f': 'داعش' } },
  { name: 'أحمد is not حمد', apart: ['أحمد', 'حمد'] },
  { name: 'الممثل is not المثل', apart: ['الممثل', 'المثل'] },
  { name: 'joined compounds', meet: ['ديرالزور', 'دير الزور'], stem: 'دير زور' },
  { name: 'the servants of God', meet: ['عبدالرحمن', 'عبد الرحمن', 'عبد\u200cالرحمن'], stem: 'عبد رحمن' },
  { name: 'words of their own that look like و or ف and a stop word', terms: itself('فهم فقد فلك وهم ولي وهن') },
  { name: 'stop words in the Egyptian spelling', terms: { 'فى التى وفى': '=في =التي =وفي' } },
]

export const CASES: readonly Case[] = [
  ...EVERYWHERE,

  // Folds
  { name: 'marks go', alike: ['الحُكُومَةُ', 'الحكومة'], meet: ['تمّام', 'تمام'] },
  { name: 'the dagger alef and the wasla', terms: { هٰذا: '=هذا' }, meet: ['ٱلحكومة', 'الحكومة'] },
  { name: 'marks do not split', terms: { مُفَاوَضَات: 'مفاوض' } },
  { name: 'tatweel goes', alike: ['الحكـــومة', 'الحكومة'] },
  { name: 'digits', meet: ['٢٠١٧', '۲۰۱۷', '2017', '２０１７'] },
  { name: 'the alef of the tanween goes from the stem', meet: ['حقّاً', 'حقًا', 'الحق'], stem: 'حق' },
  { name: 'and stays in the folded spelling', alike: ['ممراً', 'ممرا'] },
  { name: 'a tanween word meets its plural', meet: ['ممراً', 'ممرات', 'الممر'] },
  { name: 'alefs', alike: ['أحمد', 'احمد', 'ٱحمد'], meet: ['إسلام', 'اسلام', 'الإسلام'] },
  { name: 'alef of أحمد is no particle', apart: ['أحمد', 'حمد'] },
  { name: 'ى and ي', alike: ['مستشفى', 'مستشفي'], meet: ['مستشفى', 'مستشفي', 'المستشفى'] },
  { name: 'على is "on", علي is a name', terms: { على: '=علي', علي: 'علي' } },
  { name: 'ة and ه', alike: ['المعارضة', 'المعارضه'] },
  { name: 'ؤ', alike: ['مؤتمر', 'موتمر'], meet: ['مؤتمر', 'المؤتمر'] },
  { name: 'ئ', alike: ['رئيس', 'رييس'], meet: ['رئيس', 'الرئيس'] },
  { name: 'a lone hamza stays', terms: { سماء: 'سماء' }, apart: ['جزء', 'جز'] },
  { name: 'مسئول is مسؤول', alike: ['مسئول', 'مسؤول'], meet: ['المسئولين', 'المسؤولين', 'لمسئول', 'مسؤول'], stem: 'مسوول' },
  { name: 'شئون is شؤون', alike: ['والشئون', 'والشؤون'], meet: ['شئون', 'شؤون', 'للشئون'] },
  { name: 'رئوس, كئوس, فئوس', alike: ['رئوس', 'رؤوس'], meet: ['كئوس', 'كؤوس'], terms: { فئوس: 'فووس' } },
  { name: 'لاجئون and ناشئون are no شئون', terms: { لاجئون: 'لاجي', ناشئون: 'ناشي' }, meet: ['لاجئون', 'اللاجئين'] },
  { name: 'مائة is مئة, مائل and مائدة are not', alike: ['مائة', 'مئة'], meet: ['مائتين', 'مئتين'], apart: ['مائل', 'ميل'] },
  { name: 'final hamza', meet: ['شيء', 'شئ', 'شىء'], stem: 'شي' },
  { name: 'Persian yeh', alike: ['سوریا', 'سوريا', 'سورێا', 'سورےا'] },
  { name: 'Persian kaf', alike: ['الأکراد', 'الأكراد', 'الأڪراد', 'الأݣراد'] },
  { name: 'Persian heh', alike: ['وجہ', 'وجه', 'وجھ', 'وجە'], meet: ['حكومۃ', 'حكومة'] },
  { name: 'foreign letters', alike: ['پوتين', 'بوتين'], meet: ['ڨفصة', 'قفصة', 'ڧفصة'] },
  { name: 'more foreign letters', alike: ['ڤيينا', 'ڢيينا', 'فيينا'] },
  { name: 'and چ گ ژ', terms: { چاد: 'جاد', گاز: 'غاز', ژان: 'زان' } },
  { name: 'Latin marks', alike: ['Müller', 'muller', 'MULLER'] },
  { name: 'marks of other scripts are letters', apart: ['мой', 'мои'] },
  {
    name: 'Latin letters',
    terms: { Ørsted: 'orst', Straße: 'strass', Łódź: 'lodz', Æsir: 'aesir', Đông: 'dong', œuvre: 'oeuvr', Işık: 'isik' },
  },
  { name: 'possessive', alike: ['Syria’s', "Syria's", 'Syria'] },
  { name: 'apostrophe', alike: ['Da’ish', "Da'ish", 'daish', 'Daʿish'], terms: { "don't": '=dont' } },
  { name: 'doubled letters stay', apart: ['الممثل', 'المثل'] },

  // Stop words and compounds
  { name: 'stop words', terms: { 'مِن إلّا وهذه فإن': '=من =الا =وهذه =فان' } },
  { name: 'no stop words', terms: { 'ضد عام يوم قال': 'ضد عام يوم قال' } },
  { name: 'known heads', terms: { عبدالرحمن: 'عبد رحمن', لحزبالله: 'حزب الله', وعبدالله: 'عبد الله' } },
  { name: 'a pair of the archive', terms: { ديرالزور: 'دير زور', وديرالزور: 'دير زور', 'دير الزور': 'دير زور' } },
  { name: 'a pair of the list of names', terms: { راسالعين: 'راس عين', رأسالعين: 'راس عين' } },
  { name: 'a father', terms: { ابوبكر: 'ابو بكر', 'أبو بكر': 'ابو بكر', ابوغريب: 'ابو غريب' } },
  { name: 'a name of two words', terms: { فيسبوك: 'فيس بوك', الفيسبوك: 'فيس بوك' } },
  { name: 'no compounds', terms: { أبواب: 'ابواب', المقالات: 'مقال', رجالهم: 'رجال', احتمالات: 'احتمال', رسالة: 'رسال' } },

  // Whole words and the article
  { name: 'الله', terms: { 'الله والله فالله بالله تالله كالله وبالله لله ولله': 'الله الله الله الله الله الله الله الله الله' } },
  { name: 'اللهم', terms: { اللهم: 'اللهم' } },
  { name: 'fifty is no five', meet: ['خمسون', 'خمسين', 'الخمسين', 'وخمسين', 'الخمسينات'], apart: ['خمسين', 'خمس'], stem: 'خمسين' },
  { name: 'short words', terms: { سد: 'سد', دم: 'دم' } },
  { name: 'a word that begins as the article', meet: ['التزام', 'بالتزام', 'الالتزام', 'التزامها'], stem: 'التزام' },
  { name: 'a shorter one with letters like an ending', terms: { الفهم: 'فهم' } },
  { name: 'a base word that begins so', terms: { التهاب: 'التهاب' }, meet: ['القاهرة', 'بالقاهرة'], stem: 'قاهر' },
  {
    name: 'ألمانيا has no article',
    meet: ['ألمانيا', 'المانيا', 'وألمانيا', 'والمانيا', 'الألمانية', 'لألمانيا', 'بألمانيا'],
    stem: 'المان',
  },
  { name: 'nor has ألبانيا, which no lexicon has', meet: ['ألبانيا', 'البانيا', 'وألبانيا', 'الألبانية'], stem: 'البان' },
  { name: 'والدة is no article, nor بالون, nor بالغ', meet: ['والدة', 'والد'], terms: { بالون: 'بالون', بالغ: 'بالغ' } },
  { name: 'بالتزام loses its particle only', terms: { بالتزام: 'التزام' } },
  { name: 'the article', terms: { الوزير: 'وزير', والوزير: 'وزير', وبالوزير: 'وزير', كالوزير: 'وزير' } },
  { name: 'لل', terms: { للحكومة: 'حكوم', وللحكومة: 'حكوم', للجنة: 'لجن' } },
  { name: 'a word that only looks like لل + its rest', terms: { للبنان: 'لبنان' } },

  // Particles
  { name: 'و', terms: { ومفاوضات: 'مفاوض', وحكومة: 'حكوم', وواشنطن: 'واشنطن' } },
  { name: 'و at the beginning of sentences', meet: ['وأضاف', 'أضاف', 'أضافت'], terms: { وصل: 'وصل' } },
  { name: 'ف', terms: { فقال: 'قال', فمفاوضات: 'مفاوض' } },
  { name: 'ب ل ك', terms: { بحكومة: 'حكوم', لمفاوضات: 'مفاوض', كوزير: 'وزير', وبحكومة: 'حكوم' } },
  { name: 'ب ل ك before names', terms: { بواشنطن: 'واشنطن', لواشنطن: 'واشنطن' } },
  { name: 'س', meet: ['سيعلن', 'يعلن', 'وسيعلن'], terms: { سلام: 'سلام', سكان: 'سكان' } },
  { name: 'a rare word', terms: { لقياداتهم: 'قياد' }, meet: ['لقياداتهم', 'القيادة'] },
  { name: 'first letters that are the word’s own', terms: itself(WHOLE) },

  // Endings
  { name: 'a pronoun after ت', terms: { حكومتهم: 'حكوم', حكومتها: 'حكوم', حكومته: 'حكوم' } },
  { name: 'ه', terms: { قراره: 'قرار', اتجاه: 'اتجاه', مياه: 'مياه' } },
  { name: 'pronouns', terms: { مفاوضاتهم: 'مفاوض', قواتها: 'قوات', قوات: 'قوات' } },
  { name: 'the dual of ة', terms: { حكومتين: 'حكوم' } },
  { name: 'يين', terms: { كرديين: 'كرد', سوريين: 'سور', مليون: 'مليون', تلفزيون: 'تلفزيون' } },
  { name: 'ات', terms: { ممرات: 'ممر', قوات: 'قوات' } },
  { name: 'ان', terms: { طرفان: 'طرف', لبنان: 'لبنان', برلمان: 'برلمان' } },
  { name: 'ون and ين of a word that only the lexicon has', meet: ['مجاهدون', 'المجاهدين'], terms: { حاسوبين: 'حاسوب' } },
  { name: 'a yeh after a middle alef', meet: ['نار', 'ناري', 'النارية'], apart: ['نادي', 'ناد'], terms: { القاضي: 'قاضي' } },
  { name: 'ون and ين', terms: { مسلحين: 'مسلح', مقاتلون: 'مقاتل', يتفاوضون: 'يتفاوض', القلمون: 'قلمون', قوانين: 'قوانين' } },
  { name: 'وا', terms: { أعلنوا: 'اعلن' } },
  { name: 'ية', terms: { سورية: 'سور', لبنانية: 'لبنان' } },
  { name: 'ي', terms: { لبناني: 'لبنان', وادي: 'وادي', نادي: 'نادي' } },
  { name: 'ة', terms: { حكومة: 'حكوم', سنة: 'سن' } },
  { name: 'ا', terms: { سوريا: 'سور', بوتينا: 'بوتين' } },
  { name: 'a nisba of an unknown word', meet: ['ليبيا', 'ليبي', 'ليبية', 'الليبيين', 'الليبية'], stem: 'ليبي' },
  { name: 'a nisba of a word in ة', meet: ['بيئة', 'البيئية', 'بيئي'] },
  { name: 'spellings that differ inside the stem', meet: ['الأميركية', 'الأمريكية', 'أميركا', 'أمريكا'], stem: 'امريك' },
  { name: 'more of them', meet: ['أوروبا', 'أوربا', 'الأوروبي'] },

  // Verbs
  { name: 'the feminine of the perfect', meet: ['أعلنت', 'أعلن', 'وأعلنت', 'أعلنوا'], stem: 'اعلن' },
  { name: 'and of a hollow verb', meet: ['قالت', 'قال', 'قالوا'] },
  { name: 'the feminine of the imperfect', meet: ['تعلن', 'يعلن', 'سيعلن'], stem: 'يعلن' },
  { name: 'a perfect that begins with ت', meet: ['تمكنت', 'تمكن'], apart: ['تمكن', 'يمكن'] },
  { name: 'nouns with a ت are no verbs', terms: { تقرير: 'تقرير', بيروت: 'بيروت' } },

  // The tables of the design
  {
    name: 'مفاوضات',
    meet: 'المفاوضات مفاوضات والمفاوضات وبالمفاوضات للمفاوضات لمفاوضات مفاوضاتهم مفاوضة المفاوضون'.split(' '),
    stem: 'مفاوض',
  },
  { name: 'حكومة', meet: 'الحكومة للحكومة حكومته حكومتها وحكومة بحكومة الحكومي'.split(' '), stem: 'حكوم' },
  { name: 'لبنان', meet: 'لبنان لبناني اللبنانية لبنانيون للبنان'.split(' '), stem: 'لبنان' },
  { name: 'مسؤول', meet: 'مسؤول مسئول مسؤولون المسؤولين لمسؤولي'.split(' '), stem: 'مسوول' },
  { name: 'مقاتل', meet: 'مقاتلون مقاتلين مقاتليه لمقاتلي'.split(' '), stem: 'مقاتل' },
  { name: 'سوريا', meet: 'سوريا سورية السوري السوريين لسوريا'.split(' '), stem: 'سور' },
  { name: 'group and university', apart: ['جماعة', 'جامعة'] },
  { name: 'forces and laws', apart: ['قوات', 'قوانين'] },
  { name: 'peace and Islam', apart: ['سلام', 'إسلام'] },
  { name: 'والد and الد', apart: ['والد', 'الد'] },
  { name: 'وادي and اد', apart: ['وادي', 'اد'] },
  { name: 'كتاب and تاب', apart: ['كتاب', 'تاب'] },
  { name: 'ألمانيا and ماني', apart: ['ألمانيا', 'ماني'] },
  { name: 'reporter and letter', apart: ['مراسل', 'رسالة'] },
  { name: 'broken plurals wait for the query', apart: ['أسير', 'أسرى'] },
]

/** What fails of a case, in words. */
export function failures({ meet = [], stem, apart = [], alike = [], terms: expected = {} }: Case, analyzer: Analyzer): string[] {
  const failed: string[] = []
  const termOf = (word: string): string => terms(analyzer, word).join(' ')
  for (const word of meet) {
    const wanted = stem ?? termOf(meet[0])
    if (termOf(word) !== wanted) failed.push(`${word} gives ${termOf(word)}, not ${wanted}`)
  }
  for (const [i, word] of apart.entries())
    for (const other of apart.slice(i + 1)) if (termOf(word) === termOf(other)) failed.push(`${word} meets ${other}`)
  for (const word of alike) {
    const [folded, wanted] = [surfaces(analyzer, word).join(' '), surfaces(analyzer, alike[0]).join(' ')]
    if (folded !== wanted) failed.push(`${word} is folded to ${folded}, not ${wanted}`)
  }
  for (const [text, wanted] of Object.entries(expected))
    if (termOf(text) !== wanted) failed.push(`${text} gives ${termOf(text)}, not ${wanted}`)
  return failed
}
