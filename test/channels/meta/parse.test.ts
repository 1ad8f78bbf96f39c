import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetaEvent } from '../../../src/channels/meta/event.ts';
import { parseMetaEvents } from '../../../src/channels/meta/parse.ts';
import { PHONE_NUMBER_ID } from '../../helpers/fake-graph.ts';
import { metaFixture } from '../../helpers/meta.ts';

const RECEIVED = new Date('2026-01-01T00:00:05Z');
const SENT = new Date('2026-01-01T00:00:00Z');
const ADA = 'US.13491208655302741918';
const options = { receivedAt: RECEIVED, phoneNumberId: PHONE_NUMBER_ID };

const parse = (name: string): MetaEvent[] => parseMetaEvents(metaFixture(name), options);

function only(name: string): MetaEvent {
  const events = parse(name);
  expect(events).toHaveLength(1);
  return events[0]!;
}

/** A message of the fixture's person. */
function message(id: string, text: string, more: object = {}, eventMore: object = {}) {
  return {
    kind: 'message',
    message: {
      id,
      channel: 'meta',
      person: ADA,
      aliases: ['15550100'],
      text,
      attachments: [],
      receivedAt: RECEIVED,
      ...more,
    },
    sentAt: SENT,
    ...eventMore,
  };
}

const file = (kind: string, source: string, contentType: string) => ({
  attachments: [{ kind, source, contentType }],
});

describe('parseMetaEvents: messages', () => {
  it.each([
    ['text', message('wamid.in001', 'How do I request annual leave?')],
    ['image', message('wamid.in002', 'My badge', file('image', '1003383421387256', 'image/jpeg'))],
    ['image-without-caption', message('wamid.in003', '', file('image', '1003383421387257', 'image/jpeg'))],
    [
      'document',
      message('wamid.in004', 'My expenses', file('document', '1003383421387258', 'application/pdf')),
    ],
    ['sticker', message('wamid.in005', '', file('sticker', '1003383421387259', 'image/webp'))],
    ['video', message('wamid.in006', 'The printer', file('video', '1003383421387260', 'video/mp4'))],
    ['audio', message('wamid.in007', '', file('audio', '1003383421387261', 'audio/mpeg'))],
    ['voice-note', message('wamid.in008', '', file('audio', '1003383421387262', 'audio/ogg; codecs=opus'))],
    ['button', message('wamid.in009', 'Request leave', {}, { choiceId: 'leave-request' })],
    ['button-reply', message('wamid.in010', '1. How do I request…', {}, { choiceId: 'leave-request' })],
    ['list-reply', message('wamid.in011', '4. Carry leave over', {}, { choiceId: 'leave-carry' })],
    ['location', message('wamid.in014', '', { circumstance: 'place' })],
    ['contacts', message('wamid.in015', '', { circumstance: 'contact' })],
    ['order', message('wamid.in016', '', { circumstance: 'order' })],
    ['unsupported', message('wamid.in017', '', { circumstance: 'unknown' })],
    ['unknown-type', message('wamid.in018', '', { circumstance: 'unknown' })],
  ])('%s', (name, expected) => {
    expect(only(name)).toEqual(expected);
  });

  it.each([
    ['user-id-only', ADA, []],
    ['phone-number-only', '15550100', []],
    ['without-contacts', '15550100', []],
  ])('%s', (name, person, aliases) => {
    expect(only(name)).toMatchObject({ message: { person, text: 'Bonjour', aliases } });
  });

  it('keeps one id for a person, whether the phone number is shown or not', () => {
    expect(only('text')).toMatchObject({ message: { person: ADA } });
    expect(only('user-id-only')).toMatchObject({ message: { person: ADA } });
  });

  it('takes the sender from a single contact, but never guesses among several', () => {
    const body = (contacts: unknown[]) => ({
      entry: [
        {
          changes: [{ field: 'messages', value: { contacts, messages: [{ id: 'wamid.1', type: 'text' }] } }],
        },
      ],
    });
    expect(parseMetaEvents(body([{ wa_id: '15550100' }]), options)).toMatchObject([
      { message: { person: '15550100' } },
    ]);
    expect(parseMetaEvents(body([{ wa_id: '15550100' }, { wa_id: '15550101' }]), options)).toEqual([
      { kind: 'ignored', reason: 'a message without its sender' },
    ]);
  });

  it('tells when a message was written', () => {
    expect(only('days-old')).toMatchObject({
      sentAt: new Date('2025-12-25T00:00:00Z'),
      message: { receivedAt: RECEIVED },
    });
    const early = { ...options, receivedAt: new Date('2025-01-01') };
    expect(parseMetaEvents(metaFixture('text'), early)).toMatchObject([{ sentAt: early.receivedAt }]);
  });

  it('cleans the text', () => {
    const text = JSON.parse(
      JSON.stringify(metaFixture('text')).replace('How do I', '\\u0000\\ud800 \\u202eHow'),
    );
    expect(parseMetaEvents(text, options)).toMatchObject([
      { message: { text: '\uFFFD How request annual leave?' } },
    ]);
  });
});

