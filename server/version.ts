// The program's own version, from package.json: beside the folder `server` in the source, one folder further up when
// built.

import { existsSync, readFileSync } from 'node:fs'

const places = ['../package.json', '../../package.json'].map((place) => new URL(place, import.meta.url))
const { version } = JSON.parse(readFileSync(places.find((place) => existsSync(place)) ?? places[0], 'utf8')) as { version: string }

export const PROGRAM_VERSION = version
