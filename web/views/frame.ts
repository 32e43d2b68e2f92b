// What stands around every page: skip links, header with the search box, footer; and the document that holds it all.

import { MAX_QUERY_LENGTH } from '../../server/contract/limits.js'
import { DOCS_WORDS } from '../words/docs.js'
import { FEED_WORDS } from '../words/feed.js'
import { HOME_WORDS } from '../words/home.js'
import { carried, EMPTY, type SearchState, searchAddress } from './address.js'
import type { DocumentContext, PageContext, Theme } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { ClassName, DataName, ElementId } from './element-names.js'
import { toHtml } from './html.js'
import { contrast, cross } from './icons.js'
import type { PageTree } from './tree.js'
import { fillText } from './wording.js'

/** A page before it is a document. `body` is the one element that the browser renews. */
export interface Page {
  /** Plain text for the window's title, without the name of the archive. */
  title: string | null
  body: Branch
  /** Path of the page without the search that led to it; else it is the one that was asked for. */
  address?: string
  /** What the head of the document says of the page besides. */
  head?: Child
  /** The page shows Arabic text, so its font is fetched at once. */
  arabic: boolean
  /** Where what the page shows can be followed. */
  feed?: string
}

interface FrameParts {
  kind: 'home' | 'results' | 'reader' | 'plain'
  /** What the box holds and the form carries along. */
  state: SearchState
  /** Under the name of the archive, on its first page. */
  tagline?: string
  skips: Child
  main: Child
}

export function frame(context: PageContext, { kind, state, tagline, skips, main }: FrameParts): Branch {
  return element(
    'div',
    { id: ElementId.Page, class: `page ${kind}` },
    element('div', { class: 'skips' }, skips),
    header(context, state, tagline),
    main,
    footer(context, state),
  )
}

export const skip = (target: string, label: string): Branch => element('a', { class: 'skip', href: `#${target}` }, label)

function header(context: PageContext, state: SearchState, tagline: string | undefined): Branch {
  const { words } = context
  const top = searchAddress({ ...EMPTY, ui: state.ui })
  return element(
    'header',
    { class: 'header' },
    element(
      'h1',
      { class: 'site' },
      element('a', { href: top }, element('span', { class: 'logo' }), element('span', {}, words.name)),
      tagline && element('span', { class: 'tagline' }, tagline),
    ),
    searchBox(context, state),
    tools(context, state),
  )
}

/**
 * The box. It has a direction of its own only while it has text: an empty box with `dir=auto` is left-to-right even on
 * a right-to-left page, and its placeholder would stand on the wrong side.
 */
function searchBox(context: PageContext, state: SearchState): Branch {
  const { search } = context.words
  return element(
    'search',
    { class: 'search' },
    element(
      'form',
      { id: ElementId.SearchForm, action: '/', method: 'get', 'aria-label': search.label },
      element('label', { class: 'unseen', for: ElementId.Q }, search.label),
      element('input', {
        id: ElementId.Q,
        class: 'box',
        type: 'search',
        name: 'q',
        value: state.q,
        dir: state.q !== '' && 'auto',
        placeholder: search.placeholder,
        maxlength: MAX_QUERY_LENGTH,
        enterkeyhint: 'search',
        autocomplete: 'off',
        autocapitalize: 'off',
        spellcheck: 'false',
        'aria-keyshortcuts': context.keys ? '/ Control+K Meta+K' : 'Control+K Meta+K',
      }),
      // For the script alone; it shows while there is something to clear. Escape does the same, so it is no stop of the
      // Tab key.
      element(
        'button',
        { type: 'button', class: ClassName.EmptyBox, title: search.clear, 'aria-label': search.clear, tabindex: -1 },
        cross(),
      ),
      hiddenFields(carried(state, ['q', 'drop', 'page', 'more'])),
      element('button', { class: 'go', type: 'submit' }, search.button),
    ),
  )
}

export const hiddenFields = (fields: readonly (readonly [name: string, value: string])[]): Child =>
  fields.map(([name, value]) => element('input', { type: 'hidden', name, value }))

const THEMES: Theme[] = ['auto', 'light', 'dark']

