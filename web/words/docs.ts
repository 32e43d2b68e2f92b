// What the page that describes the interface says, in both languages. The description itself, of routes, parameters and
// schemas, is that of /openapi.json, and in English there.

import type { Lang } from '../../server/contract/contract.js'

export interface DocsWords {
  title: string
  intro: string
  machine: string
  /** By tag of the operations. */
  groups: Record<string, string>
  contents: string
  parameters: string
  answers: string
  example: string
  name: string
  type: string
  fallback: string
  meaning: string
  status: string
  needed: string
  token: string
  schemas: string
  problems: string
  problemsIntro: string
}

const arabic: DocsWords = {
  title: 'واجهة البرمجة',
  intro: 'كل ما تعرضه هذه الصفحات يُطلب أيضًا عبر HTTP بصيغة JSON. فيما يلي العناوين ومعاملاتها وأشكال الأجوبة، وأوصافها بالإنجليزية.',
  machine: 'الوصف نفسه بصيغة OpenAPI 3.1 للبرامج: {link}',
  groups: { archive: 'البحث والقراءة', health: 'حالة الخادم', admin: 'لمشغّل الأرشيف' },
  contents: 'المحتويات',
  parameters: 'المعاملات',
  answers: 'الأجوبة',
  example: 'مثال',
  name: 'الاسم',
  type: 'النوع',
  fallback: 'إن لم يُذكر',
  meaning: 'المعنى',
  status: 'رمز الحالة',
  needed: 'لازم',
  token: 'يُطلب برمز الدخول في الترويسة Authorization.',
  schemas: 'أشكال البيانات',
  problems: 'الأخطاء',
  problemsIntro: 'يُجاب عن الطلب الذي يتعذر تلبيته بوثيقة application/problem+json، ولكل نوع صفحة تبيّن ما حدث وما العمل.',
}

const english: DocsWords = {
  title: 'Programming interface',
  intro:
    'Everything that these pages show can also be asked for over HTTP, as JSON. Below are the addresses, their parameters and the shapes of the answers.',
  machine: 'The same as OpenAPI 3.1, for programs: {link}',
  groups: { archive: 'Searching and reading', health: 'State of the server', admin: 'For whoever runs the archive' },
  contents: 'Contents',
  parameters: 'Parameters',
  answers: 'Answers',
  example: 'Example',
  name: 'Name',
  type: 'Type',
  fallback: 'If not given',
  meaning: 'Meaning',
  status: 'Status',
  needed: 'needed',
  token: 'Asked for with the token in the Authorization header.',
  schemas: 'Shapes of data',
  problems: 'Problems',
  problemsIntro:
    'A request that cannot be answered as asked gets a document of type application/problem+json; each type has a page that says what happened and what to do.',
}

export const DOCS_WORDS: Record<Lang, DocsWords> = { ar: arabic, en: english }
