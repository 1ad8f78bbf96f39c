/**
 * `npm run check-patterns`: asks recheck, of every regular expression that meets a stranger's text, whether its time
 * is linear for any text, and shows the others with what attacks them. It takes minutes: for whoever changes one.
 */
import { checkSync } from 'recheck';
import { REPEATED, repeated } from '../test/helpers/generated-texts.ts';
import { openReadingPlaces } from '../test/helpers/reading-places.ts';
import { installWorkMeter, usedPatterns, workOf } from '../test/helpers/work-meter.ts';

/** So that the result is the same everywhere, whatever else of recheck is installed. */
process.env['RECHECK_BACKEND'] = 'pure';

/** One kind of text in so many shows every pattern to a place. */
const EVERY = 500;
const MOST_MILLISECONDS = 20_000;

const { places, close } = await openReadingPlaces();
installWorkMeter();
for (const place of places) {
  for (const unit of REPEATED.filter((_, at) => at % EVERY === 0)) {
    await workOf(() => place.read(repeated(unit, 60)));
  }
}
await close();

const patterns = usedPatterns();
let shown = 0;
for (const pattern of patterns) {
  const { status, ...more } = checkSync(pattern.source, pattern.flags, { timeout: MOST_MILLISECONDS });
  if (status === 'safe') continue;
  shown += 1;
  const attack = 'attack' in more ? more.attack?.pattern : undefined;
  console.log(`${status}: ${pattern}\n  ${attack ?? 'undecided in time'}\n`);
}
console.log(`${patterns.length} patterns, of which ${shown} are not shown to be linear`);
