// The arithmetic of relevance: pure functions and every constant, each with its meaning, range, default and effect. A score
// is the sum of its parts; `score` of an article is comparable within one query only.
//
//   score = Σ concepts idf(c) · saturate(tf(c)) · [CROSSED if only crossed]   what was asked, BM25F
//         + SURFACE · Σ printed words idf · saturate                         the very spelling typed
//         + GRAMS · Σ 4-grams idf · saturate                                 verb forms, typing errors, odd clitics
//         + PROXIMITY · Σ neighbours min(idf) · saturate(closeness)          words near each other, in order
//         + COVERAGE · share of the query's idf that the article answers · mean idf

export {
  B_BODY,
  B_TITLE,
  type FieldLengths,
  fieldFrequency,
  inverseDocumentFrequency,
  K1,
  saturate,
  TITLE_WEIGHT,
} from '../postings/impacts.js'

/** Weight of the printed form beside the stem. Range 0–1; 0 makes all forms of a stem equal. */
export const SURFACE = 0.3
/** Weight of letter 4-grams beside the stem. Range 0–1; helps where stems differ (أعلن, أعلنت) and with spelling errors. */
export const GRAMS = 0.3
/** What an occurrence in the lead counts beside 1 further down: news says first what it is about. Range ≥ 1; 1 makes all places equal. */
export const LEAD = 2
/** How many words of the body are the lead. Range ≥ 0. */
export const LEAD_WORDS = 40
/** Weight of nearness. Range 0–1; helps questions and names, hurts little elsewhere. */
export const PROXIMITY = 0.1
/** Words further apart than this are not near. Positions, ≥ 1. */
export const PROXIMITY_WINDOW = 8
/** What a pair in the other order than typed is worth beside one in order. Range 0–1. */
export const UNORDERED = 0.5
/** Weight of answering more of the query's words. Range 0–2; 0 leaves it to the sum of their scores. */
export const COVERAGE = 0.5
/** What a concept counts that was found only in another language than the one typed. Range 0–1; 1 makes crossings equal. */
export const CROSSED = 0.8
/** BM25's b for surfaces and 4-grams, which have no fields of their own. Range 0–1. */
export const B_PRINTED = 0.65

/** Length-normalised frequency in a text without fields. */
export const plainFrequency = (count: number, length: number, meanLength: number): number =>
  count / (1 - B_PRINTED + (B_PRINTED * length) / meanLength)
