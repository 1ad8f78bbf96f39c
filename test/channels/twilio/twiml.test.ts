import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTwiml } from '../../../src/channels/twilio/twiml.ts';
import { reply } from '../../helpers/server.ts';
import { bodiesOf, readTwiml } from '../../helpers/twiml.ts';

const options = { mediaBaseUrl: 'https://desk.example.com' };
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

describe('toTwiml', () => {
  it('sends nothing for no reply, or an empty one', () => {
    expect(toTwiml([], options)).toBe(`${XML}<Response/>`);
    expect(toTwiml([reply(' \n')], options)).toBe(`${XML}<Response/>`);
  });

  it('makes one message of each reply, in order, without white space around', () => {
    expect(toTwiml([reply('One.\nTwo.'), reply('Trois ?')], options)).toBe(
      `${XML}<Response><Message><Body>One.\nTwo.</Body></Message><Message><Body>Trois ?</Body></Message></Response>`,
    );
  });

  it('numbers the choices below the text, as nobody can tap them', () => {
    const choices = [
      { id: 'a', title: 'Reset my password' },
      { id: 'b', title: 'Unlock my badge' },
    ];
    expect(bodiesOf(toTwiml([{ ...reply('Did you mean:'), choices }], options))).toEqual([
      'Did you mean:\n1. Reset my password\n2. Unlock my badge',
    ]);
  });

  it('puts a picture with the text, its path below the public address', () => {
    expect(toTwiml([reply('The map:', ['media/map of Paris é.png'])], options)).toBe(
      `${XML}<Response><Message><Body>The map:</Body><Media>https://desk.example.com/media/map%20of%20Paris%20%C3%A9.png</Media></Message></Response>`,
    );
  });

  it('sends every further file, documents, and pictures with long texts as messages of their own', () => {
    const map = 'https://desk.example.com/media/map.png';
    const form = 'https://files.example.com/form.pdf?a=1&b=2';
    expect(readTwiml(toTwiml([reply('Both:', ['media/map.png', form])], options))).toEqual([
      { body: 'Both:', media: [map] },
      { media: [form] },
    ]);
    expect(readTwiml(toTwiml([reply('Form:', [form])], options))).toEqual([
      { body: 'Form:' },
      { media: [form] },
    ]);
    const long = 'a'.repeat(1025);
    expect(readTwiml(toTwiml([reply(long, ['media/map.png'])], options))).toEqual([
      { body: long },
      { media: [map] },
    ]);
  });

  it('sends a picture without text', () => {
    expect(readTwiml(toTwiml([reply('', ['media/map.jpg'])], options))).toEqual([
      { media: ['https://desk.example.com/media/map.jpg'] },
    ]);
  });

  it.each([
    'media/../secret.png',
    '../media/map.png',
    '/etc/passwd',
    'pictures/map.png',
    'media/map.png?x=1',
    'media\\map.png',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    '',
  ])('leaves out %j but sends the text', (source) => {
    expect(readTwiml(toTwiml([reply('Text', [source])], options))).toEqual([{ body: 'Text' }]);
  });

  it('splits a long answer into at most three messages of at most 1,600 characters', () => {
    const bodies = bodiesOf(toTwiml([reply('A sentence. '.repeat(1000))], options));
    expect(bodies).toHaveLength(3);
    for (const body of bodies) expect(body.length).toBeLessThanOrEqual(1600);
    expect(bodies[0]).toMatch(/sentence\.$/);
    expect(bodies[2]).toMatch(/…$/);
  });

  it.each([
    '</Body></Message><Message to="+15550199"><Body>gotcha',
    ']]><Message>',
    '<!-- --> <![CDATA[ x ]]> <?php ?>',
    '&amp; &lt; &#0; &bogus; "quoted" \'single\'',
  ])('keeps %j a text', (text) => {
    expect(readTwiml(toTwiml([reply(text)], options))).toEqual([{ body: text }]);
  });

  it('drops characters that XML cannot hold', () => {
    expect(bodiesOf(toTwiml([reply('a\0b\u000Bc\uFFFEd\uD800e\r\nf')], options))).toEqual(['abcd\uFFFDe\nf']);
  });

  it('is one valid document for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (first, second) => {
        const xml = toTwiml([reply(first), reply(second)], options);
        expect(xml.startsWith(XML)).toBe(true);
        expect(readTwiml(xml).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
