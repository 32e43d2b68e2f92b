// The words of problems, in both languages: the title of each, what happened, what to do about it, and what is wrong
// with a single parameter. Values put into an Arabic sentence are isolated, so that their own direction does not
// disorder it.

import type { Lang, ProblemName } from '../../server/contract/contract.js'

interface ProblemWords {
  titles: Record<ProblemName, string>
  happened: Record<ProblemName, string>
  advice: Record<ProblemName, string>
  /** Headings of a problem's page, and its link back. */
  page: { happened: string; advice: string; status: (status: number) => string; home: string }
  refused: (count: number) => string
  faults: {
    unknown: string
    unknownNear: (name: string) => string
    oneOf: (values: readonly string[]) => string
    'at-least': (limit: number) => string
    'at-most': (limit: number) => string
    'too-long': (limit: number) => string
    'too-many': (limit: number) => string
    'not-a-number': string
    'not-true-or-false': string
    'not-a-date': string
    'not-a-day': string
    'not-text': string
    'not-a-list': string
    'given-twice': string
    'bad-form': string
  }
}

/** First strong isolate … pop directional isolate (UAX 9). */
const isolated = (value: string | number) => `\u2068${value}\u2069`

const arabic: ProblemWords = {
  titles: {
    'invalid-parameter': 'معامل غير صالح',
    'malformed-request': 'الطلب غير مفهوم',
    'malformed-body': 'نص الطلب ليس JSON صالحًا',
    'offset-too-deep': 'تجاوزت آخر ما يمكن عرضه من النتائج',
    'export-too-large': 'المقالات أكثر مما يمكن تنزيله',
    'export-too-slow': 'هذا البحث أطول من أن تُنزَّل نتائجه',
    unauthorized: 'رمز الدخول ناقص أو خاطئ',
    'text-withheld': 'لا يُسمح بعرض النص الكامل',
    'not-found': 'الصفحة غير موجودة',
    'article-not-found': 'لا يوجد مقال بهذا المعرّف',
    'method-not-allowed': 'طريقة الطلب غير مسموح بها',
    'not-acceptable': 'الصيغة المطلوبة غير متاحة',
    'request-timeout': 'تأخر وصول الطلب',
    'reload-in-progress': 'تجري الآن إعادة تحميل الفهرس',
    'article-withdrawn': 'سُحب المقال من الأرشيف',
    'payload-too-large': 'نص الطلب أكبر من المسموح',
    'unsupported-media-type': 'يُقبل application/json فقط',
    'rate-limited': 'طلبات كثيرة في وقت قصير',
    'headers-too-large': 'العنوان أو الترويسات أطول من المسموح',
    internal: 'حدث خطأ داخلي',
    'index-not-ready': 'الفهرس قيد التحميل',
    overloaded: 'الخادم مشغول',
  },
  happened: {
    'invalid-parameter': 'في الطلب معامل غير معروف أو قيمته غير مقبولة.',
    'malformed-request': 'وصل إلى الخادم ما لا يصح أن يكون طلبًا أو عنوانًا.',
    'malformed-body': 'أُرسل مع الطلب نص لا يُقرأ بصيغة JSON.',
    'offset-too-deep': 'طُلبت نتائج أبعد من آخر نتيجة يعرضها الخادم لبحث واحد.',
    'export-too-large': 'وجد هذا البحث مقالات أكثر مما يُنزَّل في ملف واحد.',
    'export-too-slow': 'لم ينته البحث في الوقت المتاح له، فلن يكون الملف كاملًا.',
    unauthorized: 'هذا العنوان لمشغّل الأرشيف وحده، ولم يصل مع الطلب رمز الدخول الصحيح.',
    'text-withheld': 'يجوز لهذا الأرشيف أن يعرض مقتطفات من المقال دون نصه الكامل.',
    'not-found': 'ليس في هذا العنوان شيء.',
    'article-not-found': 'ليس في الأرشيف مقال بهذا المعرّف.',
    'method-not-allowed': 'هذا العنوان موجود، لكنه لا يقبل طريقة الطلب هذه.',
    'not-acceptable': 'لا يُتاح هذا المورد بأي صيغة من الصيغ المطلوبة.',
    'request-timeout': 'لم يصل الطلب كاملًا في الوقت المتاح له.',
    'reload-in-progress': 'طُلبت إعادة تحميل الفهرس وثمة إعادة تحميل لم تنتهِ بعد.',
    'article-withdrawn': 'كان هذا المقال في الأرشيف ثم سحبه القائمون عليه.',
    'payload-too-large': 'حجم نص الطلب يتجاوز ما يقبله الخادم.',
    'unsupported-media-type': 'أُرسل مع الطلب نص ليس نوعه application/json، أو لم يُذكر نوعه.',
    'rate-limited': 'تجاوز عدد طلباتك في الدقيقة ما يسمح به هذا العنوان.',
    'headers-too-large': 'طول العنوان مع الترويسات يتجاوز ما يقبله الخادم.',
    internal: 'حدث في الخادم خطأ غير متوقع، وسُجّل مع رقم الطلب.',
    'index-not-ready': 'لا يوجد الآن فهرس مفتوح يمكن البحث فيه.',
    overloaded: 'الخادم مشغول فوق طاقته أو يوشك أن يتوقف.',
  },
  advice: {
    'invalid-parameter': 'انظر قائمة الأخطاء: كل سطر فيها يسمي معاملًا ويبيّن سبب رفضه. المعاملات كلها موصوفة في /openapi.json.',
    'malformed-request': 'راجع ترميز العنوان: تُكتب علامة النسبة المئوية في العناوين هكذا: %25.',
    'malformed-body': 'أرسل نص JSON سليمًا، أو لا ترسل نصًا.',
    'offset-too-deep': 'ضيّق البحث بكلمة أو تاريخ أو مصدر بدل التقدم في صفحاته.',
    'export-too-large': 'ضيّق البحث بتاريخ أو مصدر، ونزّل الأجزاء واحدًا بعد آخر.',
    'export-too-slow': 'ابحث بكلمات أقل أو أندر، وبلا كلمات ناقصة الآخر؛ فلا تفيد إعادة المحاولة بالبحث نفسه.',
    unauthorized: 'أرسل الرمز المحدد في KASHAF_ADMIN_TOKEN في الترويسة هكذا: Authorization: Bearer، ثم مسافة، ثم الرمز.',
    'text-withheld': 'اقرأ المقتطفات في صفحة المقال، أو افتح المقال في موقع ناشره إن وُجد رابطه.',
    'not-found': 'تحقق من العنوان، أو ابدأ من صفحة البحث.',
    'article-not-found': 'تحقق من المعرّف، أو ابحث عن المقال بكلمات من عنوانه.',
    'method-not-allowed': 'استعمل طريقة مما تذكره الترويسة Allow.',
    'not-acceptable': 'اطلب في الترويسة Accept صيغة مما يذكره العضو available.',
    'request-timeout': 'أرسل الطلب مرة أخرى عبر اتصال أسرع.',
    'reload-in-progress': 'تابع المهمة الجارية في العنوان الذي تذكره الترويسة Location.',
    'article-withdrawn': 'احذف الروابط إليه، فلن يُعثر عليه بهذا المعرّف بعد الآن. أما سائر المقالات فيُبحث عنها كما كانت.',
    'payload-too-large': 'أرسل نصًا أقصر؛ الحد بالبايت في العضو max.',
    'unsupported-media-type': 'أرسل النص بصيغة JSON مع الترويسة Content-Type: application/json.',
    'rate-limited': 'انتظر قليلًا ثم أعد المحاولة. وتقرأ البرامج مدة الانتظار في الترويسة Retry-After.',
    'headers-too-large': 'قصّر العنوان أو الترويسات؛ الحد بالبايت في العضو max.',
    internal: 'أعد المحاولة، فإن تكرر الخطأ فأبلغ مشغّل الأرشيف برقم الطلب.',
    'index-not-ready': 'أعد المحاولة بعد ثوانٍ. ولمشغّل الأرشيف: ابنِ الفهرس بالأمر kashaf rebuild، وسيفتحه الخادم من تلقاء نفسه.',
    overloaded: 'أعد المحاولة بعد ثوانٍ. وتقرأ البرامج مدة الانتظار في الترويسة Retry-After.',
  },
  page: {
    happened: 'ماذا حدث',
    advice: 'ماذا تفعل',
    status: (status) => `رمز الحالة: ${isolated(status)}`,
    home: 'صفحة البحث',
  },
  refused: (count) => (count === 1 ? 'رُفض معامل واحد.' : count === 2 ? 'رُفض معاملان.' : `عدد المعاملات المرفوضة: ${isolated(count)}.`),
  faults: {
    unknown: 'لا معامل بهذا الاسم',
    unknownNear: (name) => `لا معامل بهذا الاسم؛ لعلك تقصد ${isolated(name)}`,
    oneOf: (values) => `يجب أن تكون القيمة من هذه القيم: ${values.map(isolated).join('، ')}`,
    'at-least': (limit) => `يجب ألا تقل القيمة عن ${isolated(limit)}`,
    'at-most': (limit) => `يجب ألا تزيد القيمة على ${isolated(limit)}`,
    'too-long': (limit) => `يجب ألا يزيد الطول على ${isolated(limit)} من وحدات UTF-16`,
    'too-many': (limit) => `يجب ألا يزيد عدد القيم على ${isolated(limit)}`,
    'not-a-number': 'يجب أن تكون القيمة عددًا صحيحًا',
    'not-true-or-false': 'يجب أن تكون القيمة true أو false',
    'not-a-date': 'يجب أن تكون القيمة تاريخًا موجودًا: سنة، أو سنة وشهرًا، أو تاريخًا كاملًا، مثل 2018 أو 2018-11 أو 2018-11-27',
    'not-a-day': 'يجب أن تكون القيمة يومًا موجودًا في التقويم، مثل 2018-11-27',
    'not-text': 'يجب أن تكون القيمة نصًا',
    'not-a-list': 'يجب أن تكون القيمة قائمة',
    'given-twice': 'يُذكر هذا المعامل مرة واحدة',
    'bad-form': 'القيمة ليست بالشكل الموصوف في /openapi.json',
  },
}