function tools(context: PageContext, state: SearchState): Branch {
  const { words } = context
  const other = context.ui === 'ar' ? 'en' : 'ar'
  const themeNow = fillText(words.theme.current, { theme: words.theme[context.theme] })
  return element(
    'nav',
    { class: 'tools', 'aria-label': words.tools },
    element(
      'a',
      {
        id: ElementId.Language,
        class: 'tool',
        href: preference('ui', other, context.url),
        lang: other,
        hreflang: other,
        'aria-keyshortcuts': context.keys && 'L',
      },
      words.otherLanguage,
    ),
    element(
      'details',
      { class: 'menu', [`data-${DataName.Menu}`]: '' },
      element('summary', { class: 'tool', title: themeNow, 'aria-label': themeNow }, contrast()),
      element(
        'ul',
        { class: 'choices' },
        THEMES.map((theme) =>
          element(
            'li',
            {},
            element(
              'a',
              { href: preference('theme', theme, context.url), 'aria-current': theme === context.theme && 'true' },
              words.theme[theme],
            ),
          ),
        ),
      ),
    ),
    element(
      'a',
      {
        id: ElementId.Help,
        class: 'tool',
        href: helpAddress(state),
        title: words.help,
        'aria-label': words.help,
        'aria-keyshortcuts': context.keys && '?',
      },
      words.helpSign,
    ),
  )
}

/** The address that stores a preference and returns to `back`. */
export const preference = (name: string, value: string, back: string) => `/prefs?${new URLSearchParams({ [name]: value, back })}`
const helpAddress = (state: SearchState) => `/help${state.ui && `?ui=${state.ui}`}`
export const docsAddress = (state: Pick<SearchState, 'ui'>) => `/docs${state.ui && `?ui=${state.ui}`}`

function footer(context: PageContext, state: SearchState): Branch {
  const { words } = context
  const keys = context.keys ? words.keys.off : words.keys.on
  return element(
    'footer',
    { class: 'footer' },
    context.private && element('p', {}, words.privacy),
    element(
      'ul',
      { class: 'links' },
      element('li', {}, element('a', { href: helpAddress(state) }, words.help)),
      element('li', {}, element('a', { href: `${helpAddress(state)}#keys` }, words.keys.title)),
      context.docs && element('li', {}, element('a', { href: docsAddress(state) }, DOCS_WORDS[context.ui].title)),
      element('li', {}, element('a', { href: preference('keys', context.keys ? 'off' : 'on', context.url) }, keys)),
    ),
  )
}

export const treeOf = (page: Page, context: PageContext): PageTree => ({
  title: windowTitle(page, context),
  feed: page.feed ?? null,
  body: page.body,
})

const windowTitle = ({ title }: Page, { ui, words }: PageContext): string =>
  title === null ? `${words.name} · ${HOME_WORDS[ui].tagline}` : fillText(words.pageTitle, { title })

const isReader = ({ body }: Page): boolean => /\breader\b/.test(body.attributes.class)

/** The whole document as HTML. The attributes of `html` are what the browser script reads its context from. */
export function documentOf(page: Page, context: PageContext, { assets, publicUrl }: DocumentContext): string {
  const { tagline } = HOME_WORDS[context.ui]
  const tree = element(
    'html',
    {
      lang: context.ui,
      dir: context.words.direction,
      [`data-${DataName.Theme}`]: context.theme,
      [`data-${DataName.Keys}`]: context.keys ? 'on' : 'off',
      [`data-${DataName.Size}`]: context.size,
      [`data-${DataName.Months}`]: context.months,
      [`data-${DataName.Digits}`]: context.digits,
      [`data-${DataName.Private}`]: context.private,
    },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('title', {}, windowTitle(page, context)),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'description', content: tagline }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('link', {
        rel: 'search',
        type: 'application/opensearchdescription+xml',
        title: context.words.name,
        href: `/opensearch.xml?ui=${context.ui}`,
      }),
      publicUrl !== null && element('link', { rel: 'canonical', href: `${publicUrl}${page.address ?? context.url}` }),
      page.feed &&
        element('link', { rel: 'alternate', type: 'application/atom+xml', href: page.feed, title: FEED_WORDS[context.ui].follow }),
      page.head,
      assets && [
        page.arabic && element('link', { rel: 'preload', href: assets.font, as: 'font', type: 'font/woff2', crossorigin: '' }),
        element('link', { rel: 'stylesheet', href: assets.style }),
        element('link', { rel: 'icon', href: assets.icon, type: 'image/svg+xml' }),
        element('script', { type: 'module', src: isReader(page) ? assets.articleScript : assets.script }),
      ],
    ),
    element('body', {}, page.body),
  )
  return `<!doctype html>${toHtml(tree)}`
}
