/** What is wrong with a `care.yaml` is told with its line, and what to do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingEntries } from '../../../src/corpus/care/missing-entries.ts';
import { loadCare, readCare } from '../../../src/corpus/care/read-care.ts';

const SOUND = `countries:
  - id: fr
    name: { en: France, fr: France }
closing: { en: Bye, fr: Salut }
person: { en: Write person, fr: Écrivez conseiller }
go_on: { en: Go on, fr: Suite }
words:
  family: { en: [mother, father], fr: [mère, père] }
kinds:
  - id: bereavement
    say: { en: Sorry, fr: Désolé }
    numbers: { fr: { en: '15', fr: '15' } }
    entry: bereavement-leave
    phrases: { en: [my <family> died], fr: [mort de (mon|ma) <family>] }
`;
const problemsOf = (text: string) =>
  readCare(text, 'care.yaml').problems.map(({ position, message }) => `${position.line} ${message}`);

describe('care.yaml', () => {
  it('is read', () => {
    const { plan, problems } = readCare(SOUND, 'care.yaml');
    expect(problems).toEqual([]);
    expect(plan?.kinds.map(({ id }) => id)).toEqual(['bereavement']);
  });

  it.each([
    [
      '    say: { en: Sorry, fr: Désolé }',
      '    says: { en: Sorry, fr: Désolé }',
      /^11 unknown field "says"; did you mean "say"/,
    ],
    [
      'fr: [mort de (mon|ma) <family>]',
      'fr: []',
      /^14 phrases\.fr: expected at least one phrase in each language/,
    ],
    [
      'my <family> died',
      'my <famly> died',
      /^14 .*expected the name of a list below "words:", came "<famly>"/,
    ],
    ['numbers: { fr:', 'numbers: { de:', /^12 expected the id of one of the "countries:", came "de"/],
  ])('tells what is wrong: %s → %s', (right, wrong, expected) => {
    expect(SOUND).toContain(right);
    const problems = problemsOf(SOUND.replace(right, wrong));
    expect(
      problems.filter((problem) => expected.test(problem)),
      problems.join('\n'),
    ).toHaveLength(1);
  });

  it('an entry that the corpus does not have is a fault', () => {
    const { entries } = readCare(SOUND, 'care.yaml');
    expect(missingEntries(entries, [])).toMatchObject([
      { severity: 'fault', code: 'unknown-entry', position: { file: 'care.yaml', line: 13 } },
    ]);
  });

  it('a corpus without the file has what comes with the program, without the sample’s entries', async () => {
    const corpus = mkdtempSync(join(tmpdir(), 'frontdesk-care-'));
    try {
      const { plan, problems } = await loadCare(corpus);
      expect(problems).toEqual([]);
      expect(plan?.kinds.length).toBeGreaterThanOrEqual(10);
      expect(plan?.kinds.every(({ entry }) => entry === undefined)).toBe(true);
    } finally {
      rmSync(corpus, { recursive: true });
    }
  });
});
