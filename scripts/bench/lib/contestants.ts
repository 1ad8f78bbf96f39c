/** Who is measured, and how each is started: in Node.js, or in Python where scikit-learn is installed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PEERS } from './peers/index.ts';

export interface Contestant {
  readonly key: string;
  readonly name: string;
  /** The documents' file, the questions' file and the language follow. */
  readonly command: readonly [string, ...string[]];
  readonly mostDocuments: number;
}

export const SCIKIT_LEARN = 'scikit-learn';

/** A million documents need more than Node.js takes by itself. */
const HEAP_MEGABYTES = 12_000;

/** @param missing told of a peer that cannot run here, and why */
export async function findContestants(missing: (name: string, why: string) => void): Promise<Contestant[]> {
  const inNode = await Promise.all(
    Object.entries(PEERS).map(async ([key, load]): Promise<Contestant> => {
      const { name, mostDocuments } = await load();
      return {
        key,
        name,
        command: [
          process.execPath,
          `--max-old-space-size=${HEAP_MEGABYTES}`,
          '--import',
          'tsx',
          pathOf('./engine-process.ts'),
          key,
        ],
        mostDocuments: mostDocuments ?? Number.POSITIVE_INFINITY,
      };
    }),
  );
  const python = ['python3', '/usr/bin/python3'].find(
    (command) => spawnSync(command, ['-c', 'import sklearn']).status === 0,
  );
  if (!python) {
    missing(SCIKIT_LEARN, 'python3 cannot import sklearn (on Debian: apt-get install python3-sklearn)');
    return inNode;
  }
  const scikitLearn: Contestant = {
    key: SCIKIT_LEARN,
    name: SCIKIT_LEARN,
    command: [python, pathOf('./peers/scikit_learn.py')],
    mostDocuments: Number.POSITIVE_INFINITY,
  };
  return [...inNode, scikitLearn];
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
