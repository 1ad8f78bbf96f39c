/**
 * The work of Twilio's webhook, written by hand on node:http and better-sqlite3 and on nothing else, as a process
 * of its own. It does what the desk has to do for a message, and no more: address and type; a body of at most 3 MB;
 * the form; the signature over the address and the sorted fields, compared in constant time; whether it is a status;
 * then the answer that is kept under the message's id, read from a table on the disk, or, for an id that is new,
 * retrieval and TwiML, kept for the next time. `by-hand.ts INDEX_FILE PUBLIC_URL AUTH_TOKEN FILE_OF_ANSWERS`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import BetterSqlite3 from 'better-sqlite3';
import { loadIndex } from '../../../../src/retrieval/index-file.ts';

const MAX_BYTES = 3 * 1024 * 1024;

const [indexFile = '', publicUrl = '', authToken = '', answersFile = ''] = process.argv.slice(2);
const index = loadIndex(indexFile);
const sqlite = new BetterSqlite3(answersFile);
sqlite.pragma('journal_mode = WAL');
sqlite.exec('create table answers (id text primary key, answer text not null)');
const kept = sqlite.prepare<[string], string>('select answer from answers where id = ?').pluck();
const keep = sqlite.prepare<[string, string]>('insert into answers values (?, ?)');

function isSigned(params: URLSearchParams, claimed: unknown): boolean {
  let text = `${publicUrl}/bot`;
  for (const name of [...new Set(params.keys())].sort()) {
    const values = params.getAll(name);
    if (values.length === 1) text += name + values[0];
    else for (const value of [...new Set(values)].sort()) text += name + value;
  }
  const expected = createHmac('sha1', authToken).update(text).digest('base64');
  return (
    typeof claimed === 'string' &&
    claimed.length === expected.length &&
    timingSafeEqual(Buffer.from(claimed), Buffer.from(expected))
  );
}

function answerTo(params: URLSearchParams): string {
  if ((params.get('SmsStatus') ?? 'received') !== 'received') return '<Response/>';
  const id = params.get('MessageSid') ?? '';
  const known = kept.get(id);
  if (known !== undefined) return known;
  const { entry } = index.ask(params.get('Body') ?? '', { today: '2026-01-01' });
  const text = (entry?.answer ?? '').replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  const answer = `<?xml version="1.0" encoding="UTF-8"?><Response><Message><Body>${text}</Body></Message></Response>`;
  keep.run(id, answer);
  return answer;
}

function respond(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

function refuse(response: ServerResponse, status: number): void {
  respond(response, status, 'text/plain; charset=utf-8', 'refused\n');
}

/** The status with which a request is refused before its body is read. */
function refusal({ method, url, headers }: IncomingMessage): number | undefined {
  if (method !== 'POST' || url !== '/bot') return 404;
  if (headers['content-type'] !== 'application/x-www-form-urlencoded') return 415;
  return Number(headers['content-length'] ?? 0) > MAX_BYTES ? 413 : undefined;
}

function receive(request: IncomingMessage, response: ServerResponse): void {
  const refused = refusal(request);
  if (refused !== undefined) {
    refuse(response, refused);
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) request.destroy();
    else chunks.push(chunk);
  });
  request.on('end', () => {
    const params = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    if (isSigned(params, request.headers['x-twilio-signature'])) {
      respond(response, 200, 'text/xml; charset=utf-8', answerTo(params));
    } else refuse(response, 403);
  });
}

const server = createServer(receive);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`answers at http://127.0.0.1:${address?.port}`);
});
