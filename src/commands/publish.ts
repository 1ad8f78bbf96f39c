/** `frontdesk index --publish` and `--withdraw`: one index for every process on the database. */
import { readFileSync } from 'node:fs';
import type { Environment } from '../config/config.ts';
import { loadIndex } from '../retrieval/index-file.ts';
import { type BuildOptions, build } from './build.ts';
import { withStore } from './with-store.ts';

/**
 * Builds, too, once there is a database to publish in.
 *
 * @throws FrontdeskError INDEX_INVALID: nothing that cannot be loaded is published
 */
export async function publish(options: BuildOptions, env: Environment): Promise<void> {
  const version = await withStore(env, async ({ publishedIndex }) => {
    const indexFile = await build(options, env);
    const { meta } = loadIndex(indexFile);
    await publishedIndex.publish(meta.version, readFileSync(indexFile));
    return meta.version;
  });
  console.log(`published ${version}: every process takes it up within 5 seconds`);
}

export async function withdraw(env: Environment): Promise<void> {
  const done = await withStore(env, ({ publishedIndex }) => publishedIndex.withdraw());
  console.log(done ? 'withdrawn: every process goes back to its own corpus' : 'nothing was published');
}
