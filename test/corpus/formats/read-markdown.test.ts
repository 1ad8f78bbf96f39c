import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/corpus/formats/read-markdown.ts';

const read = (text: string, file = 'leave.en.md') => readMarkdown(text, file);
const entriesOf = (text: string, file?: string) => read(text, file).entries.map(({ entry }) => entry);
const problemsOf = (text: string, file?: string) =>
  read(text, file).problems.map(({ severity, code, position }) => `${position.line} ${severity} ${code}`);

describe('readMarkdown', () => {
  it('reads heading, phrasings, metadata, answer and picture, each with its line', () => {
    const text = `---
language: en
tags: [leave]
owner: hr@orvane.example
---

# Leave

## How do I ask for *annual* leave?

- ask for leave
- book days off

\`\`\`yaml
id: leave-request
tags: [holiday, leave]
confidential: true
threshold: 0.9
\`\`\`

Ask in *MyOrvane*: https://my.orvane.example/leave
Your manager answers.

![Where to click](media/leave-request.png)
`;
    expect(read(text).problems).toEqual([]);
    expect(read(text).entries).toEqual([
      {
        entry: {
          id: 'leave-request',
          questions: ['How do I ask for annual leave?', 'ask for leave', 'book days off'],
          answer: 'Ask in *MyOrvane*: https://my.orvane.example/leave\nYour manager answers.',
          language: 'en',
          tags: ['leave', 'holiday'],
          media: ['media/leave-request.png'],
          owner: 'hr@orvane.example',
          confidential: true,
          threshold: 0.9,
        },
        position: { file: 'leave.en.md', line: 9 },
        questionLines: [9, 11, 12],
        fieldLines: {
          language: [2],
          tags: [3, 16],
          owner: [4],
          id: [15],
          confidential: [17],
          threshold: [18],
          questions: [9, 11, 12],
          media: [24],
          answer: [21],
        },
      },
    ]);
  });

  it('needs no more than a heading and a text', () => {
    expect(entriesOf('# Où est mon badge ?\nÀ l’accueil.', 'faq.md')).toMatchObject([
      { id: 'ou-est-mon-badge', questions: ['Où est mon badge ?'], answer: 'À l’accueil.', language: 'fr' },
    ]);
  });

  it('takes a heading that a deeper one follows for a title, at any depth', () => {
    const text =
      '# Staff\n\n## Leave\n\n### How to ask?\n\nOnline.\n\n### How long?\n\n25 days.\n\n# Where to eat?\n\nUpstairs.';
    expect(entriesOf(text).map(({ questions }) => questions[0])).toEqual([
      'How to ask?',
      'How long?',
      'Where to eat?',
    ]);
  });

  it('takes metadata from comments, wherever they stand and however they are indented', () => {
    const text = [
      '## One? <!-- id: one -->\n\nAnswer.\n',
      '## Two?\n<!-- id: two\n     valid_from: 2027-01-01 -->\nAnswer.\n',
      '## Three?\n\nAnswer.\n\n<!--\n  id: three\n  tags:\n    - a\n    - b\n-->\n',
      '## Four?\n\nAnswer <!-- id: four --> goes on.\n',
      '## Five?\n\nAnswer.\n\n```yaml\nid: five\n```\n',
    ].join('\n');
    expect(problemsOf(text)).toEqual([]);
    expect(entriesOf(text)).toMatchObject([
      { id: 'one', answer: 'Answer.' },
      { id: 'two', answer: 'Answer.', valid_from: '2027-01-01' },
      { id: 'three', tags: ['a', 'b'] },
      { id: 'four', answer: 'Answer  goes on.' },
      { id: 'five', answer: 'Answer.' },
    ]);
  });

  it('keeps notes in comments to the editors', () => {
    const text = '## One?\n\n<!-- TODO: ask Paul\n## Not a heading?\n-->\n\nAnswer.\n<!-- secret -->\nMore.';
    expect(entriesOf(text)).toMatchObject([{ id: 'one', answer: 'Answer.\n\nMore.' }]);
    expect(problemsOf(text)).toEqual([]);
  });

  it('refuses a comment that would be sent because it does not end', () => {
    expect(problemsOf('## One?\n\nAnswer <!-- a\n\nb --> more.')).toEqual(['3 fault open-comment']);
    expect(problemsOf('## One? <!-- a\n\n- two <!-- b\n\nAnswer.')).toEqual([
      '1 fault open-comment',
      '3 fault open-comment',
    ]);
    expect(problemsOf('## One?\n\nAnswer.\n\n<!-- a\n\nb\n\n## Two?\n\nAnswer.')).toEqual([
      '5 fault open-comment',
    ]);
  });

  it('knows that it is incomplete when metadata are broken', () => {
    expect(read('## One?\n\n```yaml\nid: "one\n```\n\nAnswer.').incomplete).toBe(true);
    expect(read('## One?\n\n```yaml\nid: one\nowner: me\n```\n\nAnswer.')).toMatchObject({
      incomplete: false,
      lost: [{ id: 'one' }],
    });
  });

  describe('lists', () => {
    it('of phrasings stand first and are followed by the answer', () => {
      const text = '## Leave?\n\n* one\n- two\n  - *three*\n+ [ ] four\n  goes on\n\nAnswer.';
      expect(entriesOf(text)).toMatchObject([
        { questions: ['Leave?', 'one', 'two', 'three', 'four goes on'] },
      ]);
      expect(read(text).entries[0]?.questionLines).toEqual([1, 3, 4, 5, 6]);
    });

    it('alone are the answer', () => {
      expect(entriesOf('## What to bring?\n\n- a badge\n- a pen')).toMatchObject([
        { questions: ['What to bring?'], answer: '- a badge\n- a pen' },
      ]);
    });

    it('with a picture alone are the answer', () => {
      expect(entriesOf('## What?\n\n- a badge\n\n![x](media/x.png)')).toMatchObject([
        { answer: '- a badge', media: ['media/x.png'] },
      ]);
    });

    it('with numbers are always the answer', () => {
      expect(entriesOf('## How?\n\n1. open\n2. press\n\nDone.')).toMatchObject([
        { questions: ['How?'], answer: '1. open\n2. press\n\nDone.' },
      ]);
    });

    it('may follow the phrasings when something stands between', () => {
      const text = '## How?\n\n- ask\n\n```yaml\nid: how\n```\n\n- open\n  - press\n\nDone.';
      expect(entriesOf(text)).toMatchObject([
        { questions: ['How?', 'ask'], answer: '- open\n  - press\n\nDone.' },
      ]);
    });

    it('end where the answer begins without an empty line, with a warning', () => {
      const text = '## How?\n- ask\n- how to\nOpen the door.\n\nDone.';
      expect(entriesOf(text)).toMatchObject([
        { questions: ['How?', 'ask', 'how to'], answer: 'Open the door.\n\nDone.' },
      ]);
      expect(problemsOf(text)).toEqual(['4 warning list-runs-on']);
    });

    it('that could be meant otherwise are warned of', () => {
      expect(problemsOf('## How?\n\n- how to?\n- where to?')).toEqual(['3 warning doubtful-answer']);
      expect(problemsOf('## How?\n\n- how to\n\n```yaml\nid: how\n```')).toEqual([
        '3 warning doubtful-answer',
      ]);
      expect(problemsOf('## How?\n\n- see https://a.example\n\nDone.')).toEqual([
        '3 warning doubtful-phrasing',
      ]);
    });
  });

  describe('answers', () => {
    const answerOf = (markdown: string) => entriesOf(`## How?\n\n${markdown}`)[0]?.answer;

    it('keep their paragraphs, lists and code', () => {
      const answer =
        'First\nline.\n\n1. one\n   - *two*\n2. three\n\n> quoted\n\n```\n# not a heading\nx **y**\n```';
      expect(answerOf(answer)).toBe(answer);
    });

    it('show code without the name of its language', () => {
      expect(answerOf('Run\n```bash\nnpm ci\n```')).toBe('Run\n```npm ci```');
      expect(answerOf('~~~\n## no heading\n~~~\nDone.')).toBe('```## no heading```\nDone.');
      expect(answerOf('Set:\n\n```yaml\nserver: 1\n```')).toBe('Set:\n\n```server: 1```');
    });

    it('lose rules and, with a warning, links between files', () => {
      expect(answerOf('One.\n\n---\n\nTwo, see [three](three.md).\n\n***\n')).toBe('One.\n\nTwo, see three.');
      expect(problemsOf('## How?\n\nSee [three](three.md).')).toEqual(['3 warning dead-link']);
    });

    it('may be indented, and may hold tabs', () => {
      expect(answerOf('    Open\tthe door.')).toBe('Open\tthe door.');
    });

    it('may be tables', () => {
      expect(answerOf('| a | b |\n|---|---|\n| 1 | **2** |')).toBe('| a | b |\n|---|---|\n| 1 | *2* |');
    });
  });

  describe('headings', () => {
    it('may be underlined', () => {
      const text = 'Leave\n=====\n\nHow to ask?\n-----------\n\nOnline.\n';
      expect(entriesOf(text)).toMatchObject([{ questions: ['How to ask?'], answer: 'Online.' }]);
      expect(read(text).entries[0]?.position.line).toBe(4);
    });

    it('that a dashed line made of a text are explained', () => {
      expect(problemsOf('## How?\nOnline.\n---\n## Where?\nHere.')).toEqual(['2 fault underlined-heading']);
    });

    it('need a text and an answer', () => {
      expect(problemsOf('##\n\nAnswer.\n\n## How?\n')).toEqual([
        '1 fault missing-question',
        '5 fault missing-answer',
      ]);
    });

    it('that repeat give the same id, which the check reports', () => {
      expect(entriesOf('## How?\n\na\n\n## How?\n\nb').map(({ id }) => id)).toEqual(['how', 'how']);
    });

    it('are wanted: other text is never sent', () => {
      expect(problemsOf('Hello.\n\n# Leave\n\nAll about it.\n\n## How?\n\nOnline.')).toEqual([
        '1 warning unanswered-text',
        '5 warning unanswered-text',
      ]);
    });
  });

  describe('front matter', () => {
    it('may be empty or missing', () => {
      expect(problemsOf('---\n---\n## How?\n\nOnline.')).toEqual([]);
      expect(problemsOf('---\n# only a comment\n---\n\n## How?\n\nOnline.')).toEqual([]);
    });

    it('may hold the whole of one entry but its answer', () => {
      const asked = '---\nid: x\nquestion: How?|how to\nmedia: media/a.png\n---\nOnline.\n\nOr not.';
      const titled = '---\ntitle: How?\nlayout: faq\nid: x\n---\nOnline.';
      const headed = '---\nid: x\nquestions: [how to]\n---\n# How?\n\nOnline.';
      expect(entriesOf(asked)).toMatchObject([
        { id: 'x', questions: ['How?', 'how to'], answer: 'Online.\n\nOr not.', media: ['media/a.png'] },
      ]);
      expect(entriesOf(titled)).toMatchObject([{ id: 'x', questions: ['How?'], answer: 'Online.' }]);
      expect(problemsOf(titled)).toEqual(['3 warning unknown-field']);
      expect(entriesOf(headed)).toMatchObject([{ id: 'x', questions: ['How?', 'how to'] }]);
    });

    it('gives way to the entry', () => {
      const text =
        '---\nlanguage: en\nowner: a@b.example\n---\n## Quoi ?\n<!-- language: FR\nowner: c@d.example -->\nVoilà.';
      expect(entriesOf(text)).toMatchObject([{ language: 'fr', owner: 'c@d.example' }]);
    });

    it.each([
      ['has no end', '---\nlanguage: en\n\n## How?\n\nOnline.', ['1 fault broken-front-matter']],
      ['is a text', '---\nhello\n---\n## How?\n\nOnline.', ['2 fault broken-front-matter']],
      ['is broken', '---\ntags: [a\nowner: x\n---\n## How?\n\nOnline.', ['3 fault broken-yaml']],
      ['has unknown fields', '---\nlang: en\n---\n## How?\n\nOnline.', ['2 fault unknown-field']],
      [
        'has the fields of one entry',
        '---\n\nid: x\n---\n## How?\n\nOnline.\n\n## Why?\n\nFor.',
        ['3 fault misplaced-field'],
      ],
      [
        'has a bad value',
        '---\nowner: me\n---\n## How?\n\nOnline.\n\n## Why?\n\nFor.',
        ['2 fault bad-owner'],
      ],
    ])('is refused when it %s', (_, text, problems) => {
      expect(problemsOf(text)).toEqual(problems);
    });
  });

  describe('metadata', () => {
    const withMetadata = (yaml: string) => problemsOf(`## How?\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n\nOnline.`);

    it.each([
      ['unknown fields', 'id: how\nvalid_untill: 2027-01-01', ['5 fault unknown-field']],
      ['repeated fields', 'id: how\nID: why', ['5 fault repeated-field']],
      [
        'bad dates',
        'valid_from: 31/12/2027\nvalid_until: 2027-02-30',
        ['4 fault bad-date', '5 fault bad-date'],
      ],
      ['bad ids', 'id: how to', ['4 fault bad-id']],
      ['quotes in ids', 'id: “how”', ['4 fault bad-id']],
      ['an answer', 'answer: Online', ['4 fault misplaced-field']],
      ['a list', '- id: how', ['4 fault bad-metadata']],
      ['lists where one value belongs', 'owner:\n  - a@b.example', ['4 fault bad-value']],
      ['fields in fields', 'tags:\n  - a: b', ['5 fault bad-value']],
      ['broken YAML', 'id: "how', ['4 fault broken-yaml']],
      ['media outside of the folder', 'media: ../x.png', ['4 fault bad-media']],
    ])('must not hold %s', (_, yaml, problems) => {
      expect(withMetadata(yaml)).toEqual(problems);
    });

    it('may add questions and pictures, and leave fields blank', () => {
      const text =
        '## How?\n\n```yaml\nquestions: [how to]\nmedia: [media/a.png]\nowner:\n```\n\nOnline. ![b](media/b.png)';
      expect(entriesOf(text)).toMatchObject([
        { questions: ['How?', 'how to'], media: ['media/b.png', 'media/a.png'] },
      ]);
    });
  });

  it('suggests a date where Excel wrote another', () => {
    const [problem] = read('## How?\n<!-- review_by: 31/1/2027 -->\nOnline.').problems;
    expect(problem?.message).toContain('write 2027-01-31');
  });

  it('refuses nesting that no one would write', () => {
    expect(problemsOf(`## How?\n\n${'>'.repeat(10_000)} x`)).toEqual(['3 fault too-deep']);
    expect(problemsOf(`## How?\n\n${'- '.repeat(5000)} x`)).toEqual(['3 fault too-deep']);
    expect(problemsOf(`## How?\n\n${' '.repeat(5000)}- x`)).toEqual(['3 fault too-deep']);
  });
});
