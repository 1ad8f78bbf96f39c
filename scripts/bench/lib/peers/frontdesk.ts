/** frontdesk itself: the whole way from text to decision, and its ranking alone beside the bound. */
import { buildIndex } from '../../../../src/retrieval/build-index.ts';
import { openContainer } from '../../../../src/retrieval/container.ts';
import { openSearchIndex, weighQuestion } from '../../../../src/retrieval/cosine.ts';
import { createCosineSearch } from '../../../../src/retrieval/cosine-search.ts';
import { openLexicon } from '../../../../src/retrieval/lexicon-sections.ts';
import { type Index, openIndex } from '../../../../src/retrieval/open-index.ts';
import type { QuestionWord } from '../../../../src/retrieval/question-word.ts';
import { readQuestion } from '../../../../src/retrieval/read-question.ts';
import { checkExactness } from '../brute-force.ts';
import { entriesOf } from '../documents.ts';
import { scanPostings } from '../scan-postings.ts';
import type { Ask, Peer } from './peer.ts';

export const WHOLE = 'text to decision';
export const RANKING = 'ranking alone';
export const SCAN = 'scan of the postings';

const TODAY = '2026-01-01';
const SOURCE = 'benchmark';
/** The three best are compared with those of the plainest way. */
const FOUND = 3;

export const frontdeskLearned: Peer = {
  name: 'frontdesk, all learned',
  mostDocuments: 10_000,
  build(documents, language) {
    const { bytes } = buildIndex(entriesOf(documents, language));
    const index = openIndex(bytes.buffer, SOURCE);
    return {
      documents: index.meta.phrasings,
      ways: { search: (text) => candidatesOf(index.ask(text, { language, today: TODAY })) },
    };
  },
};

export const frontdesk: Peer = {
  name: 'frontdesk',
  build(documents, language) {
    const { bytes } = buildIndex(entriesOf(documents, language), { ranking: 'cosine' });
    const index = openIndex(bytes.buffer, SOURCE);
    const container = openContainer(bytes.buffer, SOURCE);
    const cosineIndex = openSearchIndex(container);
    const conceptOf = container.ints('phrasing-concept');
    const search = createCosineSearch(cosineIndex, conceptOf, FOUND);
    const lexicon = openLexicon(container);

    /** Read beforehand, when only what follows is timed. */
    const words = new Map<string, readonly QuestionWord[]>();
    const listed = new Map<string, readonly number[]>();
    const read = (text: string) => readQuestion(text, lexicon, [language]);
    const rank: Ask = (text) => search(words.get(text)!, always).map(({ concept }) => concept);
    let scanned = 0;
    const scan: Ask = (text) => {
      scanned = (scanned + scanPostings(cosineIndex, listed.get(text)!)) | 0;
      return [];
    };

    return {
      documents: index.meta.phrasings,
      ways: {
        [WHOLE]: (text) => candidatesOf(index.ask(text, { language, today: TODAY })),
        [RANKING]: rank,
        [SCAN]: scan,
      },
      prepare(texts) {
        for (const text of texts) {
          const asked = read(text);
          const { weights } = weighQuestion(asked, cosineIndex);
          words.set(text, asked);
          listed.set(
            text,
            asked.flatMap(({ term }, at) => (term >= 0 && weights[at] !== 0 ? [term] : [])),
          );
        }
      },
      check: (texts) =>
        checkExactness(
          texts.map(read),
          (asked) => search(asked, always).map(({ cosine }) => cosine),
          cosineIndex,
          conceptOf,
          FOUND,
        ),
      file: bytes,
    };
  },
};

const always = () => true;

/** Entries are named by their numbers; without twins an entry's number is its concept's, too. */
function candidatesOf({ candidates }: ReturnType<Index['ask']>): number[] {
  return candidates.map(({ id }) => Number(id));
}
