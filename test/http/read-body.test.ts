/** Bodies of senders who are not known yet, counted in bytes. */
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { HonoRequest } from 'hono/request';
import { describe, expect, it } from 'vitest';
import { createReadBody } from '../../src/http/read-body.ts';

/** A body that arrives as the test writes it. */
function sender(declared?: number) {
  const stream = new PassThrough();
  const headers = declared === undefined ? {} : { 'Content-Length': String(declared) };
  const asked = {
    env: { incoming: stream },
    req: new HonoRequest(new Request('http://desk', { method: 'POST', headers })),
  };
  return { stream, asked };
}

describe('createReadBody', () => {
  it('puts a body together, in whatever pieces it comes', async () => {
    for (const declared of [undefined, 5000]) {
      const { stream, asked } = sender(declared);
      const reading = createReadBody()(asked, 10_000);
      const bytes = Buffer.from('0123456789'.repeat(500));
      for (let at = 0; at < bytes.length; at += 700) stream.write(bytes.subarray(at, at + 700));
      stream.end();
      const body = await reading;
      expect(body.kind === 'whole' && Buffer.from(body.bytes).equals(bytes)).toBe(true);
    }
  });

  it('reads nothing of what declares to be too large, and stops where the rest shows it', async () => {
    const declared = sender(10_001);
    expect(await createReadBody()(declared.asked, 10_000)).toEqual({ kind: 'too-large' });
    expect(declared.stream.listenerCount('data')).toBe(0);
    const silent = sender();
    const reading = createReadBody()(silent.asked, 10_000);
    silent.stream.write(Buffer.alloc(10_001));
    expect(await reading).toEqual({ kind: 'too-large' });
    expect(silent.stream.listenerCount('data')).toBe(0);
  });

  it('cuts the oldest where all together hold too much, and only it', async () => {
    const readBody = createReadBody(25_000);
    const [oldest, middle, newest] = [sender(20_000), sender(20_000), sender(20_000)];
    const reading = [oldest, middle, newest].map(({ asked }) => readBody(asked, 20_000));
    const cut = expect(reading[0]).rejects.toThrow('cut');
    for (const { stream } of [oldest, middle, newest]) {
      stream.write(Buffer.alloc(10_000));
      await new Promise(setImmediate);
    }
    await cut;
    expect(oldest.stream.destroyed).toBe(true);
    newest.stream.end(Buffer.alloc(10_000));
    middle.stream.end(Buffer.alloc(10_000));
    expect((await Promise.all(reading.slice(1))).map(({ kind }) => kind)).toEqual(['whole', 'whole']);
  });

  it('cuts a body of crumbs, each of which costs as much as a packet', async () => {
    const { stream, asked } = sender();
    const reading = createReadBody()(asked, 100_000);
    const cut = expect(reading).rejects.toThrow('cut');
    let written = 0;
    for (; written < 1000 && !stream.destroyed; written += 1) {
      stream.write('a');
      await new Promise(setImmediate);
    }
    await cut;
    expect(written).toBeLessThan(100);
  });

  it('gives up a body whose connection ends before it', async () => {
    const { stream, asked } = sender(100);
    const reading = expect(createReadBody()(asked, 1000)).rejects.toThrow('ended before');
    stream.write('x');
    stream.destroy();
    await once(stream, 'close');
    await reading;
  });
});
