// The page's public face for the server: each state of the page from the data of the API's answers, and the document it
// is sent as. The browser script takes the same trees as the server makes them.

export { renderFeed } from './feed.js'
export {
  articleAddress,
  EMPTY,
  FACETS,
  feedAddress,
  isHome,
  isWrittenDate,
  PAGE_MEMBERS,
  readState,
  type SearchState,
  searchAddress,
} from './views/address.js'
export { renderCitation } from './views/citing.js'
export type { DocumentContext, PageContext, Theme } from './views/context.js'
export { type DescribedInterface, type DescribedMember, type DescribedOperation, renderDocs, type TypePiece } from './views/docs.js'
export { documentOf, type Page, treeOf } from './views/frame.js'
export { renderHelp } from './views/help.js'
export { renderHome } from './views/home.js'
export { toHtml } from './views/html.js'
export { renderProblem, renderProblemKind } from './views/problem.js'
export { renderReader } from './views/reader.js'
export { renderResults } from './views/results.js'
export { TEXT_SIZES } from './views/text-sizes.js'
export { TREE_TYPE } from './views/tree.js'
export { ar } from './words/ar.js'
export { en } from './words/en.js'
