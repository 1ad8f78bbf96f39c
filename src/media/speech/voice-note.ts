/** How long a voice note lasts, told from its stream before anything is decoded. */
import { MediaError } from '../media-error.ts';
import { readOgg } from './ogg.ts';

export interface VoiceNote {
  readonly bytes: Uint8Array;
  readonly seconds: number;
  readonly channels: number;
}

/** Opus counts its samples at this rate, whatever the rate of the recording. */
const RATE = 48_000;

/** In samples, for the frame sizes of the codec's modes (RFC 6716, table 2). */
const SILK = [480, 960, 1920, 2880] as const;
const HYBRID = [480, 960] as const;
const CELT = [120, 240, 480, 960] as const;
const MOST_SAMPLES_IN_PACKET = 5760;

/** @throws MediaError MEDIA_UNREADABLE when it is not one unharmed Ogg stream of Opus */
export function readVoiceNote(bytes: Uint8Array): VoiceNote {
  const { packets, lastGranule } = readOgg(bytes);
  const [head, tags, ...audio] = packets;
  if (!head || head.length < 19 || ascii(head) !== 'OpusHead') throw notOpus('an Opus header');
  if (!tags || ascii(tags) !== 'OpusTags') throw notOpus('Opus tags');
  const channels = head[9] ?? 0;
  if (channels < 1 || channels > 2) throw notOpus('one or two channels');
  const preSkip = (head[10] ?? 0) + 256 * (head[11] ?? 0);
  // A granule position can lie; what the packets hold is what would be decoded.
  const held = audio.reduce((sum, packet) => sum + samplesIn(packet), 0);
  const samples = Math.max(lastGranule, held) - preSkip;
  return { bytes, seconds: Math.max(0, samples) / RATE, channels };
}

function samplesIn(packet: Uint8Array): number {
  const [toc, count = 0] = packet;
  if (toc === undefined) return 0;
  const frames = [1, 2, 2, count & 0x3f][toc & 3] ?? 0;
  const samples = frames * frameSamples(toc >> 3);
  if (samples > MOST_SAMPLES_IN_PACKET) throw notOpus('packets of at most 120 ms');
  return samples;
}

function frameSamples(mode: number): number {
  if (mode < 12) return SILK[mode & 3] ?? 0;
  return mode < 16 ? (HYBRID[mode & 1] ?? 0) : (CELT[mode & 3] ?? 0);
}

function ascii(packet: Uint8Array): string {
  return Buffer.from(packet.subarray(0, 8)).toString('latin1');
}

function notOpus(expected: string): MediaError {
  return new MediaError('MEDIA_UNREADABLE', `voice note: expected ${expected}`);
}
