// The libraries that Kashaf is measured against.

import { flexsearch } from './flexsearch.js'
import { lunrPeer } from './lunr.js'
import { minisearch } from './minisearch.js'
import { orama } from './orama.js'
import type { Peer } from './peer.js'
import { sqlitePeer } from './sqlite.js'

export const PEERS: readonly Peer[] = [minisearch, sqlitePeer, flexsearch, orama, lunrPeer]
