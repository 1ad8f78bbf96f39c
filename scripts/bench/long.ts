/**
 * What the longest messages cost in processor time: 4,096 characters wherever the desk reads, and 60,000 in `ask` and `chat`, of some
 * 5,000 generated kinds. `npx tsx scripts/bench/long.ts [--every 41]`: each place reads one kind of so many; with 1
 * it reads all. Exit code 1 above a limit.
 */
import { parseArgs } from 'node:util';
import { nameOf, REPEATED, repeated } from '../../test/helpers/generated-texts.ts';
import { ASK, CHAT, openReadingPlaces, type ReadingPlace } from '../../test/helpers/reading-places.ts';
import { mark, micros } from './lib/format.ts';
import { quantile } from './lib/quantile.ts';
import { formatTable } from './lib/table.ts';

const { values } = parseArgs({ options: { every: { type: 'string', default: '41' } } });
const every = Number(values.every);

/** In microseconds of processor time, which others on the machine change less than the time on the clock. */
const LIMITS = { turn: 50_000, command: 1_000_000 } as const;

/** What took the longest is measured again: a machine is slow at times, a text always. */
const AGAIN = { worst: 5, times: 3 } as const;

const { places, close } = await openReadingPlaces();

async function microsecondsOf({ read }: ReadingPlace, text: string): Promise<number> {
  const begun = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

async function judge(place: ReadingPlace, length: number, limit: number) {
  for (const text of ['How do I ask for leave?', 'hi', repeated('how ', length)]) await place.read(text);
  const first = places.indexOf(place) % every;
  const kinds = REPEATED.filter((_, at) => at % every === first);
  const costs: { kind: string; cost: number }[] = [];
  for (const kind of kinds) costs.push({ kind, cost: await microsecondsOf(place, repeated(kind, length)) });
  const worst = costs.toSorted((a, b) => b.cost - a.cost).slice(0, AGAIN.worst);
  for (const each of worst) {
    for (let time = 0; time < AGAIN.times; time++) {
      each.cost = Math.min(each.cost, await microsecondsOf(place, repeated(each.kind, length)));
    }
  }
  const [slowest] = worst.toSorted((a, b) => b.cost - a.cost);
  if (!slowest) throw new Error(`--every: expected at most ${REPEATED.length}, got ${every}`);
  const median = quantile(
    costs.map(({ cost }) => cost),
    0.5,
  );
  const met = slowest.cost <= limit;
  const row = [
    place.name,
    micros(median),
    micros(slowest.cost),
    micros(limit),
    mark(met),
    nameOf(slowest.kind),
  ];
  return { met, row };
}

async function report(title: string, length: number, limit: number, chosen: readonly ReadingPlace[]) {
  const judged: Awaited<ReturnType<typeof judge>>[] = [];
  for (const place of chosen) judged.push(await judge(place, length, limit));
  const heading = [title, 'median', 'worst', 'limit', '', 'worst kind'];
  console.log(`${formatTable([heading, ...judged.map(({ row }) => row)])}\n`);
  return judged.every(({ met }) => met);
}

const commands = places.filter(({ name }) => name === ASK || name === CHAT);
const met = [
  await report('4,096 characters', 4096, LIMITS.turn, places),
  await report('60,000 characters', 60_000, LIMITS.command, commands),
];
await close();
if (met.includes(false)) process.exitCode = 1;
