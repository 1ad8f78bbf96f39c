/** How fast a running desk answers webhooks while it reads photos. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeGraph } from '../../../test/helpers/fake-graph.ts';
import { metaTexts, postToMeta } from '../../../test/helpers/meta.ts';
import { deskEnv, deskFolder, QUESTIONS } from '../../../test/helpers/running-desk.ts';
import { compileProgram, startProcess } from '../../../test/helpers/serving-process.ts';
import { signedForm, twilioParams } from '../../../test/helpers/twilio.ts';

export interface BesidePhotos {
  /** As `answered`, before any photo came: what the machine can do at this hour. */
  readonly before: readonly number[];
  /** From a question's POST by Twilio to the answer in its response, one after the other. */
  readonly answered: readonly number[];
  /** From a POST by Meta to its 200, the photos' own included. */
  readonly taken: readonly number[];
  /** Until the last photo was answered. */
  readonly photosMilliseconds: number;
}

/** Between two questions: some 30 a second come in. */
const PAUSE_MILLISECONDS = 30;

export async function measureBesidePhotos(photo: Uint8Array, count: number): Promise<BesidePhotos> {
  const program = await compileProgram();
  const folder = deskFolder();
  const graph = await startFakeGraph();
  const env = deskEnv(folder, { file: join(folder.folder, 'data', 'frontdesk.db') }, { graph });
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

  async function sendPhoto(id: string): Promise<void> {
    graph.media.set(id, { bytes: photo });
    const events = metaTexts({ id: `wamid.photo${id}`, from: `1666${id}`, text: '' });
    const image = { id, mime_type: 'image/jpeg' };
    Object.assign(events.entry[0]!.changes[0]!.value.messages[0]!, { type: 'image', image });
    await timed(taken, () => postToMeta(desk.url, events));
  }

  const photoReplies = () => graph.sent.filter(({ person }) => person.startsWith('1666')).length;
  try {
    for (let n = 0; n < 120; n += 1) {
      await ask();
      await tell();
      await sleep(PAUSE_MILLISECONDS);
    }
    const before = answered.splice(0).slice(20);
    taken.splice(0);
    const begun = performance.now();
    await Promise.all(Array.from({ length: count }, (_, n) => sendPhoto(String(1000 + n))));
    while (photoReplies() < count) {
      await ask();
      await tell();
      await sleep(PAUSE_MILLISECONDS);
    }
    return { before, answered, taken, photosMilliseconds: performance.now() - begun };
  } finally {
    await desk.kill();
    await graph.close();
    program.remove();
    folder.remove();
  }
}
