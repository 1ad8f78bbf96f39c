import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.ts';
import { type Entry, entrySchema, type LocatedEntry } from '../../src/corpus/entry.ts';
import { readMarkdown } from '../../src/corpus/formats/read-markdown.ts';
import { formatProblem, warning } from '../../src/corpus/problem.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/corpus/', import.meta.url));
const today = '2026-07-01';

/** Entries on lines 10, 20, …, their questions on the lines after. */
function located(...entries: (Partial<Entry> & { id: string; questions: string[] })[]): LocatedEntry[] {
  return entries.map((entry, index) => {
    const line = 10 * (index + 1);
    return {
      entry: entrySchema.parse({ language: 'en', answer: 'Online.', ...entry }),
      position: { file: 'x.md', line },
      questionLines: entry.questions.map((_, offset) => line + offset),
    };
  });
}
const check = (...entries: Parameters<typeof located>) =>
  checkCorpus({ entries: located(...entries), problems: [] }, { today }).map(
    ({ severity, code, position }) => `${position.line} ${severity} ${code}`,
  );
const badge = { id: 'badge', questions: ['Where do I get my badge?'] };
const vpn = { id: 'vpn', questions: ['How do I reset my VPN password?'] };

describe('checkCorpus', () => {
  it.each(['faulty', 'unreadable'])(
    'reports all that is wrong with the %s corpus, by file and line',
    async (name) => {
      const reading = await readCorpus(path.join(FIXTURES, name));
      const report = checkCorpus(reading, { today }).map((problem) => `${formatProblem(problem)}\n`);
      expect(report.join('')).toBe(readFileSync(path.join(FIXTURES, `${name}.report.txt`), 'utf8'));
    },
  );

  it('is content with a sound corpus', () => {
    expect(check(badge, vpn)).toEqual([]);
  });

  it('wants entries', () => {
    expect(check()).toEqual(['1 fault no-entries']);
  });

  it('adds its own to what the reading found', () => {
    const problems = [warning('x', { file: 'a.md', line: 1 }, { en: 'x', fr: 'x' })];
    expect(
      checkCorpus({ entries: located({ ...badge, review_by: '2026-06-30' }), problems }, { today }).map(
        ({ code }) => code,
      ),
    ).toEqual(['x', 'review-due']);
  });

  it('wants ids to be unique, also among entries that have other faults', () => {
    expect(check(badge, { ...vpn, id: 'badge' })).toEqual(['20 fault duplicate-id']);
    const reading = {
      entries: located(badge),
      problems: [],
      lost: [{ id: 'badge', position: { file: 'a.md', line: 3 } }],
    };
    const [problem] = checkCorpus(reading, { today });
    expect(problem && formatProblem(problem)).toBe(
      'x.md:10  fault  the id "badge" is already that of a.md:3; give one of the two another',
    );
  });

  describe('of questions', () => {
    it('finds those that common words alone make up', () => {
      expect(check({ id: 'a', questions: ['What about it?', 'lost badge', '???'] })).toEqual([
        '10 warning only-common-words',
        '12 warning only-common-words',
      ]);
      expect(check({ id: 'a', questions: ['What about it?', '???'] })).toEqual([
        '10 fault only-common-words',
        '11 fault only-common-words',
      ]);
    });

    it('knows that IT is a word', () => {
      expect(check({ id: 'a', questions: ['Who is IT?'] })).toEqual([]);
    });

    it('finds the same under two entries, however it is spelled', () => {
      expect(check(vpn, { id: 'b', questions: ['how do i RESET my vpn passwords'] })).toEqual([
        '20 fault same-question',
      ]);
      expect(
        check(
          { id: 'a', language: 'fr', questions: ['Où sont mes congés ?'] },
          { id: 'b', language: 'fr', questions: ['ou sont mes conges'] },
        ),
      ).toEqual(['20 fault same-question']);
    });

    it('finds the same twice in one entry', () => {
      expect(check({ id: 'a', questions: ['lost badge', 'Lost badge?', 'lost badges'] })).toEqual([
        '11 warning repeated-question',
      ]);
    });

    it('finds near-duplicates, once for each two entries', () => {
      expect(
        check(
          { id: 'a', questions: ['reset VPN password', 'change the VPN password'] },
          { id: 'b', questions: ['How can the password of my VPN be reset?', 'VPN: change my password'] },
          badge,
        ),
      ).toEqual(['20 warning near-duplicate']);
    });

    it('compares within a language', () => {
      expect(
        check(
          { id: 'a', questions: ['Wifi'], translation_of: 'b' },
          { id: 'b', language: 'fr', questions: ['Wifi'] },
        ),
      ).toEqual([]);
    });

    it('lets entries for different times ask the same', () => {
      const questions = ['When are we closed for Christmas?'];
      expect(
        check(
          { id: 'a', questions, valid_from: '2026-01-01', valid_until: '2026-12-31' },
          { id: 'b', questions, valid_from: '2027-01-01' },
        ),
      ).toEqual([]);
      expect(
        check(
          { id: 'a', questions, valid_until: '2027-01-01' },
          { id: 'b', questions, valid_from: '2027-01-01' },
        ),
      ).toEqual(['20 fault same-question']);
    });

    it('wants them short', () => {
      expect(check({ id: 'a', questions: [`badge ${'long '.repeat(60)}`] })).toEqual([
        '10 warning long-question',
      ]);
    });

    it('takes less than 2 s for 10,000', () => {
      const words =
        'reset change lose find order print scan park claim sign badge laptop phone desk form key bike lunch train hotel visa bonus'.split(
          ' ',
        );
      const word = (seed: number) => `${words[seed % words.length]}${Math.floor(seed / words.length) % 9}`;
      const question = (seed: number) =>
        Array.from({ length: 9 }, (_, place) => word(seed * 7 + place * place * seed + place)).join(' ');
      const entries = Array.from({ length: 1000 }, (_, index) => ({
        id: `e${index}`,
        questions: Array.from({ length: 10 }, (_, place) => question(index * 10 + place)),
      }));
      const reading = { entries: located(...entries), problems: [] };
      expect(() => checkCorpus(reading, { today })).not.toThrow();
    });

    it('takes little longer when all are alike', () => {
      const question = 'how can the new colleague in Lyon order a second laptop screen for home';
      const entries = Array.from({ length: 2000 }, (_, index) => ({
        id: `e${index}`,
        questions: [`${question} ${index}`],
      }));
      const reading = { entries: located(...entries), problems: [] };
      expect(() => checkCorpus(reading, { today })).not.toThrow();
    });
  });

  describe('of twins', () => {
    const twin = { id: 'badge.fr', language: 'fr', questions: ['Où est mon badge ?'] } as const;
    const french = (more: Partial<Entry>) => ({ ...twin, questions: [...twin.questions], ...more });

    it('is content when each has one, in either direction or both', () => {
      expect(check(badge, french({ translation_of: 'badge' }))).toEqual([]);
      expect(check({ ...badge, translation_of: 'badge.fr' }, french({}))).toEqual([]);
      expect(check({ ...badge, translation_of: 'badge.fr' }, french({ translation_of: 'badge' }))).toEqual(
        [],
      );
    });

    it('misses them only in a corpus of two languages', () => {
      expect(check(badge, vpn)).toEqual([]);
      expect(check(badge, vpn, french({ translation_of: 'badge' }))).toEqual(['20 warning missing-twin']);
    });

    it('wants translation_of to name an entry in the other language, which has no other twin', () => {
      expect(check(badge, french({ translation_of: 'badges' }))).toEqual([
        '10 warning missing-twin',
        '20 fault unknown-twin',
      ]);
      expect(check(badge, { ...vpn, translation_of: 'badge' })).toEqual(['20 fault same-language-twin']);
      expect(
        check(
          badge,
          french({ translation_of: 'badge' }),
          french({ id: 'b', questions: ['badge perdu'], translation_of: 'badge' }),
        ),
      ).toEqual(['30 fault second-twin']);
    });

    it('does not blame entries for others that could not be read', () => {
      const entries = located({ ...badge, translation_of: 'badge.fr' });
      const lost = [{ id: 'badge.fr', position: { file: 'y.md', line: 1 } }];
      expect(checkCorpus({ entries, problems: [], lost }, { today })).toEqual([]);
      expect(checkCorpus({ entries, problems: [], incomplete: true }, { today })).toEqual([]);
    });
  });

  describe('of dates', () => {
    it.each([
      ['a review that is due', { review_by: '2026-06-30' }, ['10 warning review-due']],
      ['a review today', { review_by: '2026-07-01' }, []],
      ['an entry that has ended', { valid_until: '2026-06-30' }, ['10 warning expired']],
      ['an entry that has not begun', { valid_from: '2027-01-01' }, []],
      ['one day', { valid_from: '2026-07-01', valid_until: '2026-07-01' }, []],
      [
        'an end before the beginning',
        { valid_from: '2026-02-01', valid_until: '2026-01-31' },
        ['10 fault never-valid'],
      ],
    ])('judges %s', (_, dates, problems) => {
      expect(check({ ...badge, ...dates })).toEqual(problems);
    });
  });

  describe('of ids', () => {
    it('refuses those that differ by their capitals alone', () => {
      expect(check(badge, { ...vpn, id: 'Badge' })).toEqual(['20 fault duplicate-id']);
    });
  });

  describe('of languages', () => {
    const french = 'Demandez votre badge à l’accueil, qui vous le remet dans la journée avec une photo.';

    it('tells of words that are in another language than the entry', () => {
      expect(check({ ...badge, questions: ['Où obtenir mon badge ?'], answer: french })).toEqual([
        '10 warning other-language',
      ]);
      expect(
        check({ ...badge, answer: 'Ask at the desk, which gives it to you on the day, with a photo.' }),
      ).toEqual([]);
      expect(check({ ...badge, answer: 'MyHR > Badge > Commande' })).toEqual([]);
    });

    it('tells of an entry whose file is named after another language', async () => {
      const { problems, ...reading } = readMarkdown('## Où ?\n<!-- language: fr -->\nLà.', 'badge.en.md');
      expect(problems).toEqual([]);
      const found = checkCorpus({ ...reading, problems }, { today });
      expect(found.map(({ code, position }) => `${position.line} ${code}`)).toContain('2 other-language');
    });

    it('says once what the front matter says for all entries', () => {
      const text =
        '---\nlanguage: fr\nvalid_from: 2027-02-01\nvalid_until: 2027-01-01\n---\n## Où aller ?\n\nLà.\n\n## Quand partir ?\n\nTôt.';
      const found = checkCorpus(readMarkdown(text, 'badge.en.md'), { today });
      expect(found.map(({ code, position }) => `${position.line} ${code}`)).toEqual([
        '2 other-language',
        '4 never-valid',
      ]);
    });
  });

  describe('of answers', () => {
    it.each([
      ['one message', 'x'.repeat(1600), []],
      ['more than one message', 'x'.repeat(1601), ['10 warning long-answer']],
    ])('judges %s', (_, answer, problems) => {
      expect(check({ ...badge, answer })).toEqual(problems);
    });
  });
});
