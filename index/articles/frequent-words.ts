// Words that tell Arabic from the bytes of another code page: of running Arabic text they make a tenth, of anything
// else read as Arabic next to nothing.

export const FREQUENT_WORDS: ReadonlySet<string> = new Set('من في على إلى الى أن ان عن مع التي الذي هذا هذه بعد كان لا ما قال'.split(' '))
