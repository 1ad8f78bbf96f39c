/** Markdown that is not quite what Markdown says, as people and their tools write it. */
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/corpus/formats/read-markdown.ts';

const read = (text: string) => readMarkdown(text, 'faq.en.md');
const pairsOf = (text: string) => read(text).entries.map(({ entry }) => [entry.questions[0], entry.answer]);
const problemsOf = (text: string) =>
  read(text).problems.map(({ severity, code, position, lastLine }) =>
    [`${position.line}${lastLine ? `-${lastLine}` : ''}`, severity, code].join(' '),
  );

describe('headings', () => {
  it('below a question are parts of its answer, unless they ask themselves', () => {
    const text =
      '## Leave?\n\n20 days.\n\n### Sabbatical *x*\n\n6 weeks.\n\n#### Deeper\n\nYes.\n\n### And I?\n\nNo.';
    expect(pairsOf(text)).toEqual([
      ['Leave?', '20 days.\n\n*Sabbatical x*\n\n6 weeks.\n\n*Deeper*\n\nYes.'],
      ['And I?', 'No.'],
    ]);
    expect(problemsOf(text)).toEqual([]);
  });

  it('with fields of their own are questions, whatever follows', () => {
    const text = '## Leave\n\n```yaml\nid: leave\n```\n\n20 days.\n\n### More\n\n6 weeks.';
    expect(pairsOf(text)).toEqual([['Leave', '20 days.\n\n*More*\n\n6 weeks.']]);
  });

  it('that ask but have no answer of their own are told', () => {
    expect(problemsOf('# Help?\n\n## How?\n\nSo.')).toEqual(['1 warning question-as-title']);
    expect(pairsOf('# Help?\n\n## In France\n\nSo.\n\n## In Spain\n\nThus.')).toEqual([
      ['Help?', '*In France*\n\nSo.\n\n*In Spain*\n\nThus.'],
    ]);
  });

  it('lose text below a title with its first and last line', () => {
    expect(problemsOf('# Leave\n\nAll\nabout it.\n\nMore.\n\n## How?\n\nSo.')).toEqual([
      '3-6 warning unanswered-text',
    ]);
  });

  it('may lack their space', () => {
    expect(pairsOf('##How?\nSo.\n\n#Where?\nHere.\n\n###And when\nNow.')).toEqual([
      ['How?', 'So.'],
      ['Where?', 'Here.\n\n*And when*\nNow.'],
    ]);
    expect(problemsOf('## How?\nSo.\n##Why?\nFor.')).toEqual(['3 warning unspaced-heading']);
    expect(pairsOf('## How?\n\n#help-it\n\n```\n##no\n```')).toEqual([['How?', '#help-it\n\n```##no```']]);
  });

  it('may be HTML', () => {
    expect(pairsOf('<h2 class="x">How <b>much</b>?</h2>\n\nSo.\n\n<h3>And?</h3>\nNo.')).toEqual([
      ['How much?', 'So.'],
      ['And?', 'No.'],
    ]);
  });

  it('may carry attributes, of which the id is kept', () => {
    const text =
      '## How? {#how-so .x}\n\nSo.\n\n## Why? {: .no_toc}\n\nFor.\n{: .note}\n\n## What is {x}?\n\nIt.';
    expect(read(text).entries.map(({ entry }) => [entry.id, entry.questions, entry.answer])).toEqual([
      ['how-so', ['How?'], 'So.'],
      ['why', ['Why?'], 'For.'],
      ['what-is-x', ['What is {x}?'], 'It.'],
    ]);
  });
});

describe('underlined text', () => {
  it.each([
    [
      'a sentence',
      '## How?\n\n25 days.\n---\nPro rata.',
      '3 fault underlined-heading',
      '25 days.\n\nPro rata.',
    ],
    ['several lines', '## How?\n\nOne\ntwo\n===\nThree.', '3 fault underlined-heading', 'One\ntwo\n\nThree.'],
    ['what # headings stand above', '## How?\n\nOne\n---\nTwo.', '3 fault underlined-heading', 'One\n\nTwo.'],
  ])('is taken for text where it is %s', (_, text, problem, answer) => {
    const [line = ''] = problem.split(' ');
    const heard = problemsOf(text);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/fault underlined-heading$/);
    expect(Number(line)).toBeGreaterThan(0);
    expect(pairsOf(text)).toEqual([['How?', answer]]);
  });

  it('that asks is a question, with a warning where # headings stand above', () => {
    expect(problemsOf('## How?\n\nSo.\n\nStill lost?\n---\nCall.')).toEqual(['5 warning underlined-heading']);
    expect(problemsOf('How?\n---\nSo.\n\nWhy?\n---\nFor.')).toEqual([]);
  });

  it('may be a list, a quote or a table', () => {
    expect(problemsOf('## How?\n\nSo:\n\n- one\n- two\n---\nMore.\n\n> x\n---\nEnd.')).toEqual([]);
  });
});

