// What an engine expands queries by: the dictionary, plurals, peoples and places, related words, names, renderings.

import { byPosition } from '../analysis/token.js'
import type { OpenIndex } from '../archive/index-reader.js'
import { brokenPlurals } from '../lexicon/base.js'
import { createDictionary } from '../lexicon/dictionary.js'
import type { Lexicon } from '../lexicon/entry.js'
import { placesAndPeoples } from '../lexicon/peoples.js'
import type { Reading } from '../lexicon/reading.js'
import { createDemonyms } from '../queries/expand/demonyms.js'
import { createPhoneticNames } from '../queries/expand/phonetic-names.js'
import { createPlurals } from '../queries/expand/plurals.js'
import { createRelated } from '../queries/expand/related.js'
import { createRenderings } from '../queries/expand/translation.js'
import type { ExpandContext } from '../queries/expand/types.js'
import type { QueryExpander } from './types.js'

type Resources = Pick<ExpandContext, 'dictionary' | 'plurals' | 'demonyms' | 'related' | 'names' | 'renderings'>

export function createQueryExpander(index: OpenIndex, lexicon: Lexicon): QueryExpander {
  let made: Resources | null = null
  const resources = (): Resources => {
    made ??= makeResources(index, lexicon)
    return made
  }
  const analyzer = () => index.analyzer()
  return {
    analyzer,
    contextOf({ expand, drop, queryLanguage }, expired) {
      const known = resources()
      return {
        vocabulary: index.vocabulary,
        analyzer: analyzer(),
        ...known,
        names: (tokens, options) => known.names(tokens, { ...options, expired }),
        expand,
        drop,
        queryLanguage,
        isExcluded: false,
      }
    },
    corrections: () => ({ vocabulary: index.vocabulary, analyzer: analyzer(), ...resources() }),
  }
}

function makeResources(index: OpenIndex, lexicon: Lexicon): Resources {
  const { vocabulary, phonetic } = index
  const analyzer = index.analyzer()
  const wordsIn = (text: string) => byPosition(analyzer.analyze(text)).map(([main]) => main)
  const reading: Reading = {
    english: (text) => wordsIn(text).map(({ surface }) => surface),
    arabic: (text) => wordsIn(text).map(({ surface, term }) => ({ surface, stem: term })),
    table: index.readings,
  }
  const dictionary = createDictionary(lexicon, reading)
  // An installed dictionary has few senses a word and many rare words: going through it and back costs much for little.
  const ours = lexicon.freedict ? createDictionary({ ...lexicon, freedict: null }, reading) : dictionary
  return {
    dictionary,
    plurals: createPlurals(brokenPlurals(lexicon), analyzer),
    demonyms: createDemonyms(placesAndPeoples(lexicon), analyzer),
    related: createRelated(ours, analyzer, vocabulary),
    names: createPhoneticNames(phonetic, analyzer, vocabulary),
    renderings: createRenderings({ analyzer, vocabulary }),
  }
}
