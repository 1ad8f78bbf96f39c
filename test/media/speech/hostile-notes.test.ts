/** Recordings that are meant to do harm: what they cost the service, and the process that reads them. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHear } from '../../../src/media/speech/create-hear.ts';
import { readVoiceNote } from '../../../src/media/speech/voice-note.ts';
import {
  createVoiceReader,
  MOST_MEGABYTES,
  type VoiceReader,
} from '../../../src/media/speech/voice-reader.ts';
import { childrenRunning } from '../../helpers/child-processes.ts';
import { longPacket, oggOf, opusHead, opusTags, type Page, SILENCE } from '../../helpers/ogg.ts';
import { silentNote } from '../../helpers/voice.ts';

const MB = 1024 ** 2;
const many = (count: number, page: Page): Page[] => Array.from({ length: count }, () => page);
const noteOf = (...pages: (Page | Page[])[]) => oggOf([opusHead(), opusTags(), ...pages.flat()]);
const packets = (count: number, packet: Uint8Array) => Array.from({ length: count }, () => packet);
/** 48 frames of 2.5 ms in two bytes. */
const DENSE = Buffer.from([0xe3, 48]);
const codec = (magic: string) =>
  oggOf([
    { packets: [Buffer.from(magic.padEnd(30, '\0'), 'latin1')], flags: 2 },
    ...many(3, { packets: [SILENCE] }),
  ]);

type Outcome = number | 'MEDIA_UNREADABLE' | 'MEDIA_TOO_LONG';
const NOTES: readonly (readonly [string, () => Uint8Array, Outcome])[] = [
  [
    'empty packets alone, 4 MB',
    () => noteOf(many(14_800, { laces: Array.from({ length: 255 }, () => 0) })),
    'MEDIA_UNREADABLE',
  ],
  [
    'empty packets between sound',
    () => noteOf(many(2000, { packets: [SILENCE, ...packets(200, new Uint8Array())] })),
    'MEDIA_UNREADABLE',
  ],
  ['a few empty packets', () => noteOf({ packets: [SILENCE, new Uint8Array(), SILENCE] }), 0.04],
  ['pages without packets, 4 MB', () => noteOf(many(150_000, {})), 0],
  ['a packet a page', () => noteOf(many(29_000, { packets: [SILENCE] })), 580],
  [
    'ten hours in dense packets',
    () => noteOf(many(1200, { packets: packets(255, DENSE) })),
    'MEDIA_TOO_LONG',
  ],
  ['two hours', () => silentNote(7200), 'MEDIA_TOO_LONG'],
  ['two hours whose clock says a second', () => silentNote(7200, { granuleSeconds: 1 }), 'MEDIA_TOO_LONG'],
  ['a second whose clock says two hours', () => silentNote(1, { granuleSeconds: 7200 }), 1],
  [
    'clocks that jump to and fro',
    () => noteOf(...[9e15, -1, 0, 48e9, 1].map((granule) => ({ packets: [SILENCE], granule }))),
    0.1,
  ],
  [
    'two streams beside each other',
    () => noteOf({ packets: [SILENCE] }, { packets: [SILENCE], serial: 2 }),
    'MEDIA_UNREADABLE',
  ],
  [
    'a stream a page',
    () => oggOf(Array.from({ length: 30_000 }, (_, serial) => ({ ...opusHead(), serial, sequence: 0 }))),
    'MEDIA_UNREADABLE',
  ],
  [
    'one stream behind the other',
    () => Buffer.concat(Array.from({ length: 1000 }, () => silentNote(1))),
    'MEDIA_UNREADABLE',
  ],
  ['pages out of order', () => noteOf({ packets: [SILENCE], sequence: 7 }), 'MEDIA_UNREADABLE'],
  ['comments of 4 MB', () => oggOf([opusHead(), ...longPacket(4 * MB)]), 'MEDIA_UNREADABLE'],
  [
    'comments of 4 MB, and sound',
    () => {
      const tags = longPacket(4 * MB);
      return oggOf([
        opusHead(),
        {
          ...tags[0],
          packets: [
            Buffer.concat([Buffer.from('OpusTags'), tags[0]?.packets?.[0]?.subarray(8) ?? new Uint8Array()]),
          ],
        },
        ...tags.slice(1),
        { packets: [SILENCE] },
      ]);
    },
    0.02,
  ],
  ['a packet of 4 MB', () => noteOf(longPacket(4 * MB)), 'MEDIA_UNREADABLE'],
  ['a packet without end', () => noteOf(longPacket(255 * 255 * 60).slice(0, -1)), 'MEDIA_UNREADABLE'],
  [
    'a packet in 100,000 pieces',
    () =>
      noteOf(
        { packets: [Buffer.alloc(255)], laces: [255] },
        ...many(10_000, { packets: [Buffer.alloc(255)], laces: [255], flags: 1 }),
      ),
    'MEDIA_UNREADABLE',
  ],
  [
    'a beginning to skip that is longer than the note',
    () => oggOf([opusHead({ preSkip: 65_535 }), opusTags(), { packets: [SILENCE] }]),
    0,
  ],
  ['an end in the middle of a page', () => silentNote(3).subarray(0, 300), 'MEDIA_UNREADABLE'],
  ['an end in the middle of a header', () => silentNote(3).subarray(0, 90), 'MEDIA_UNREADABLE'],
  ['a head alone', () => oggOf([opusHead()]), 'MEDIA_UNREADABLE'],
  [
    'eight channels',
    () => oggOf([opusHead({ channels: 8 }), opusTags(), { packets: [SILENCE] }]),
    'MEDIA_UNREADABLE',
  ],
  ['Vorbis', () => codec('\x01vorbis'), 'MEDIA_UNREADABLE'],
  ['FLAC in Ogg', () => codec('\x7fFLAC'), 'MEDIA_UNREADABLE'],
  ['Speex', () => codec('Speex   '), 'MEDIA_UNREADABLE'],
  ['Theora', () => codec('\x80theora'), 'MEDIA_UNREADABLE'],
  ['zeros', () => Buffer.alloc(4 * MB), 'MEDIA_UNREADABLE'],
];