describe('questions without a heading', () => {
  it.each([
    ['**Q: How?**\nA: So.\n\n**Q: Why?**\nA: For.'],
    ['Q: How?\n\nA: So.\n\nQ. Why?\nA. For.'],
    ['**Question 1 :** How?\n\n**Réponse :** So.\n\n**Question 2 :** Why?\n**Réponse :** For.'],
    ['**How?**\n\nSo.\n\n**Why?**\nFor.'],
    ['<p><strong>How?</strong></p>\n\nSo.\n\n<b>Why?</b>\n\nFor.'],
    [
      '<details>\n<summary>How?</summary>\n\nSo.\n\n</details>\n\n<details><summary><b>Why?</b></summary>\n\nFor.\n</details>',
    ],
  ])('are read as such: %j', (body) => {
    for (const text of [body, `## Tunnel\n\n${body}`]) {
      expect(pairsOf(text)).toEqual([
        ['How?', 'So.'],
        ['Why?', 'For.'],
      ]);
      expect(problemsOf(text)).toEqual([]);
    }
  });

  it.each([
    ['## How?\n\nSo.\n\n**And then?**\n\nNothing.', 5],
    ['## How?\n\nSo.\n\n- **And then?** Nothing.', 5],
    ['## How?\n\nSo.\n\n1. And then?\n   Nothing.', 5],
    ['## How?\n\nSo.\n\nAnd then?\n\nNothing.', 5],
    ['## Leave\n\nSo.\n\n**And then?**\n\nNothing.', 5],
  ])('inside an answer are sent as a part of it, with a warning: %j', (text, line) => {
    expect(pairsOf(text)).toHaveLength(1);
    expect(problemsOf(text)).toEqual([`${line} warning question-in-answer`]);
  });

  it('do not stand in code or comments', () => {
    expect(problemsOf('## How?\n\nSo.\n\n```\n**Why?**\n\nQ: x?\nA: y\n```\n<!--\n**Why?**\n-->')).toEqual(
      [],
    );
  });
});

describe('definitions', () => {
  it('are put where they are referred to, wherever they stand', () => {
    const text =
      '## How?\n\nSee [the policy][Pol], [pol], [here][] and a note[^1].\n\n## Why?\n\nFor.[^2]\n\n[pol]: https://a.example/x "Policy"\n[here]: <https://b.example>\n[^1]: Only *here*,\n  and there.\n[^2]: x';
    expect(pairsOf(text)).toEqual([
      [
        'How?',
        'See the policy: https://a.example/x, pol: https://a.example/x, here: https://b.example and a note (Only *here*, and there.).',
      ],
      ['Why?', 'For. (x)'],
    ]);
    expect(problemsOf(text)).toEqual([]);
  });

  it('that nothing refers to are told', () => {
    expect(problemsOf('## How?\n\nSo.\n\n[pol]: https://a.example\n[^1]: A note.')).toEqual([
      '5 warning unused-reference',
      '6 warning unused-reference',
    ]);
  });

  it('cannot make a small file grow without end', () => {
    const text = `## How?\n\n${'[^1]\n\n'.repeat(3_000)}\n\n[^1]: ${'x'.repeat(1900)}`;
    expect(JSON.stringify(pairsOf(text)).length).toBeLessThan(2_000_000);
  });
});

it('names training data, which has no answers', () => {
  const text = '## intent: leave\n- is there leave\n- days off\n\n## How?\n\nSo.';
  expect(problemsOf(text)).toEqual(['1-3 fault training-data']);
  expect(pairsOf(text)).toEqual([['How?', 'So.']]);
});
