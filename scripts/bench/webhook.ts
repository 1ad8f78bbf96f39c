/**
 * How fast webhooks are answered, all in one run on loopback, one after the other and each in a process of its
 * own: what the disk and the framework can do at most, the same work by hand, ours, a tutorial's.
 * `tsx scripts/bench/webhook.ts [--seconds 4]`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon, { type Request as Shot } from 'autocannon';
import { indexCorpus } from '../../src/indexing/index-corpus.ts';
import { processorSeconds } from '../../src/processor-time.ts';
import type { Engine } from '../../src/store/database.ts';
import { startFakeGraph } from '../../test/helpers/fake-graph.ts';
import { createDatabase } from '../../test/helpers/fresh-database.ts';
import { metaTexts, signedEvents } from '../../test/helpers/meta.ts';
import { postgresMissing } from '../../test/helpers/postgres.ts';
import { deskEnv, deskFolder, QUESTIONS } from '../../test/helpers/running-desk.ts';
import {
  compileProgram,
  type ServingProcess,
  startNode,
  startProcess,
} from '../../test/helpers/serving-process.ts';
import { AUTH_TOKEN, signTwilioForm, twilioParams } from '../../test/helpers/twilio.ts';
import { median } from './lib/quantile.ts';
import { rawSyncs } from './lib/raw-syncs.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '4' } } });
const SECONDS = Number(values.seconds);
const CONNECTIONS = 100;
/** So often the one by hand and ours take turns, so that a slow moment of the machine meets both. */
const ROUNDS = 5;

interface Request {
  readonly body: string;
  readonly headers: Record<string, string>;
}

async function shoot(url: string, seconds: number, first: Request, next?: () => Request) {
  const setupRequest = next && ((shot: Shot) => ({ ...shot, ...next() }));
  const request = { method: 'POST' as const, ...first, ...(setupRequest && { setupRequest }) };
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, requests: [request] });
  return { ...result, perSecond: result['2xx'] / result.duration };
}

function report(what: string, perSecond: number, note = ''): void {
  console.log(`${what.padEnd(58)} ${Math.round(perSecond).toLocaleString('en').padStart(8)}/s  ${note}`);
}

/** @param next the request of each call; one and the same when left out */
async function measure(what: string, url: string, first: Request, next?: () => Request): Promise<void> {
  await shoot(url, 1, first, next);
  const { perSecond, latency, non2xx, errors } = await shoot(url, SECONDS, first, next);
  const faults = non2xx + errors > 0 ? `, ${non2xx + errors} faults` : '';
  report(what, perSecond, `median ${latency.p50} ms, p99 ${latency.p99} ms${faults}`);
}

const inNode = (file: string, ...args: readonly string[]) => [
  '--import',
  import.meta.resolve('tsx'),
  fileURLToPath(new URL(`lib/webhook/${file}`, import.meta.url)),
  ...args,
];

const folder = deskFolder();
const env = { DATA_DIR: join(folder.folder, 'data') };
const publicUrl = 'https://desk.example.com';
let serial = 0;

function twilioPost(changes: Record<string, string>): Request {
  const params = twilioParams('text', changes);
  return {
    body: params.toString(),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Twilio-Signature': signTwilioForm(`${publicUrl}/bot`, params),
    },
  };
}

const someone = (n: number) => `1555${String(n % 20_000).padStart(6, '0')}`;

function newTwilioPost(): Request {
  serial += 1;
  const MessageSid = `SM${String(serial).padStart(32, '0')}`;
  return twilioPost({ MessageSid, From: `whatsapp:+${someone(serial)}`, Body: QUESTIONS[serial % 3]! });
}

function newMetaPost(): Request {
  serial += 1;
  const text = { id: `wamid.${serial}`, from: someone(serial), text: QUESTIONS[serial % 3]! };
  const { headers, body } = signedEvents(metaTexts(text));
  return { headers, body };
}

const same = twilioPost({ MessageSid: `SM${'f'.repeat(32)}`, Body: QUESTIONS[0] });

report('the disk: write a page and fdatasync, one by one', rawSyncs(folder.folder));

const bare = await startNode(inNode('bare-hono.ts'), env);
await measure('bare Hono, a static text', `${bare.url}/bot`, same);
await bare.kill();

const program = await compileProgram();
const graph = await startFakeGraph();

interface Turn {
  readonly perSecond: number;
  /** Microseconds of processor time for a request. */
  readonly cpu: number;
}

