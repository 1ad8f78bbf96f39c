import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/corpus/formats/answer-text.ts';

const problemsOf = (source: string) =>
  readAnswer(source, 10, 'a.md').problems.map(({ code, position }) => `${position.line} ${code}`);

describe('readAnswer', () => {
  it.each([
    ['HTML', 'Go\nto <b>HR</b>.', ['11 html-in-answer']],
    ['HTML as an example', 'Write ```<b>HR</b>``` and a < b > c', []],
    ['a table', 'So:\n\n| a | b |\n|---|:-:|\n| 1 | 2 |', ['12 table-in-answer']],
    ['a rule', 'One\n---\nTwo | three', []],
    ['a table as an example', '```\n| a |\n|---|\n```', []],
  ])('names the line of %s', (_, source, problems) => {
    expect(problemsOf(source)).toEqual(problems);
  });
});