describe('parseMetaEvents: everything else', () => {
  it.each([
    [
      'reaction',
      { kind: 'reaction', id: 'wamid.in012', to: 'wamid.out1', person: ADA, emoji: '👍', at: SENT },
    ],
    [
      'reaction-removed',
      { kind: 'reaction', id: 'wamid.in013', to: 'wamid.out1', person: ADA, emoji: undefined, at: SENT },
    ],
    [
      'edit',
      {
        kind: 'edit',
        id: 'wamid.in019',
        originalId: 'wamid.in001',
        person: ADA,
        text: 'How do I request sick leave?',
        attachments: [],
        at: SENT,
      },
    ],
    ['revoke', { kind: 'revoke', id: 'wamid.in020', originalId: 'wamid.in001', person: ADA, at: SENT }],
    [
      'system-number-changed',
      { kind: 'user-id-changed', id: 'wamid.sys1', before: ['15550100'], after: ['15550199'], at: SENT },
    ],
    [
      'user-id-update',
      { kind: 'user-id-changed', before: [ADA], after: ['US.99991208655302741918'], at: SENT },
    ],
    ['system-errors', { kind: 'ignored', reason: 'Meta reports error 130429' }],
    ['other-field', { kind: 'ignored', reason: 'the field account_update' }],
    ['message-echo', { kind: 'ignored', reason: 'the field smb_message_echoes' }],
  ])('%s', (name, expected) => {
    expect(only(name)).toEqual(expected);
  });

  const IDS = { previous_user_id: 'US.1', user_id: 'US.2' };
  it.each([
    ['a new user id alone', {}, IDS, ['US.1'], ['US.2']],
    ['a new user id, the number as it was', { from: '1555' }, IDS, ['US.1'], ['US.2', '1555']],
    ['the old id as the sender', { from_user_id: 'US.1' }, { user_id: 'US.2' }, ['US.1'], ['US.2']],
    ['the new id as the sender', { from_user_id: 'US.2' }, IDS, ['US.1'], ['US.2']],
    ['a new number', { from: '1555' }, { wa_id: '1666' }, ['1555'], ['1666']],
    [
      'a new number and the old',
      { from: '1555' },
      { ...IDS, wa_id: '1555', new_wa_id: '1666' },
      ['US.1', '1555'],
      ['US.2', '1666'],
    ],
    [
      'a new number, the id as it was',
      { from: '1555', from_user_id: 'US.1' },
      { new_wa_id: '1666' },
      ['1555'],
      ['US.1', '1666'],
    ],
    [
      'parents',
      {},
      { ...IDS, previous_parent_user_id: 'US.ENT.1', parent_user_id: 'US.ENT.2' },
      ['US.1', 'US.ENT.1'],
      ['US.2', 'US.ENT.2'],
    ],
  ])('a change of ids: %s', (_, sender, system, before, after) => {
    const message = { id: 'wamid.s', timestamp: '1767225600', type: 'system', ...sender, system };
    const value = { messages: [message] };
    expect(parseMetaEvents({ entry: [{ changes: [{ field: 'messages', value }] }] }, options)).toEqual([
      { kind: 'user-id-changed', id: 'wamid.s', before, after, at: SENT },
    ]);
  });

  it.each([
    ['nothing', {}],
    ['one id', { user_id: 'US.2' }],
    ['broken ids', { previous_user_id: 'US 1', user_id: 7 }],
  ])('a system message of %s changes no ids', (_, system) => {
    const value = { messages: [{ id: 'wamid.s', type: 'system', system }] };
    expect(parseMetaEvents({ entry: [{ changes: [{ field: 'messages', value }] }] }, options)).toMatchObject([
      { kind: 'ignored' },
    ]);
  });

  it.each(['sent', 'delivered', 'read', 'played'])('status %s', (status) => {
    const at = new Date('2026-01-01T00:01:00Z');
    expect(only(`status-${status}`)).toEqual({ kind: 'status', vendorId: 'wamid.out1', status, at });
  });

  it('status failed, with its code', () => {
    expect(only('status-failed')).toMatchObject({ kind: 'status', status: 'failed', error: 131047 });
  });

  it('reads every member of a batch, in order, whatever is broken beside it', () => {
    expect(
      parse('batch').map((event) => {
        if (event.kind === 'message') return event.message.text;
        return event.kind === 'ignored' ? event.reason : event.kind;
      }),
    ).toEqual([
      'First',
      'a message of no type',
      'Second',
      'a status of an unknown shape',
      'status',
      'a change of an unknown shape',
      'Third',
      'an entry of an unknown shape',
      'Fourth',
    ]);
  });

  it('leaves messages to another number alone', () => {
    expect(parseMetaEvents(metaFixture('text'), { ...options, phoneNumberId: '1' })).toEqual([
      { kind: 'ignored', reason: 'for another phone number' },
    ]);
  });

  it('reads a thousand messages and statuses, each once', () => {
    const messages = Array.from({ length: 500 }, (_, at) => ({
      id: `wamid.${at}`,
      from: '15550100',
      type: 'text',
      text: { body: `Question ${at}` },
    }));
    const statuses = Array.from({ length: 500 }, (_, at) => ({ id: `wamid.o${at}`, status: 'read' }));
    const events = parseMetaEvents(
      { entry: [{ changes: [{ field: 'messages', value: { messages, statuses } }] }] },
      options,
    );
    expect(events.filter(({ kind }) => kind === 'message')).toHaveLength(500);
    expect(events.filter(({ kind }) => kind === 'status')).toHaveLength(500);
  });

  it('has a fixture for every event', () => {
    const names = readdirSync(new URL('../../fixtures/meta/', import.meta.url));
    const kinds = new Set(names.flatMap((name) => parse(name.replace('.json', '')).map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(
      ['edit', 'ignored', 'message', 'reaction', 'revoke', 'status', 'user-id-changed'].sort(),
    );
  });
});

describe('parseMetaEvents on anything', () => {
  const anything = fc.jsonValue({ maxDepth: 4 });

  it('never throws', () => {
    fc.assert(fc.property(anything, (body) => Array.isArray(parseMetaEvents(body, options))));
  });

  it('never throws for anything in the place of a part', () => {
    const body = (part: unknown, place: number) => {
      const message = { id: 'wamid.1', from: '15550100', type: 'text', text: { body: 'Hello' } };
      const parts: unknown[] = [
        { entry: part },
        { entry: [{ changes: part }] },
        { entry: [{ changes: [{ field: 'messages', value: part }] }] },
        ...['contacts', 'messages', 'statuses', 'errors', 'user_id_update'].map((name) => ({
          entry: [{ changes: [{ field: 'messages', value: { [name]: [part, part] } }] }],
        })),
        ...[
          'id',
          'from',
          'type',
          'text',
          'image',
          'reaction',
          'edit',
          'interactive',
          'system',
          'timestamp',
        ].map((name) => ({
          entry: [{ changes: [{ field: 'messages', value: { messages: [{ ...message, [name]: part }] } }] }],
        })),
      ];
      return parts[place % parts.length];
    };
    fc.assert(
      fc.property(anything, fc.nat(30), (part, place) =>
        Array.isArray(parseMetaEvents(body(part, place), options)),
      ),
    );
  });

  it('never loses a message for a broken neighbour', () => {
    const message = { id: 'wamid.good', from: '15550100', type: 'text', text: { body: 'Hello' } };
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const value = { messages: [before, message, after], statuses: [before, after] };
        const events = parseMetaEvents(
          { entry: [before, { changes: [after, { field: 'messages', value }] }] },
          options,
        );
        expect(
          events.filter((event) => event.kind === 'message' && event.message.id === 'wamid.good'),
        ).toHaveLength(1);
      }),
    );
  });

  it('stands what JSON can nest and name', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(parseMetaEvents({ entry: [deep] }, options)).toHaveLength(1);
    const proto = JSON.parse('{"entry":[{"__proto__":{"changes":[]},"changes":[]}],"__proto__":{"entry":1}}');
    expect(parseMetaEvents(proto, options)).toEqual([]);
  });
});
