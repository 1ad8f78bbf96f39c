/** The layers of the house as data, checked against every import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Lowest first. A file imports its own room and the layers below its own; rooms of one layer are strangers. */
const LAYERS: readonly (readonly string[])[] = [
  ['errors', 'refusals', 'message', 'clock', 'vendor', 'version', 'brief', 'own-process', 'processor-time'],
  ['config', 'language', 'net'],
  ['log', 'metrics'],
  ['corpus'],
  ['retrieval'],
  ['care'],
  ['indexing', 'skills'],
  ['assistant'],
  ['channels', 'media', 'mail', 'model', 'store'],
  ['pipeline'],
  ['http', 'desk'],
  ['main', 'cli', 'commands', 'service'],
];

/** What the rooms outside may know of the assistant. */
const PORTS = 'assistant/ports.ts';
const OUTSIDE = ['channels', 'media', 'mail', 'store', 'pipeline', 'http', 'desk'];

/** Packages that only some rooms may import. */
const CONFINED: readonly { packages: RegExp; rooms: readonly string[] }[] = [
  { packages: /^(hono|@hono\/)/, rooms: ['http', 'desk'] },
  { packages: /^(kysely|better-sqlite3|pg)$/, rooms: ['store'] },
  { packages: /^(twilio|@ngrok|nodemailer)/, rooms: ['channels', 'media', 'mail'] },
  { packages: /^(natural|stopword|wink-lemmatizer|eld)/, rooms: ['language', 'skills', 'corpus'] },
  { packages: /^libphonenumber-js/, rooms: ['channels'] },
  { packages: /^commander$/, rooms: ['cli', 'commands'] },
  { packages: /^(pino)$/, rooms: ['log'] },
  { packages: /^(prom-client)$/, rooms: ['metrics'] },
  { packages: /^re2js$/, rooms: ['corpus'] },
];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

function roomOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** Comments are blanked, so that an example in a docstring is no import. */
function codeOf(file: string): string {
  return readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function importsOf(file: string): Import[] {
  const text = codeOf(file);
  const specifiers = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return Array.from(specifiers, ([, specifier = '']) => ({
    file,
    room: roomOf(file),
    target: specifier.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), specifier)) : specifier,
  }));
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = files.filter((name) => !name.endsWith('.d.ts')).flatMap(importsOf);
const inside = imports.filter(({ target }) => target.endsWith('.ts'));
const packages = imports.filter(({ target }) => !target.endsWith('.ts'));
const layerOf = (room: string) => LAYERS.findIndex((rooms) => rooms.includes(room));

describe('architecture', () => {
  it('is read from real files', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(inside.length).toBeGreaterThan(100);
    expect(packages.length).toBeGreaterThan(40);
  });

  it('has a layer for every room', () => {
    expect(files.map(roomOf).filter((room) => layerOf(room) < 0)).toEqual([]);
  });

  it('imports its own room and lower layers only', () => {
    const wrong = inside.filter(
      ({ room, target }) => roomOf(target) !== room && layerOf(roomOf(target)) >= layerOf(room),
    );
    // The commands, the service and the command line are one layer of starting points.
    const top = LAYERS.length - 1;
    expect(wrong.filter(({ room }) => layerOf(room) < top)).toEqual([]);
  });

  it('reaches the assistant from outside through its ports alone', () => {
    const wrong = inside.filter(
      ({ room, target }) => OUTSIDE.includes(room) && roomOf(target) === 'assistant' && target !== PORTS,
    );
    expect(wrong).toEqual([]);
  });

  it.each(CONFINED)('keeps $packages in $rooms', ({ packages: pattern, rooms }) => {
    const wrong = packages.filter(({ target, room }) => pattern.test(target) && !rooms.includes(room));
    expect(wrong).toEqual([]);
  });

  it('reads the environment in main and cli only', () => {
    const readers = files.filter((file) => /process\.env\b/.test(codeOf(file)));
    expect(readers).toEqual(['cli.ts']);
  });

  it('has no import in a circle', () => {
    const next = new Map<string, string[]>();
    for (const { file, target } of inside) next.set(file, [...(next.get(file) ?? []), target]);
    const done = new Set<string>();
    const circles: string[][] = [];
    const visit = (file: string, path: string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file]);
      if (done.has(file) || path.includes(file)) return;
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});
