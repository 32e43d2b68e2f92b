// Where the page's built files are: next to this program when it is built, or in `dist` when it runs from its source.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PLACES = ['../web/assets/', '../dist/web/assets/'].map((place) => fileURLToPath(new URL(place, import.meta.url)))

/** The folder of built files, or null when the page has not been built. */
export const assetsFolder = (): string | null => PLACES.find((place) => existsSync(place)) ?? null
