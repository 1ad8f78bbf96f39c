/**
 * How fast webhooks are answered, all in one run on loopback, one after the other: what the framework can do at
 * most, the same work by hand, ours. `tsx scripts/bench/webhook.ts [--seconds 4]`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon, { type Request as Shot } from 'autocannon';
import { Hono } from 'hono';
import { listen } from '../../src/http/listen.ts';
import { indexCorpus } from '../../src/indexing/index-corpus.ts';
import { loadIndex } from '../../src/retrieval/index-file.ts';
import type { Engine } from '../../src/store/database.ts';
import { startFakeGraph } from '../../test/helpers/fake-graph.ts';
import { createDatabase } from '../../test/helpers/fresh-database.ts';
import { metaTexts, signedEvents } from '../../test/helpers/meta.ts';
import { postgresMissing } from '../../test/helpers/postgres.ts';
import { deskEnv, deskFolder, QUESTIONS } from '../../test/helpers/running-desk.ts';
import { compileProgram, startProcess } from '../../test/helpers/serving-process.ts';
import { AUTH_TOKEN, signTwilioForm, twilioParams } from '../../test/helpers/twilio.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '4' } } });
const SECONDS = Number(values.seconds);
const CONNECTIONS = 100;

interface Request {
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** @param next the request of each call; one and the same when left out */
async function measure(what: string, url: string, first: Request, next?: () => Request): Promise<number> {
  const run = (duration: number) =>
    autocannon({
      url,
      connections: CONNECTIONS,
      duration,
      requests: [
        {
          method: 'POST',
          ...first,
          ...(next && { setupRequest: (request: Shot) => ({ ...request, ...next() }) }),
        },
      ],
    });
  await run(1);
  const result = await run(SECONDS);
  const perSecond = result['2xx'] / result.duration;
  const faults = result.non2xx + result.errors;
  console.log(
    `${what.padEnd(58)} ${Math.round(perSecond).toLocaleString('en').padStart(8)}/s  median ${result.latency.p50} ms, p99 ${result.latency.p99} ms${faults > 0 ? `, ${faults} faults` : ''}`,
  );
  return perSecond;
}

function signed(path: string, changes: Record<string, string>, base: string): Request {
  const params = twilioParams('text', changes);
  return {
    body: params.toString(),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Twilio-Signature': signTwilioForm(base + path, params),
    },
  };
}

/** What can be made durable, one page after the other. */
function rawSyncs(folder: string): void {
  const file = openSync(join(folder, 'raw'), 'w');
  const page = Buffer.alloc(4096, 1);
  const begun = performance.now();
  let count = 0;
  while (performance.now() - begun < 1000) {
    writeSync(file, page);
    fdatasyncSync(file);
    count += 1;
  }
  closeSync(file);
  console.log(
    `${'the disk: write a page and fdatasync, one by one'.padEnd(58)} ${String(count).padStart(8)}/s`,
  );
}

const folder = deskFolder();
rawSyncs(folder.folder);

const base = 'http://127.0.0.1:3999';
const same = signed('/bot', { MessageSid: 'SM00000000000000000000000000000001', Body: QUESTIONS[0] }, base);

const bare = await listen(
  new Hono().post('/bot', (c) => c.text('ok')),
  { host: '127.0.0.1', port: 0 },
);
await measure('bare Hono, a static text', `${bare.url}/bot`, same);
await bare.close();

const indexFile = join(folder.folder, 'by-hand.index');
await indexCorpus({ corpusDir: folder.corpusDir, indexFile, today: '2026-01-01' });
const index = loadIndex(indexFile);
const byHand = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const params = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    const text = [...new Set(params.keys())]
      .sort()
      .map((name) => name + params.get(name))
      .join('');
    const expected = createHmac('sha1', AUTH_TOKEN).update(`${base}/bot${text}`).digest('base64');
    const claimed = String(request.headers['x-twilio-signature']);
    const isSigned =
      claimed.length === expected.length && timingSafeEqual(Buffer.from(claimed), Buffer.from(expected));
    const { entry } = index.ask(params.get('Body') ?? '', { today: '2026-01-01' });
    const answer = (entry?.answer ?? '').replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
    response.writeHead(isSigned ? 200 : 403, { 'Content-Type': 'text/xml; charset=utf-8' });
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?><Response><Message><Body>${answer}</Body></Message></Response>`,
    );
  });
});
await new Promise<void>((resolve) => byHand.listen(0, '127.0.0.1', resolve));
const hand = await measure(
  'by hand on node:http: form, signature, retrieval, TwiML',
  `http://127.0.0.1:${(byHand.address() as AddressInfo).port}/bot`,
  same,
);
byHand.closeAllConnections();
byHand.close();

const program = await compileProgram();
const graph = await startFakeGraph();
async function ours(engine: Engine): Promise<void> {
  const database = await createDatabase(engine);
  const env = {
    ...deskEnv(folder, database.place, { graph }),
    DATA_DIR: join(folder.folder, engine),
    PUBLIC_URL: base,
    LOG_LEVEL: 'error',
  };
  const desk = await startProcess(program, env);
  if (engine === 'sqlite') {
    const duplicate = await measure('ours, a duplicate (no work)', `${desk.url}/bot`, same);
    console.log(`  that is ${Math.round((duplicate / hand) * 100)} % of the one by hand`);
  }
  let n = 0;
  const fresh = () => {
    n += 1;
    const MessageSid = `SM${engine === 'sqlite' ? 'a' : 'b'}${String(n).padStart(31, '0')}`;
    return signed(
      '/bot',
      { MessageSid, From: `whatsapp:+1555${String(n % 20_000).padStart(6, '0')}`, Body: QUESTIONS[n % 3]! },
      base,
    );
  };
  await measure(`ours, new, durable and answered (Twilio), ${engine}`, `${desk.url}/bot`, fresh(), fresh);
  const taken = () => {
    n += 1;
    const from = `1555${String(n % 20_000).padStart(6, '0')}`;
    const { headers, body } = signedEvents(metaTexts({ id: `wamid.${n}`, from, text: QUESTIONS[n % 3]! }));
    return { headers, body };
  };
  await measure(
    `ours, new, durable, being answered (Meta), ${engine}`,
    `${desk.url}/webhooks/meta`,
    taken(),
    taken,
  );
  await desk.kill();
  await database.remove();
}
await ours('sqlite');
if (postgresMissing === undefined) await ours('postgres');

const FLASK = `
from flask import Flask, request
app = Flask(__name__)
@app.route("/bot", methods=["POST"])
def bot():
    body = request.values.get("Body", "")
    return '<?xml version="1.0" encoding="UTF-8"?><Response><Message><Body>' + body + '</Body></Message></Response>', 200, {"Content-Type": "text/xml"}
import logging
logging.getLogger("werkzeug").disabled = True
app.run(port=3998)
`;
if (spawnSync('/usr/bin/python3', ['-c', 'import flask']).status === 0) {
  const file = join(folder.folder, 'app.py');
  writeFileSync(file, FLASK);
  const flask = spawn('/usr/bin/python3', [file], { stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await measure("the tutorials' Flask app on its development server", 'http://127.0.0.1:3998/bot', same);
  flask.kill();
} else {
  console.log('the Flask app was left out: python3-flask is not installed');
}
await graph.close();
program.remove();
folder.remove();
rmSync(indexFile, { force: true });
