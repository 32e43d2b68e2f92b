// The help page in both languages: what can be typed, what is folded, how the two languages meet, and the keys. Arabic
// words and English words stand here as examples; the page links each example to its search.

import type { Lang } from '../../server/contract/contract.js'

export interface HelpWords {
  title: string
  intro: string
  typing: { title: string; intro: string; typed: string; asked: string; rows: readonly (readonly [typed: string, asked: string])[] }
  fields: {
    title: string
    intro: string
    field: string
    otherName: string
    value: string
    rows: readonly (readonly [field: string, otherName: string, value: string])[]
    after: string
  }
  dates: { title: string; paragraphs: readonly string[]; forms: readonly string[] }
  folded: { title: string; intro: string; rows: readonly (readonly [written: string, same: string, why: string])[] }
  languages: { title: string; paragraphs: readonly string[] }
  marks: { title: string; paragraphs: readonly string[] }
  known: { title: string; paragraphs: readonly string[] }
  timeline: { title: string; paragraphs: readonly string[] }
  feedAndExport: { title: string; paragraphs: readonly string[]; program: string }
  keys: {
    title: string
    intro: string
    key: string
    search: string
    reader: string
    rows: readonly (readonly [keys: readonly string[], search: string, reader: string])[]
  }
  none: string
}