let reader: VoiceReader;
let folder: string;
beforeAll(async () => {
  reader = createVoiceReader();
  folder = await mkdtemp(join(tmpdir(), 'frontdesk-hostile-'));
  await reader.read(silentNote(1));
});
afterAll(async () => {
  reader.close();
  await rm(folder, { recursive: true });
});

const outcomeOf = (reading: Promise<{ seconds: number }>): Promise<unknown> =>
  reading.then(
    ({ seconds }) => Number(seconds.toFixed(3)),
    ({ code }) => code,
  );

/** The most memory that a process has had so far, in megabytes. */
function mostMemory(pid: number): number {
  const status = execFileSync('grep', ['VmHWM', `/proc/${pid}/status`], { encoding: 'utf8' });
  return Number(/\d+/.exec(status)?.[0]) / 1024;
}

describe('a recording that holds', () => {
  it.each(NOTES)('%s is read or refused, at no more memory than its own', async (_, make, expected) => {
    const bytes = make();
    const rest = process.memoryUsage().rss;
    expect(await outcomeOf(reader.read(bytes))).toBe(expected);
    const here = process.memoryUsage().rss - rest;
    // The file itself, twice while it is handed over.
    expect(here).toBeLessThan(40 * MB);
    // One and the same process has read all of them.
    const [pid = 0, ...others] = await childrenRunning('voice-process');
    expect(others).toEqual([]);
    expect(mostMemory(pid)).toBeLessThan(200);
  });

  it.each(NOTES.filter(([, , expected]) => typeof expected === 'number'))(
    '%s is decoded within them too',
    async (_, make, expected) => {
      const file = join(folder, 'note.wav');
      await reader.decode({ bytes: make(), seconds: Number(expected) }, file);
      const wav = await readFile(file);
      expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
      expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
      expect(wav.length).toBeLessThan(44 + 32_000 * (Number(expected) + 1));
      const [pid = 0] = await childrenRunning('voice-process');
      expect(mostMemory(pid)).toBeLessThan(200);
    },
  );

  it('more sound than it was said to hold is given up while it is decoded', async () => {
    const decoding = reader.decode({ bytes: silentNote(300), seconds: 3 }, join(folder, 'long.wav'));
    await expect(decoding).rejects.toMatchObject({ code: 'MEDIA_TOO_LONG' });
  });

  it('costs little even where it is read in this process', () => {
    const bytes = NOTES[0]?.[1]() ?? new Uint8Array();
    const rest = process.memoryUsage().rss;
    expect(() => readVoiceNote(bytes)).toThrow('at most');
    expect(process.memoryUsage().rss - rest).toBeLessThan(60 * MB);
  });
});

describe('the process that reads recordings', () => {
  const readers: VoiceReader[] = [];
  const started = (options: Parameters<typeof createVoiceReader>[0]) => {
    const other = createVoiceReader(options);
    readers.push(other);
    return other;
  };
  const program = (name: string) => fileURLToPath(new URL(`../reading/${name}.ts`, import.meta.url));
  afterEach(() => {
    for (const other of readers.splice(0)) other.close();
  });

  it('knows no secret, and gives way', async () => {
    const [pid = 0] = await childrenRunning('voice-process');
    const environment = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0').filter(Boolean);
    const names = environment.map((each) => each.split('=')[0]);
    expect(names.sort()).toEqual(['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE', 'PWD']);
    const niceness = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[16];
    expect(Number(niceness)).toBeGreaterThan(0);
  });

  it('may not take more memory than it is given', async () => {
    const [pid = 0] = await childrenRunning('voice-process');
    const limits = await readFile(`/proc/${pid}/limits`, 'utf8');
    expect(limits).toMatch(new RegExp(`Max data size +${MOST_MEGABYTES * MB} `));
    const greedy = started({ program: program('greedy-process') });
    await expect(greedy.read(silentNote(1))).rejects.toMatchObject({ code: 'MEDIA_UNAVAILABLE' });
  });

  it('is ended when it takes too long, and the next recording is read by another', async () => {
    const hanging = started({ program: program('hanging-process'), milliseconds: 50 });
    await expect(hanging.read(silentNote(1))).rejects.toMatchObject({ code: 'MEDIA_TOO_SLOW' });
    await expect.poll(() => childrenRunning('hanging-process')).toEqual([]);
    await expect(hanging.read(silentNote(1))).rejects.toMatchObject({ code: 'MEDIA_TOO_SLOW' });
  });

  it('may die of a recording: the person hears that it did not work, and the next one is read', async () => {
    const crashing = started({ program: program('crashing-process') });
    const source = {
      open: async () => ({
        body: (async function* () {
          yield silentNote(1);
        })(),
      }),
    };
    const hear = createHear({
      sources: { test: source },
      reader: crashing,
      transcriber: { transcribe: async () => ({ text: 'hello' }) },
    });
    const attachment = { kind: 'audio', source: 'any', contentType: 'audio/ogg' } as const;
    for (let time = 0; time < 2; time += 1) {
      expect(await hear(attachment, { channel: 'test', person: '1' })).toEqual({
        kind: 'failed',
        why: 'not-now',
      });
    }
  });
});
