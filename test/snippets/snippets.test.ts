import fc from 'fast-check'
import t from 'tap'
import { bestSnippets, type Mark, type MarkedParagraph } from '../../index/snippets/snippet.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { processorTime } from '../processor-time.js'

const one = (): number => 1

/** A paragraph whose words `marked` are marked with the number of the word as term. */
function paragraph(id: string, text: string, ...marked: string[]): MarkedParagraph {
  const marks: Mark[] = []
  marked.forEach((word, term) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      marks.push({ start: at, end: at + word.length, term, via: 'exact' })
  })
  return { id, text, marks: marks.sort((a, b) => a.start - b.start) }
}

const LONG =
  'عقد الوفدان اجتماعًا في العاصمة صباح اليوم. وقالت مصادر مطلعة إن البحث تناول ملفات كثيرة لم تكن مدرجة من قبل. ' +
  'ثم أعلن الناطق أن المفاوضات حول الممر الآمن ستستأنف الأسبوع المقبل في مكان يحدد لاحقًا. وأضاف أن لجنة مشتركة ستتابع التنفيذ. '.repeat(3)

t.test('the passage with the most of what was asked is chosen, and stands in the order of the text', async (t) => {
  const far = paragraph('p-1', `${'كلام آخر لا صلة له. '.repeat(30)}المفاوضات وحدها هنا.`, 'المفاوضات')
  const both = paragraph('p-2', LONG, 'المفاوضات', 'الآمن')
  const once = paragraph('p-2', LONG, 'الوفدان', 'العاصمة')
  const [snippet] = bestSnippets([far, both], 1, 160, one)
  t.equal(snippet.paragraph, 'p-2')
  t.ok(snippet.marks.some(({ term }) => term === 0) && snippet.marks.some(({ term }) => term === 1))
  const two = bestSnippets([far, once], 2, 160, one)
  t.same(
    two.map(({ paragraph }) => paragraph),
    ['p-1', 'p-2'],
  )
  const same = bestSnippets([both, { ...both, id: 'p-3' }], 2, 160, one)
  t.equal(new Set(same.map(({ text }) => text)).size, same.length, 'the same words are not shown twice')
})

t.test('a snippet begins at a sentence that begins near, and says where text was left out', async (t) => {
  const [snippet] = bestSnippets([paragraph('p-1', LONG, 'الناطق')], 1, 120, one)
  t.match(snippet.text, /^ثم أعلن الناطق/)
  t.same(snippet.cut, [true, true])
  const short = bestSnippets([paragraph('p-1', 'نص قصير عن المفاوضات.', 'المفاوضات')], 2, 120, one)
  t.same(
    short.map(({ cut, from }) => [cut, from]),
    [[[false, false], 0]],
  )
})

t.test('without marks the beginning of the body is shown; without body nothing', async (t) => {
  const [lead] = bestSnippets([paragraph('p-1', LONG)], 2, 100, one)
  t.equal(lead.from, 0)
  t.ok(LONG.startsWith(lead.text) && lead.text.length <= 140)
  t.same(bestSnippets([], 2, 100, one), [])
  t.same(bestSnippets([paragraph('p-1', LONG)], 0, 100, one), [])
})

t.test('a phrase longer than the window is shown whole', async (t) => {
  const text = `${'قبل '.repeat(100)}${'عبارة طويلة جدا '.repeat(8)}${'بعد '.repeat(100)}`
  const start = text.indexOf('عبارة')
  const mark: Mark = { start, end: start + 16 * 8 - 1, term: 0, via: 'exact' }
  const [snippet] = bestSnippets([{ id: 'p-1', text, marks: [mark] }], 1, 80, one)
  t.equal(snippet.marks.length, 1)
  t.equal(snippet.text.slice(snippet.marks[0].start, snippet.marks[0].end), text.slice(mark.start, mark.end))
})

t.test('a phrase that ends where the window does is kept whole, punctuation after it or not', async (t) => {
  const faults = collectFaults(t)
  for (const after of ['. ', '» ', '، ', ' ', '.']) {
    const before = 'كلمة أولى '
    const filler = `${'كلمات '.repeat(40)}`
    for (let length = 80; length < 130; length++) {
      const phrase = 'ممر إنساني آمن وطويل'
      const text = `${before}${filler.slice(0, 60)}${phrase}${after}${filler}`
      const marks: Mark[] = [
        { start: 0, end: 4, term: 0, via: 'exact' },
        { start: text.indexOf(phrase), end: text.indexOf(phrase) + phrase.length, term: 1, via: 'exact' },
      ]
      const [snippet] = bestSnippets([{ id: 'p-1', text, marks }], 1, length, one)
      const end = snippet.from + snippet.text.length
      faults.notOk(
        marks.some((mark) => mark.start < end && mark.end > end),
        `${length} units cut the phrase before ${JSON.stringify(after)}`,
      )
    }
  }
  faults.none()
  t.pass()
})

t.test('a rare word is shown however often another stands in the text, and choosing takes no longer for that', async (t) => {
  const text = `${'داعش '.repeat(100_000)}حلب ${'داعش '.repeat(100_000)}`
  const long = paragraph('p-1', text, 'داعش', 'حلب')
  const elapsed = processorTime()
  const snippets = bestSnippets([long], 2, 240, (term) => (term === 1 ? 5 : 0.1))
  const milliseconds = elapsed()
  t.ok(snippets.some(({ marks }) => marks.some(({ term }) => term === 1)))
  t.ok(milliseconds < 5000, `${milliseconds.toFixed(0)} ms; a time that grows with the square of the marks is a minute`)
})

t.test(
  "law: whatever the text, a snippet is a slice of its paragraph, its marks are the paragraph's, and it is about as long as asked",
  async (t) => {
    const word = fc.oneof(
      fc.constantFrom('المفاوضات', 'مُفَاوَضَاتٌ', 'داعش.', 'Syria', '😀', 'a', 'é', 'الحكـــومة'),
      fc.string({ maxLength: 30 }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 80 }), { minLength: 1, maxLength: 4 }),
        fc.nat(5),
        fc.integer({ min: 80, max: 400 }),
        fc.nat(7),
        (texts, count, length, step) => {
          const paragraphs = texts.map((words, p): MarkedParagraph => {
            const marks: Mark[] = []
            let text = ''
            words.forEach((w, i) => {
              if (w !== '' && i % (step + 2) === 0)
                marks.push({ start: text.length, end: text.length + w.length, term: i % 3, via: 'form' })
              text += `${w} `
            })
            return { id: `p-${p}`, text, marks }
          })
          const snippets = bestSnippets(paragraphs, count, length, one)
          if (snippets.length > count) throw new Error('too many')
          for (const snippet of snippets) {
            const own = present(paragraphs.find(({ id }) => id === snippet.paragraph))
            if (own.text.slice(snippet.from, snippet.from + snippet.text.length) !== snippet.text) throw new Error('not a slice')
            for (const mark of snippet.marks) {
              if (!own.marks.some((m) => m.start === mark.start + snippet.from && m.end === mark.end + snippet.from))
                throw new Error('a mark of its own')
              if (mark.start < 0 || mark.end > snippet.text.length) throw new Error('a mark outside')
            }
            if (snippet.text.length > length + 120) throw new Error(`${snippet.text.length} units`)
            if (/^\p{M}/u.test(snippet.text) && snippet.from > 0) throw new Error('begins with a combining mark')
          }
        },
      ),
      { numRuns: 400 },
    )
    t.pass()
  },
)
