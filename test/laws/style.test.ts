// The form of the sources, read by TypeScript's own parser: how long a function, how many parameters, what is exported,
// how long a comment, what a file is called.

import t from 'tap'
import ts from 'typescript'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { exportsOf, nodes, parseSource, type Source, sourcesBelow, unusedExports } from './sources.js'

const MAX_LINES = 70
const MAX_PARAMETERS = 6
const LONGEST_COMMENT = 120

/** Functions that may be longer, each with its reason. */
const LONGER: Record<string, string> = {
  'index/queries/scan.ts scan': 'a scanner, one case a sign',
}

const sources = (await Promise.all(['index', 'server', 'web', 'test'].map(sourcesBelow))).flat()
const program = sources.filter(({ path }) => !path.startsWith('test/'))
const lineOf = ({ tree }: Source, position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1
const linesOf = (source: Source, node: ts.Node): number => lineOf(source, node.end) - lineOf(source, node.getStart()) + 1
const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration => ts.isFunctionLike(node) && 'body' in node && Boolean(node.body)
const nameOf = (node: ts.FunctionLikeDeclaration): string => {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined)
  return named?.getText() ?? 'anonymous'
}

t.test('a function fits a screen, and takes at most six parameters', async (t) => {
  const faults = collectFaults(t)
  for (const source of program) {
    for (const node of nodes(source.tree)) {
      if (!isFunction(node) || `${source.path} ${nameOf(node)}` in LONGER) continue
      const lines = linesOf(source, node)
      faults.ok(lines <= MAX_LINES, `${source.path}:${lineOf(source, node.getStart())} ${nameOf(node)} has ${lines} lines`)
    }
  }
  faults.none('no function is too long', 1000)
  for (const source of program) {
    for (const node of nodes(source.tree)) {
      if (!isFunction(node)) continue
      const { length } = node.parameters
      faults.ok(length <= MAX_PARAMETERS, `${source.path} ${nameOf(node)} takes ${length} parameters`)
    }
  }
  faults.none('no function takes too many parameters', 1000)
})

t.test('nothing is exported that only its own file uses', async (t) => {
  t.ok(program.flatMap(exportsOf).length > 800, 'exports are read')
  const examples = {
    'a/face.ts': "export { one } from './one.js'\nexport * from './star.js'\nexport { unseen } from './one.js'",
    'a/one.ts': 'export const one = 1, unseen = 2, alone = 3\nexport type Alone = typeof alone\nexport default one',
    'a/star.ts': 'const list = 1, spare = 2\nexport { list, spare as other }\nexport function called() {}',
    'a/whole.ts': 'export const { word, nowhere } = { word: 1, nowhere: 2 }',
    'a/typed.ts': 'export interface Typed {}\nexport interface Spare {}',
    'a/user.ts': `import { one as Alone } from './face.js'
import * as star from './face.js'
const { word } = await import('./whole.js')
export let typed: import('./typed.js').Typed
star.called()`,
  }
  t.same(
    unusedExports(
      Object.entries(examples).map(([path, text]) => parseSource(path, text)),
      '',
    ),
    ['a/face.ts unseen', 'a/one.ts alone', 'a/one.ts Alone', 'a/one.ts default', 'a/star.ts list', 'a/star.ts other'].concat([
      'a/whole.ts nowhere',
      'a/typed.ts Spare',
      'a/user.ts typed',
    ]),
    'and those that nobody imports are seen',
  )
  const files = new Set(program.flatMap(({ path }) => (path.endsWith('.ts') ? [path] : [])))
  t.same(
    unusedExports(sources, 'index/index.ts').filter((unused) => files.has(unused.split(' ')[0])),
    [],
  )
})

t.test('no line with a comment is longer than 120 letters', async (t) => {
  const faults = collectFaults(t)
  for (const source of sources) {
    for (const [n, line] of source.text.split('\n').entries()) {
      const commented = /^\s*(\/\/|\*|\/\*)|\s\/\/ /.test(line)
      faults.ok(!commented || line.length <= LONGEST_COMMENT, `${source.path}:${n + 1} has ${line.length} letters`)
    }
  }
  faults.none('comments are short', 10_000)
})

t.test('no value is said to be there that the compiler does not see', async (t) => {
  const faults = collectFaults(t)
  for (const source of sources) {
    for (const node of nodes(source.tree)) {
      if (ts.isNonNullExpression(node)) faults.ok(false, `${source.path}:${lineOf(source, node.getStart())} ${node.getText()}`)
    }
    faults.ok(true)
  }
  faults.none('no non-null assertion', 100)
})

t.test('the page’s scripts find elements by the names that web/views/element-names.ts lists', async (t) => {
  const faults = collectFaults(t)
  const literal = /\b(?:byId|follow|goTo)\(['"]|\bid [!=]== ['"]/
  t.match("follow('language')", literal)
  t.match("link.id === 'q'", literal)
  for (const source of sources.filter(({ path }) => path.startsWith('web/browser/'))) {
    for (const [n, line] of source.text.split('\n').entries()) faults.notMatch(line, literal, `${source.path}:${n + 1} ${line}`)
  }
  faults.none('no id is written out', 1000)
})

t.test('a file is called by what it is for, in small letters, and none is a drawer', async (t) => {
  const faults = collectFaults(t)
  for (const { path } of sources) {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/(\.test)?\.(ts|mjs)$/, '')
    faults.match(name, /^[a-z0-9]+(-[a-z0-9]+){0,3}$/, path)
    faults.notMatch(path, /\b(utils?|helpers?|common|misc|stuff|shared|tools?)\b/, path)
  }
  faults.none('every name is plain', 300)
})

t.test('what may be longer is', async (t) => {
  const faults = collectFaults(t)
  for (const [place, reason] of Object.entries(LONGER)) {
    const [path, name] = place.split(' ')
    const source = present(
      sources.find((one) => one.path === path),
      path,
    )
    const found = nodes(source.tree).filter((node) => isFunction(node) && nameOf(node) === name)
    faults.ok(reason && found.some((node) => linesOf(source, node) > MAX_LINES), place)
  }
  faults.none('every exception names a long function')
})
