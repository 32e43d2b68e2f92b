// What a command of the command line is: its name, what it takes, what it does. The help is made of these.

import type { Config, SettingName } from '../config.js'
import type { Screen } from '../terminal/types.js'

interface CommandOption {
  type: 'boolean' | 'string'
  multiple?: boolean
  /** What may be written, for the help. */
  form?: string
  meaning: string
}

export interface Call {
  config: Config
  /** Values of the command's own options. */
  values: Record<string, string | boolean | (string | boolean)[] | undefined>
  positionals: string[]
  environment: Record<string, string | undefined>
  /** What was asked for. */
  output: Screen
  /** What is said on the way. */
  notes: Screen
}

export interface Command {
  name: string
  /** After the name, in the help. */
  takes: string
  meaning: string
  options: Record<string, CommandOption>
  /** Settings whose flags the command takes. */
  settings: readonly SettingName[]
  /** @returns the exit code */
  run(call: Call): Promise<number>
}

/** The command line cannot be understood: exit code 2. */
export class UsageError extends Error {}