async function takeTurn({ url, child }: ServingProcess): Promise<Turn> {
  const seconds = () => processorSeconds(child.pid ?? 0) ?? Number.NaN;
  const before = seconds();
  const result = await shoot(`${url}/bot`, SECONDS / 2, same);
  return { perSecond: result.perSecond, cpu: ((seconds() - before) * 1e6) / result['2xx'] };
}

/** What comes again: the one by hand reads its answer from SQLite, ours has it at hand for a minute. */
async function duplicates(): Promise<void> {
  const indexFile = join(folder.folder, 'by-hand.index');
  await indexCorpus({ corpusDir: folder.corpusDir, indexFile, today: '2026-01-01' });
  const answersFile = join(folder.folder, 'by-hand.sqlite');
  const byHand = await startNode(inNode('by-hand.ts', indexFile, publicUrl, AUTH_TOKEN, answersFile), env);
  const database = await createDatabase('sqlite');
  const desk = await startProcess(program, {
    ...deskEnv(folder, database.place, { graph }),
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'error',
  });
  const turns: { readonly hand: Turn; readonly ours: Turn }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const [hand, ours] = [await takeTurn(byHand), await takeTurn(desk)];
    // The first round warms both up.
    if (round > 0) turns.push({ hand, ours });
  }
  const middle = (figure: (turn: (typeof turns)[number]) => number) => median(turns.map(figure));
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  report(
    'by hand on node:http, a duplicate: form, signature, SQLite',
    middle(({ hand }) => hand.perSecond),
    `${middle(({ hand }) => hand.cpu).toFixed(1)} µs of processor time each`,
  );
  report(
    'ours, a duplicate (no work)',
    middle(({ ours }) => ours.perSecond),
    `${middle(({ ours }) => ours.cpu).toFixed(1)} µs; in turns ` +
      `${percent(middle(({ hand, ours }) => hand.cpu / ours.cpu))} of the one by hand by processor time, ` +
      `${percent(middle(({ hand, ours }) => ours.perSecond / hand.perSecond))} by requests`,
  );
  await byHand.kill();
  await desk.kill();
  await database.remove();
}
await duplicates();

async function newOnes(engine: Engine): Promise<void> {
  const database = await createDatabase(engine);
  const settings = {
    ...deskEnv(folder, database.place, { graph }),
    DATA_DIR: join(folder.folder, engine),
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'error',
  };
  const desk = await startProcess(program, settings);
  await measure(
    `ours, new, durable, answered in the response (Twilio), ${engine}`,
    `${desk.url}/bot`,
    newTwilioPost(),
    newTwilioPost,
  );
  await measure(
    `ours, new and durable, answered behind it (Meta), ${engine}`,
    `${desk.url}/webhooks/meta`,
    newMetaPost(),
    newMetaPost,
  );
  await desk.kill();
  const receiving = await startNode(inNode('receiving-desk.ts'), settings);
  await measure(
    `ours, new and durable (Meta), ${engine}`,
    `${receiving.url}/webhooks/meta`,
    newMetaPost(),
    newMetaPost,
  );
  await receiving.kill();
  await database.remove();
}
await newOnes('sqlite');
if (postgresMissing === undefined) await newOnes('postgres');

/** Says where it listens, and nothing of each request. */
const FLASK = `
import logging
from flask import Flask, request
app = Flask(__name__)
@app.route("/bot", methods=["POST"])
def bot():
    body = request.values.get("Body", "")
    return '<?xml version="1.0" encoding="UTF-8"?><Response><Message><Body>' + body + '</Body></Message></Response>', 200, {"Content-Type": "text/xml"}
logging.getLogger("werkzeug").addFilter(lambda record: "Running on" in record.getMessage())
app.run(port=0)
`;
const DEBIANS_PYTHON = '/usr/bin/python3';
if (spawnSync(DEBIANS_PYTHON, ['-c', 'import flask']).status === 0) {
  const file = join(folder.folder, 'app.py');
  writeFileSync(file, FLASK);
  const flask = spawn(DEBIANS_PYTHON, [file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  for await (const chunk of flask.stderr) {
    said += chunk;
    const url = /Running on (http:\/\/[\d.:]+)/.exec(said)?.[1];
    if (url === undefined) continue;
    await measure("the tutorials' Flask app on its development server", `${url}/bot`, same);
    flask.kill();
  }
} else {
  console.log("the tutorials' Flask app is left out: Debian's python3-flask is not installed");
}
await graph.close();
program.remove();
folder.remove();
