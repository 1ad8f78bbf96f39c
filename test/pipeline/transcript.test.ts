import { beforeEach, expect, test } from 'vitest';
import { createTranscript } from '../../src/pipeline/transcript.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aMessage, aRecord } from '../helpers/messages.ts';

const HOUR = 3_600_000;
const aya = { channel: 'meta', person: '33612345678' };
const ben = { channel: 'meta', person: '33687654321' };

describeEachDatabase('the transcript', (stores) => {
  let store: Store;
  let clock: ManualClock;

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
  });

  async function turn(
    text: string,
    parts: readonly unknown[],
    { who = aya, confidential = false } = {},
  ): Promise<void> {
    const message = aMessage({ ...who, text, receivedAt: clock.now() });
    await store.inbox.receive([message]);
    await store.db.transaction(async (tx) => {
      await store.outbox.answer(tx, message, parts);
      await store.messageLog.add(tx, message, aRecord(text, { confidential }));
    });
    clock.advance(1000);
  }

  const said = async (who = aya) => {
    const lines = await createTranscript(store, clock.now).recent(who);
    return lines.map(({ from, text }) => `${from}: ${text}`);
  };
  const textPart = (text: string) => ({ kind: 'text', text });

  test('has both sides in order: what was typed, and the text of every part of the replies', async () => {
    await turn('hello', [textPart('Hello!'), textPart('What can I do?')]);
    await turn('', [
      { kind: 'media', media: 'image', url: 'https://desk.example.com/a.png', caption: 'A map' },
      { kind: 'media', media: 'image', url: 'https://desk.example.com/b.png', caption: '' },
      { kind: 'choices', text: 'Did you mean?', choices: [{ id: 'a', title: 'A' }] },
    ]);
    await turn('thanks', []);
    expect(await said()).toEqual([
      'person: hello',
      'desk: Hello!',
      'desk: What can I do?',
      'desk: A map',
      'desk: Did you mean?',
      'person: thanks',
    ]);
    const [first] = await createTranscript(store, clock.now).recent(aya);
    expect(first?.at).toEqual(manualClock().now());
  });

  test("leaves out confidential turns, both sides of them, and other people's", async () => {
    await turn('my salary', [textPart('is confidential')], { confidential: true });
    await turn('of Ben', [textPart('to Ben')], { who: ben });
    await turn('hello', [textPart('Hello!')]);
    expect(await said()).toEqual(['person: hello', 'desk: Hello!']);
    expect(await said(ben)).toEqual(['person: of Ben', 'desk: to Ben']);
  });

  test('goes back no further than a day, nor than twenty messages', async () => {
    await turn('yesterday', [textPart('long ago')]);
    clock.advance(24 * HOUR);
    expect(await said()).toEqual([]);
    for (let n = 1; n <= 21; n++) await turn(`message ${n}`, []);
    const lines = await said();
    expect(lines).toHaveLength(20);
    expect([lines[0], lines.at(-1)]).toEqual(['person: message 2', 'person: message 21']);
  });

  test('has nothing of what the person took back', async () => {
    await turn('hello', [textPart('Hello!')]);
    const [logged] = await store.db.kysely.selectFrom('inbox').select('message').execute();
    await store.inbox.revoke(JSON.parse(logged!.message));
    expect(await said()).toEqual([]);
  });
});
