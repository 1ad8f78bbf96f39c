/** What a voice note holds, told from its stream before anything is decoded. */
import { MediaError } from '../media-error.ts';
import { readOggPackets } from './ogg.ts';

export interface VoiceNote {
  readonly bytes: Uint8Array;
  /** What its packets hold, and a decoder would give; where its clock begins or jumps says nothing. */
  readonly seconds: number;
}

/** Opus counts its samples at this rate, whatever the rate of the recording. */
export const OPUS_RATE = 48_000;

/** Ten minutes: a report rather than a question, and 19 MB when decoded. */
export const MOST_SECONDS = 600;

/** In samples, for the frame sizes of the codec's modes (RFC 6716, table 2). */
const SILK = [480, 960, 1920, 2880] as const;
const HYBRID = [480, 960] as const;
const CELT = [120, 240, 480, 960] as const;
const SHORTEST_FRAME = 120;
const MOST_SAMPLES_IN_PACKET = 5760;
/** 48 frames of 1,275 bytes, the most that a packet of one stream can hold (RFC 6716, section 3). */
const MOST_BYTES_IN_PACKET = 61_440;

/**
 * @throws MediaError MEDIA_UNREADABLE when it is not one unharmed Ogg stream of Opus;
 *   MEDIA_TOO_LONG as soon as it holds more than `mostSeconds`
 */
export function readVoiceNote(bytes: Uint8Array, mostSeconds = MOST_SECONDS): VoiceNote {
  const { preSkip, packets } = openVoiceNote(bytes);
  const most = mostSeconds * OPUS_RATE + preSkip;
  // Packets may be empty, and then hold no time that would add up.
  const mostPackets = most / SHORTEST_FRAME;
  let samples = 0;
  let count = 0;
  for (const packet of packets) {
    samples += samplesIn(packet);
    count += 1;
    if (samples > most) throw new MediaError('MEDIA_TOO_LONG', `the voice note lasts over ${mostSeconds} s`);
    if (count > mostPackets) throw notOpus(`at most ${mostPackets} packets`);
  }
  return { bytes, seconds: Math.max(0, samples - preSkip) / OPUS_RATE };
}

export interface OpenVoiceNote {
  readonly channels: number;
  /** Samples at the beginning that are not to be heard. */
  readonly preSkip: number;
  /** Those with sound, one at a time; reading them may still find a fault in the stream. */
  readonly packets: Iterable<Uint8Array>;
}

/** @throws MediaError MEDIA_UNREADABLE when it does not begin as an Ogg stream of Opus does */
export function openVoiceNote(bytes: Uint8Array): OpenVoiceNote {
  const packets = readOggPackets(bytes);
  const head = packets.next().value;
  if (!head || head.length < 19 || ascii(head) !== 'OpusHead') throw notOpus('an Opus header');
  const channels = head[9] ?? 0;
  if (channels < 1 || channels > 2) throw notOpus('one or two channels');
  const tags = packets.next().value;
  if (!tags || ascii(tags) !== 'OpusTags') throw notOpus('Opus tags');
  return { channels, preSkip: (head[10] ?? 0) + 256 * (head[11] ?? 0), packets };
}

function samplesIn(packet: Uint8Array): number {
  const [toc, count = 0] = packet;
  if (toc === undefined) return 0;
  const frames = [1, 2, 2, count & 0x3f][toc & 3] ?? 0;
  const samples = frames * frameSamples(toc >> 3);
  if (samples > MOST_SAMPLES_IN_PACKET) throw notOpus('packets of at most 120 ms');
  if (packet.length > MOST_BYTES_IN_PACKET) throw notOpus(`packets of at most ${MOST_BYTES_IN_PACKET} bytes`);
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
