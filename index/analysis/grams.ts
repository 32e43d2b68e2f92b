// The runs of four letters of a folded Arabic word. By them the ranking finds verb forms, misprints, odd particles.

const LENGTH = 4

/**
 * @param surface a folded word
 * @returns its runs of four letters in order, each once; the word itself when it has four or fewer
 */
export function grams(surface: string): string[] {
  if (surface.length <= LENGTH) return [surface]
  const runs = new Set<string>()
  for (let at = 0; at + LENGTH <= surface.length; at++) runs.add(surface.slice(at, at + LENGTH))
  return [...runs]
}
