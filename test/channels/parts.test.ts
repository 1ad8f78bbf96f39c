import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { META_LIMITS } from '../../src/channels/meta/limits.ts';
import { partsOf } from '../../src/channels/parts.ts';
import { partSchema } from '../../src/channels/send.ts';
import { shorten } from '../../src/channels/shorten.ts';
import { TWILIO_LIMITS } from '../../src/channels/twilio/limits.ts';
import { windowFault } from '../../src/channels/window.ts';
import type { Reply } from '../../src/message.ts';

const options = { mediaBaseUrl: 'https://desk.example.com' };
const reply = (more: Partial<Reply>): Reply => ({ text: '', media: [], choices: [], ...more });
const meta = (more: Partial<Reply>) => partsOf(reply(more), META_LIMITS, options);
const twilio = (more: Partial<Reply>) => partsOf(reply(more), TWILIO_LIMITS, options);
const choices = [
  { id: 'leave', title: 'Annual leave' },
  { id: 'sick', title: 'How do I report sick leave?' },
];

describe('partsOf', () => {
  it('sends nothing for nothing', () => {
    expect(meta({})).toEqual([]);
  });

  it.each([
    [4096, meta, 1],
    [4097, meta, 2],
    [1600, twilio, 1],
    [1601, twilio, 2],
    [100_000, twilio, 3],
  ])('splits %i characters', (length, of, count) => {
    expect(of({ text: 'word '.repeat(length / 5) + 'x'.repeat(length % 5) })).toHaveLength(count);
  });

  it('puts the text under the first picture', () => {
    expect(meta({ text: 'The map', media: ['media/map.png', 'https://example.com/plan.pdf'] })).toEqual([
      { kind: 'media', media: 'image', url: 'https://desk.example.com/media/map.png', caption: 'The map' },
      { kind: 'media', media: 'document', url: 'https://example.com/plan.pdf', caption: '' },
    ]);
  });

  it('puts the text before a file that carries none', () => {
    expect(twilio({ text: 'The plan', media: ['media/plan.pdf'] })).toMatchObject([
      { kind: 'text', text: 'The plan' },
      { kind: 'media', media: 'document', caption: '' },
    ]);
    expect(meta({ text: 'x'.repeat(1025), media: ['media/map.png'] })).toMatchObject([
      { kind: 'text' },
      { kind: 'media', caption: '' },
    ]);
  });

  it.each([
    '../secret.png',
    'media/../secret.png',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'media/a?b.png',
  ])('leaves out %s', (source) => {
    expect(meta({ text: 'Hello', media: [source] })).toEqual([{ kind: 'text', text: 'Hello' }]);
  });

  it('offers short titles as they are', () => {
    const short = choices.slice(0, 1);
    expect(meta({ text: 'Did you mean:', choices: short })).toEqual([
      { kind: 'choices', text: 'Did you mean:', choices: short },
    ]);
  });

  it('leaves the form of long titles to the channel', () => {
    expect(meta({ text: 'Did you mean:', choices })).toEqual([
      { kind: 'choices', text: 'Did you mean:', choices },
    ]);
  });

  it('numbers them where nothing can be tapped', () => {
    expect(twilio({ text: 'Did you mean:', choices })).toEqual([
      { kind: 'text', text: 'Did you mean:\n1. Annual leave\n2. How do I report sick leave?' },
    ]);
  });

  it('sends files first, then what can be tapped', () => {
    expect(meta({ text: 'Which?', media: ['media/map.png'], choices }).map(({ kind }) => kind)).toEqual([
      'media',
      'choices',
    ]);
  });

  it('sends a long text before the buttons, in at most three parts in all', () => {
    const parts = meta({ text: 'word '.repeat(2000), choices });
    expect(parts.map(({ kind }) => kind)).toEqual(['text', 'text', 'choices']);
  });

  it.each([
    ['an id that is too long', [{ id: 'x'.repeat(201), title: 'A' }]],
    [
      'ids that are the same',
      [
        { id: 'x', title: 'A' },
        { id: 'x', title: 'B' },
      ],
    ],
    ['more than ten', Array.from({ length: 11 }, (_, at) => ({ id: `${at}`, title: `${at}` }))],
    ['an empty title', [{ id: 'x', title: ' ' }]],
  ])('numbers choices with %s', (_, odd) => {
    expect(meta({ text: 'Which?', choices: odd }).map(({ kind }) => kind)).toEqual(['text']);
  });

  it('makes only parts that fit, and that can wait as JSON', () => {
    const text = fc.string({ unit: 'binary', maxLength: 3000 });
    const anyReply = fc.record({
      text,
      media: fc.array(fc.oneof(fc.webUrl(), fc.constant('media/a.png')), { maxLength: 2 }),
      choices: fc.array(fc.record({ id: fc.string({ maxLength: 300 }), title: text }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(anyReply, (any) => {
        for (const part of partsOf(any, META_LIMITS, options)) {
          expect(partSchema.parse(JSON.parse(JSON.stringify(part)))).toEqual(part);
          if (part.kind === 'text') expect(part.text.length).toBeLessThanOrEqual(4096);
          else if (part.kind === 'choices') expect(part.text.length).toBeLessThanOrEqual(1024);
          else expect(part.caption.length).toBeLessThanOrEqual(1024);
        }
      }),
    );
  });
});

describe('shorten', () => {
  it.each([
    ['How do I report it?', 20, 'How do I report it?'],
    ['How do I report sick leave?', 20, 'How do I report…'],
    ['Betriebsvereinbarungen', 20, 'Betriebsvereinbarun…'],
    ['I Betriebsvereinbarungen', 20, 'I Betriebsvereinbar…'],
    ['Leave, sick and annual', 12, 'Leave, sick…'],
    ['Leave, annual or sick', 7, 'Leave…'],
    ['How do I report  sick', 18, 'How do I report…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 20, '👩‍👩‍👧‍👦…'],
    ['👩‍👩‍👧‍👦', 10, '…'],
  ])('%s in %i', (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
  });
});

describe('windowFault', () => {
  const now = new Date('2026-01-02T12:00:00Z');

  it('lets everything pass within 24 hours', () => {
    expect(windowFault(new Date('2026-01-01T12:00:01Z'), now)).toBeUndefined();
  });

  it('says why not afterwards', () => {
    expect(windowFault(new Date('2026-01-01T12:00:00Z'), now)).toContain('24 hours');
    expect(windowFault(undefined, now)).toContain('never wrote');
  });
});
