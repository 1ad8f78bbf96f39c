/** What a file is by its first bytes, whatever anyone says it is. */

/** The kinds that are read; anything else is refused. */
export type MediaType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'audio/ogg'
  | 'audio/mpeg'
  | 'audio/mp4'
  | 'audio/aac'
  | 'audio/amr'
  | 'audio/wav';

/** @returns undefined for a kind that is not read: SVG, HTML, a playlist, nothing at all */
export function sniff(bytes: Uint8Array): MediaType | undefined {
  const text = (start: number, end: number) => Buffer.from(bytes.subarray(start, end)).toString('latin1');
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xff && second === 0xd8 && third === 0xff) return 'image/jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav';
  if (text(0, 4) === 'OggS') return 'audio/ogg';
  if (text(0, 6) === '#!AMR\n' || text(0, 9) === '#!AMR-WB\n') return 'audio/amr';
  if (text(4, 8) === 'ftyp' && /^(M4A|M4B|mp4|iso|isom|3gp|dash|MSNV)/.test(text(8, 12))) return 'audio/mp4';
  // An ADTS frame and an MPEG frame begin with the same bits; the layer, 0 in ADTS, tells them apart.
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'audio/aac';
  if (text(0, 3) === 'ID3' || (first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0)) {
    return 'audio/mpeg';
  }
  return undefined;
}

/** Other names that vendors and phones give to the same kinds. */
const ALIASES: Readonly<Record<string, MediaType>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'application/ogg': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'audio/mp3': 'audio/mpeg',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/3gpp': 'audio/mp4',
  'audio/x-aac': 'audio/aac',
  'audio/aacp': 'audio/aac',
  'audio/amr-wb': 'audio/amr',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
};

/** Whether a declared type, parameters and all, names the kind that the bytes are. */
export function declares(declared: string, found: MediaType): boolean {
  const bare = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  return bare === found || ALIASES[bare] === found;
}
