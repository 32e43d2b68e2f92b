// The sources of the repository, read by TypeScript's own parser: what each file imports, exports and declares.

import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

export const ROOT = new URL('../..', import.meta.url).pathname

export interface Source {
  /** From the root, such as `index/errors.ts`. */
  path: string
  text: string
  tree: ts.SourceFile
}

/** The sources below a folder of the root, but no declarations of what is not written in TypeScript. */
export async function sourcesBelow(folder: string): Promise<Source[]> {
  const found: Source[] = []
  for (const entry of await readdir(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await sourcesBelow(path)))
    else if (/\.(ts|mjs)$/.test(path) && !path.endsWith('.d.ts')) {
      const text = await readFile(join(ROOT, path), 'utf8')
      found.push(parseSource(path, text))
    }
  }
  return found
}

export function parseSource(path: string, text: string): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
}

/** Every node below `node`, itself first. */
export function nodes(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (one: ts.Node): void => {
    found.push(one)
    ts.forEachChild(one, visit)
  }
  visit(node)
  return found
}

export interface Import {
  /** A path from the root for a file of ours, a name for a package. */
  target: string
  own: boolean
  typeOnly: boolean
  /** What is taken of it; all of it where a file imports it whole, as a namespace or while it runs. */
  names: string[] | 'all'
  /** All of it is exported again. */
  star: boolean
}

/** Everything that a file imports, wherever that stands: at its head, while it runs, or as a type in a line of code. */
export function importsOf(source: Source): Import[] {
  return nodes(source.tree).flatMap((node) => {
    const found = importOf(node)
    if (!found) return []
    const { specifier, ...rest } = found
    const own = specifier.startsWith('.')
    return [{ ...rest, own, target: own ? targetOf(source.path, specifier) : specifier }]
  })
}

function targetOf(path: string, specifier: string): string {
  return relative(ROOT, join(ROOT, dirname(path), specifier)).replace(/\.js$/, '.ts')
}

function importOf(node: ts.Node): (Omit<Import, 'target' | 'own'> & { specifier: string }) | undefined {
  if (ts.isImportDeclaration(node)) {
    const { importClause: clause } = node
    const named = clause?.namedBindings
    const names = named && ts.isNamespaceImport(named) ? ('all' as const) : [...(clause?.name ? ['default'] : []), ...takenOf(named)]
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    return { specifier: textOf(node.moduleSpecifier), typeOnly, names, star: false }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const { exportClause: clause, isTypeOnly: typeOnly } = node
    const names = clause && ts.isNamedExports(clause) ? takenOf(clause) : clause ? ('all' as const) : []
    return { specifier: textOf(node.moduleSpecifier), typeOnly, names, star: clause === undefined }
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteralLike(node.arguments[0]))
    return { specifier: node.arguments[0].text, typeOnly: false, names: 'all', star: false }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { specifier: textOf(node.argument.literal), typeOnly: true, names: 'all', star: false }
  return undefined
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText()
}

function takenOf(named: ts.NamedImportBindings | ts.NamedExports | undefined): string[] {
  if (!named || ts.isNamespaceImport(named)) return []
  return named.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
}

/** The names that a file exports, where it declares them or under a list of them. */
export function exportsOf({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause: clause } = statement
      return clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : []
    }
    if (ts.isExportAssignment(statement)) return ['default']
    if (!ts.canHaveModifiers(statement) || !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    if (statement.modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ['default']
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name))
    const { name } = statement as ts.DeclarationStatement
    return name ? [name.getText()] : []
  })
}

function namesIn(name: ts.BindingName): string[] {
  return ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((one) => (ts.isBindingElement(one) ? namesIn(one.name) : []))
}

/** The exports of each of `sources` that no other of them imports, as `FILE NAME`; all of the file `face` are used. */
export function unusedExports(sources: readonly Source[], face: string): string[] {
  /** By file: those that export all of it again. */
  const stars = new Map<string, Set<string>>()
  /** By file: the names that others take of it. */
  const taken = new Map<string, Set<string>>()
  const setOf = (map: Map<string, Set<string>>, file: string): Set<string> => {
    const set = map.get(file) ?? new Set()
    map.set(file, set)
    return set
  }
  for (const source of sources) {
    for (const { target, own, names, star } of importsOf(source)) {
      if (!own || target === source.path) continue
      if (star) setOf(stars, target).add(source.path)
      for (const name of names === 'all' ? wordsOf(source) : names) setOf(taken, target).add(name)
    }
  }
  const isUsed = (file: string, name: string): boolean =>
    file === face || Boolean(taken.get(file)?.has(name)) || [...(stars.get(file) ?? [])].some((other) => isUsed(other, name))
  return sources.flatMap((source) => exportsOf(source).flatMap((name) => (isUsed(source.path, name) ? [] : [`${source.path} ${name}`])))
}

function wordsOf({ tree }: Source): Set<string> {
  return new Set(nodes(tree).flatMap((node) => (ts.isIdentifier(node) ? [node.text] : [])))
}
