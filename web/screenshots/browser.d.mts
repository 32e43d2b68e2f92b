export const BROWSER_NAMES: readonly string[]
export const BROWSER_ARGUMENTS: string[]
export function findBrowser(): string | null
