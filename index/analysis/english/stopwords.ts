// English words that serve grammar rather than meaning: searched only by their spelling, never by a stem. Folded as the
// tokenizer and the fold leave them: lower case, no apostrophes.

const WORDS = `
a an the this that these those
i me my we our ours us you your yours he him his she her hers it its they them their theirs
myself himself herself itself ourselves themselves
who whom whose which what when where why how
and or but if nor so yet than then as because while until though although since
of at by for with about against between into through during before after above below
to from up down in out on off over under upon within without toward towards
am is are was were be been being have has had having do does did doing
will would shall should can could may might must
not no only own same too very just also there here both each all any some such other more most
dont doesnt didnt isnt arent wasnt werent wont cant couldnt wouldnt s t
`

export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
