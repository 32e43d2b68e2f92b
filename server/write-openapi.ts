// Writes server/openapi.json, the committed copy of what /openapi.json answers. Run it from the repository's folder
// after a change of a schema or a route: node dist/server/write-openapi.js. A test fails as long as the two differ.

import { writeFileSync } from 'node:fs'
import { buildApp } from './app.js'
import { readConfig } from './config.js'
import { createEngineHolder } from './engine/engine-holder.js'

const config = readConfig()
const app = await buildApp({ config, holder: createEngineHolder({ index: config.index }), assets: null })
writeFileSync('server/openapi.json', `${JSON.stringify(app.swagger(), null, 2)}\n`)
await app.close()