const english: ProblemWords = {
  titles: {
    'invalid-parameter': 'Invalid parameter',
    'malformed-request': 'Request not understood',
    'malformed-body': 'Body is not valid JSON',
    'offset-too-deep': 'Too far into the results',
    'export-too-large': 'Too many articles to export',
    'export-too-slow': 'The search takes too long to export',
    unauthorized: 'Token missing or wrong',
    'text-withheld': 'Full text may not be shown',
    'not-found': 'Not found',
    'article-not-found': 'No such article',
    'method-not-allowed': 'Method not allowed',
    'not-acceptable': 'No such format here',
    'request-timeout': 'Request took too long to arrive',
    'reload-in-progress': 'A reload is already running',
    'article-withdrawn': 'Article withdrawn',
    'payload-too-large': 'Body too large',
    'unsupported-media-type': 'Send application/json',
    'rate-limited': 'Too many requests',
    'headers-too-large': 'Address or headers too long',
    internal: 'Internal error',
    'index-not-ready': 'Index is loading',
    overloaded: 'Server is busy',
  },
  happened: {
    'invalid-parameter': 'The request has a parameter that is unknown, or whose value is not accepted.',
    'malformed-request': 'What reached the server is not a valid request, or its address is not a valid address.',
    'malformed-body': 'The request came with a body that cannot be read as JSON.',
    'offset-too-deep': 'Results were asked for beyond the last one that the server shows of a single search.',
    'export-too-large': 'This search finds more articles than are exported in one file.',
    'export-too-slow': 'The search did not end in the time that it may take, so the file would not be whole.',
    unauthorized: 'This address is for whoever runs the archive, and the request came without the right token.',
    'text-withheld': 'This archive may show excerpts of the article, but not its full text.',
    'not-found': 'There is nothing at this address.',
    'article-not-found': 'The archive has no article with this id.',
    'method-not-allowed': 'This address exists, but it does not accept this request method.',
    'not-acceptable': 'This resource is not available in any of the formats asked for.',
    'request-timeout': 'The request did not arrive whole in the time it has.',
    'reload-in-progress': 'A reload of the index was asked for while another has not ended.',
    'article-withdrawn': 'This article was in the archive, and those who keep it have withdrawn it.',
    'payload-too-large': 'The body of the request is larger than the server accepts.',
    'unsupported-media-type': 'The body of the request is of another type than application/json, or says none.',
    'rate-limited': 'Your requests within a minute are more than this address allows.',
    'headers-too-large': 'The address and headers together are longer than the server accepts.',
    internal: 'Something unexpected failed in the server; it was logged with the request id.',
    'index-not-ready': 'No index is open at this moment, so nothing can be searched.',
    overloaded: 'The server has more to do than it can, or is about to stop.',
  },
  advice: {
    'invalid-parameter':
      'See the list of errors: each line names a parameter and says why it was refused. All parameters are described in /openapi.json.',
    'malformed-request': 'Check how the address is encoded: a percent sign is written %25 in an address.',
    'malformed-body': 'Send well-formed JSON, or no body.',
    'offset-too-deep': 'Narrow the search by a word, a date or a source instead of going on through its pages.',
    'export-too-large': 'Narrow the search by a date or a source, and export the parts one after another.',
    'export-too-slow': 'Search for fewer or rarer words, and for whole ones; asking for the same again will not help.',
    unauthorized: 'Send the token that KASHAF_ADMIN_TOKEN holds in the header `Authorization: Bearer <token>`.',
    'text-withheld': "Read the excerpts on the article's page, or open the article at its publisher if there is a link.",
    'not-found': 'Check the address, or start from the search page.',
    'article-not-found': 'Check the id, or search for the article by words of its title.',
    'method-not-allowed': 'Use a method that the Allow header names.',
    'not-acceptable': 'Ask in the Accept header for a format that the member `available` names.',
    'request-timeout': 'Send the request again over a faster connection.',
    'reload-in-progress': 'Follow the running task at the address that the Location header gives.',
    'article-withdrawn': 'Remove links to it; it will not be found again under this id. Other articles can be searched for as before.',
    'payload-too-large': 'Send a shorter body; the limit in bytes is in the member `max`.',
    'unsupported-media-type': 'Send JSON with the header `Content-Type: application/json`.',
    'rate-limited': 'Wait a little, then try again. Programs read how long in the Retry-After header.',
    'headers-too-large': 'Shorten the address or the headers; the limit in bytes is in the member `max`.',
    internal: 'Try again; if it happens again, tell whoever runs the archive the request id.',
    'index-not-ready':
      'Try again in a few seconds. If you run the archive: build the index with `kashaf rebuild`; the server opens it by itself.',
    overloaded: 'Try again in a few seconds. Programs read how long in the Retry-After header.',
  },
  page: { happened: 'What happened', advice: 'What to do', status: (status) => `Status code: ${status}`, home: 'Search page' },
  refused: (count) => (count === 1 ? '1 parameter was refused.' : `${count} parameters were refused.`),
  faults: {
    unknown: 'is not a parameter here',
    unknownNear: (name) => `is not a parameter here; did you mean ${name}?`,
    oneOf: (values) => `must be one of ${values.join(', ')}`,
    'at-least': (limit) => `must be >= ${limit}`,
    'at-most': (limit) => `must be <= ${limit}`,
    'too-long': (limit) => `must not be longer than ${limit} UTF-16 units`,
    'too-many': (limit) => `must not be given more than ${limit} times`,
    'not-a-number': 'must be a whole number',
    'not-true-or-false': 'must be true or false',
    'not-a-date': 'must be a date that exists: YYYY, YYYY-MM or YYYY-MM-DD',
    'not-a-day': 'must be a day that exists: YYYY-MM-DD',
    'not-text': 'must be text',
    'not-a-list': 'must be a list',
    'given-twice': 'must be given once',
    'bad-form': 'is not in the form described in /openapi.json',
  },
}

export const PROBLEM_WORDS: Record<Lang, ProblemWords> = { ar: arabic, en: english }
