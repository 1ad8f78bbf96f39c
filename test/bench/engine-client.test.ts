import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findContestants, SCIKIT_LEARN } from '../../scripts/bench/lib/contestants.ts';
import { checksumOf } from '../../scripts/bench/lib/documents.ts';
import { type BenchFiles, startEngine } from '../../scripts/bench/lib/engine-client.ts';

const documents = [
  { entry: 0, text: 'reset password' },
  { entry: 0, text: 'mot de passe oublié' },
  { entry: 1, text: 'parking badge' },
];
const questions = [
  { entry: 1, text: 'badge for the parking' },
  { entry: 0, text: 'oublié' },
  { entry: 0, text: 'holiday' },
];

const missing: string[] = [];
const contestants = await findContestants((name) => missing.push(name));

describe('startEngine', () => {
  let folder: string;
  let files: BenchFiles;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'frontdesk-bench-'));
    const fileOf = (name: string, items: readonly object[]) => {
      const path = join(folder, name);
      writeFileSync(path, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
      return path;
    };
    files = {
      documents: fileOf('documents.jsonl', documents),
      questions: fileOf('questions.jsonl', questions),
      language: 'fr',
    };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Asks the second question, the third and then the first. */
  async function expectRight(key: string): Promise<void> {
    const engine = await startEngine(contestants.find((each) => each.key === key)!, files);
    try {
      const seen = { count: 3, checksum: checksumOf(documents), questions: checksumOf(questions) };
      expect(engine.built).toMatchObject({ documents: 3, seen });
      for (const way of engine.built.ways) {
        const { micros, found } = await engine.ask({ way, from: 1, count: 3, millis: 60_000 });
        expect([way, found, micros.length]).toEqual([way, [0, -1, 1], 3]);
      }
    } finally {
      engine.close();
    }
  }

  it('has an engine in Node.js read the documents and answer', () => expectRight('minisearch'), 60_000);

  // Not every machine has scikit-learn; the benchmark goes without, and says so.
  it.skipIf(missing.includes(SCIKIT_LEARN))(
    'has scikit-learn read the same and find the same',
    () => expectRight(SCIKIT_LEARN),
    60_000,
  );
});
