import type { OpenOptions } from '../archive/summary.js'
import type { Engine } from './engine.js'

export declare function open(options: OpenOptions): Promise<Engine>
