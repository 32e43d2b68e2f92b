import type { RebuildOptions, RebuildSummary } from './summary.js'

export declare function rebuild(options: RebuildOptions): Promise<RebuildSummary>
