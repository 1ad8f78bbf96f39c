import { expect, it } from 'vitest';
import { shared } from '../../src/http/shared.ts';
import { deferred } from '../helpers/deferred.ts';

it('does the work once for all who ask while it runs, and anew for who asks later', async () => {
  let runs = 0;
  let mayEnd = deferred();
  const ask = shared(async () => {
    runs += 1;
    const run = runs;
    await mayEnd.promise;
    if (run === 2) throw new Error('the second failed');
    return run;
  });
  const first = [ask(), ask(), ask()];
  mayEnd.resolve();
  expect(await Promise.all(first)).toEqual([1, 1, 1]);
  mayEnd = deferred();
  const second = [ask(), ask()].map((answer) => answer.catch((error: Error) => error.message));
  mayEnd.resolve();
  expect(await Promise.all(second)).toEqual(['the second failed', 'the second failed']);
  expect([await ask(), runs]).toEqual([3, 3]);
});
