import { describe, expect, it } from 'vitest';
import { entrySchema } from '../../../src/corpus/entry.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { parseReplies, readReplies } from '../../../src/corpus/replies/read-replies.ts';
import { takenQuestions } from '../../../src/skills/declared/taken-questions.ts';

const { replies } = parseReplies('quote:\n  keywords: quote\n  patterns: "inspire *"\n  reply: Be.\n', 'x');

const takenOf = (...questions: string[]) =>
  takenQuestions(replies, [
    {
      entry: entrySchema.parse({ id: 'a', language: 'en', answer: 'Yes.', questions }),
      position: { file: 'a.en.md', line: 1 },
      questionLines: questions.map((_, index) => 3 + index),
    },
  ]).map(({ position }) => position.line);

describe('takenQuestions', () => {
  it('finds keywords, politely asked or not, and patterns', () => {
    expect(
      takenOf('Quote?', 'how do quotes for suppliers work', 'send me a quote please', 'inspire me'),
    ).toEqual([3, 5, 6]);
  });

  it('leaves questions that only hold the word', () => {
    expect(takenOf('can I quote my manager', 'who signs a quote')).toEqual([]);
  });

  it('finds none in the sample corpus', async () => {
    const [{ entries }, sample] = await Promise.all([readCorpus('corpus'), readReplies('corpus')]);
    expect(sample.replies.length).toBeGreaterThan(0);
    expect(takenQuestions(sample.replies, entries)).toEqual([]);
  });
});
