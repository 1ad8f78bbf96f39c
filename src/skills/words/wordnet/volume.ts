/** WordNet's two files of one part of speech. */
import type { DataFile } from './data-file.ts';
import type { LemmaIndex } from './lemma-index.ts';

export interface Volume {
  readonly index: LemmaIndex;
  readonly data: DataFile;
}