const ar: HelpWords = {
  title: 'مساعدة البحث',
  intro: 'اكتب كلمة أو اسمًا بأي من اللغتين وبأي إملاء تعرفه. تُعرض أولًا المقالات التي تجمع الكلمات كلها، ثم التي فيها بعضها.',
  typing: {
    title: 'ما يمكن كتابته',
    intro: 'كل مثال رابط يفتح بحثه.',
    typed: 'تكتب',
    asked: 'تجد',
    rows: [
      ['مفاوضات سوريا', 'أيًّا من الكلمتين بأي صيغة وفي اللغتين، وما يجمعهما أولًا'],
      ['«ممر آمن»', 'الكلمتين متجاورتين بهذا الترتيب وبلفظهما، من غير صيغ ولا ترجمة'],
      ['سوريا -لبنان', 'سوريا من دون لبنان، وعلامة الناقص (-) ملتصقة بكلمتها'],
      ['درعا أو السويداء', 'إحداهما'],
      ['مفاوض*', 'كل كلمة تبدأ بهذه الحروف، سبقتها واو أو باء أو لام أو ال أو لم تسبقها'],
      ['المصدر:"تلفزيون سوريا"', 'ما نشره هذا المصدر'],
      ['-"داعش"', 'كل مقال ليس فيه هذا اللفظ'],
    ],
  },
  fields: {
    title: 'الحقول',
    intro: 'اسم الحقل ثم نقطتان ثم قيمته من غير مسافة. ولكل حقل اسم في كل لغة.',
    field: 'الحقل',
    otherName: 'بالإنجليزية',
    value: 'قيمته',
    rows: [
      ['المصدر:', 'source:', 'اسم المصدر بأي من اللغتين، و«مجهول» لما لم يُذكر مصدره'],
      ['اللغة:', 'lang:', 'عربي أو إنجليزي'],
      ['الكاتب:', 'author:', 'اسم الكاتب أو جزء منه، و«مجهول» لما لم يُذكر كاتبه'],
      ['قبل:', 'before:', 'تاريخ، والمقالات قبل أول يوم فيه'],
      ['بعد:', 'after:', 'تاريخ، والمقالات بعد آخر يوم فيه'],
      ['السنة:', 'year:', '2017 أو 2017..2018 أو 2017..'],
    ],
    after: 'إن كان في القيمة مسافة فضعها بين علامتي تنصيص. وتسبق علامة الناقص (-) الحقل لاستبعاده.',
  },
  dates: {
    title: 'التواريخ',
    paragraphs: ['تُقبل السنة وحدها، والشهر مع سنته، واليوم كاملًا، بالأرقام العربية والمشرقية، وبأسماء الشهور في المشرق ومصر والمغرب.'],
    forms: ['2018', '2018-11', '2018-11-27', '27/11/2018', '٢٧/١١/٢٠١٨', 'تشرين الثاني 2018', '27 نوفمبر 2018', 'نونبر 2018'],
  },
  folded: {
    title: 'ما يُعدّ واحدًا',
    intro: 'تُقارن الكلمات بعد إسقاط ما يختلف فيه الكاتبون. ويبقى نص المقال في العرض كما نُشر حرفًا بحرف.',
    rows: [
      ['مُفَاوَضَاتٌ', 'مفاوضات', 'الحركات والشدة والتنوين'],
      ['إنسحاب', 'انسحاب', 'الهمزة على الألف'],
      ['مدينه', 'مدينة', 'الهاء والتاء المربوطة في آخر الكلمة'],
      ['اللبنانى', 'اللبناني', 'الياء والألف المقصورة في آخر الكلمة'],
      ['سوريـــا', 'سوريا', 'التطويل'],
      ['٣٥٠', '350', 'الأرقام بصورها'],
      ['وبالمفاوضات', 'مفاوضات', 'الواو والفاء والباء والكاف واللام وال'],
      ['ديرالزور', 'دير الزور', 'الاسم المركّب موصولًا ومفصولًا'],
      ['مسلحين', 'مسلح', 'المفرد والمثنى والجمع'],
    ],
  },
  languages: {
    title: 'العربية والإنجليزية معًا',
    paragraphs: [
      'البحث بكلمة عربية يجد المقالات الإنجليزية، والبحث بكلمة إنجليزية يجد العربية. وتعبر الأسماء بين الكتابتين.',
      'يذكر سطر «بحثنا عن» كل ما أُضيف إلى كلماتك وسببه، وكل واحد منها رابط يستبعده أو يعيده. ولمن أراد اللفظ وحده رابط «ابحث عن اللفظ كما كُتب».',
    ],
  },
  marks: {
    title: 'المواضع المعلَّمة',
    paragraphs: ['تُعلَّم الكلمات كاملة بما اتصل بها. وما وُجد بترجمة أو باسم آخر تحته خط منقوط، ويذكر سببه إذا وُضع المؤشر عليه.'],
  },
  known: {
    title: 'كيف عرفنا ذلك',
    paragraphs: [
      'المصدر والتاريخ يؤخذان من نص المقال نفسه أو من سجل الأرشيف. وما لم يُذكر قيل إنه غير مذكور، ولا يُخمَّن شيء في صمت.',
      '«نقلًا عن» تعني أن النص ينسب الخبر إلى ذلك المصدر. و«مستنتَج» تعني أن المصدر أو التاريخ فُهم من قرائن في النص، ورابطه يفتح فقرة «كيف عرفنا ذلك» في صفحة المقال وفيها القرينة بلفظها.',
    ],
  },
  timeline: {
    title: 'المقالات عبر الزمن',
    paragraphs: [
      'كل عمود رابط يحصر البحث في سنته، ثم في شهره، ثم في يومه. واسحب المؤشر على عدة أعمدة لتحصره في المدة كلها، أو انتقل بينها بالأسهم واختر المدة بالضغط على Shift مع الأسهم ثم Enter. وفي الجدول الروابط نفسها.',
    ],
  },
  feedAndExport: {
    title: 'المتابعة والتنزيل والبرامج',
    paragraphs: [
      'لكل بحث عنوان يُحفظ ويُرسل. ويمكن متابعة جديده بقارئ خلاصات Atom من العنوان /feed.atom بكلمات البحث نفسها، وتنزيل نتائجه من العنوان /api/v1/export بالصيغ ndjson وcsv وris وbibtex.',
    ],
    program: 'وصف واجهة البرمجة',
  },
  keys: {
    title: 'اختصارات لوحة المفاتيح',
    intro: 'تعمل بلوحة المفاتيح العربية والإنجليزية، خارج حقول الكتابة. ويمكن إيقاف ما كان منها حرفًا واحدًا من أسفل الصفحة.',
    key: 'المفتاح',
    search: 'في صفحة البحث',
    reader: 'في صفحة المقال',
    rows: [
      [['/', 'Ctrl K'], 'الانتقال إلى مربع البحث', 'الانتقال إلى مربع البحث'],
      [['Esc'], 'إغلاق القائمة ثم مسح البحث ثم الخروج من المربع', 'العودة إلى النتائج'],
      [['↓', '↑'], 'في مربع البحث: ما يُقترح', 'في مربع البحث: ما يُقترح'],
      [['J', 'K'], 'النتيجة التالية والسابقة', 'النتيجة التالية والسابقة'],
      [['O', 'Enter'], 'فتح النتيجة', ''],
      [['N', 'P'], 'الصفحة التالية والسابقة', 'الموضع التالي والسابق'],
      [['F'], 'التصفية', 'البحث في المقال'],
      [['T'], 'المقالات عبر الزمن', ''],
      [['→', '←'], 'في الرسم: العمود في تلك الجهة، ومع Shift مدة', ''],
      [['C'], 'توثيق النتيجة التي عليها التركيز', 'توثيق المقال'],
      [['L'], 'اللغة الأخرى', 'اللغة الأخرى'],
      [['?'], 'هذا الجدول', 'هذا الجدول'],
    ],
  },
  none: '–',
}

