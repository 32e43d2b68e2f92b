// The citation of an article: which style, in which language, the text to copy, and files for reference managers. A
// page of its own without a script; with one the same panel stands in a dialog over the page where it was asked for.

import type { Article, CitationStyle, Lang } from '../../server/contract/contract.js'
import { CITING_WORDS } from '../words/citing.js'
import { articleAddress, type SearchState } from './address.js'
import { citeAddress } from './card-actions.js'
import type { PageContext } from './context.js'
import { type Branch, element } from './element.js'
import { DataName, ElementId } from './element-names.js'
import { frame, hiddenFields, type Page, skip } from './frame.js'
import { fill, leftToRight } from './wording.js'

const STYLES: readonly { style: CitationStyle; name: string; prose: boolean }[] = [
  { style: 'chicago', name: 'Chicago', prose: true },
  { style: 'apa', name: 'APA', prose: true },
  { style: 'mla', name: 'MLA', prose: true },
  { style: 'bibtex', name: 'BibTeX', prose: false },
  { style: 'ris', name: 'RIS', prose: false },
  { style: 'csl-json', name: 'CSL-JSON', prose: false },
]
const FORMS: readonly { form: Lang; name: string; quotation: string }[] = [
  { form: 'ar', name: 'العربية', quotation: '«»' },
  { form: 'en', name: 'English', quotation: '“”' },
]

interface CitingData {
  /** The article at whose address the citation is asked for; its citation is that of the article that it summarises. */
  article: Article
  style: CitationStyle
  form: Lang
  /** As written in its field. */
  accessed: string
  /** `accessed` is a day. */
  understood: boolean
  citation: string
  state: SearchState
}

export function renderCitation(data: CitingData, context: PageContext): Page {
  const words = CITING_WORDS[context.ui]
  const { article, state } = data
  const body = frame(context, {
    kind: 'plain',
    state,
    skips: skip('citing', words.title),
    main: element(
      'main',
      { id: ElementId.Main, class: 'main' },
      element('h2', { id: ElementId.CitingTitle, class: 'page-title' }, words.title),
      panel(data, context),
      element('p', { class: 'ways-on' }, element('a', { href: articleAddress(article.id, state) }, words.back)),
    ),
  })
  const address = citeAddress(article.id)
  return {
    title: `${words.title}: ${article.title.text}`,
    body,
    address,
    arabic: context.ui === 'ar' || article.lang === 'ar' || data.form === 'ar',
  }
}

function panel(data: CitingData, context: PageContext): Branch {
  const words = CITING_WORDS[context.ui]
  const { article, style, form, citation } = data
  const isProse = STYLES.some((one) => one.style === style && one.prose)
  const quotation = FORMS.find((one) => one.form === form)?.quotation
  return element(
    'section',
    { id: ElementId.Citing, class: 'citing-panel', 'aria-labelledby': ElementId.CitingTitle, tabindex: -1 },
    element('p', { class: 'cited', lang: article.lang, dir: article.dir }, article.title.text),
    article.abstract_of !== null && element('p', { class: 'hint' }, words.ofAbstract),
    choices(data, context),
    element(
      'pre',
      {
        id: ElementId.Citation,
        // Prose runs from the side of its language; records are code.
        ...(isProse ? { lang: form, dir: form === 'ar' ? 'rtl' : 'ltr' } : { class: 'record', dir: 'ltr' }),
        role: 'region',
        tabindex: 0,
        'aria-label': words.preview,
      },
      citation.replaceAll('\r', '').trimEnd(),
    ),
    element(
      'p',
      { class: 'cite-acts scripted' },
      element('button', { class: 'button', type: 'button', [`data-${DataName.Take}`]: 'citation' }, words.copy),
      isProse &&
        element(
          'button',
          { id: ElementId.CiteQuotation, type: 'button', [`data-${DataName.Take}`]: quotation, hidden: true },
          words.copyQuotation,
        ),
      element('span', { id: ElementId.CiteSaid, role: 'status' }),
    ),
    element(
      'p',
      { class: 'downloads' },
      `${words.downloads} `,
      STYLES.filter(({ prose }) => !prose).map(({ style, name }) => [
        element('a', { href: fileAddress(data, style), download: true, lang: 'en', dir: 'ltr' }, name),
        ' ',
      ]),
    ),
  )
}

function choices({ article, style, form, accessed, understood, state }: CitingData, context: PageContext): Branch {
  const words = CITING_WORDS[context.ui]
  const choice = (name: string, value: string, label: string, language: Lang, checked: boolean) =>
    element('label', {}, element('input', { type: 'radio', name, value, checked }), ' ', element('bdi', { lang: language }, label))
  return element(
    'form',
    { id: ElementId.CiteForm, action: citeAddress(article.id), method: 'get' },
    hiddenFields(state.ui === '' ? [] : [['ui', state.ui]]),
    element(
      'fieldset',
      {},
      element('legend', {}, words.style),
      STYLES.map((one) => choice('style', one.style, one.name, 'en', one.style === style)),
    ),
    element(
      'fieldset',
      {},
      element('legend', {}, words.form),
      FORMS.map((one) => choice('form', one.form, one.name, one.form, one.form === form)),
    ),
    element(
      'p',
      { class: 'accessed' },
      element('label', { for: 'accessed' }, words.accessed),
      element('input', {
        id: 'accessed',
        name: 'accessed',
        value: accessed,
        dir: 'ltr',
        maxlength: 10,
        autocomplete: 'off',
        'aria-describedby': 'accessed-hint',
        'aria-invalid': !understood && 'true',
      }),
      element(
        'span',
        { id: 'accessed-hint', class: understood ? 'hint' : 'fault' },
        understood ? fill(words.accessedHint, { day: leftToRight('2025-06-01') }) : words.notADay,
      ),
    ),
    element('button', { class: 'button apply', type: 'submit' }, words.show),
  )
}

function fileAddress({ article, form, accessed, understood }: CitingData, style: CitationStyle): string {
  const query = new URLSearchParams({ style, form })
  if (understood && accessed !== '') query.set('accessed', accessed)
  return `/api/v1/articles/${article.id}/citation?${query}`
}
