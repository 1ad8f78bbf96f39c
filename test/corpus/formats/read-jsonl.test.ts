import { describe, expect, it } from 'vitest';
import { readJsonl } from '../../../src/corpus/formats/read-jsonl.ts';

const entriesOf = (text: string) => readJsonl(text, 'x.jsonl').entries.map(({ entry }) => entry);
const problemsOf = (text: string) =>
  readJsonl(text, 'x.jsonl').problems.map(
    ({ severity, code, position }) => `${position.line} ${severity} ${code}`,
  );

describe('readJsonl', () => {
  it('reads one entry a line', () => {
    const text = `{"id": "a", "language": "en", "questions": ["How?", 404], "answer": "So."}

{"id": "b", "question": "Why?", "answer": "**So.**", "confidential": true, "threshold": 0.5, "tags": ["x"], "owner": null}
`;
    expect(problemsOf(text)).toEqual([]);
    expect(entriesOf(text)).toMatchObject([
      { id: 'a', questions: ['How?', '404'], answer: 'So.' },
      { id: 'b', answer: '*So.*', confidential: true, threshold: 0.5, tags: ['x'] },
    ]);
  });

  it('keeps texts clean', () => {
    const text = '{"id": "a", "question": "How\\u0000 so?", "answer": "So \\ud800\\u202e\\u000bor so."}';
    expect(entriesOf(text)).toMatchObject([{ questions: ['How so?'], answer: 'So \uFFFD\nor so.' }]);
  });

  it.each([
    ['broken JSON', '{"id": "a"', ['1 fault bad-record']],
    ['a list', '[\n{"question": "How?", "answer": "So."}\n]', ['1 fault bad-record', '3 fault bad-record']],
    ['other values', '1\nnull\n"x"', ['1 fault bad-record', '2 fault bad-record', '3 fault bad-record']],
    ['unknown fields', '{"question": "How?", "answer": "So.", "colour": 1}', ['1 warning unknown-field']],
    [
      'the names of prototypes',
      '{"question": "How?", "answer": "So.", "__proto__": {"a": 1}}',
      ['1 warning unknown-field'],
    ],
    ['objects in fields', '{"question": "How?", "answer": {"en": "So."}}', ['1 fault bad-value']],
    ['objects in lists', '{"questions": [{"a": 1}], "answer": "So."}', ['1 fault bad-value']],
    ['no answer', '\n{"question": "How?"}', ['2 fault missing-answer']],
  ])('reports %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('bears deep nesting', () => {
    expect(problemsOf('['.repeat(100_000))).toEqual(['1 fault bad-record']);
    expect(problemsOf(`{"answer": ${'['.repeat(5000)}${']'.repeat(5000)}}`)).toContain('1 fault bad-value');
  });
});
