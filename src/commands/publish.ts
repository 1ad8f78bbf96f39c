/** `frontdesk index --publish` and `--withdraw`: one index for every process on the database. */
import { readFileSync } from 'node:fs';
import type { Environment } from '../config/config.ts';
import { loadIndex } from '../retrieval/index-file.ts';
import { withStore } from './with-store.ts';

/** @throws FrontdeskError INDEX_INVALID: nothing that cannot be loaded is published */
export async function publish(indexFile: string, env: Environment): Promise<void> {
  const { version } = loadIndex(indexFile).meta;
  await withStore(env, ({ publishedIndex }) => publishedIndex.publish(version, readFileSync(indexFile)));
  console.log(`published ${version}: every process takes it up within 5 seconds`);
}

export async function withdraw(env: Environment): Promise<void> {
  const done = await withStore(env, ({ publishedIndex }) => publishedIndex.withdraw());
  console.log(done ? 'withdrawn: every process goes back to its own corpus' : 'nothing was published');
}
