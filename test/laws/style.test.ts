// The form of the sources, read by TypeScript's own parser: how long a function, how many parameters, what is exported, how
// long a comment, what a file is called.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import ts from 'typescript'
import { collectFaults } from '../faults.js'

const ROOT = new URL('../..', import.meta.url).pathname
const MOST_LINES = 70
const MOST_PARAMETERS = 6
const LONGEST_COMMENT = 120

/** Functions that may be longer, each with its reason. */
const LONGER: Record<string, string> = {
  'index/queries/scan.ts scan': 'a scanner, one case a sign',
}

/** What a law does not hold for yet: paths that begin so. Each is struck out when it does. */
const NOT_YET: Record<string, string[]> = {
  functions: ['web/browser/'],
  parameters: [],
  exports: ['server/wire/', 'web/'],
  comments: ['server/', 'web/', 'test/'],
  assertions: ['web/'],
}

interface Source {
  path: string
  text: string
  tree: ts.SourceFile
}

async function sourcesBelow(folder: string): Promise<Source[]> {
  const found: Source[] = []
  for (const entry of await readdir(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await sourcesBelow(path)))
    else if (/\.ts$/.test(path) && !path.endsWith('.d.ts')) {
      const text = await readFile(join(ROOT, path), 'utf8')
      found.push({ path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) })
    }
  }
  return found
}

const sources = (await Promise.all(['index', 'server', 'web', 'test'].map(sourcesBelow))).flat()
const program = sources.filter(({ path }) => !path.startsWith('test/'))
const held = (law: string, among: readonly Source[]) =>
  among.filter(({ path }) => !NOT_YET[law].some((beginning) => path.startsWith(beginning)))

/** Every node below `node`, itself first. */
function nodes(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (one: ts.Node): void => {
    found.push(one)
    ts.forEachChild(one, visit)
  }
  visit(node)
  return found
}
const lineOf = ({ tree }: Source, position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1
const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration => ts.isFunctionLike(node) && 'body' in node && Boolean(node.body)
const nameOf = (node: ts.FunctionLikeDeclaration): string => {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined)
  return named?.getText() ?? 'anonymous'
}

t.test('a function fits a screen, and takes at most six parameters', async (t) => {
  const faults = collectFaults(t)
  for (const source of held('functions', program)) {
    for (const node of nodes(source.tree)) {
      if (!isFunction(node) || `${source.path} ${nameOf(node)}` in LONGER) continue
      const [first, last] = [lineOf(source, node.getStart()), lineOf(source, node.end)]
      faults.ok(last - first < MOST_LINES, `${source.path}:${first} ${nameOf(node)} has ${last - first + 1} lines`)
    }
  }
  faults.none('no function is too long', 1000)
  for (const source of held('parameters', program)) {
    for (const node of nodes(source.tree)) {
      if (!isFunction(node)) continue
      const { length } = node.parameters
      faults.ok(length <= MOST_PARAMETERS, `${source.path} ${nameOf(node)} takes ${length} parameters`)
    }
  }
  faults.none('no function takes too many parameters', 1000)
})

/** Every word of every file, with the files that have it. */
function filesOfWords(): Map<string, Set<string>> {
  const files = new Map<string, Set<string>>()
  for (const { path, tree } of sources) {
    for (const node of nodes(tree)) {
      if (!ts.isIdentifier(node)) continue
      files.set(node.text, (files.get(node.text) ?? new Set()).add(path))
    }
  }
  return files
}

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((one) => (ts.isBindingElement(one) ? namesIn(one.name) : []))

/** The names that a file exports where it declares them. */
function exportsOf({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement) || !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name))
    const { name } = statement as ts.DeclarationStatement
    return name ? [name.getText()] : []
  })
}

t.test('nothing is exported that only its own file uses', async (t) => {
  const faults = collectFaults(t)
  const files = filesOfWords()
  for (const source of held('exports', program)) {
    if (source.path === 'index/index.ts') continue
    for (const name of exportsOf(source)) faults.ok((files.get(name)?.size ?? 0) > 1, `${source.path} exports ${name}`)
  }
  faults.none('every export is used', 300)
})

t.test('no line with a comment is longer than 120 letters', async (t) => {
  const faults = collectFaults(t)
  for (const source of held('comments', sources)) {
    for (const [n, line] of source.text.split('\n').entries()) {
      const commented = /^\s*(\/\/|\*|\/\*)|\s\/\/ /.test(line)
      faults.ok(!commented || line.length <= LONGEST_COMMENT, `${source.path}:${n + 1} has ${line.length} letters`)
    }
  }
  faults.none('comments are short', 10_000)
})

t.test('no value is said to be there that the compiler does not see', async (t) => {
  const faults = collectFaults(t)
  for (const source of held('assertions', sources)) {
    for (const node of nodes(source.tree)) {
      if (ts.isNonNullExpression(node)) faults.ok(false, `${source.path}:${lineOf(source, node.getStart())} ${node.getText()}`)
    }
    faults.ok(true)
  }
  faults.none('no non-null assertion', 100)
})

t.test('a file is called by what it is for, in small letters, and none is a drawer', async (t) => {
  const faults = collectFaults(t)
  for (const { path } of sources) {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/(\.test)?\.ts$/, '')
    faults.match(name, /^[a-z0-9]+(-[a-z0-9]+){0,3}$/, path)
    faults.notMatch(path, /\b(utils?|helpers?|common|misc|stuff|shared|tools?)\b/, path)
  }
  faults.none('every name is plain', 300)
})

t.test('what may be longer is there', async (t) => {
  const faults = collectFaults(t)
  for (const [place, reason] of Object.entries(LONGER)) {
    const [path, name] = place.split(' ')
    const source = sources.find((one) => one.path === path)
    const there = source && nodes(source.tree).some((node) => isFunction(node) && nameOf(node) === name)
    faults.ok(there && reason, place)
  }
  faults.none('every exception names a function')
})
