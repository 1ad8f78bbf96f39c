/** A voice note as speech recognisers want it: one channel, 16,000 samples a second, in a WAV file. */
import { MediaError } from '../media-error.ts';
import { createDownsampler } from './downsample.ts';
import type { VoiceNote } from './voice-note.ts';

const RATE = 16_000;

/** Decoded a piece at a time, so that the samples of a long recording are never all in memory. */
const PIECE_BYTES = 32 * 1024;

/**
 * Decodes in a thread of its own.
 *
 * @throws MediaError MEDIA_UNREADABLE or MEDIA_CANCELLED
 */
export async function decodeToWav(note: VoiceNote, signal?: AbortSignal): Promise<Uint8Array> {
  // Only when there is something to decode: it is large.
  const { OggOpusDecoderWebWorker } = await import('ogg-opus-decoder');
  const decoder = new OggOpusDecoderWebWorker();
  const downsample = createDownsampler();
  const pieces: Int16Array[] = [];
  try {
    await decoder.ready;
    for (let at = 0; at < note.bytes.length; at += PIECE_BYTES) {
      if (signal?.aborted) throw new MediaError('MEDIA_CANCELLED', 'decoding was cancelled');
      // The thread takes the piece's buffer for itself.
      const { channelData } = await decoder.decode(note.bytes.slice(at, at + PIECE_BYTES));
      pieces.push(downsample(channelData));
    }
    pieces.push(downsample((await decoder.flush()).channelData));
  } catch (error) {
    if (error instanceof MediaError) throw error;
    throw new MediaError('MEDIA_UNREADABLE', 'the voice note cannot be decoded', { cause: error });
  } finally {
    await decoder.free();
  }
  return wavOf(pieces);
}

function wavOf(pieces: readonly Int16Array[]): Uint8Array {
  const dataBytes = 2 * pieces.reduce((sum, piece) => sum + piece.length, 0);
  const wav = Buffer.alloc(44 + dataBytes);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(36 + dataBytes, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(2 * RATE, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(dataBytes, 40);
  let at = 44;
  for (const piece of pieces) for (const sample of piece) at = wav.writeInt16LE(sample, at);
  return wav;
}
