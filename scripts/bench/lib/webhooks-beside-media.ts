/** How fast a running desk answers webhooks while it reads photos and hears voice notes. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeGraph } from '../../../test/helpers/fake-graph.ts';
import { startFakeTranscriber, TRANSCRIBE_KEY } from '../../../test/helpers/fake-transcriber.ts';
import { metaTexts, postToMeta } from '../../../test/helpers/meta.ts';
import { deskEnv, deskFolder, QUESTIONS } from '../../../test/helpers/running-desk.ts';
import { compileProgram, startProcess } from '../../../test/helpers/serving-process.ts';
import { signedForm, twilioParams } from '../../../test/helpers/twilio.ts';
import { silentNote } from '../../../test/helpers/voice.ts';

export interface BesideMedia {
  /** As `answered`, before any of them came: what the machine can do at this hour. */
  readonly before: readonly number[];
  /** From a question's POST by Twilio to the answer in its response, one after the other. */
  readonly answered: readonly number[];
  /** From a POST by Meta to its 200, those of photos and voice notes included. */
  readonly taken: readonly number[];
  /** Until the last of them was answered. */
  readonly milliseconds: number;
}

/** Between two questions: some 30 a second come in. */
const PAUSE_MILLISECONDS = 30;

/** A transcriber that has nothing else to do. */
const HEARING_MILLISECONDS = 500;

/** @param count so many photos, and as many voice notes, all at once */
export async function measureBesideMedia(photo: Uint8Array, count: number): Promise<BesideMedia> {
  const program = await compileProgram();
  const folder = deskFolder();
  const graph = await startFakeGraph();
  const transcriber = await startFakeTranscriber();
  const note = silentNote(30);
  transcriber.knows(note, QUESTIONS[1]);
  transcriber.vendor.always({ do: 'delay', milliseconds: HEARING_MILLISECONDS });
  const env = {
    ...deskEnv(folder, { file: join(folder.folder, 'data', 'frontdesk.db') }, { graph }),
    OPENAI_BASE_URL: transcriber.baseUrl,
    OPENAI_API_KEY: TRANSCRIBE_KEY,
    TRANSCRIBE_MODEL: 'whisper-1',
  };
  const publicUrl = 'https://desk.example.com';
  const desk = await startProcess(program, { ...env, PUBLIC_URL: publicUrl });
  const answered: number[] = [];
  const taken: number[] = [];
  const path = '/webhooks/twilio';
  let serial = 0;

  async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }

  async function ask(): Promise<void> {
    serial += 1;
    const params = twilioParams('text', {
      MessageSid: `SM${String(serial).padStart(32, '0')}`,
      From: `whatsapp:+1555${String(serial).padStart(6, '0')}`,
      Body: QUESTIONS[serial % 3]!,
    });
    const form = signedForm(publicUrl + path, params);
    await timed(answered, async () => (await fetch(desk.url + path, form)).text());
  }

  async function tell(): Promise<void> {
    const events = metaTexts({ id: `wamid.${serial}`, from: `1777${serial}`, text: QUESTIONS[0] });
    await timed(taken, () => postToMeta(desk.url, events));
  }

  const files = [
    { type: 'image', bytes: photo, mimeType: 'image/jpeg' },
    { type: 'audio', bytes: note, mimeType: 'audio/ogg' },
  ] as const;

  async function sendFile(n: number): Promise<void> {
    const { type, bytes, mimeType } = files[n % 2]!;
    const id = String(1000 + n);
    graph.media.set(id, { bytes, mimeType });
    const events = metaTexts({ id: `wamid.file${id}`, from: `1666${id}`, text: '' });
    Object.assign(events.entry[0]!.changes[0]!.value.messages[0]!, {
      type,
      [type]: { id, mime_type: mimeType },
    });
    await timed(taken, () => postToMeta(desk.url, events));
  }

  const fileReplies = () => graph.sent.filter(({ person }) => person.startsWith('1666')).length;
  try {
    for (let n = 0; n < 120; n += 1) {
      await ask();
      await tell();
      await sleep(PAUSE_MILLISECONDS);
    }
    const before = answered.splice(0).slice(20);
    taken.splice(0);
    const begun = performance.now();
    await Promise.all(Array.from({ length: 2 * count }, (_, n) => sendFile(n)));
    while (fileReplies() < 2 * count) {
      await ask();
      await tell();
      await sleep(PAUSE_MILLISECONDS);
    }
    return { before, answered, taken, milliseconds: performance.now() - begun };
  } finally {
    await desk.kill();
    await Promise.all([graph.close(), transcriber.close()]);
    program.remove();
    folder.remove();
  }
}
