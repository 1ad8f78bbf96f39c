/** A corpus that was read → everything that is wrong with it, for its editors. */
import { detectLanguage } from '../language/detect.ts';
import { checkQuestions } from './check-questions.ts';
import { checkTwins } from './check-twins.ts';
import { type LocatedEntry, type Position, positionOf, titleOf } from './entry.ts';
import { languageOfPath } from './path-language.ts';
import {
  comparePositions,
  distinctProblems,
  fault,
  formatPosition,
  isFault,
  type Problem,
  quote,
  sortProblems,
  warning,
} from './problem.ts';
import type { CorpusReading } from './read-corpus.ts';
import { says } from './said.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD`, for what is past. */
  readonly today: string;
}

/** What one WhatsApp message holds; a longer answer comes in parts, of which there are at most three. */
const MESSAGE_LENGTH = 1600;
const MAX_MESSAGES = 3;

/** The reading's own problems and those between its entries, by file and line. */
export function checkCorpus(reading: CorpusReading, { today }: CheckOptions): Problem[] {
  const { entries, problems } = reading;
  const found = [
    ...problems,
    ...noEntries(reading),
    ...checkIds(reading),
    ...checkQuestions(entries),
    ...checkTwins(reading),
    ...entries.flatMap((located) => [
      ...checkDates(located, today),
      ...checkAnswer(located),
      ...checkLanguage(located),
    ]),
  ];
  return sortProblems(distinctProblems(found));
}

function noEntries({ entries, problems }: CorpusReading): Problem[] {
  if (entries.length > 0 || problems.some(isFault)) return [];
  return [fault('no-entries', { file: '.', line: 1 }, says('noEntries'))];
}

function checkIds({ entries, lost = [] }: CorpusReading): Problem[] {
  const first = new Map<string, { readonly id: string; readonly position: Position }>();
  const all = [
    ...entries.map((located) => ({ id: located.entry.id, position: positionOf(located, 'id') })),
    ...lost,
  ].sort((a, b) => comparePositions(a.position, b.position));
  return all.flatMap(({ id, position }) => {
    // Some systems that ids are carried to tell no capitals from small letters.
    const other = first.get(id.toLowerCase());
    if (!other) {
      first.set(id.toLowerCase(), { id, position });
      return [];
    }
    if (other.id !== id) {
      const said = says('idByCase', quote(id), quote(other.id), formatPosition(other.position));
      return [fault('duplicate-id', position, said)];
    }
    return [fault('duplicate-id', position, says('idTaken', quote(id), formatPosition(other.position)))];
  });
}

function checkDates(located: LocatedEntry, today: string): Problem[] {
  const { valid_from: from, valid_until: until, review_by: review, owner } = located.entry;
  const problems: Problem[] = [];
  if (from !== undefined && until !== undefined && until < from) {
    problems.push(fault('never-valid', positionOf(located, 'valid_until'), says('neverValid', until, from)));
  } else if (until !== undefined && until < today) {
    const said = says('expired', quote(titleOf(located.entry)), until);
    problems.push(warning('expired', positionOf(located, 'valid_until'), said));
  }
  if (review !== undefined && review < today) {
    const who = owner === undefined ? '' : says('reviewer', owner);
    const said = says('reviewDue', quote(titleOf(located.entry)), who, review);
    problems.push(warning('review-due', positionOf(located, 'review_by'), said));
  }
  return problems;
}

/** So sure must the words be before they contradict the file. */
const SURE = 0.99;
/** Shorter texts are names as often as words. In characters. */
const LONG_ENOUGH = 60;

/** An entry in a language that its file's name does not tell, or whose own words are in another. */
function checkLanguage(located: LocatedEntry): Problem[] {
  const { language, questions, answer } = located.entry;
  const { file } = located.position;
  const ofFile = languageOfPath(file);
  if (ofFile !== undefined && ofFile !== language)
    return [
      warning(
        'other-language',
        positionOf(located, 'language'),
        says('languageUnlikeFile', language, ofFile),
      ),
    ];
  const sample = [...questions.slice(0, 5), answer].join('\n').slice(0, 600);
  if (sample.length < LONG_ENOUGH) return [];
  const found = detectLanguage(sample);
  if (found.language === language || found.confidence < SURE) return [];
  const title = quote(titleOf(located.entry));
  return [
    warning('other-language', located.position, says('languageUnlikeText', title, found.language, language)),
  ];
}

/** What reads well in a file, but not on a phone. */
function checkAnswer(located: LocatedEntry): Problem[] {
  const { answer } = located.entry;
  const position = positionOf(located, 'answer');
  const problems: Problem[] = [];
  if (answer.length > MESSAGE_LENGTH) {
    const parts = Math.ceil(answer.length / MESSAGE_LENGTH);
    const said = says('longAnswer', answer.length, MESSAGE_LENGTH, parts > MAX_MESSAGES);
    problems.push(warning('long-answer', position, said));
  }
  return problems;
}
