// Reads what the tests need of a Markdown document: blocks and spans of code, tables, links and headings.

interface Block {
  language: string
  /** The word after the language: the file that the block is. */
  name: string
  text: string
}

const FENCED = /^```(\w*)(?: (\S+))?\n([\s\S]*?)^```$/gm

export const withoutBlocks = (text: string): string => text.replace(FENCED, '')

export const blocksOf = (text: string): Block[] =>
  [...text.matchAll(FENCED)].map(([, language, name = '', inside]) => ({ language, name, text: inside }))

/** Code within the lines, as it is read: a bar that a table escapes is a bar. */
export const spansOf = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, inside]) => inside.replaceAll('\\|', '|'))

export const firstSpan = (cell: string): string => spansOf(cell)[0] ?? ''

/** Words of all code, in blocks or in lines. */
export const codeWords = (text: string): string[] =>
  [...spansOf(text), ...blocksOf(text).map((block) => block.text)].flatMap((piece) => piece.split(/[\s'"]+/))

/**
 * The rows below the head of the first table after `marker`, as cells.
 * @throws Error when there is no such marker, or no table after it
 */
export function tableAfter(text: string, marker: string): string[][] {
  const from = text.indexOf(marker)
  if (from < 0) throw new Error(`There is no “${marker}” any more.`)
  const [table] = /(?:^\|.*\|\n)+/m.exec(text.slice(from)) ?? []
  if (!table) throw new Error(`There is no table after “${marker}”.`)
  const rows = table.trim().split('\n').slice(2)
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  )
}

/** Links and pictures: where they lead, from the folder of the document. */
export const linksOf = (text: string): { path: string; anchor: string }[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, path, anchor = '']) => ({ path, anchor }))

export const picturesOf = (text: string): string[] => [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path)

/** What a link may name after `#`: the headings as GitHub writes them. */
export const anchorsOf = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/`/g, '')
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
