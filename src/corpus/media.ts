/** Whether what an entry sends along may be sent: an http(s) address, or a file below the corpus folder. */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { quote } from './problem.ts';

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
export function explainMedium(medium: string): string | undefined {
  const is = `the picture or file ${quote(medium)}`;
  if (isWebAddress(medium)) {
    const url = URL.canParse(medium) ? new URL(medium) : undefined;
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return `${is} must begin with https://`;
    if (url.username !== '' || url.password !== '') return `${is} must not hold a user name or password`;
    return /\s/.test(medium) ? `${is} must not hold spaces; write %20` : undefined;
  }
  if (medium.includes('\\')) return `${is} must be written with / in place of \\`;
  if (medium.startsWith('/') || /^[a-z]:/i.test(medium)) {
    return `${is} must not be an absolute path; write it from the corpus folder, such as media/map.png`;
  }
  const segments = medium.split('/');
  if (segments.includes('..') || segments.some((segment) => segment.startsWith('.'))) {
    return `${is} must not leave the corpus folder; write the path from that folder, such as media/map.png`;
  }
  if (segments[0] !== 'media')
    return `${is} must lie in the folder media/ of the corpus, such as media/map.png`;
  return SENDABLE.test(medium) ? undefined : `${is} must be a .jpg, .png, .webp, .gif or .pdf`;
}

/** What is wrong with the file itself, or nothing. `severe` says whether it cannot be sent at all. */
export async function inspectMedium(
  medium: string,
  root: string,
): Promise<{ message: string; severe: boolean } | undefined> {
  const is = `the picture or file ${quote(medium)}`;
  try {
    const target = await realpath(path.join(root, medium));
    if (!isInside(target, root))
      return { message: `${is} leads out of the corpus folder; copy it there`, severe: true };
    const found = await stat(target);
    if (!found.isFile()) return { message: `${is} is not a file`, severe: true };
    const most = PICTURE.test(medium) ? MAX_PICTURE_MEGABYTES : MAX_MEGABYTES;
    if (found.size <= most * 1024 * 1024) return undefined;
    return {
      message: `${is} is larger than the ${most} MB that WhatsApp takes; make it smaller`,
      severe: false,
    };
  } catch {
    return {
      message: `${is} is not there; put it into the corpus folder, or correct the path`,
      severe: true,
    };
  }
}

/** @param target @param folder as `realpath` returns them */
export function isInside(target: string, folder: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
