/** What every engine in the comparison has to offer; one file beside this one for each. */
import type { Language } from '../../../../src/message.ts';
import type { Exactness } from '../brute-force.ts';

/** One phrasing of an entry: what all engines are given. */
export interface Document {
  readonly entry: number;
  readonly text: string;
  /** Where answers say something: engines that know fields may search it, too. */
  readonly answer?: string;
}

/**
 * The entries of the nearest documents, best first; one may come more than once.
 *
 * @param limit so many documents are wanted
 */
export type Ask = (text: string, limit: number) => readonly number[] | Promise<readonly number[]>;

export interface Engine {
  /** How many documents it holds, by its own account. */
  readonly documents: number;
  /** Asking as such is called `search`; other names are printed behind the engine's. */
  readonly ways: Readonly<Record<string, Ask>>;
  /** Told the questions beforehand, by those that time only a part of the way. */
  prepare?(texts: readonly string[]): void;
  /** Compares its answers with those of the plainest way. */
  check?(texts: readonly string[]): Exactness;
  /** What it would keep on disk. */
  readonly file?: Uint8Array;
}

export interface Peer {
  readonly name: string;
  /** With more documents it is left out. */
  readonly mostDocuments?: number;
  build(documents: Iterable<Document>, language: Language): Engine | Promise<Engine>;
}
