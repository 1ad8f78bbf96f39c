/** Which entries a model may answer from, and when it must not be asked at all. */
import { localDay } from '../../clock.ts';
import { type Entry, titleOf } from '../../corpus/entry.ts';
import { LANGUAGES } from '../../message.ts';
import type { Retriever } from '../../retrieval/finding.ts';
import type { Turn } from '../skill.ts';
import type { EarlierTurn } from './earlier-turn.ts';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly answer: string;
}

const MOST_SOURCES = 3;
/** Of one answer; longer ones are left out rather than cut, as a cut may turn their sense. */
const LONGEST_ANSWER = 2000;

/** Confidential in one language is confidential in both. */
export function isConfidential(id: string, retriever: Retriever): boolean {
  return [undefined, ...LANGUAGES].some((language) => retriever.entry(id, language)?.confidential === true);
}

/**
 * A question near a confidential entry is itself confidential, whichever entry is nearest; so is
 * whatever follows a confidential answer, for it may say "and if I tell nobody?".
 */
export function isConfidentialTurn({ finding, conversation, retriever }: Turn): boolean {
  const near = finding.candidates.slice(0, MOST_SOURCES).map(({ id }) => id);
  const [lastTopic] = conversation.lastTopics;
  return [...near, ...(lastTopic === undefined ? [] : [lastTopic])].some((id) =>
    isConfidential(id, retriever),
  );
}

/** A recording about many things is looked at a stretch at a time. */
const STRETCH = { words: 15, step: 8 } as const;
/** An entry counts whose words are so near a stretch, or that the stretch is about with such a chance. */
const A_TRACE = { score: 0.3, confidence: 0.05 } as const;

/** Whether any of what is said is near a confidential entry. */
export function isConfidentialTalk(text: string, retriever: Retriever, now: Date): boolean {
  const words = text.split(/\s+/);
  const today = localDay(now);
  for (let at = 0; at < words.length; at += STRETCH.step) {
    const { candidates } = retriever.ask(words.slice(at, at + STRETCH.words).join(' '), { today });
    const near = candidates
      .slice(0, MOST_SOURCES)
      .filter(({ score, confidence }) => score > A_TRACE.score || confidence > A_TRACE.confidence);
    if (near.some(({ id }) => isConfidential(id, retriever))) return true;
  }
  return false;
}

/** The nearest entries in the person's language, then those talked about before. */
export function sourcesFor(turn: Turn, earlier: readonly EarlierTurn[]): readonly Source[] {
  const { finding, retriever, language, now } = turn;
  const ids = [
    ...finding.candidates.slice(0, MOST_SOURCES).map(({ id }) => id),
    ...earlier.toReversed().flatMap(({ entryId }) => (entryId === null ? [] : [entryId])),
  ];
  return [...new Set(ids)]
    .flatMap((id) => retriever.entry(id, language) ?? [])
    .filter(
      (entry) =>
        entry.language === language &&
        !isConfidential(entry.id, retriever) &&
        isValidOn(entry, localDay(now)) &&
        entry.answer.length <= LONGEST_ANSWER,
    )
    .slice(0, MOST_SOURCES + 1)
    .map((entry) => ({ id: entry.id, title: titleOf(entry), answer: entry.answer }));
}

function isValidOn({ valid_from, valid_until }: Entry, day: string): boolean {
  return (valid_from === undefined || valid_from <= day) && (valid_until === undefined || day <= valid_until);
}
