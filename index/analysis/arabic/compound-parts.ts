// The parts of names that are written as one word and are two, in the counted spelling.

/** Heads of names that end in the name of God. */
export const HEADS_OF_GOD: ReadonlySet<string> = new Set('عبد عبيد نصر سيف حزب خير فضل جار عطا ضيف سعد رزق فتح روح اية'.split(' '))

/** Before any name with the article. */
export const SERVANT = 'عبد'

/** Fathers and sons: أبو, ابن, بني before a name without the article. */
export const KUNYAS: readonly string[] = ['ابو', 'ابن', 'بني']

/** Joined names that are written apart as often, with no article to tell them by. */
export const BRANDS: readonly (readonly [head: string, tail: string])[] = [
  ['فيس', 'بوك'],
  ['يو', 'تيوب'],
  ['واتس', 'اب'],
]
