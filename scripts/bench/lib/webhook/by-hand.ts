/**
 * The work of Twilio's webhook, written by hand on node:http and on nothing else, as a process of its own: form,
 * signature, retrieval, TwiML. `by-hand.ts INDEX_FILE PUBLIC_URL AUTH_TOKEN`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { loadIndex } from '../../../../src/retrieval/index-file.ts';

const [indexFile = '', publicUrl = '', authToken = ''] = process.argv.slice(2);
const index = loadIndex(indexFile);
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const params = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    const text = [...new Set(params.keys())]
      .sort()
      .map((name) => name + params.get(name))
      .join('');
    const expected = createHmac('sha1', authToken).update(`${publicUrl}/bot${text}`).digest('base64');
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
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`answers at http://127.0.0.1:${address?.port}`);
});
