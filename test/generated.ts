// Small archives and queries made up by fast-check, of words that are likely to meet.

import fc from 'fast-check'
import type { Draft } from './archived.js'

/**
 * Words that share stems, stop words, compounds, numbers and dates in both scripts: few, so that texts and queries
 * meet.
 */
const WORDS =
  'المفاوضات مفاوضات وبالمفاوضات مفاوض داعش سوريا السورية سوري من في على الله حزب ديرالزور دير الزور مسلح مسلحين 350 ٣٥٠ 2018 هدنة قصف الجيش جيش the of army armies truce cease-fire ceasefire fire F-16 U.N.'.split(
    ' ',
  )
const word = fc.constantFrom(...WORDS)
const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))

export const draft: fc.Arbitrary<Draft> = fc.record({
  title: fc.option(text),
  body: fc.array(text, { minLength: 1, maxLength: 3 }),
  date: fc.option(fc.constantFrom('2017-08-26', '2018-11-27', '2018-01-02')),
})

export const query = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: word },
      { weight: 2, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`) },
      { weight: 1, arbitrary: word.map((w) => `-${w}`) },
      { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `${a} OR ${b}`) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '))
