import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/corpus/formats/read-yaml.ts';

const entriesOf = (text: string) => readYaml(text, 'x.yaml').entries.map(({ entry }) => entry);
const problemsOf = (text: string) =>
  readYaml(text, 'x.yaml').problems.map(
    ({ severity, code, position }) => `${position.line} ${severity} ${code}`,
  );
const entry = (yaml: string) => `- questions: [How do I ask?]\n  answer: Online\n  ${yaml}`;

describe('readYaml', () => {
  it('reads every field, with its line', () => {
    const text = `# Leave
- id: leave-request
  questions:
    - How do I ask for leave?
    - ask for leave
  answer: |
    In **MyOrvane**:
    [form](https://my.orvane.example) ![form](media/form.png)
  language: en
  tags: [leave, 2027]
  media: https://a.example/x.png
  owner: hr@orvane.example
  review_by: 2027-06-30
  valid_from: 2027-01-01
  valid_until: 2027-12-31
  confidential: yes
  translation_of: leave.fr
  threshold: 0.75
`;
    expect(problemsOf(text)).toEqual([]);
    expect(readYaml(text, 'x.yaml').entries).toMatchObject([
      {
        entry: {
          id: 'leave-request',
          questions: ['How do I ask for leave?', 'ask for leave'],
          answer: 'In *MyOrvane*:\nform: https://my.orvane.example',
          language: 'en',
          tags: ['leave', '2027'],
          media: ['https://a.example/x.png', 'media/form.png'],
          owner: 'hr@orvane.example',
          review_by: '2027-06-30',
          valid_from: '2027-01-01',
          valid_until: '2027-12-31',
          confidential: true,
          translation_of: 'leave.fr',
          threshold: 0.75,
        },
        position: { file: 'x.yaml', line: 2 },
        questionLines: [4, 5],
      },
    ]);
  });

  it('takes values as they look, whatever YAML makes of them', () => {
    const text = '- id: 0042\n  questions: [404, true, ~x, 2027-01-01]\n  answer: 1e3\n  tags: a, b | c';
    expect(entriesOf(text)).toMatchObject([
      { id: '0042', questions: ['404', 'true', '~x', '2027-01-01'], answer: '1e3', tags: ['a', 'b', 'c'] },
    ]);
  });

  it('takes one question a line, or just one', () => {
    expect(entriesOf('- question: |\n    How to ask?\n    ask\n  answer: Online')).toMatchObject([
      { id: 'how-to-ask', questions: ['How to ask?', 'ask'] },
    ]);
  });

  it('names the lines within a block of text', () => {
    const text = '- question: |\n    How to ask?\n    ask\n  answer: |-\n    So.\n    ![x](x.md)\n';
    const { problems } = readYaml(text, 'x.yaml');
    expect(problems.map(({ position }) => position.line)).toEqual([6]);
    expect(readYaml(text.replace('x.md', 'media/x.png'), 'x.yaml').entries[0]).toMatchObject({
      questionLines: [2, 3],
      fieldLines: { answer: [5], media: [6] },
    });
  });

  it('takes one entry for each document', () => {
    const text = 'question: One?\nanswer: "1"\n---\nquestion: Two?\nanswer: "2"\n...\n';
    expect(entriesOf(text).map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it.each([
    ['nothing but comments', '# soon', ['1 warning empty-file']],
    ['a text', 'How do I ask?', ['1 fault bad-record']],
    ['a text among entries', `${entry('id: x')}\n- text`, ['4 fault bad-record']],
    [
      'a mistyped field',
      entry('colours: red\nanwser: x'.replace('\n', '\n  ')),
      ['3 warning unknown-field', '4 fault unknown-field'],
    ],
    ['texts after #', entry('owner: hr@a.example # the team\n  tags: a #b'), ['4 warning lost-comment']],
    ['an unknown field', entry('colour: red'), ['3 warning unknown-field']],
    ['the names of prototypes', entry('__proto__: {admin: true}'), ['3 warning unknown-field']],
    ['a repeated field', entry('answer: Offline'), ['3 fault repeated-field']],
    ['a field that is no text', entry('? [a, b]\n  : c'), ['3 warning unknown-field']],
    ['a merge key', entry('<<: {owner: x}'), ['3 warning unknown-field']],
    ['an alias', entry('owner: *hr'), ['3 fault yaml-alias']],
    ['an anchor', entry('owner: &hr a@b.example'), ['3 fault yaml-alias']],
    ['a tag', entry('owner: !!js/function x'), ['3 fault yaml-tag']],
    ['binary data', entry('owner: !!binary aGk='), ['3 fault yaml-tag']],
    ['unclosed quotes', entry('owner: "hr'), ['3 fault broken-yaml']],
    ['tabs for indentation', entry('tags:\n\t- a'), ['4 fault yaml-tab']],
    ['a list as the answer', '- question: Who?\n  answer: [a, b]', ['2 fault bad-value']],
    ['a question that is a field', '- questions:\n  - How: so?\n  answer: Online', ['2 fault bad-value']],
    ['lists in lists', '- questions:\n  - [a]\n  answer: Online', ['2 fault bad-value']],
    ['no answer', '- id: x\n  questions: [How?]\n  answer:', ['3 fault missing-answer']],
    ['no questions', '- id: x\n  questions: []\n  answer: Online', ['2 fault missing-question']],
    [
      'an empty question',
      '- id: x\n  questions:\n  - How?\n  -\n  answer: Online',
      ['4 fault empty-question'],
    ],
    ['a bad flag', entry('confidential: perhaps'), ['3 fault bad-flag']],
    ['a bad threshold', entry('threshold: high'), ['3 fault bad-threshold']],
    ['a bad language', entry('language: english'), ['3 fault bad-language']],
  ])('reports %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('explains what editors trip over', () => {
    const message = (text: string) => readYaml(text, 'x.yaml').problems[0]?.message;
    expect(message('- answer: *Important* call')).toContain('in quotes');
    expect(message('- answer: Note: call')).toContain('": " in quotes');
    expect(message('- questions:\n  - Where: here?\n  answer: x')).toContain('came fields ("Where: ...")');
    expect(message(entry('language: English'))).toContain('write en');
  });

  it('reads threshold and flags as people of both languages write them', () => {
    expect(entriesOf(entry('threshold: "0,8"\n  confidential: oui'))).toMatchObject([
      { threshold: 0.8, confidential: true },
    ]);
  });
});

describe('texts that YAML takes for comments', () => {
  const lines = (text: string) =>
    readYaml(text, 'a.yaml')
      .problems.filter(({ code }) => code === 'lost-comment')
      .map(({ position }) => position.line);

  it.each([
    ['- questions: [Where?]\n  answer: Write in #help-it and wait.', [2]],
    ['- questions:\n    - How do I open room #12?\n  answer: Use it.', [2]],
    ['- questions: [Where?]\n  answer: In room # 12', [2]],
    ['- questions: [Where?]\n  answer: #help-it', [2]],
    ['- questions: [Where?]\n  answer: "In #help-it" # a note', []],
    ['- id: slack # the team\n  # a note\n  questions: [Where?] # more\n  answer: |\n    In #help-it', []],
  ])('are told in %j', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});
