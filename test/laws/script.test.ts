// Arabic letters and signs stand in tables: in `index/script`, and in the files that ARCHITECTURE.md names as tables.
// All other code of the index and of the browser's script names its letters, so that a line reads from left to right.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import ts from 'typescript'

const ROOT = new URL('../..', import.meta.url).pathname
const FOLDERS = ['index', 'web/browser']
const HOME = 'index/script/'

async function sources(): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) => (await readdir(join(ROOT, folder), { recursive: true })).map((name) => `${folder}/${name}`)),
  )
  return found.flat().filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith(HOME))
}

/** The blocks of Arabic letters and their presentation forms, without the byte order mark at the end of the last. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x870, 0x8ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefe],
]
const isArabicNumber = (number: number): boolean => BLOCKS.some(([first, last]) => number >= first && number <= last)
const ESCAPE = /\\u\{?([0-9a-f]+)/gi
const NUMBER = /^(?:0x[0-9a-f]+|\d+)$/i

/** Whether a piece of code writes an Arabic letter or sign: as itself, by an escape, or as a number. */
function writesArabic(code: string): boolean {
  // Presentation forms as numbers cannot be told from masks of bits.
  if (NUMBER.test(code)) return Number(code) < 0x900 && isArabicNumber(Number(code))
  if ([...code].some((character) => isArabicNumber(character.codePointAt(0) ?? 0))) return true
  return [...code.matchAll(ESCAPE)].some(([, digits]) => isArabicNumber(Number.parseInt(digits, 16)))
}

/** The lines of a source on which code, comments apart, writes an Arabic letter. */
function linesWithArabic(text: string, file: string): number[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const lines = new Set<number>()
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return
    const children = node.getChildren(source)
    if (children.length > 0) children.forEach(visit)
    else if (writesArabic(node.getText(source))) lines.add(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1)
  }
  visit(source)
  return [...lines]
}

/** The files of the list in ARCHITECTURE.md. */
async function tables(): Promise<string[]> {
  const text = await readFile(join(ROOT, 'ARCHITECTURE.md'), 'utf8')
  const section = text.slice(text.indexOf('## Tables\n'))
  return [...section.slice(0, section.indexOf('\n## ')).matchAll(/`((?:index|web)\/[^`]+\.ts)`/g)].map(([, file]) => file)
}

t.test('a letter is seen however it is written, and a comment is not read', async (t) => {
  const seen = (code: string): number[] => linesWithArabic(code, 'x.ts')
  t.same(seen("const a = 'x'\nconst b = 'و'"), [2])
  t.same(seen("const a = '\\u0648'"), [1])
  t.same(seen('const a = /[\\u{648}]/u'), [1])
  t.same(seen(['const a = `$', '{b}\\u0648`'].join('')), [1])
  t.same(seen('const a = 0x648'), [1])
  t.same(seen('const a = 1608'), [1])
  // Unicode counts these signs and marks to no script of their own.
  for (const sign of ['\u060c', '\u061b', '\u061f', '\u0640', '\u064b', '\u0670']) t.same(seen(`const a = /[,${sign}]/`), [1])
  t.same(seen("const a = { 'و': 1 }"), [1])
  t.same(seen('// و\n/** و */\nconst a = 1 // و'), [])
  t.same(seen("const a = '\\u200b\\ufeff' + 0x811c9dc5"), [])
})

t.test('Arabic letters and signs stand in index/script and in the tables that ARCHITECTURE.md names', async (t) => {
  const named = new Set(await tables())
  t.ok(named.size > 10, `${named.size} tables are named`)
  const found = new Map<string, number[]>()
  for (const file of await sources()) {
    const lines = linesWithArabic(await readFile(join(ROOT, file), 'utf8'), file)
    if (lines.length > 0) found.set(file, lines)
  }
  t.same(
    [...found].filter(([file]) => !named.has(file)).map(([file, lines]) => `${file}:${lines.join(',')}`),
    [],
    'in no other file',
  )
  t.same(
    [...named].filter((file) => !found.has(file)),
    [],
    'every table that is named holds some',
  )
})
