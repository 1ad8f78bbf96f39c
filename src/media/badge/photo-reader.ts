/** A photo that came with a message → what is on it: fetched, read, and looked at for an employee id. */
import type { PhotoReader, Reading, ReadingFault } from '../../skills/badge/photo-reader.ts';
import { type FetchLimits, fetchMedia, type MediaSource } from '../fetch-media.ts';
import { MediaError, type MediaFault } from '../media-error.ts';
import type { Ocr } from '../ocr/ocr.ts';
import type { Page } from '../ocr/page.ts';
import { createQueue } from '../queue.ts';
import { textOf } from './candidates.ts';
import { type IdPattern, idPattern } from './employee-id.ts';
import { findEmployeeId } from './find-employee-id.ts';
import { speaksOfBadge } from './labels.ts';
import { toLines } from './lines.ts';
import { photoText } from './photo-text.ts';

export interface PhotoReaderDeps {
  /** By the channel's name. */
  readonly sources: Readonly<Record<string, MediaSource>>;
  readonly ocr: Pick<Ocr, 'read'>;
  /** Of employee ids; asked anew for each photo, as editors may change it. */
  readonly pattern?: () => IdPattern;
  readonly limits?: Partial<FetchLimits>;
  /** Ends what is under way, when the service stops. */
  readonly signal?: AbortSignal;
  /** Told what went wrong, for logs and metrics. */
  readonly onFault?: (error: unknown) => void;
}

/** Photos that are held in memory: one is read, the others are fetched meanwhile or wait with their bytes at hand. */
const HELD_AT_ONCE = 6;

/** As many as there are places for answering. */
const MOST_WAITING = 32;

/** From this confidence there is little doubt. */
const SURE = 0.8;

/** Below it, the number is not even worth asking about. */
const WORTH_ASKING = 0.3;

export function createPhotoReader(deps: PhotoReaderDeps): PhotoReader {
  const { pattern = () => idPattern() } = deps;
  const queue = createQueue(HELD_AT_ONCE, MOST_WAITING);
  return {
    async read(attachment, channel) {
      const source = Object.hasOwn(deps.sources, channel) ? deps.sources[channel] : undefined;
      try {
        if (!source) throw new MediaError('MEDIA_UNAVAILABLE', 'the channel hands out no media');
        const options = { signal: deps.signal, ...(deps.limits && { limits: deps.limits }) };
        return await queue(async () => {
          const { bytes } = await fetchMedia(source, attachment, options);
          return readingOf(await deps.ocr.read(bytes, deps.signal), pattern());
        }, deps.signal);
      } catch (error) {
        deps.onFault?.(error);
        return { kind: 'failed', why: error instanceof MediaError ? WHY[error.code] : 'not-now' };
      }
    },
  };
}

export function readingOf(page: Page, pattern: IdPattern): Reading {
  const found = findEmployeeId(page, pattern);
  if (found && found.confidence >= WORTH_ASKING) {
    const { id, confidence } = found;
    return { kind: 'badge', employeeId: id, confidence, sure: confidence >= SURE };
  }
  if (toLines(page.words).some(({ words }) => words.length <= 5 && speaksOfBadge(textOf(words)))) {
    const written = photoText(page);
    return written?.includes('?') ? { kind: 'text', text: written } : { kind: 'unclear-badge' };
  }
  const text = photoText(page);
  return text === undefined ? { kind: 'nothing' } : { kind: 'text', text };
}

const WHY: Readonly<Record<MediaFault, ReadingFault>> = {
  MEDIA_ADDRESS_REFUSED: 'gone',
  MEDIA_TOO_LARGE: 'too-large',
  MEDIA_TOO_LONG: 'too-large',
  MEDIA_TYPE_REFUSED: 'not-a-picture',
  MEDIA_UNREADABLE: 'not-a-picture',
  MEDIA_NOT_FOUND: 'gone',
  MEDIA_UNAVAILABLE: 'not-now',
  MEDIA_TOO_SLOW: 'not-now',
  MEDIA_CANCELLED: 'not-now',
};
