/**
 * A fingerprint of the part of this program that makes an index: the files that are imported to build one, what
 * those read beside them, and the libraries that they import. Nobody has to raise a number when words, parameters or a library change.
 */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything that takes part is imported from there, directly or not. */
const BEGINNING = new URL(`./index-corpus.${import.meta.url.endsWith('.js') ? 'js' : 'ts'}`, import.meta.url);

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([@\w.][@\w./-]*)'/g;

/** Data that a file of the program reads, named from where it is itself. */
const DATA = /new URL\('(\.[\w./-]*\.(?!(?:ts|js)')\w+)', import\.meta\.url\)/g;

let known: string | undefined;

/** @returns hexadecimal; the same for the same program, wherever it is installed */
export function programDigest(): string {
  known ??= digestFrom(fileURLToPath(BEGINNING));
  return known;
}

/** @param beginning the path of a file of the program, whose relative imports name files as they are */
export function digestFrom(beginning: string): string {
  // What a letter is, and how accents are taken apart, comes with Node.
  const hash = createHash('sha256').update(`${process.versions['unicode']} ${process.versions['icu']}\n`);
  const files = new Set([beginning]);
  const libraries = new Set<string>();
  // The set grows while it is walked.
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    hash.update(`${text.length}\n${text}`);
    for (const [, name = ''] of text.matchAll(IMPORT)) {
      if (name.startsWith('.')) files.add(join(dirname(file), name));
      else if (!name.startsWith('node:')) libraries.add(packageOf(name));
    }
    for (const [, name = ''] of text.matchAll(DATA)) hash.update(readFileSync(join(dirname(file), name)));
  }
  const seen = new Set<string>();
  for (const name of [...libraries].sort()) addVersions(name, dirname(beginning), seen, hash);
  return hash.digest('hex').slice(0, 16);
}

/** `@scope/name/deep.js` → `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A library's own libraries count, too: a lemmatizer has its words from another. */
function addVersions(name: string, from: string, seen: Set<string>, hash: Hash): void {
  const folder = findPackage(name, from);
  if (folder === undefined || seen.has(folder)) return;
  seen.add(folder);
  const { version, dependencies } = readPackage(join(folder, 'package.json'));
  hash.update(`${name} ${version}\n`);
  for (const other of dependencies) addVersions(other, folder, seen, hash);
}

/** Where Node would find it: in the nearest `node_modules` upwards. */
function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = `${folder}/node_modules/${name}`;
    if (!folder.endsWith('node_modules') && hasPackage(found)) return found;
    if (dirname(folder) === folder) return undefined;
  }
}

function hasPackage(folder: string): boolean {
  return existsSync(`${folder}/package.json`);
}

/** By hand: a schema takes longer than all the rest, and this runs whenever the program starts. */
function readPackage(file: string): { version: string; dependencies: readonly string[] } {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof read !== 'object' || read === null) return { version: '', dependencies: [] };
  const version = 'version' in read ? String(read.version) : '';
  const needs = 'dependencies' in read ? Object.keys(Object(read.dependencies)) : [];
  return { version, dependencies: needs.sort() };
}
