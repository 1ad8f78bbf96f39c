/** Voice notes of both channels, through real HTTP, to a stand-in endpoint. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMetaMedia } from '../../../src/channels/meta/media.ts';
import { splitCommand } from '../../../src/config/command-line.ts';
import type { MediaSource } from '../../../src/media/fetch-media.ts';
import { metaMedia } from '../../../src/media/meta-media.ts';
import { commandTranscriber } from '../../../src/media/speech/command.ts';
import { createHear, type HearLimits } from '../../../src/media/speech/create-hear.ts';
import { endpointTranscriber } from '../../../src/media/speech/endpoint.ts';
import { createVoiceReader, type VoiceReader } from '../../../src/media/speech/voice-reader.ts';
import { twilioMedia } from '../../../src/media/twilio-media.ts';
import type { Attachment } from '../../../src/message.ts';
import type { Summarizer } from '../../../src/skills/model/index.ts';
import { deferred } from '../../helpers/deferred.ts';
import { ACCESS_TOKEN, GRAPH_VERSION, startFakeGraph } from '../../helpers/fake-graph.ts';
import { oggOf, opusHead, opusTags } from '../../helpers/ogg.ts';
import { silentNote } from '../../helpers/voice.ts';

interface Call {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: Buffer;
  readonly type: string;
}

let server: Server;
let base: string;
let calls: Call[];
let answer: (response: ServerResponse, request: IncomingMessage) => void;
const note = silentNote(3);
let reader: VoiceReader;
const speaker = { channel: 'test', person: '33612345678' };
const attachment: Attachment = { kind: 'audio', source: 'any', contentType: 'audio/ogg; codecs=opus' };

beforeAll(() => {
  reader = createVoiceReader();
});
afterAll(() => reader.close());
beforeEach(async () => {
  calls = [];
  answer = (response) => response.end(JSON.stringify({ text: ' Where is my payslip? ' }));
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    if (request.url?.startsWith('/Media/')) return response.end(note);
    const { authorization, 'content-type': type = '' } = request.headers;
    calls.push({ path: request.url, authorization, body: Buffer.concat(chunks), type });
    return answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const handsOut = (bytes: Uint8Array): MediaSource => ({
  open: async () => ({
    body: (async function* () {
      yield bytes;
    })(),
  }),
});

function endpoint(model = 'whisper-1') {
  return endpointTranscriber({ baseUrl: `${base}/v1/`, apiKey: 'sk-test', model, wait: async () => {} });
}

function hearing(bytes: Uint8Array, limits: Partial<HearLimits> = {}, summarizer?: Summarizer) {
  const hear = createHear({
    sources: { test: handsOut(bytes) },
    reader,
    transcriber: endpoint(),
    limits,
    summaries: summarizer && { summarizer, accountOf: ({ person }) => `hash of ${person}` },
  });
  return hear(attachment, speaker);
}

const failed = (why: string) => ({ kind: 'failed', why });

describe('createHear', () => {
  it('sends the file, the model and the key, and nothing of the person', async () => {
    expect(await hearing(note)).toEqual({ kind: 'said', text: 'Where is my payslip?', sure: true });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ path: '/v1/audio/transcriptions', authorization: 'Bearer sk-test' });
    const form = await new Response(calls[0]?.body, {
      headers: { 'content-type': calls[0]?.type ?? '' },
    }).formData();
    expect([...form.keys()].sort()).toEqual(['file', 'model', 'response_format']);
    expect(form.get('model')).toBe('whisper-1');
    const file = form.get('file');
    expect(file instanceof File && file.name).toBe('voice.ogg');
    expect(file instanceof File && Buffer.compare(Buffer.from(await file.arrayBuffer()), note)).toBe(0);
  });

  it('hears what came through Twilio and through Meta', async () => {
    const graph = await startFakeGraph();
    try {
      graph.media.set('777', { bytes: note, mimeType: 'audio/ogg' });
      const meta = createMetaMedia({
        graph: { url: graph.url, version: GRAPH_VERSION, accessToken: () => ACCESS_TOKEN },
        wait: async () => {},
      });
      const twilio = twilioMedia({ accountSid: 'AC1', authToken: 'token', apiUrl: base });
      const hear = createHear({
        sources: { twilio, meta: metaMedia(meta) },
        reader,
        transcriber: endpoint(),
      });
      const said = { kind: 'said', text: 'Where is my payslip?' };
      expect(await hear({ ...attachment, source: '777' }, { ...speaker, channel: 'meta' })).toMatchObject(
        said,
      );
      expect(
        await hear({ ...attachment, source: `${base}/Media/ME1` }, { ...speaker, channel: 'twilio' }),
      ).toMatchObject(said);
    } finally {
      await graph.close();
    }
  });

  it.each([
    ['a playlist', () => Buffer.from('#EXTM3U\nhttp://127.0.0.1/x.ogg\n'), 'not-a-voice-note'],
    [
      'a playlist behind the magic',
      () => Buffer.from('OggS\n#EXTM3U\nhttp://127.0.0.1/\n'),
      'not-a-voice-note',
    ],
    [
      'a playlist behind a voice note',
      () => Buffer.concat([note, Buffer.from('#EXTM3U')]),
      'not-a-voice-note',
    ],
    ['two voice notes in one', () => Buffer.concat([note, note]), 'not-a-voice-note'],
    ['one changed byte', () => Buffer.from(note).fill(7, 200, 201), 'not-a-voice-note'],
    ['half a voice note', () => note.subarray(0, note.length - 40), 'not-a-voice-note'],
    ['nothing', () => Buffer.alloc(0), 'not-a-voice-note'],
    ['two hours', () => silentNote(7200), 'too-long'],
    ['two hours that claim to be a second', () => silentNote(7200, { granuleSeconds: 1 }), 'too-long'],
    ['more than 16 MB', () => Buffer.concat([note, Buffer.alloc(17 * 1024 * 1024)]), 'too-large'],
  ])('refuses %s without any call', async (_, bytes, why) => {
    expect(await hearing(bytes())).toEqual(failed(why));
    expect(calls).toEqual([]);
  });

  it('tries again on 429 and 500, twice, and then gives up', async () => {
    answer = (response) => {
      if (calls.length === 1) response.writeHead(429).end();
      else if (calls.length === 2) response.writeHead(500).end();
      else response.end('{"text":"hello"}');
    };
    expect(await hearing(note)).toMatchObject({ kind: 'said', text: 'hello' });
    answer = (response) => response.writeHead(500).end();
    expect(await hearing(note)).toEqual(failed('not-now'));
    expect(calls).toHaveLength(6);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['401', (response) => response.writeHead(401).end()],
    ['a cut', (response) => response.destroy()],
    ['a cut answer', (response) => void response.write('{"te', () => response.destroy())],
    ['junk', (response) => response.end('<html>')],
    ['another shape', (response) => response.end('{"text":5}')],
    ['too much', (response) => response.end(JSON.stringify({ text: 'x'.repeat(2 ** 21) }))],
    ['a redirect', (response) => response.writeHead(307, { location: '/elsewhere' }).end()],
  ])('is honest about %s', async (_, misbehave) => {
    answer = misbehave;
    expect(await hearing(note)).toEqual(failed('not-now'));
    expect(calls).toHaveLength(1);
  });

  it('gives up an endpoint that hangs, and can be cancelled', async () => {
    answer = () => {};
    expect(await hearing(note, { milliseconds: 80 })).toEqual(failed('not-now'));
    const stop = new AbortController();
    answer = () => stop.abort();
    const hear = createHear({ sources: { test: handsOut(note) }, reader, transcriber: endpoint() });
    expect(await hear(attachment, speaker, stop.signal)).toEqual(failed('not-now'));
  });

  it('takes the plain format where the detailed one is refused', async () => {
    answer = (response) =>
      calls.length === 1 ? response.writeHead(400).end() : response.end('{"text":"hi"}');
    expect(await hearing(note)).toMatchObject({ text: 'hi' });
  });

  it('is unsure of what the endpoint is unsure of, and hears silence', async () => {
    const segments = [{ avg_logprob: -1.2, no_speech_prob: 0.1 }];
    answer = (response) => response.end(JSON.stringify({ text: 'pay sleep', language: 'english', segments }));
    expect(await hearing(note)).toEqual({ kind: 'said', text: 'pay sleep', sure: false });
    answer = (response) => response.end('{"text":" ... "}');
    expect(await hearing(note)).toEqual({ kind: 'silence' });
  });

  it('summarises a long recording, or writes it down when that fails or is off', async () => {
    const limits = { longSeconds: 2 };
    const works: Summarizer = { summarize: async (text, account) => [text, account] };
    const fails: Summarizer = { summarize: async () => null };
    const text = 'Where is my payslip?';
    const transcript = { kind: 'transcript', text, language: 'en' };
    expect(await hearing(note, limits, works)).toEqual({
      kind: 'summary',
      points: [text, 'hash of 33612345678'],
      language: 'en',
    });
    expect(await hearing(note, limits, fails)).toEqual(transcript);
    expect(await hearing(note, limits)).toEqual(transcript);
    answer = (response) => response.end('{"text":"Où trouver ma fiche de paie ?"}');
    expect(await hearing(note, limits)).toMatchObject({ kind: 'transcript', language: 'fr' });
  });

  it('hears a person in distress at once, and summarises nothing of it', async () => {
    answer = (response) => response.end('{"text":"my husband hits me"}');
    const told: string[] = [];
    const hear = createHear({
      sources: { test: handsOut(note) },
      reader,
      transcriber: endpoint(),
      isDistress: (text) => text.includes('hits'),
      // Nothing is sure enough, and every recording is a long one.
      limits: { longSeconds: 2, sureFrom: 2 },
      summaries: {
        summarizer: {
          summarize: async (text) => {
            told.push(text);
            return [text];
          },
        },
        accountOf: () => 'account',
      },
    });
    expect(await hear(attachment, speaker)).toEqual({ kind: 'said', text: 'my husband hits me', sure: true });
    expect(told).toEqual([]);
  });

  it('never transcribes more than two of twenty at once', async () => {
    const { promise: go, resolve: letGo } = deferred<void>();
    let running = 0;
    let most = 0;
    const transcribe = async () => {
      running += 1;
      most = Math.max(most, running);
      await go;
      running -= 1;
      return { text: 'hello' };
    };
    const hear = createHear({ sources: { test: handsOut(note) }, reader, transcriber: { transcribe } });
    const all = Array.from({ length: 20 }, () => hear(attachment, speaker));
    await expect.poll(() => running, { timeout: 20_000 }).toBe(2);
    letGo();
    expect((await Promise.all(all)).every(({ kind }) => kind === 'said')).toBe(true);
    expect(most).toBe(2);
  });

  it('hears a note whose clock does not begin at 0', async () => {
    expect(await hearing(silentNote(1, { granuleSeconds: 7200 }))).toMatchObject({ kind: 'said' });
  });

  it('makes no call for a recording without any sound', async () => {
    expect(await hearing(oggOf([opusHead(), opusTags()]))).toEqual({ kind: 'silence' });
    expect(calls).toEqual([]);
  });

  it('runs a command without a shell, on a WAV of the right length', async () => {
    const script =
      'const b=require("fs").readFileSync(process.argv[1]);console.log(b.length,process.argv[2])';
    const command = `${process.execPath} -e '${script}' {file} "{language};$(id)"`;
    const hear = createHear({
      sources: { test: handsOut(note) },
      reader,
      transcriber: commandTranscriber({ command: splitCommand(command), environment: {}, reader }),
    });
    const heard = await hear(attachment, speaker);
    expect(heard).toMatchObject({ kind: 'said', text: expect.stringContaining(' auto;$(id)') });
    const bytes = heard.kind === 'said' ? Number.parseInt(heard.text, 10) : 0;
    expect(Math.abs(bytes - 96_044)).toBeLessThan(2000);
  });

  it.each([
    ['hangs', `${process.execPath} -e 'setInterval(()=>{},1000)' {file}`],
    ['fails', `${process.execPath} -e 'process.exit(3)' {file}`],
    ['does not exist', 'no-such-program {file}'],
    ['writes without end', `${process.execPath} -e 'process.stdout.write("x".repeat(1e6))' {file}`],
  ])('is honest about a command that %s', async (_, command) => {
    const transcriber = commandTranscriber({ command: splitCommand(command), environment: {}, reader });
    const hear = createHear({
      sources: { test: handsOut(note) },
      reader,
      transcriber,
      limits: { milliseconds: 1000 },
    });
    expect(await hear(attachment, speaker)).toEqual(failed('not-now'));
  });
});
