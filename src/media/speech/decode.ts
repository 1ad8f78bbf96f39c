/** A voice note as speech recognisers want it: one channel, 16,000 samples a second, in a WAV file. */
import { type FileHandle, open } from 'node:fs/promises';
import { OpusDecoder } from 'opus-decoder';
import { MediaError } from '../media-error.ts';
import { createDownsampler } from './downsample.ts';
import { OPUS_RATE, openVoiceNote } from './voice-note.ts';

const RATE = 16_000;
const HEADER_BYTES = 44;

/** Decoded and written so many packets at a time: at most 6 s, or 2.3 MB, whatever they hold. */
const PACKETS_AT_ONCE = 50;

/**
 * @param file written anew, for its owner alone
 * @throws MediaError MEDIA_UNREADABLE; MEDIA_TOO_LONG once more than `mostSeconds` have been decoded,
 *   whatever the packets had promised
 */
export async function decodeToWav(bytes: Uint8Array, file: string, mostSeconds: number): Promise<void> {
  const { channels, preSkip, packets } = openVoiceNote(bytes);
  const decoder = new OpusDecoder({ channels, preSkip, streamCount: 1, coupledStreamCount: channels - 1 });
  const downsample = createDownsampler();
  const wav = await open(file, 'w', 0o600);
  try {
    await decoder.ready;
    let seconds = 0;
    let at = HEADER_BYTES;
    for (const batch of batchesOf(packets)) {
      const { channelData, samplesDecoded } = decodeBatch(decoder, batch);
      seconds += samplesDecoded / OPUS_RATE;
      if (seconds > mostSeconds) throw new MediaError('MEDIA_TOO_LONG', `decoded over ${mostSeconds} s`);
      at += await write(wav, downsample(channelData), at);
    }
    await wav.write(headerOf(at - HEADER_BYTES), 0, HEADER_BYTES, 0);
  } finally {
    decoder.free();
    await wav.close();
  }
}

function* batchesOf(packets: Iterable<Uint8Array>): Generator<Uint8Array[]> {
  let batch: Uint8Array[] = [];
  for (const packet of packets) {
    // To the decoder an empty packet is a lost one, for which it would make sound up.
    if (packet.length > 0) batch.push(packet);
    if (batch.length < PACKETS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function decodeBatch(decoder: OpusDecoder, batch: Uint8Array[]) {
  try {
    return decoder.decodeFrames(batch);
  } catch (cause) {
    throw new MediaError('MEDIA_UNREADABLE', 'the voice note cannot be decoded', { cause });
  }
}

async function write(wav: FileHandle, samples: Int16Array, position: number): Promise<number> {
  const bytes = Buffer.alloc(2 * samples.length);
  samples.forEach((sample, index) => {
    bytes.writeInt16LE(sample, 2 * index);
  });
  await wav.write(bytes, 0, bytes.length, position);
  return bytes.length;
}

function headerOf(dataBytes: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(2 * RATE, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return header;
}
