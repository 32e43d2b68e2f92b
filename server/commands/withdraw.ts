// kashaf withdraw: takes articles out of the archive at once, on a running server too, or lets them back. It changes
// one file next to the index; the articles' own files stay where they are.

import { type Call, type Command, UsageError } from './command.js'

export const withdrawCommand: Command = {
  name: 'withdraw',
  takes: 'ID…',
  meaning: 'take articles out of the archive, at once and for all rebuilds to come',
  options: { undo: { type: 'boolean', meaning: 'let them back' } },
  settings: ['index'],
  async run({ config, values, positionals, output }: Call) {
    if (positionals.length === 0) throw new UsageError('Name the articles: kashaf withdraw ID.')
    const { withdraw } = await import('../../index/index.js')
    const undo = values.undo === true
    for (const id of new Set(positionals)) {
      const outcome = await withdraw(config.index, id, undo)
      output.write(`${id}: ${WORDS[undo ? 'undo' : 'withdraw'][outcome]}\n`)
    }
    return 0
  },
}

const WORDS = {
  withdraw: {
    changed:
      'withdrawn. A running server stops showing it within about a second; the next rebuild leaves it out. Its file was not touched.',
    same: 'was withdrawn before.',
  },
  undo: {
    changed: 'let back. A running server shows it again within about a second; if there was a rebuild meanwhile, after the next one.',
    same: 'is not withdrawn.',
  },
} as const
