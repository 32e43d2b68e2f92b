// What a client prefers, read from an Accept or Accept-Language header (RFC 9110 §12): the offered value with the
// greatest weight, the first offered winning a tie.

import type { Lang } from '../contract/contract.js'

/**
 * `matches` says how closely a range covers an offer: 0 not at all, more is closer. Null when everything offered is
 * refused.
 */
function preferred<T extends string>(header: string, offered: readonly T[], matches: (range: string, offer: T) => number): T | null {
  const ranges = header.split(',', 100).map((part) => {
    const [range, ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return { range, weight: weight === undefined ? 1 : Number.parseFloat(weight) || 0 }
  })
  let best: T | null = null
  let most = 0
  for (const offer of offered) {
    let closest = 0
    let weight = 0
    for (const candidate of ranges) {
      const closeness = matches(candidate.range, offer)
      if (closeness > closest) [closest, weight] = [closeness, candidate.weight]
    }
    if (weight > most) [best, most] = [offer, weight]
  }
  return best
}

/** The media type to answer with, or null when the client accepts none of those offered. No header accepts all. */
export function preferredType<T extends string>(accept: string | undefined, offered: readonly T[]): T | null {
  if (!accept?.trim()) return offered[0]
  return preferred(accept, offered, (range, offer) => {
    if (range === offer) return 3
    if (range === `${offer.split('/')[0]}/*`) return 2
    return range === '*/*' ? 1 : 0
  })
}

/** The language to answer in; English when the client names neither. */
export function preferredLanguage(acceptLanguage: string | undefined): Lang {
  if (!acceptLanguage) return 'en'
  return preferred(acceptLanguage, ['en', 'ar'], (range, offer) => (range.split('-')[0] === offer ? 2 : range === '*' ? 1 : 0)) ?? 'en'
}
