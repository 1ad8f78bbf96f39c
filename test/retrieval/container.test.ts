import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION, openContainer, packContainer } from '../../src/retrieval/container.ts';

const file = () =>
  packContainer(
    { name: 'é' },
    {
      bytes: Uint8Array.of(1, 2, 3),
      shorts: Uint16Array.of(65_535),
      numbers: Uint32Array.of(7, 4_294_967_295),
      signed: Int8Array.of(-128),
      fractions: Float32Array.of(0.5, Number.NaN),
    },
  );

describe('container', () => {
  it('gives back what was packed', () => {
    const container = openContainer(file().buffer, 'a file');
    expect(container.meta).toEqual({ name: 'é' });
    expect([...container.u8('bytes')]).toEqual([1, 2, 3]);
    expect([...container.ints('shorts')]).toEqual([65_535]);
    expect([...container.u32('numbers')]).toEqual([7, 4_294_967_295]);
    expect([...container.i8('signed')]).toEqual([-128]);
    expect([...container.f32('fractions')]).toEqual([0.5, Number.NaN]);
  });

  it('makes views on the file, not copies', () => {
    const bytes = file();
    expect(openContainer(bytes.buffer, 'a file').u32('numbers').buffer).toBe(bytes.buffer);
  });

  it('is the same to the byte for the same content', () => {
    expect(file()).toEqual(file());
  });

  it('holds any number of sections of any length', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 30 }), (arrays) => {
        const sections = Object.fromEntries(arrays.map((array, at) => [`section ${at}`, array]));
        const container = openContainer(packContainer(null, sections).buffer, 'a file');
        arrays.forEach((array, at) => {
          expect(container.u8(`section ${at}`)).toEqual(array);
        });
      }),
    );
  });

  it.each([
    ['empty', () => new Uint8Array(0), 'something else'],
    [
      'foreign',
      () => new TextEncoder().encode('#!/usr/bin/env node, and so on and so forth'),
      'something else',
    ],
    ['truncated', () => file().slice(0, -8), 'truncated'],
    ['too long', () => new Uint8Array([...file(), 0]), 'bytes in place of'],
    [
      'damaged',
      () => {
        const bytes = file();
        bytes[bytes.length - 1]! ^= 1;
        return bytes;
      },
      'checksum',
    ],
    [
      'of another version',
      () => {
        const bytes = file();
        bytes[8] = FORMAT_VERSION + 1;
        return bytes;
      },
      `format ${FORMAT_VERSION + 1} in place of ${FORMAT_VERSION}`,
    ],
  ])('refuses a file that is %s', (_, make, reason) => {
    const bytes = make();
    const open = () => openContainer(bytes.slice().buffer, 'data/frontdesk.index');
    expect(open).toThrow(reason);
    expect(open).toThrow('data/frontdesk.index');
    expect(open).toThrow('frontdesk index');
  });

  it('names a section that is missing or of another type', () => {
    const container = openContainer(file().buffer, 'a file');
    expect(() => container.u8('nothing')).toThrow('section "nothing" is missing');
    expect(() => container.f32('numbers')).toThrow('section "numbers" is missing');
  });
});
