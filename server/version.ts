// The program's own version, from package.json: next to the folder `server` in the source, one folder further up when
// built.

import { existsSync, readFileSync } from 'node:fs'

const candidates = ['../package.json', '../../package.json'].map((path) => new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(candidates.find((url) => existsSync(url)) ?? candidates[0], 'utf8')) as { version: string }

export const PROGRAM_VERSION = version
