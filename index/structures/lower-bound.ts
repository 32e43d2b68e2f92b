// Binary search.

/**
 * The first of the numbers from `low` to `high` (not included) that is not before what is sought, or `high`; those
 * before it come first.
 */
export function lowerBound(low: number, high: number, isBefore: (i: number) => boolean): number {
  let first = low
  let end = high
  while (first < end) {
    const middle = (first + end) >>> 1
    if (isBefore(middle)) first = middle + 1
    else end = middle
  }
  return first
}
