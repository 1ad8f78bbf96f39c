/** An index whose parts were made in two threads: the same bytes as in one. */
import { expect, it } from 'vitest';
import { buildAside } from '../../src/indexing/build-aside.ts';
import { buildIndex } from '../../src/retrieval/build-index.ts';
import { seededRandom } from '../../src/retrieval/random.ts';
import { entryOf } from '../helpers/index-of.ts';

/** Forty entries of forty phrasings, enough for a thread: words of an entry's own among words of all. */
const random = seededRandom(5);
const entries = Array.from({ length: 40 }, (_, entry) =>
  entryOf({
    id: `entry-${entry}`,
    questions: Array.from({ length: 40 }, () =>
      Array.from({ length: 5 }, (__, place) =>
        place < 2 ? `own${entry}w${Math.floor(random() * 6)}` : `all${Math.floor(random() * 200)}`,
      ).join(' '),
    ),
  }),
);

const { bytes, meta } = buildIndex(entries);

it('builds the same index in two threads as in one, and tells how far it is', async () => {
  const steps: string[] = [];
  const built = await buildAside(entries, { onProgress: (step) => steps.push(step) });
  expect(built).toEqual({ bytes, meta });
  expect([...new Set(steps)]).toEqual(['reading', 'asking itself', 'learning', 'writing']);
});

it('needs no second thread where the calibration is at hand', async () => {
  const { calibration } = meta;
  const steps: string[] = [];
  const built = await buildAside(entries, { calibration, onProgress: (step) => steps.push(step) });
  expect(built).toEqual(buildIndex(entries, { calibration }));
  expect(steps).not.toContain('asking itself');
});
