/** Reads the bodies of requests whose sender is not known yet: each up to a limit, and all together up to another. */
import type { Readable } from 'node:stream';
import type { HonoRequest } from 'hono';

/** What Node's server hands along; a request in process comes without it. */
export interface NodeBindings {
  readonly incoming?: Readable;
}

/** A request in process has no bindings at all. */
interface Asked {
  readonly env: NodeBindings | undefined;
  readonly req: HonoRequest;
}

export type Body = { readonly kind: 'whole'; readonly bytes: Uint8Array } | { readonly kind: 'too-large' };

/** @param mostBytes a larger body is given up as soon as that is known, unread where its length is declared */
export type ReadBody = (c: Asked, mostBytes: number) => Promise<Body>;

/** Four of Meta's largest; an ordinary body is whole when its first packet is there. */
const MOST_BYTES_OF_ALL = 12 * 1024 * 1024;

/** Each chunk costs, however small it is: a network brings 500 bytes and more at once. */
const FEWEST_BYTES_A_CHUNK = 256;
const CHUNKS_OF_ANY_SIZE = 64;

interface Unfinished {
  held: number;
  cut(): void;
}

/**
 * Whoever sends slowly pays: when the bodies that are under way hold too much together, the connection of the
 * one that began first is cut. Someone honest sends within a moment, and a vendor comes again.
 */
export function createReadBody(mostBytesOfAll = MOST_BYTES_OF_ALL): ReadBody {
  /** In the order in which they began. */
  const unfinished = new Set<Unfinished>();
  let heldByAll = 0;

  function hold(one: Unfinished, bytes: number): void {
    heldByAll += bytes - one.held;
    one.held = bytes;
    unfinished.add(one);
    for (const oldest of unfinished) {
      if (heldByAll <= mostBytesOfAll) return;
      oldest.cut();
    }
  }

  function release(one: Unfinished): void {
    heldByAll -= one.held;
    one.held = 0;
    unfinished.delete(one);
  }

  function receive(incoming: Readable, mostBytes: number, declared: number): Promise<Body> {
    return new Promise((resolve, reject) => {
      let bytes: Buffer = Buffer.alloc(0);
      let length = 0;
      let chunks = 0;
      const one: Unfinished = { held: 0, cut };

      function cut(): void {
        settle(new Error('the body was cut, for the sake of others'));
        incoming.destroy();
      }

      function settle(outcome: Body | Error): void {
        incoming.off('data', onData).off('end', onEnd).off('error', onClose).off('close', onClose);
        release(one);
        bytes = Buffer.alloc(0);
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      }

      function onData(chunk: Buffer): void {
        const before = length;
        length += chunk.length;
        chunks += 1;
        if (length > mostBytes) {
          settle({ kind: 'too-large' });
          return;
        }
        if (chunks > CHUNKS_OF_ANY_SIZE + length / FEWEST_BYTES_A_CHUNK) {
          cut();
          return;
        }
        if (before === 0) bytes = chunk;
        else {
          bytes = withRoomFor(length, bytes, before, Math.min(mostBytes, declared));
          chunk.copy(bytes, before);
        }
        if (length < declared) hold(one, bytes.length);
      }
      const onEnd = () => settle({ kind: 'whole', bytes: bytes.subarray(0, length) });
      const onClose = () => settle(new Error('the connection ended before the body did'));

      incoming.on('data', onData).on('end', onEnd).on('error', onClose).on('close', onClose);
      if (incoming.destroyed) onClose();
    });
  }

  return async (c, mostBytes) => {
    const incoming = c.env?.incoming;
    const declared = lengthDeclared(c);
    if (declared !== undefined && declared > mostBytes) return { kind: 'too-large' };
    if (incoming) return receive(incoming, mostBytes, declared ?? Number.POSITIVE_INFINITY);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return bytes.length > mostBytes ? { kind: 'too-large' } : { kind: 'whole', bytes };
  };
}

function lengthDeclared(c: Asked): number | undefined {
  const declared = c.req.header('content-length');
  return declared === undefined ? undefined : Number(declared);
}

/**
 * One block for a body, which doubles: however small the chunks are in which it comes, it takes no more than
 * twice its length, and copying it stays linear.
 */
function withRoomFor(length: number, bytes: Buffer, filled: number, most: number): Buffer {
  if (length <= bytes.length) return bytes;
  const larger = Buffer.allocUnsafeSlow(Math.max(length, Math.min(2 * bytes.length, most)));
  bytes.copy(larger, 0, 0, filled);
  return larger;
}
