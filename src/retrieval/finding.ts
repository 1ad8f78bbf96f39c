/** What retrieval says to a question. */
import type { Entry } from '../corpus/entry.ts';
import type { Language } from '../message.ts';

/** `answer`: confident · `suggest`: did you mean · `fallback`: honestly not known. */
export type Decision = 'answer' | 'suggest' | 'fallback';

export interface Candidate {
  readonly id: string;
  readonly title: string;
  /** TF-IDF cosine between the question and the entry's nearest phrasing, 0..1. */
  readonly score: number;
  /** Calibrated chance that this is the right entry, 0..1. */
  readonly confidence: number;
}

export interface Finding {
  readonly text: string;
  /** The language to reply in. */
  readonly language: Language;
  readonly decision: Decision;
  /** The entry to answer with; null unless the decision is `answer`. */
  readonly entry: Entry | null;
  /** That of the first candidate; 0 when there is none. */
  readonly confidence: number;
  /** Best first, at most 5, at most one of each pair of twins. */
  readonly candidates: readonly Candidate[];
  /** It names a topic rather than asks a question, and the candidates are what there is about it. */
  readonly isTopic?: true;
  /** The question's terms in the language that it was read in. */
  readonly terms: readonly string[];
}

export interface AskOptions {
  /** The language to reply in; detected when left out. */
  readonly language?: Language | undefined;
  /** The language of the person's last message, preferred when unsure. */
  readonly previous?: Language | undefined;
  /** Only entries that carry at least one of these tags. */
  readonly tags?: readonly string[] | undefined;
  /** The day, `YYYY-MM-DD` in local time, on which `valid_from` and `valid_until` are judged. */
  readonly today: string;
}

/** What the skills may ask of an index. */
export interface Retriever {
  ask(text: string, options: AskOptions): Finding;
  /** The entry, in the language if it has a twin there; undefined for an id that is not in the index. */
  entry(id: string, language?: Language): Entry | undefined;
  /** The tags most entries of the language carry, commonest first. */
  topics(language: Language): readonly string[];
  readonly languages: readonly Language[];
}