const en: HelpWords = {
  title: 'Search help',
  intro: 'Type a word or a name in either language, spelled as you know it. Articles with all the words come first, then those with some.',
  typing: {
    title: 'What you can type',
    intro: 'Each example is a link that opens its search.',
    typed: 'You type',
    asked: 'You find',
    rows: [
      ['negotiations Syria', 'either word, in any form and in both languages; what has both comes first'],
      ['"safe corridor"', 'the words side by side, in this order and wording, without forms or translations'],
      ['Syria -Lebanon', 'Syria without Lebanon; the minus sign (-) touches its word'],
      ['Daraa OR Sweida', 'either'],
      ['negotiat*', 'every word that begins so'],
      ['source:"Syria TV"', 'what this source published'],
      ['-"Daesh"', 'every article without this very word'],
    ],
  },
  fields: {
    title: 'Fields',
    intro: 'The name of the field, a colon, and its value, without a space. Each field has a name in each language.',
    field: 'Field',
    otherName: 'In Arabic',
    value: 'Its value',
    rows: [
      ['source:', 'المصدر:', 'name of the source in either language; “unknown” where none is named'],
      ['lang:', 'اللغة:', 'arabic or english'],
      ['author:', 'الكاتب:', 'name of the author or part of it; “unknown” where none is named'],
      ['before:', 'قبل:', 'a date; articles before its first day'],
      ['after:', 'بعد:', 'a date; articles after its last day'],
      ['year:', 'السنة:', '2017, 2017..2018 or 2017..'],
    ],
    after: 'Put a value with a space between quotation marks. A minus sign (-) before a field excludes it.',
  },
  dates: {
    title: 'Dates',
    paragraphs: [
      'A year alone, a month with its year, or a whole day; in Latin or Arabic digits, with English month names or those of the Levant, Egypt and the Maghreb.',
    ],
    forms: ['2018', '2018-11', '2018-11-27', '27/11/2018', '27 November 2018', 'تشرين الثاني 2018', 'نوفمبر 2018', 'نونبر 2018'],
  },
  folded: {
    title: 'What counts as the same',
    intro:
      'Words are compared without what writers differ in. The text of an article is always shown as it was published, letter for letter.',
    rows: [
      ['مُفَاوَضَاتٌ', 'مفاوضات', 'vowel marks'],
      ['إنسحاب', 'انسحاب', 'hamza on alef'],
      ['مدينه', 'مدينة', 'final haa and taa marbuta'],
      ['اللبنانى', 'اللبناني', 'final yaa and alef maqsura'],
      ['سوريـــا', 'سوريا', 'lengthening strokes'],
      ['٣٥٠', '350', 'digits of any kind'],
      ['وبالمفاوضات', 'مفاوضات', 'particles and the article written onto a word'],
      ['ديرالزور', 'دير الزور', 'compound names, joined or apart'],
      ['militants', 'militant', 'singular and plural'],
    ],
  },
  languages: {
    title: 'Arabic and English together',
    paragraphs: [
      'An English word finds Arabic articles and an Arabic word English ones. Names cross between the scripts.',
      'The line “Searched for” names everything that was added to your words and why; each is a link that leaves it out or puts it back. “Search the exact wording” turns all of it off.',
    ],
  },
  marks: {
    title: 'Marked words',
    paragraphs: [
      'Whole words are marked, with whatever is written onto them. What was found by translation or under another name has a dotted underline and says so when you point at it.',
    ],
  },
  known: {
    title: 'How we know',
    paragraphs: [
      'Source and date are taken from the text of the article or from the record of the archive. What is not named is said to be not named; nothing is guessed in silence.',
      '“Credited to” means that the text gives that source as where it has the story from. “Inferred” means that source or date was concluded from what the text says; its link opens “How we know” on the article’s page, with the evidence in its own words.',
    ],
  },
  timeline: {
    title: 'Articles over time',
    paragraphs: [
      'Each bar is a link that narrows the search to its year, then its month, then its day. Drag across several bars for the whole of their span; or go from bar to bar with the arrow keys, hold Shift to choose a span, and press Enter. The table has the same links.',
    ],
  },
  feedAndExport: {
    title: 'Following, downloading, programs',
    paragraphs: [
      'Each search has an address that can be kept and shared. A feed reader can follow what is new in it (Atom, at /feed.atom with the same words), and its results can be downloaded (at /api/v1/export, as ndjson, csv, ris or bibtex).',
    ],
    program: 'Description of the programming interface',
  },
  keys: {
    title: 'Keyboard shortcuts',
    intro:
      'They work with Arabic and Latin keyboards, outside text fields. Those of a single key can be turned off at the foot of the page.',
    key: 'Key',
    search: 'Search page',
    reader: 'Article page',
    rows: [
      [['/', 'Ctrl K'], 'go to the search box', 'go to the search box'],
      [['Esc'], 'close the list, clear the box, leave it', 'back to the results'],
      [['↓', '↑'], 'in the search box: what is suggested', 'in the search box: what is suggested'],
      [['J', 'K'], 'next and previous result', 'next and previous result'],
      [['O', 'Enter'], 'open the result', ''],
      [['N', 'P'], 'next and previous page', 'next and previous match'],
      [['F'], 'filters', 'find in the article'],
      [['T'], 'articles over time', ''],
      [['←', '→'], 'in the chart: the bar on that side; with Shift a span', ''],
      [['C'], 'cite the result that has the focus', 'cite the article'],
      [['L'], 'the other language', 'the other language'],
      [['?'], 'this table', 'this table'],
    ],
  },
  none: '–',
}

export const HELP_WORDS: Record<Lang, HelpWords> = { ar, en }
