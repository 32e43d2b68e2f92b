#!/usr/bin/env node
// The command line: finds the command, reads its options and settings, and turns whatever goes wrong into a sentence,
// an advice and an exit code. 0: done, 1: failed, 2: not understood. Node's `parseArgs` reads the options; a library
// for command lines would save little more than this file.

import { parseArgs } from 'node:util'
import { KashafError } from '../index/errors.js'
import { type Call, type Command, UsageError } from './commands/command.js'
import { help } from './commands/help.js'
import { rebuildCommand } from './commands/rebuild.js'
import { searchCommand } from './commands/search.js'
import { serveCommand, startCommand } from './commands/serve.js'
import { withdrawCommand } from './commands/withdraw.js'
import { flagOf, readConfig } from './config.js'
import { PROGRAM_VERSION } from './version.js'

const COMMANDS: readonly Command[] = [startCommand, serveCommand, rebuildCommand, withdrawCommand, searchCommand]

/** Long enough for output to be written; short of what holds the process alive without need. */
const LINGER_MS = 500

async function main(words: string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || words.some((word) => word === '--help' || word === '-h') || name === 'help') {
    process.stdout.write(help(COMMANDS))
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-V') {
    process.stdout.write(`kashaf ${PROGRAM_VERSION}\n`)
    return 0
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) throw new UsageError(`There is no command “${name}”.`)
  return command.run(readCall(command, rest))
}

function readCall(command: Command, words: string[]): Call {
  const flags = command.settings.map((setting) => [flagOf(setting), { type: 'string' as const }])
  const options = Object.fromEntries([
    ...flags,
    ...Object.entries(command.options).map(([option, { type, multiple = false }]) => [option, { type, multiple }]),
  ])
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: command.takes !== '', strict: true })
    const config = readConfig(process.env, values)
    return { config, values, positionals, environment: process.env, output: process.stdout, notes: process.stderr }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw new UsageError((error as Error).message)
    throw error
  }
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`kashaf: ${error.message}\nSee kashaf --help.\n`)
    return 2
  }
  if (error instanceof KashafError) {
    process.stderr.write(`kashaf: ${error.message}\n${error.advice}\n`)
    return 1
  }
  process.stderr.write(`kashaf: an unexpected failure. Please report it with these lines.\n${(error as Error)?.stack ?? error}\n`)
  return 1
}

// A reader that has seen enough (`kashaf search … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await main(process.argv.slice(2)).catch(explain)
setTimeout(() => process.exit(), LINGER_MS).unref()
