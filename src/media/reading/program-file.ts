/** Where the module of a reading process stands. */
import { fileURLToPath } from 'node:url';

/**
 * In a checkout the process runs from TypeScript, in an installation from what was compiled.
 *
 * @param name beside the module that asks, without its ending
 * @param base that module's `import.meta.url`
 */
export function programFile(name: string, base: string): string {
  return fileURLToPath(new URL(`./${name}.${base.endsWith('.js') ? 'js' : 'ts'}`, base));
}
