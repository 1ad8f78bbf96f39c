/** Whether what an entry sends along may be sent: an http(s) address, or a file below the corpus folder. */
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { quote } from './problem.ts';
import { type Said, says } from './said.ts';

/** What the service hands out, and WhatsApp shows. */
const SENDABLE = /\.(?:jpe?g|png|webp|gif|pdf)$/i;

/** Twilio refuses media beyond this; pictures beyond 5 MB. */
const MAX_MEGABYTES = 16;
const MAX_PICTURE_MEGABYTES = 5;
const PICTURE = /\.(?:jpe?g|png|webp|gif)$/i;

export function isWebAddress(medium: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(medium) || medium.startsWith('//');
}

/** What is wrong with an address or path as it is written, or nothing. */
export function explainMedium(medium: string): Said | undefined {
  const wrong = faultOf(medium);
  return wrong && says(wrong, quote(medium));
}

function faultOf(medium: string) {
  if (isWebAddress(medium)) {
    const url = URL.canParse(medium) ? new URL(medium) : undefined;
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return 'mediumScheme';
    if (url.username !== '' || url.password !== '') return 'mediumPassword';
    return /\s/.test(medium) ? 'mediumSpaces' : undefined;
  }
  if (medium.includes('\\')) return 'mediumBackslash';
  if (medium.startsWith('/') || /^[a-z]:/i.test(medium)) return 'mediumAbsolute';
  const segments = medium.split('/');
  if (segments.includes('..') || segments.some((segment) => segment.startsWith('.'))) return 'mediumLeaves';
  if (segments[0] !== 'media') return 'mediumElsewhere';
  return SENDABLE.test(medium) ? undefined : 'mediumKind';
}

/** What is wrong with the file itself, or nothing. `severe` says whether it cannot be sent at all. */
export async function inspectMedium(
  medium: string,
  root: string,
): Promise<{ said: Said; severe: boolean } | undefined> {
  const is = quote(medium);
  try {
    const target = await realpathOf(root, medium);
    if (!isInside(target, root)) return { said: says('mediumOutside', is), severe: true };
    const found = await stat(target);
    if (!found.isFile()) return { said: says('mediumNoFile', is), severe: true };
    const misfit = await inspectBytes(target, medium);
    if (misfit) return misfit;
    const most = PICTURE.test(medium) ? MAX_PICTURE_MEGABYTES : MAX_MEGABYTES;
    if (found.size <= most * 1024 * 1024) return undefined;
    return { said: says('mediumTooLarge', is, most), severe: false };
  } catch {
    return { said: says('mediumMissing', is), severe: true };
  }
}

/** Some systems write `é` as one letter in a file's name, others as two. */
async function realpathOf(root: string, medium: string): Promise<string> {
  const whole = realpath(path.join(root, medium.normalize('NFC')));
  return await whole.catch(() => realpath(path.join(root, medium.normalize('NFD'))));
}

/** How each kind begins. */
const SIGNATURES: readonly { readonly kind: string; readonly begins: RegExp; readonly named: RegExp }[] = [
  { kind: 'JPEG', begins: /^\xff\xd8\xff/, named: /\.jpe?g$/i },
  { kind: 'PNG', begins: /^\x89PNG\r\n/, named: /\.png$/i },
  { kind: 'WebP', begins: /^RIFF[\s\S]{4}WEBP/, named: /\.webp$/i },
  { kind: 'GIF', begins: /^GIF8[79]a/, named: /\.gif$/i },
  { kind: 'PDF', begins: /^[\s\S]{0,1000}%PDF-/, named: /\.pdf$/i },
];

/** Whether the file is what its name says. */
async function inspectBytes(target: string, medium: string): ReturnType<typeof inspectMedium> {
  const handle = await open(target);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
    const start = buffer.subarray(0, bytesRead).toString('latin1');
    const found = SIGNATURES.find(({ begins }) => begins.test(start));
    if (found?.named.test(medium)) return undefined;
    if (found) return { said: says('misnamedMedium', quote(medium), found.kind), severe: false };
    return { said: says('fakeMedium', quote(medium)), severe: true };
  } finally {
    await handle.close();
  }
}

/** @param target @param folder as `realpath` returns them */
export function isInside(target: string, folder: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
