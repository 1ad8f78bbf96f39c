/** An empty database of either engine, for one test or one benchmark. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseOptions, Engine } from '../../src/store/database.ts';
import { createPostgresDatabase } from './postgres.ts';

export interface FreshDatabase {
  readonly place: DatabaseOptions;
  remove(): Promise<void>;
}

export async function createDatabase(engine: Engine): Promise<FreshDatabase> {
  if (engine === 'postgres') {
    const { url, drop } = await createPostgresDatabase();
    return { place: { databaseUrl: url, file: '' }, remove: drop };
  }
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-store-'));
  return {
    place: { file: join(folder, 'frontdesk.sqlite') },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
