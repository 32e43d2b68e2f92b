// The tree that a page is made of before it is HTML on the server or nodes in the browser. Text is only ever text here:
// there is no raw HTML, no event handler and no style attribute, because the types have no name for them. No library
// for components is used: one tree becomes HTML, JSON and nodes, by a script of 12 KiB with all its words.

type TagName =
  | 'a'
  | 'abbr'
  | 'article'
  | 'aside'
  | 'bdi'
  | 'blockquote'
  | 'body'
  | 'button'
  | 'circle'
  | 'code'
  | 'dd'
  | 'details'
  | 'dialog'
  | 'div'
  | 'dl'
  | 'dt'
  | 'fieldset'
  | 'figcaption'
  | 'figure'
  | 'footer'
  | 'form'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'head'
  | 'header'
  | 'html'
  | 'input'
  | 'kbd'
  | 'label'
  | 'legend'
  | 'li'
  | 'link'
  | 'main'
  | 'mark'
  | 'meta'
  | 'nav'
  | 'ol'
  | 'p'
  | 'path'
  | 'pre'
  | 'rect'
  | 's'
  | 'script'
  | 'search'
  | 'section'
  | 'span'
  | 'strong'
  | 'summary'
  | 'svg'
  | 'table'
  | 'tbody'
  | 'td'
  | 'text'
  | 'th'
  | 'thead'
  | 'time'
  | 'title'
  | 'tr'
  | 'ul'

/** Attributes by name. `true` writes an empty one; `false`, null and undefined leave it out. */
type Attributes = {
  [name in AttributeName]?: string | number | boolean | null
}

type AttributeName =
  | 'action'
  | 'as'
  | 'autocapitalize'
  | 'autocomplete'
  | 'charset'
  | 'checked'
  | 'class'
  | 'content'
  | 'crossorigin'
  | 'cx'
  | 'cy'
  | 'd'
  | 'datetime'
  | 'dir'
  | 'download'
  | 'enterkeyhint'
  | 'fill'
  | 'focusable'
  | 'for'
  | 'height'
  | 'hidden'
  | 'href'
  | 'hreflang'
  | 'id'
  | 'lang'
  | 'maxlength'
  | 'method'
  | 'name'
  | 'open'
  | 'placeholder'
  | 'preserveAspectRatio'
  | 'r'
  | 'rel'
  | 'role'
  | 'rx'
  | 'scope'
  | 'spellcheck'
  | 'src'
  | 'start'
  | 'stroke'
  | 'stroke-linecap'
  | 'stroke-width'
  | 'tabindex'
  | 'text-anchor'
  | 'title'
  | 'type'
  | 'value'
  | 'viewBox'
  | 'width'
  | 'x'
  | 'y'
  | `aria-${string}`
  | `data-${string}`

export interface Branch {
  readonly tag: TagName
  readonly attributes: Readonly<Record<string, string>>
  /** No empty texts, and no two texts side by side: as a browser has them. */
  readonly children: readonly Tree[]
}
export type Tree = Branch | string
export type Child = Tree | number | false | null | undefined | readonly Child[]

/**
 * What no HTML document can hold: NUL, and halves of surrogate pairs. Both sides put U+FFFD there, as a parser does.
 */
const UNWRITABLE = /\0|\p{Surrogate}/gu
export const writable = (text: string) => text.replace(UNWRITABLE, '\uFFFD')

/** An element. Nothing is escaped yet: text stays as it is until `toHtml` or `toDom` writes it. */
export function element(tag: TagName, attributes: Attributes, ...children: Child[]): Branch {
  const written: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue
    written[name] = value === true ? '' : writable(String(value))
  }
  return { tag, attributes: written, children: flatten(children) }
}

/** Children as a browser would have them: nested lists opened, nothing empty, neighbouring texts joined. */
function flatten(children: readonly Child[]): Tree[] {
  const flat: Tree[] = []
  const add = (child: Child): void => {
    if (child === false || child === null || child === undefined || child === '') return
    if (typeof child === 'object' && !('tag' in child)) {
      for (const one of child) add(one)
      return
    }
    if (typeof child === 'object') {
      flat.push(child)
      return
    }
    const text = writable(String(child))
    const last = flat.length - 1
    if (typeof flat[last] === 'string') flat[last] += text
    else flat.push(text)
  }
  add(children)
  return flat
}
