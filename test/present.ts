// A value that a test knows to be there.

/** `value`, which is there. @throws Error that names what is missing */
export function present<T>(value: T | null | undefined, what = 'a value that the test needs'): T {
  if (value === null || value === undefined) throw new Error(`There is no ${what}.`)
  return value
}
