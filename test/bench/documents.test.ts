import { describe, expect, it } from 'vitest';
import { checksumOf, documentsOf, entriesOf, thinOut, watch } from '../../scripts/bench/lib/documents.ts';
import { entryOf } from '../helpers/index-of.ts';

const documents = [
  { entry: 0, text: 'reset password' },
  { entry: 0, text: 'forgot password' },
  { entry: 1, text: 'parking' },
];

describe('watch', () => {
  it('knows what an engine has really taken', () => {
    const watched = watch(documents);
    const [first] = watched;
    expect(first).toEqual(documents[0]);
    expect(watched.seen().count).toBe(1);
    expect(watched.seen().checksum).not.toBe(checksumOf(documents));
    const whole = watch(documents);
    expect([...whole]).toEqual(documents);
    expect(whole.seen()).toEqual({ count: 3, checksum: checksumOf(documents) });
  });
});

describe('entriesOf', () => {
  it('gives the documents back as entries named by their numbers', () => {
    const entries = entriesOf(documents, 'en');
    expect(entries.map(({ id, questions }) => [id, questions])).toEqual([
      ['0', ['reset password', 'forgot password']],
      ['1', ['parking']],
    ]);
    expect(documentsOf(entries)).toEqual(documents);
  });
});

describe('documentsOf', () => {
  it('adds answers where they say something', () => {
    const answer = 'Open the self service, choose the network, then follow the steps shown on the screen.';
    const [document] = documentsOf([entryOf({ id: 'vpn', questions: ['vpn'], answer })]);
    expect(document).toEqual({ entry: 0, text: 'vpn', answer });
  });
});

describe('thinOut', () => {
  it('keeps a share of every entry, and one at least', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ entry: at % 4, text: String(at) }));
    const kept = thinOut(many, 0.4);
    expect([0, 1, 2, 3].map((entry) => kept.filter((each) => each.entry === entry).length)).toEqual([
      11, 11, 11, 11,
    ]);
    expect(thinOut(many, 0)).toHaveLength(4);
    expect(thinOut(many, 1)).toEqual(many);
  });
});
