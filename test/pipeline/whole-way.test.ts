/** Messages from a vendor's webhook to the person's phone, through the whole running service. */
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Service, startService } from '../../src/main.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { deferred } from '../helpers/deferred.ts';
import { type FakeGraph, startFakeGraph } from '../helpers/fake-graph.ts';
import { type FakeTwilio, startFakeTwilio } from '../helpers/fake-twilio.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';
import { aMessage } from '../helpers/messages.ts';
import {
  type MetaText,
  metaFixture,
  metaTexts,
  postToMeta,
  signedEvents,
  signMetaBody,
} from '../helpers/meta.ts';
import {
  ANSWERS,
  type DeskFolder,
  deskEnv,
  deskFolder,
  QUESTIONS,
  VERIFY_TOKEN,
} from '../helpers/running-desk.ts';
import { signedForm, twilioParams } from '../helpers/twilio.ts';
import { bodiesOf } from '../helpers/twiml.ts';

describeEachDatabase('the whole way', (stores) => {
  let folder: DeskFolder;
  let graph: FakeGraph;
  let twilio: FakeTwilio;
  let service: Service;
  const memory = createMemoryLog();
  const soon = { timeout: 10_000, interval: 20 };

  const start = (change: Record<string, string> = {}) =>
    startService(
      readConfig({ ...deskEnv(folder, stores.where(), { graph, twilio }), ...change }),
      {},
      memory.log,
    );

  beforeAll(async () => {
    folder = deskFolder();
    graph = await startFakeGraph();
    twilio = await startFakeTwilio();
    service = await start();
  });
  afterAll(async () => {
    await service?.close();
    await Promise.all([graph?.close(), twilio?.close()]);
    folder?.remove();
  });

  const sentTo = (person: string) =>
    graph.sent.filter((one) => one.person === person).map(({ text }) => text);
  const post = (...texts: readonly MetaText[]) => postToMeta(service.url, metaTexts(...texts));
  const postTwilio = async (changes: Record<string, string>, path = '/webhooks/twilio') => {
    return await fetch(
      service.url + path,
      signedForm(service.publicUrl + path, twilioParams('text', changes)),
    );
  };
  const get = async (path: string) => await (await fetch(service.url + path)).text();

  test('Meta: 200 at once, the reply over Graph, shown as read', async () => {
    expect(await post({ id: 'wamid.a', from: '15550100', text: QUESTIONS[1] })).toBe(200);
    await vi.waitFor(() => expect(sentTo('15550100')).toEqual([ANSWERS[1]]), soon);
    await vi.waitFor(() => expect(graph.read).toContain('wamid.a'), soon);
  });

  test('the same message fifty times in parallel is answered once', async () => {
    const same = { id: 'wamid.b', from: '15550101', text: QUESTIONS[0] };
    const all = await Promise.all(Array.from({ length: 50 }, () => post(same)));
    expect(new Set(all)).toEqual(new Set([200]));
    await post({ id: 'wamid.b2', from: '15550101', text: QUESTIONS[2] });
    await vi.waitFor(() => expect(sentTo('15550101')).toEqual([ANSWERS[0], ANSWERS[2]]), soon);
  });

  test('one POST with 1,000 messages and statuses: each handled once, in order', {
    timeout: 90_000,
  }, async () => {
    const people = Array.from({ length: 100 }, (_, n) => `155502${String(n).padStart(2, '0')}`);
    const texts = Array.from({ length: 500 }, (_, n) => ({
      id: `wamid.c${n}`,
      from: people[n % 100]!,
      text: QUESTIONS[Math.floor(n / 100) % 3]!,
    }));
    const statuses = Array.from({ length: 500 }, (_, n) => ({
      id: `wamid.out${n % 250}`,
      status: n < 250 === n % 2 > 0 ? 'read' : 'delivered',
      timestamp: String(Math.floor(Date.now() / 1000)),
      recipient_id: people[n % 100],
    }));
    const payload = metaTexts(...texts);
    Object.assign(payload.entry[0]!.changes[0]!.value, { statuses });
    expect(await postToMeta(service.url, payload)).toBe(200);
    const expected = people.map(() => Array.from({ length: 5 }, (_, n) => ANSWERS[n % 3]));
    await vi.waitFor(() => expect(people.map(sentTo)).toEqual(expected), { timeout: 60_000, interval: 100 });
    const { kysely } = service.store.db;
    const stored = await kysely.selectFrom('statuses').select('status').execute();
    expect(stored.map(({ status }) => status)).toEqual(Array(250).fill('read'));
  });

  test('every kind of event is taken, and none stops the desk', async () => {
    for (const name of [
      'batch',
      'unsupported',
      'edit',
      'revoke',
      'reaction',
      'reaction-removed',
      'system-errors',
      'system-number-changed',
      'unknown-type',
      'other-field',
      'status-failed',
      'status-read',
      'user-id-update',
      'without-contacts',
      'image-without-caption',
      'voice-note',
      'location',
      'contacts',
      'order',
      'message-echo',
    ]) {
      expect([name, await postToMeta(service.url, metaFixture(name))]).toEqual([name, 200]);
    }
    for (const broken of [{}, [], null, 1, { entry: [{ changes: 1 }, null] }]) {
      expect(await postToMeta(service.url, broken)).toBe(200);
    }
  });

  test('a wrong signature is refused and leaves no row; a wrong body is a 4xx; too much is 413', async () => {
    const before = await service.store.db.kysely.selectFrom('seen').selectAll().execute();
    const good = signedEvents(metaTexts({ id: 'wamid.x', from: '15550109', text: 'hello' }));
    const send = (headers: Record<string, string>, body: string) =>
      fetch(`${service.url}/webhooks/meta`, { method: 'POST', headers, body }).then(({ status }) => status);
    const { 'X-Hub-Signature-256': signature = '' } = good.headers as Record<string, string>;
    expect(await send({ 'Content-Type': 'application/json' }, good.body)).toBe(403);
    expect(await send({ ...good.headers, 'X-Hub-Signature-256': signature.slice(0, -1) }, good.body)).toBe(
      403,
    );
    expect(await send(good.headers, `${good.body} `)).toBe(403);
    expect(await send({ ...good.headers, 'Content-Type': 'text/plain' }, good.body)).toBe(415);
    expect(await statusOfLargeBody()).toBe(413);
    expect(await service.store.db.kysely.selectFrom('seen').selectAll().execute()).toEqual(before);
  });

  test.each([
    ['no JSON', '{"object": ', 400],
    ['a name twice', '{"entry": [], "entry": [{"changes": 7}]}', 200],
    ['__proto__', '{"__proto__": {"entry": 1}, "entry": [{"__proto__": {"changes": []}}]}', 200],
    ['10,000 levels', `${'{"entry":['.repeat(10_000)}${']}'.repeat(10_000)}`, 200],
    ['10,000 levels and no end', '['.repeat(10_000), 400],
  ])('a signed body of %s is taken or refused, and the desk lives', async (_, body, status) => {
    const headers = { 'Content-Type': 'application/json', 'X-Hub-Signature-256': signMetaBody(body) };
    const answer = await fetch(`${service.url}/webhooks/meta`, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(await get('/health/live')).toContain('ok');
    expect(Object.prototype).not.toHaveProperty('entry');
  });

  const ODD: readonly [string, string, string][] = [
    ['nothing', '', ''],
    ['1 MB', 'a '.repeat(500_000), 'a '.repeat(2048).trim()],
    ['NUL', 'a\0b', 'ab'],
    ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
    ['a right-to-left override', 'a\u202Eb', 'ab'],
    ['an emoji of 25 bytes', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
  ];
  test.each(ODD)('a text of %s is stored clean, and answered', async (what, text, clean) => {
    const number = ODD.findIndex(([name]) => name === what);
    const id = `wamid.odd${number}`;
    const from = `1555040${number}`;
    expect(await post({ id, from, text })).toBe(200);
    await vi.waitFor(() => expect(sentTo(from)).toHaveLength(1), soon);
    const key = service.store.keys.message({ channel: 'meta', id });
    expect((await service.store.inbox.read(key))?.text).toBe(clean);

    const MessageSid = `SM${String(number).padStart(32, '0')}`;
    // A form holds 100 KB.
    const answer = await postTwilio({ MessageSid, From: `whatsapp:+${from}`, Body: text.slice(0, 60_000) });
    expect([answer.status, bodiesOf(await answer.text()).length]).toEqual([200, 1]);
    const sid = service.store.keys.message({ channel: 'twilio', id: MessageSid });
    expect((await service.store.inbox.read(sid))?.text).toBe(clean);
  });

  /** On a connection of its own, which the desk closes: it does not read such a body to its end. */
  function statusOfLargeBody(): Promise<number | undefined> {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': 3 * 1024 * 1024 + 1 };
    return new Promise((resolve, reject) => {
      const sending = request(`${service.url}/webhooks/meta`, { method: 'POST', agent: false, headers });
      sending.on('response', ({ statusCode }) => {
        resolve(statusCode);
        sending.destroy();
      });
      sending.on('error', reject);
      sending.write('{');
    });
  }

  test('the subscription is verified', async () => {
    const ask = (token: string, path = '/webhooks/meta') =>
      `${path}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=42`;
    expect(await get(ask(VERIFY_TOKEN))).toBe('42');
    expect(await get(ask(VERIFY_TOKEN, '/webhooks/meta/'))).toBe('42');
    expect((await fetch(service.url + ask('other'))).status).toBe(403);
  });

  test('a message that is days old is stored, not answered', async () => {
    const at = new Date(Date.now() - 3 * 86_400_000);
    await post({ id: 'wamid.old', from: '15550102', text: QUESTIONS[0], at });
    await post({ id: 'wamid.new', from: '15550102', text: QUESTIONS[1] });
    await vi.waitFor(() => expect(sentTo('15550102')).toEqual([ANSWERS[1]]), soon);
    const key = service.store.keys.message({ channel: 'meta', id: 'wamid.old' });
    expect(await service.store.inbox.read(key)).toMatchObject({ sentAt: expect.any(Date) });
  });

  test('an edited question is answered anew', async () => {
    await post({ id: 'wamid.e', from: '15550103', text: QUESTIONS[0] });
    await vi.waitFor(() => expect(sentTo('15550103')).toEqual([ANSWERS[0]]), soon);
    const edit = metaTexts({ id: 'wamid.e2', from: '15550103', text: '' });
    Object.assign(edit.entry[0]!.changes[0]!.value.messages[0]!, {
      type: 'edit',
      edit: { original_message_id: 'wamid.e', message: { type: 'text', text: { body: QUESTIONS[2] } } },
    });
    expect(await postToMeta(service.url, edit)).toBe(200);
    await vi.waitFor(() => expect(sentTo('15550103')).toEqual([ANSWERS[0], ANSWERS[2]]), soon);
  });

  test('a person who hides their number later stays the same person', async () => {
    await post({ id: 'wamid.p1', from: '15550104', text: 'bonjour' });
    await vi.waitFor(() => expect(sentTo('15550104')).toHaveLength(1), soon);
    await post({ id: 'wamid.p2', from: '15550104', userId: 'US.104', text: 'merci' });
    await vi.waitFor(() => expect(sentTo('US.104')).toHaveLength(1), soon);
    const hidden = metaTexts({ id: 'wamid.p3', from: '15550104', userId: 'US.104', text: 'merci' });
    Reflect.deleteProperty(hidden.entry[0]!.changes[0]!.value.messages[0]!, 'from');
    await postToMeta(service.url, hidden);
    await vi.waitFor(() => expect(sentTo('US.104')).toHaveLength(2), soon);
    expect(await service.store.conversations.load({ channel: 'meta', person: 'US.104' })).toMatchObject({
      language: 'fr',
    });
    expect(await service.store.erase({ channel: 'meta', person: '15550104' })).toBeGreaterThan(5);
    const { rows } = await service.store.db.kysely
      .selectFrom('inbox')
      .select(({ fn }) => fn.countAll().as('rows'))
      .where('message', 'like', '%US.104%')
      .executeTakeFirstOrThrow();
    expect(Number(rows)).toBe(0);
  });

  test.each([
    ['user_changed_user_id', 'told before the first message under the new id', true],
    ['user_changed_user_id', 'told after it', false],
    ['user_changed_number', 'told before the first message under the new id', true],
  ])(
    '%s without a sender, %s: one person, and nothing of either id is left of who is forgotten',
    async (type, _, before) => {
      const [oldId, newId] = [`US.old.${type}.${before}`, `US.new.${type}.${before}`];
      const write = async (userId: string, text: string) => {
        const payload = metaTexts({ id: `wamid.${Math.random()}`, from: '1', userId, text });
        Reflect.deleteProperty(payload.entry[0]!.changes[0]!.value.messages[0]!, 'from');
        const sent = sentTo(userId).length;
        expect(await postToMeta(service.url, payload)).toBe(200);
        await vi.waitFor(() => expect(sentTo(userId).length).toBeGreaterThan(sent), soon);
        return sentTo(userId).at(-1);
      };
      const tell = async () => {
        const payload = metaTexts({ id: `wamid.${type}.${before}`, from: '1', text: '' });
        Object.assign(payload.entry[0]!.changes[0]!.value.messages[0]!, {
          from: undefined,
          text: undefined,
          type: 'system',
          system: { type, previous_user_id: oldId, user_id: newId },
        });
        expect(await postToMeta(service.url, payload)).toBe(200);
      };
      await write(oldId, 'bonjour');
      if (before) await tell();
      await write(newId, 'merci');
      await tell();
      expect(await service.store.conversations.load({ channel: 'meta', person: newId })).toMatchObject({
        language: 'fr',
      });
      await write(newId, 'oublie-moi');
      await write(newId, 'oui');
      const left = await service.store.db.kysely
        .selectFrom('inbox')
        .select('message')
        .where('message', 'like', `%US.%.${type}.${before}%`)
        .execute();
      expect(left).toEqual([]);
      expect(await service.store.isKept({ channel: 'meta', person: oldId })).toBe(false);
    },
  );

  test('Twilio: who hides their number, and shows it again, is one person, answered at the address they write from', async () => {
    const number = 'whatsapp:+15550171';
    const ExternalUserId = 'US.171';
    const hidden = `whatsapp:${ExternalUserId}`;
    const say = async (n: number, change: Record<string, string | undefined>) => {
      const MessageSid = `SM${String(n).padStart(32, '7')}`;
      const form = twilioParams('text', { MessageSid, Body: QUESTIONS[0], ...change });
      const url = `${service.publicUrl}/webhooks/twilio`;
      const answer = await fetch(`${service.url}/webhooks/twilio`, signedForm(url, form));
      expect(bodiesOf(await answer.text())).toHaveLength(1);
    };
    await say(1, { From: number, Body: 'bonjour' });
    await say(2, { From: number, ExternalUserId, ParentExternalUserId: 'US.ENT.171' });
    await say(3, { From: hidden, WaId: undefined, ExternalUserId });
    await say(4, { From: number });
    const { kysely } = service.store.db;
    const key = service.store.keys.person({ channel: 'twilio', person: hidden });
    const written = await kysely
      .selectFrom('inbox')
      .select('message')
      .where('person_key', '=', key)
      .execute();
    expect(written).toHaveLength(4);
    const sent = await kysely
      .selectFrom('outbox')
      .select('person')
      .where('person_key', '=', key)
      .orderBy('id')
      .execute();
    expect(sent.map(({ person }) => person)).toEqual([hidden, number, hidden, number]);
    expect(await service.store.erase({ channel: 'twilio', person: 'whatsapp:US.ENT.171' })).toBeGreaterThan(
      8,
    );
    for (const person of [number, hidden]) {
      expect(await service.store.isKept({ channel: 'twilio', person })).toBe(false);
    }
  });

  test('a hundred messages in a minute: thirty answers, one polite notice, then silence with 200', async () => {
    const texts = Array.from({ length: 100 }, (_, n) => ({
      id: `wamid.f${n}`,
      from: '15550105',
      text: 'thanks',
    }));
    for (const text of texts) expect(await post(text)).toBe(200);
    const pending = () =>
      service.store.db.kysely.selectFrom('inbox').select('state').where('state', '=', 'queued').execute();
    await vi.waitFor(async () => expect(await pending()).toEqual([]), soon);
    await vi.waitFor(() => expect(sentTo('15550105')).toHaveLength(31), soon);
    expect(sentTo('15550105').at(-1)).toMatch(/wait a minute.*patienter/s);
  });

  test('Twilio: the reply in the response, the same bytes again, at every process, its status stored', async () => {
    const MessageSid = 'SM000000000000000000000000000000b1';
    const first = await postTwilio({ MessageSid, From: 'whatsapp:+15550110', Body: QUESTIONS[1] });
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
    const bytes = await first.text();
    expect(bodiesOf(bytes)).toEqual([ANSWERS[1]]);
    const again = await postTwilio({ MessageSid, From: 'whatsapp:+15550110', Body: QUESTIONS[1] }, '/bot');
    expect(await again.text()).toBe(bytes);
    const counted = 'frontdesk_messages_received_total{channel="twilio",receipt="duplicate"} 1';
    expect(await get('/metrics')).toContain(counted);
    const other = await start();
    try {
      const params = twilioParams('text', { MessageSid, From: 'whatsapp:+15550110', Body: QUESTIONS[1] });
      const there = await fetch(`${other.url}/bot`, signedForm(`${other.publicUrl}/bot`, params));
      expect(await there.text()).toBe(bytes);
    } finally {
      await other.close();
    }
    expect(twilio.sent).toEqual([]);

    const path = '/webhooks/twilio/status';
    const status = twilioParams('status-callback', { MessageSid: 'SMstatus' });
    await fetch(service.url + path, signedForm(service.publicUrl + path, status));
    expect(await service.store.statuses.read('twilio', 'SMstatus')).toBe('delivered');
  });

  test('Twilio, fifty at once: each answered in its response', async () => {
    const bodies = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const MessageSid = `SM0000000000000000000000000000c0${String(n).padStart(2, '0')}`;
        const From = `whatsapp:+15550${200 + n}`;
        return bodiesOf(await (await postTwilio({ MessageSid, From, Body: QUESTIONS[n % 3]! })).text());
      }),
    );
    expect(bodies).toEqual(Array.from({ length: 50 }, (_, n) => [ANSWERS[n % 3]]));
  });

  test('Graph cuts after it took a reply: uncertain, not sent again, shown to the operator', async () => {
    graph.always({ do: 'cut-after' });
    await post({ id: 'wamid.u', from: '15550106', text: QUESTIONS[0] });
    await vi.waitFor(async () => expect(await service.store.outbox.listUncertain()).toHaveLength(1), soon);
    graph.always({ do: 'work' });
    await post({ id: 'wamid.u2', from: '15550106', text: QUESTIONS[1] });
    await vi.waitFor(() => expect(sentTo('15550106')).toEqual([ANSWERS[0], ANSWERS[1]]), soon);
    expect(await get('/metrics')).toContain('frontdesk_uncertain 1');
    const [item] = await service.store.outbox.listUncertain();
    expect(await service.store.outbox.settle(item!.id)).toBe(true);
  });

  test('Graph hangs: replies on Twilio leave meanwhile, and those on Meta once it answers', async () => {
    const gate = deferred();
    graph.always({ do: 'hold', until: gate.promise });
    const people = Array.from({ length: 20 }, (_, n) => `155503${String(n).padStart(2, '0')}`);
    await post(...people.map((from) => ({ id: `wamid.h${from}`, from, text: QUESTIONS[0] })));
    const reached = () => people.flatMap(sentTo).length;
    await vi.waitFor(() => expect(reached()).toBeGreaterThanOrEqual(16), soon);

    const late = aMessage({ channel: 'twilio', person: 'whatsapp:+15550399', text: QUESTIONS[1] });
    await service.store.inbox.receive([late]);
    await service.store.responses.giveUp(service.store.keys.message(late), () => '');
    const toTwilio = () => twilio.sent.filter(({ to }) => to === late.person).map(({ text }) => text);
    await vi.waitFor(() => expect(toTwilio()).toEqual([ANSWERS[1]]), soon);

    graph.always({ do: 'work' });
    gate.resolve();
    await vi.waitFor(() => expect(reached()).toBe(people.length), soon);
  });

  test('a refused token: one alert, the queue kept, and sent once the token is another', async () => {
    graph.token = 'EAAGanother';
    await post({ id: 'wamid.t', from: '15550107', text: QUESTIONS[0] });
    await post({ id: 'wamid.t2', from: '15550108', text: QUESTIONS[1] });
    await vi.waitFor(async () => expect(await get('/health')).toContain('sending stopped: Graph 190'), soon);
    const told = memory.lines().filter(({ msg }) => msg === 'a channel can send nothing until it is mended');
    expect(told).toHaveLength(1);
    await service.close();
    service = await start({ META_ACCESS_TOKEN: 'EAAGanother' });
    await vi.waitFor(
      () => expect([...sentTo('15550107'), ...sentTo('15550108')]).toEqual([ANSWERS[0], ANSWERS[1]]),
      soon,
    );
    expect(JSON.parse(await get('/health'))).toMatchObject({ status: 'ok', alerts: [] });
  });

  test('neither log, metrics nor health hold a number, an id, a text or a token', async () => {
    const said = memory.text() + (await get('/metrics')) + (await get('/health'));
    expect(said).toMatch(/answered a message/);
    expect(said).not.toMatch(/155501|wamid\.|US\.104|payslip|holidays|EAAG|thanks/);
  });
});
