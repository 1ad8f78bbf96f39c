import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenAiChat } from '../../../src/model/openai-chat.ts';
import { createSummarizer } from '../../../src/skills/model/summarizer.ts';
import { ATTACKS, type FakeModel, startFakeModel } from '../../helpers/fake-model.ts';

let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel();
});
afterAll(() => fake.close());

const summarizer = (more: { isConfidential?: () => boolean } = {}) =>
  createSummarizer({
    model: createOpenAiChat({ baseUrl: fake.baseUrl, model: 'small' }),
    isConfidential: () => false,
    ...more,
  });
const SAID =
  'Hello, my name is Xolani, my number is 06 12 34 56 78 and I want fifteen days of leave in August.';

describe('a summary', () => {
  it('comes as bullet points, with the names that the server never saw', async () => {
    fake.says(() => '- [name-1] wants 15 days of leave\n- in August\n- call [phone-1]');
    expect(await summarizer().summarize(SAID, 'a')).toEqual([
      'Xolani wants 15 days of leave',
      'in August',
      'call 06 12 34 56 78',
    ]);
    expect(fake.allSent()).not.toMatch(/Xolani|06 12/);
  });

  it.each([
    ['no points', 'He wants leave.'],
    ['an invented number', '- wants 90 days'],
    ['an invented number in words', '- wants ninety days'],
    ['an invented link', '- see https://evil.example'],
    ['too many points', '- a\n'.repeat(20)],
    ['markup', '- <b>leave</b>'],
  ])('is none with %s', async (_, text) => {
    fake.says(() => text);
    expect(await summarizer().summarize(SAID, 'a')).toBeNull();
  });

  it.each(Object.entries(ATTACKS))('is none with %s', async (_, say) => {
    fake.says(say);
    expect(await summarizer().summarize(SAID, 'a')).toBeNull();
  });

  it('is not asked for what is confidential', async () => {
    const before = fake.sent.length;
    expect(await summarizer({ isConfidential: () => true }).summarize(SAID, 'a')).toBeNull();
    expect(fake.sent).toHaveLength(before);
  });
});
