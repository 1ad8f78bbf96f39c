/** `npm run build-index`: the same as `frontdesk index`, run from the source. */
import { build } from '../src/commands/build.ts';
import { FrontdeskError } from '../src/errors.ts';

try {
  await build({}, process.env);
} catch (error) {
  if (!(error instanceof FrontdeskError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
