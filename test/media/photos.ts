/**
 * Photos made on the fly: badges as people hold them up, and things that are no badge. They need a
 * font: DejaVu (Debian's fonts-dejavu-core).
 */
import sharp, { type Sharp } from 'sharp';

export interface Photo {
  readonly name: string;
  /** null: it shows no employee id. */
  readonly id: string | null;
  readonly jpeg: () => Promise<Buffer>;
}

interface BadgeText {
  readonly company: string;
  readonly person: string;
  readonly role: string;
  /** The lines of the number, label and all. */
  readonly number: readonly string[];
  readonly foot: string;
}

const AYA: BadgeText = {
  company: 'Northwind Industries',
  person: 'Aya Benali',
  role: 'Accounting',
  number: ['Employee No: 48213'],
  foot: 'Valid until 31/12/2027',
};

const LUC: BadgeText = {
  company: 'Ateliers du Rhône',
  person: 'Luc Fèvre',
  role: 'Comptabilité',
  number: ['Matricule : 73056'],
  foot: 'Valable jusqu’au 31/12/2027',
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function textAt(x: number, y: number, size: number, text: string, more = ''): string {
  return `<text x="${x}" y="${y}" font-family="DejaVu Sans" font-size="${size}" ${more}>${escaped(text)}</text>`;
}

/** A card of 1000 × 630, the proportions of a bank card. */
function badge(text: BadgeText, ink = '#1c1c1c', paper = '#ffffff', band = '#1d4e89'): Sharp {
  const number = text.number.map((line, at) => textAt(380, 400 + at * 62, 40, line, 'font-weight="bold"'));
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="630">
      <rect width="1000" height="630" rx="30" fill="${paper}"/><rect width="1000" height="120" fill="${band}"/>
      ${textAt(40, 80, 52, text.company, 'fill="#ffffff"')}
      <g fill="${ink}">${textAt(380, 230, 46, text.person)}${textAt(380, 300, 32, text.role)}
      ${number.join('')}${textAt(380, 580, 26, text.foot)}</g>
      <rect x="60" y="180" width="250" height="320" fill="#b9c4cf"/>
      <circle cx="185" cy="290" r="70" fill="#8d7b6a"/><ellipse cx="185" cy="450" rx="100" ry="70" fill="#5b6470"/>
    </svg>`),
  ).png();
}

/** On a table, with some of it around the card. */
async function onTable(card: Sharp, degrees = 0, table = '#77685a'): Promise<Sharp> {
  const turned = await sharp(await card.toBuffer())
    .rotate(degrees, { background: table })
    .extend({ top: 90, bottom: 90, left: 120, right: 120, background: table })
    .flatten({ background: table })
    .png()
    .toBuffer();
  return sharp(turned);
}

/** Light falls off from the right to the left. */
async function inShade(photo: Sharp): Promise<Sharp> {
  const shade =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="810"><defs><linearGradient id="s"><stop offset="0.3" stop-color="#000" stop-opacity="0.85"/><stop offset="0.8" stop-color="#000" stop-opacity="0"/></linearGradient></defs><rect width="1240" height="810" fill="url(#s)"/></svg>';
  const shaded = await photo
    .composite([{ input: Buffer.from(shade) }])
    .png()
    .toBuffer();
  return sharp(shaded);
}

/** Noise that is the same in every run. */
async function withNoise(photo: Sharp, strength: number): Promise<Sharp> {
  const { data, info } = await photo.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let seed = 42;
  for (let at = 0; at < data.length; at += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) + ((seed >>> 16) / 65_535 - 0.5) * 2 * strength));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
}

const jpeg = (photo: Sharp, quality = 82) =>
  photo.flatten({ background: '#fff' }).jpeg({ quality }).toBuffer();

export const BADGES: readonly Photo[] = [
  { name: 'clean, English', id: '48213', jpeg: () => jpeg(badge(AYA)) },
  { name: 'clean, French', id: '73056', jpeg: () => jpeg(badge(LUC)) },
  { name: 'on a table', id: '48213', jpeg: async () => jpeg(await onTable(badge(AYA))) },
  { name: 'turned by 90°', id: '48213', jpeg: async () => jpeg(await onTable(badge(AYA), 90)) },
  {
    name: 'upside down, French',
    id: '73056',
    jpeg: async () => jpeg(await onTable(badge(LUC), 180)),
  },
  { name: 'turned by 270°', id: '73056', jpeg: async () => jpeg(await onTable(badge(LUC), 270)) },
  {
    name: 'turned by EXIF alone',
    id: '48213',
    jpeg: async () =>
      sharp(await badge(AYA).rotate(270).toBuffer())
        .flatten({ background: '#fff' })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
  },
  { name: 'held 7° aslant', id: '48213', jpeg: async () => jpeg(await onTable(badge(AYA), 7)) },
  { name: 'noisy', id: '73056', jpeg: async () => jpeg(await withNoise(await onTable(badge(LUC)), 70), 60) },
  {
    name: 'dark',
    id: '48213',
    jpeg: async () => jpeg(await withNoise((await onTable(badge(AYA))).linear(0.16, 4), 6), 70),
  },
  {
    name: 'low contrast',
    id: '73056',
    jpeg: async () => jpeg(await withNoise(badge(LUC, '#a9a49c', '#cfcac2', '#9aa3ab'), 8)),
  },
  {
    name: 'skewed',
    id: '48213',
    jpeg: async () => jpeg((await onTable(badge(AYA))).affine([1, 0.12, 0.05, 1], { background: '#77685a' })),
  },
  {
    name: 'half in the shade',
    id: '48213',
    jpeg: async () => jpeg(await withNoise(await inShade(await onTable(badge(AYA))), 10)),
  },
  { name: 'small', id: '48213', jpeg: () => jpeg(badge(AYA).resize(430), 75) },
  {
    name: 'blurred',
    id: '73056',
    jpeg: async () => jpeg(sharp(await badge(LUC).blur(3.2).toBuffer()), 70),
  },
  {
    name: 'label above the number',
    id: '90417',
    jpeg: () => jpeg(badge({ ...AYA, number: ['Employee No', '90417'] })),
  },
  {
    name: 'a letter before the number, phone and site beside it',
    id: 'E20518',
    jpeg: () =>
      jpeg(
        badge({ ...LUC, number: ['N° employé : E20518', 'Tél. 04 72 10 33 18'], foot: '69003 Lyon – 2026' }),
      ),
  },
];

function page(lines: readonly string[], size = 34): Sharp {
  const body = lines.map((line, at) => textAt(60, 90 + at * size * 1.7, size, line)).join('');
  const height = Math.round(120 + lines.length * size * 1.7);
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="${height}"><rect width="1000" height="${height}" fill="#fdfdf8"/>${body}</svg>`,
    ),
  );
}

