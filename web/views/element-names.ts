// Names by which the page's scripts find what the views have made: ids of elements, `data-` attributes, and classes.
// Enumerations, so that the build writes each name where it is used.

/** Ids of elements that scripts look for. */
export enum ElementId {
  Alarm = 'alarm',
  Article = 'article',
  Citation = 'citation',
  CiteForm = 'cite-form',
  CiteQuotation = 'cite-quotation',
  CiteSaid = 'cite-said',
  Citing = 'citing',
  CitingTitle = 'citing-title',
  Count = 'count',
  FilterForm = 'filter-form',
  Filters = 'filters',
  Find = 'find',
  FindBox = 'find-box',
  FindPanel = 'find-panel',
  FindPlace = 'find-place',
  Help = 'help',
  Main = 'main',
  MatchPlace = 'match-place',
  Matches = 'matches',
  Page = 'page',
  Q = 'q',
  ReadingBar = 'reading-bar',
  TermSwitches = 'term-switches',
  Ticks = 'ticks',
  ToFilters = 'to-filters',
  ToResults = 'to-results',
}

/** Names of `data-` attributes, as `dataset` has them. */
export enum DataName {
  Added = 'added',
  At = 'at',
  Chosen = 'chosen',
  Cite = 'cite',
  Copy = 'copy',
  Count = 'count',
  Digits = 'digits',
  Keys = 'keys',
  Kind = 'kind',
  Marks = 'marks',
  Menu = 'menu',
  Months = 'months',
  Own = 'own',
  Period = 'period',
  Private = 'private',
  Result = 'result',
  Script = 'script',
  Size = 'size',
  Take = 'take',
  Term = 'term',
  Theme = 'theme',
}

/** Classes that scripts look for or set. */
export enum ClassName {
  Close = 'close',
  Copied = 'copied',
  Current = 'current',
  DialogBody = 'dialog-body',
  EmptyBox = 'empty-box',
  InList = 'in-list',
  Neighbours = 'neighbours',
  Off = 'off',
  Sought = 'sought',
}
