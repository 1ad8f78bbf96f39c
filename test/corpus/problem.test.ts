import { describe, expect, it } from 'vitest';
import {
  fault,
  fewProblems,
  formatProblem,
  isFault,
  quote,
  sortProblems,
  summarizeProblems,
  warning,
  wordProblem,
} from '../../src/corpus/problem.ts';
import { joined, says } from '../../src/corpus/said.ts';

const NOTHING = says('nothing');
const at = (file: string, line: number) => ({ file, line });

describe('problems', () => {
  it('are one line each, beginning with file and line', () => {
    const problem = fault('missing-answer', at('leave.en.md', 12), {
      en: 'no answer; write it',
      fr: 'pas de réponse ; écrivez-la',
    });
    expect(formatProblem(problem)).toBe('leave.en.md:12  fault  no answer; write it');
    expect(wordProblem(problem, 'fr')).toBe('leave.en.md:12  faute  pas de réponse ; écrivez-la');
  });

  it('do not let file names or texts steer the terminal', () => {
    const problem = warning(
      'x',
      at('a\u001b[2J\nb.md', 1),
      joined([`came ${quote('\u001b]0;title\u0007\u202Etext')}`]),
    );
    expect(formatProblem(problem)).toBe('a[2J b.md:1  warning  came "]0;titletext"');
  });

  it('are sorted by file and line, faults first', () => {
    const problems = [
      warning('w', at('b.md', 2), NOTHING),
      fault('f', at('b.md', 10), NOTHING),
      fault('f', at('b.md', 2), NOTHING),
      warning('w', at('a.md', 30), NOTHING),
    ];
    expect(
      sortProblems(problems).map((one) => `${one.position.file}:${one.position.line}${one.code}`),
    ).toEqual(['a.md:30w', 'b.md:2f', 'b.md:2w', 'b.md:10f']);
  });

  it('are counted in words', () => {
    const one = fault('f', at('a', 1), NOTHING);
    const two = warning('w', at('a', 1), NOTHING);
    expect(summarizeProblems([])).toBe('no faults');
    expect(summarizeProblems([one])).toBe('1 fault');
    expect(summarizeProblems([two, two])).toBe('no faults, 2 warnings');
    expect(summarizeProblems([one, one, two])).toBe('2 faults, 1 warning');
    expect(summarizeProblems([one, one, two], 'fr')).toBe('2 fautes, 1 avertissement');
    expect(summarizeProblems([], 'fr')).toBe('aucune faute');
  });

  it('show long texts cut, on one line', () => {
    expect(quote(`one\n two ${'x'.repeat(100)}`)).toBe(`"one two ${'x'.repeat(49)}..."`);
  });
});

describe('fewProblems', () => {
  const twice = (text: string) => ({ en: text, fr: text });
  const many = Array.from({ length: 3_000 }, (_, line) =>
    (line % 2 ? fault : warning)('bad', { file: 'a.md', line }, twice('x'.repeat(5_000))),
  );

  it('tells as many as are asked for, the faults first, and how many more there are', () => {
    const few = fewProblems(many, 100);
    expect(few).toHaveLength(101);
    expect(few.every(isFault)).toBe(true);
    expect(few.at(-1)?.message).toBe('and 2900 problems more; mend these first');
    expect(few.map(formatProblem).join('').length).toBeLessThan(100_000);
  });

  it('leaves a few as they are', () => {
    const two = [1, 2].map((line) => fault('bad', { file: 'a.md', line }, twice('short')));
    expect(fewProblems(two)).toEqual(two);
  });
});
