/** The engines by name; each is imported only in its own process. */
import type { Peer } from './peer.ts';

export const PEERS: Readonly<Record<string, () => Promise<Peer>>> = {
  frontdesk: async () => (await import('./frontdesk.ts')).frontdesk,
  'frontdesk-learned': async () => (await import('./frontdesk.ts')).frontdeskLearned,
  flexsearch: async () => (await import('./flexsearch.ts')).flexsearch,
  'flexsearch-match': async () => (await import('./flexsearch.ts')).flexsearchMatch,
  'flexsearch-memory': async () => (await import('./flexsearch.ts')).flexsearchMemory,
  'flexsearch-performance': async () => (await import('./flexsearch.ts')).flexsearchPerformance,
  'flexsearch-score': async () => (await import('./flexsearch.ts')).flexsearchScore,
  nlpjs: async () => (await import('./nlpjs.ts')).nlpjs,
  'wink-bm25': async () => (await import('./wink-bm25.ts')).winkBm25,
  minisearch: async () => (await import('./minisearch.ts')).minisearch,
  orama: async () => (await import('./orama.ts')).orama,
  lunr: async () => (await import('./lunr.ts')).lunrPeer,
  natural: async () => (await import('./natural.ts')).natural,
};
