/** Files that came through Meta, whose own code resolves ids and downloads, as a source like any other. */
import type { MediaSource } from './fetch-media.ts';
import { MediaError, type MediaFault } from './media-error.ts';

/** What a download by id comes to; the narrowest view of what the channel returns. */
export type MetaDownload = (
  mediaId: string,
  signal: AbortSignal,
  mostBytes: number,
) => Promise<
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'retry' | 'refused' | 'stop'; readonly reason: string }
>;

export function metaMedia(download: MetaDownload): MediaSource {
  return {
    async open({ source }, signal, mostBytes) {
      const outcome = await download(source, signal, mostBytes);
      if (outcome.kind !== 'fetched') {
        throw new MediaError(faultOf(outcome.kind, outcome.reason), `media from Meta: ${outcome.reason}`);
      }
      const { bytes } = outcome;
      return {
        length: bytes.byteLength,
        body: (async function* () {
          yield bytes;
        })(),
      };
    },
  };
}

function faultOf(kind: 'retry' | 'refused' | 'stop', reason: string): MediaFault {
  if (kind !== 'refused') return 'MEDIA_UNAVAILABLE';
  if (reason === 'size limit') return 'MEDIA_TOO_LARGE';
  return /address|redirect|https/.test(reason) ? 'MEDIA_ADDRESS_REFUSED' : 'MEDIA_NOT_FOUND';
}
