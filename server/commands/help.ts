// kashaf --help: made of the commands and of the table of settings, so that it cannot lack one or keep one too many.

import { flagOf, SETTINGS, type SettingName } from '../config.js'
import type { Command } from './command.js'

const COLUMN = 36

const row = (left: string, right: string) =>
  left.length < COLUMN - 2 ? `  ${left.padEnd(COLUMN - 2)}${right}` : `  ${left}\n${' '.repeat(COLUMN)}${right}`

export function help(commands: readonly Command[]): string {
  const lines = ['Kashaf searches an archive of Arabic and English articles.', '', 'Usage: kashaf COMMAND [OPTIONS]', '', 'Commands']
  for (const command of commands) {
    lines.push(row(`${command.name} ${command.takes}`.trim(), command.meaning))
    for (const [name, { form, meaning }] of Object.entries(command.options))
      lines.push(row(`  --${name}${form ? ` ${form}` : ''}`, meaning))
  }
  lines.push('', 'Settings: a flag, or a variable of the environment', '')
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const { variable, form, fallback, meaning } = SETTINGS[name]
    lines.push(row(`--${flagOf(name)} ${form}`, `${meaning}${fallback ? ` (${fallback})` : ''}`), `${' '.repeat(COLUMN)}${variable}`)
  }
  lines.push('', row('--help, -h', 'this text'), row('--version, -V', 'the version of the program'), '')
  return lines.join('\n')
}
