// Tells the comments of a source file from its code: of a script as the TypeScript compiler reads it, of a style sheet
// by its two signs.

import ts from 'typescript'

interface Source {
  /** The text of every comment, in order. */
  comments: string[]
  /** The text with a space in place of each comment. */
  code: string
}

export function readSource(path: string, text: string): Source {
  const ranges = path.endsWith('.css') ? rangesOfStyle(text) : rangesOfScript(path, text)
  let code = ''
  let end = 0
  for (const [from, to] of ranges) {
    code += `${text.slice(end, from)} `
    end = to
  }
  return { comments: ranges.map(([from, to]) => text.slice(from, to)), code: code + text.slice(end) }
}

type Range = readonly [from: number, to: number]

const rangesOfStyle = (text: string): Range[] =>
  [...text.matchAll(/\/\*[\s\S]*?\*\//g)].map((found) => [found.index, found.index + found[0].length])

/** Comments stand between tokens, so they are asked for before and after each of them. */
function rangesOfScript(path: string, text: string): Range[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const ends = new Map<number, number>()
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(file)
    for (const child of children) visit(child)
    if (children.length > 0) return
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) ends.set(pos, end)
    for (const { pos, end } of ts.getTrailingCommentRanges(text, node.getEnd()) ?? []) ends.set(pos, end)
  }
  visit(file)
  return [...ends].sort(([a], [b]) => a - b)
}