export const NO_BADGES: readonly Photo[] = [
  {
    name: 'a question on paper',
    id: null,
    jpeg: () => jpeg(page(['How do I reset', 'my VPN password?'], 60)),
  },
  {
    name: 'an invoice full of numbers',
    id: null,
    jpeg: () =>
      jpeg(
        page([
          'Imprimerie Dupont SARL',
          '14 rue des Lilas, 75012 Paris',
          'Facture N° 20417 du 12/03/2026',
          'Client ID 55102',
          'Tél. 01 42 68 53 00',
          'Papier A4, 12 500 feuilles',
          'Total TTC 18450,00 €',
        ]),
      ),
  },
  {
    name: 'a business card',
    id: null,
    jpeg: () =>
      jpeg(
        page([
          'Sam Okafor',
          'Regional sales',
          'Phone +44 20 7946 0958',
          'Mobile 07700 900123',
          '221 Harbour Road',
          'Springfield 62704',
          'Founded 1987',
        ]),
      ),
  },
  {
    name: 'a wall, out of focus',
    id: null,
    jpeg: async () =>
      jpeg(
        await withNoise(
          sharp(
            Buffer.from(
              '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#c9c1b4"/><stop offset="1" stop-color="#6d6a66"/></linearGradient></defs><rect width="1200" height="900" fill="url(#g)"/><circle cx="300" cy="400" r="160" fill="#8894a3"/><rect x="700" y="200" width="240" height="500" fill="#5a4d43"/></svg>',
            ),
          ).blur(12),
          12,
        ),
      ),
  },
  {
    name: 'a parcel label',
    id: null,
    jpeg: () =>
      jpeg(page(['EXPRESS PARCEL', 'Order ID 48213', 'To: Reception', 'ZIP 94107', 'Ref. A77120'], 44)),
  },
];

/** A question on paper, a line each. */
export function photoOfText(...lines: readonly string[]): Promise<Buffer> {
  return jpeg(page(lines, 44));
}
