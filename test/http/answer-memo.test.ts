import { describe, expect, it } from 'vitest';
import { createAnswerMemo } from '../../src/http/answer-memo.ts';

function counter() {
  let count = 0;
  return async () => {
    count += 1;
    return `answer ${count}`;
  };
}

describe('createAnswerMemo', () => {
  it('answers an id once, also while the answer is under way', async () => {
    const memo = createAnswerMemo();
    const answer = counter();
    expect(await Promise.all([memo.once('a', answer), memo.once('a', answer)])).toEqual([
      'answer 1',
      'answer 1',
    ]);
    expect(await memo.once('a', answer)).toBe('answer 1');
    expect(await memo.once('b', answer)).toBe('answer 2');
  });

  it('forgets the oldest when it is full', async () => {
    const memo = createAnswerMemo({ maxEntries: 2 });
    const answer = counter();
    for (const id of ['a', 'b', 'c']) await memo.once(id, answer);
    expect(await memo.once('b', answer)).toBe('answer 2');
    expect(await memo.once('a', answer)).toBe('answer 4');
  });

  it('forgets what is old', async () => {
    let time = 0;
    const memo = createAnswerMemo({ maxAgeMilliseconds: 100, now: () => time });
    const answer = counter();
    await memo.once('a', answer);
    time = 99;
    expect(await memo.once('a', answer)).toBe('answer 1');
    time = 100;
    expect(await memo.once('a', answer)).toBe('answer 2');
  });

  it('tries again after a failure', async () => {
    const memo = createAnswerMemo();
    await expect(memo.once('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await memo.once('a', async () => 'up')).toBe('up');
  });
});
