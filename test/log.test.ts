import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../src/errors.ts';
import { createLogger, createPersonHash } from '../src/log.ts';
import { createMemoryLog } from './helpers/memory-log.ts';

describe('createLogger', () => {
  it('writes one JSON line with the sentence and the allowed fields', () => {
    const { log, lines } = createMemoryLog();
    log.info({ channel: 'twilio', person: 'abc', replies: 2 }, 'answered a message');
    expect(lines()).toEqual([
      expect.objectContaining({ channel: 'twilio', person: 'abc', replies: 2, msg: 'answered a message' }),
    ]);
  });

  it('drops every other field, whatever the compiler was told', () => {
    const { log, text } = createMemoryLog();
    const message = { text: 'my secret question', From: '+33639980001', channel: 'twilio' };
    log.info(message, 'answered a message');
    expect(text()).toContain('twilio');
    expect(text()).not.toMatch(/secret|33639980001/);
  });

  it('keeps an error’s kind, code and place, but not its message, nor that of its causes', () => {
    const { log, text, lines } = createMemoryLog();
    const cause = Object.assign(new TypeError('my secret\nquestion\n    at secret (x.js:1:2)'), {
      code: 'ERR_X',
    });
    log.error({ err: new Error('cannot store "my secret"', { cause }) }, 'could not answer a message');
    expect(text()).not.toContain('secret');
    expect(lines()[0]).toMatchObject({
      msg: 'could not answer a message',
      err: {
        type: 'Error',
        at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
        cause: { type: 'TypeError', code: 'ERR_X' },
      },
    });
  });

  it('keeps the messages of the house’s own errors, which are safe', () => {
    const { log, lines } = createMemoryLog();
    log.error(
      { err: new FrontdeskError('INDEX_INVALID', 'The index is cut short') },
      'cannot load the index',
    );
    expect(lines()[0]).toMatchObject({ err: { code: 'INDEX_INVALID', message: 'The index is cut short' } });
  });

  it('survives errors that are no errors and causes in a circle', () => {
    const { log, lines } = createMemoryLog();
    const circle = new Error('secret');
    circle.cause = circle;
    log.error({ err: circle }, 'first');
    log.error({ err: 'secret' }, 'second');
    log.error({ err: null }, 'third');
    expect(lines()).toHaveLength(3);
    expect(JSON.stringify(lines())).not.toContain('secret');
  });

  it('names the level, and cuts nothing that is short', () => {
    const { log, lines } = createMemoryLog();
    log.info({ channels: ['twilio', 'meta'], job: 7, reason: 'one\ntwo' }, 'first');
    log.error({}, 'second');
    expect(lines()).toMatchObject([
      { level: 'info', channels: ['twilio', 'meta'], job: 7, reason: 'one\ntwo' },
      { level: 'error' },
    ]);
  });

  it('cuts what is too long, in number and in length', () => {
    const { log, text, lines } = createMemoryLog();
    log.error({ reason: 'leave.md:1: no answer\n'.repeat(300_000) }, 'many');
    log.error({ reason: 'x'.repeat(10_000_000) }, 'long');
    log.error({ err: new FrontdeskError('CORPUS_INVALID', 'y\n'.repeat(100_000)) }, 'an error');
    expect(text().length).toBeLessThan(12_000);
    expect(String(lines()[0]?.['reason'])).toMatch(
      /^(?:leave.md:1: no answer\n){20}… and \d+ more characters$/,
    );
  });

  it('writes nothing below its level', () => {
    const written: string[] = [];
    const log = createLogger('warn', { write: (line) => written.push(line) });
    log.debug({}, 'no');
    log.info({}, 'no');
    log.warn({}, 'yes');
    log.error({}, 'yes');
    expect(written).toHaveLength(2);
  });
});

describe('createPersonHash', () => {
  const salt = new Uint8Array(16).fill(7);

  it('gives one person the same short hash, and another person another', () => {
    const hash = createPersonHash(salt);
    expect(hash('whatsapp:+33639980001')).toBe(hash('whatsapp:+33639980001'));
    expect(hash('whatsapp:+33639980001')).not.toBe(hash('whatsapp:+33639980002'));
    expect(hash('whatsapp:+33639980001')).toMatch(/^[\w-]{12}$/);
  });

  it('depends on the installation', () => {
    expect(createPersonHash(salt)('a')).not.toBe(createPersonHash(new Uint8Array(16).fill(8))('a'));
  });

  it('refuses a salt that could be guessed', () => {
    expect(() => createPersonHash(new Uint8Array(8))).toThrow('at least 16 bytes');
  });
});
