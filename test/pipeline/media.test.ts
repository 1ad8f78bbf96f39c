/** Photos and voice notes that come late, never, or all at once: from the webhook to the reply on the phone. */
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { childrenRunning } from '../helpers/child-processes.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { deferred } from '../helpers/deferred.ts';
import { type FakeTranscriber, startFakeTranscriber, TRANSCRIBE_KEY } from '../helpers/fake-transcriber.ts';
import { CHANNELS, personOn } from '../helpers/people.ts';
import { ANSWERS, QUESTIONS } from '../helpers/running-desk.ts';
import { startTalkingDesk, type TalkingDesk } from '../helpers/talking-desk.ts';
import { silentNote } from '../helpers/voice.ts';

/** A wall: fetched and read, there is nothing on it. */
const READ = /I could not read anything on this photo/;
const HEARD = `🎙️ I heard: “${QUESTIONS[0]}”\n\n${ANSWERS[0]}`;
const GONE = 'I could not get this photo. Please send it again.';
const NEVER = Number.POSITIVE_INFINITY;

describeEachDatabase('photos and voice notes', (stores) => {
  let desk: TalkingDesk;
  let transcriber: FakeTranscriber;
  let photo: Uint8Array;
  const voice = silentNote(2);

  beforeAll(async () => {
    const wall = { width: 400, height: 300, channels: 3, background: '#c9c1b4' } as const;
    photo = await sharp({ create: wall }).jpeg().toBuffer();
    transcriber = await startFakeTranscriber();
    transcriber.knows(voice, QUESTIONS[0]);
    const { databaseUrl } = stores.where();
    desk = await startTalkingDesk({
      env: () => ({
        ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
        OPENAI_BASE_URL: transcriber.baseUrl,
        OPENAI_API_KEY: TRANSCRIBE_KEY,
        TRANSCRIBE_MODEL: 'whisper-1',
      }),
    });
  }, 60_000);
  afterAll(async () => {
    await desk?.close();
    await transcriber?.close();
  });
  beforeEach(() => transcriber.vendor.always({ do: 'work' }));

  let numbers = 15550500;
  const someone = () => String(numbers++);
  const twenty = () => Array.from({ length: 20 }, someone);

  test.each(CHANNELS)('over %s: a photo that is 404 twice is fetched and read', async (channel) => {
    const aya = personOn(channel, someone(), desk.service, desk);
    expect((await aya.say('', { photo, missing: 2 })).join()).toMatch(READ);
  });

  test('a voice note that is 404 twice is fetched and heard', async () => {
    expect((await desk.say(someone(), { voice, file: { missing: 2 } })).text).toBe(HEARD);
  });

  test.each(CHANNELS)(
    'over %s: a photo that is 404 for good: the text beside it is answered',
    async (channel) => {
      const aya = personOn(channel, someone(), desk.service, desk);
      expect(await aya.say(QUESTIONS[0], { photo, missing: NEVER })).toEqual([ANSWERS[0]]);
      const [told] = await aya.say('here is my badge', { photo, missing: NEVER });
      expect(told).toBe(GONE);
      expect(await aya.say(QUESTIONS[1])).toEqual([ANSWERS[1]]);
    },
  );

  test('a photo whose address has expired is fetched by its id again; one with a wrong sha256 is refused', async () => {
    expect((await desk.say(someone(), { photo, file: { expired: 2 } })).text).toMatch(READ);
    const forged = { sha256: '0'.repeat(64) };
    expect((await desk.say(someone(), { photo, file: forged })).text).toBe(GONE);
  });

  // What it is about is not the database.
  if (stores.engine === 'sqlite') {
    test('a photo whose reader hangs is given up, with an honest word, and the next one is read', {
      timeout: 60_000,
    }, async () => {
      const [reader] = await childrenRunning('ocr-process');
      process.kill(reader!, 'SIGSTOP');
      expect((await desk.say(someone(), { photo })).text).toMatch(/I cannot read photos right now/);
      await expect.poll(() => childrenRunning('ocr-process')).not.toContain(reader);
      expect((await desk.say(someone(), { photo })).text).toMatch(READ);
    });
  }

  test('twenty photos and twenty voice notes at once: few are read and heard at a time, and all are answered', {
    timeout: 120_000,
  }, async () => {
    const release = deferred();
    const { calls } = transcriber.vendor;
    calls.length = 0;
    transcriber.vendor.always({ do: 'hold', until: release.promise });
    const [photographers, speakers] = [twenty(), twenty()];
    await Promise.all([
      ...photographers.map((person) => desk.tell(person, { photo })),
      ...speakers.map((person) => desk.tell(person, { voice })),
    ]);
    const readers = new Set<number>();
    const lookAtReaders = async () => readers.add((await childrenRunning('ocr-process')).length);

    for (let n = 0; n < 6; n++) {
      expect((await desk.say(someone(), QUESTIONS[n % 3]!)).text).toBe(ANSWERS[n % 3]);
      await lookAtReaders();
    }
    const texts = (people: readonly string[]) =>
      people.map((person) => desk.sentTo(person).map(({ text }) => text));
    const all = { timeout: 60_000, interval: 20 };
    await vi.waitFor(async () => {
      await lookAtReaders();
      expect(texts(photographers)).toEqual(photographers.map(() => [expect.stringMatching(READ)]));
    }, all);
    expect([...readers]).toEqual([1]);
    expect([calls.length, texts(speakers).flat()]).toEqual([2, []]);

    release.resolve();
    await vi.waitFor(() => expect(texts(speakers)).toEqual(speakers.map(() => [HEARD])), all);
    expect(calls).toHaveLength(20);
  });
});
