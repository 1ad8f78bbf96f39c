import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanInline } from '../../src/corpus/inline.ts';
import { toPlain, toWhatsApp } from '../../src/corpus/whatsapp.ts';

const convert = (source: string) => toWhatsApp(source, 1).text;

describe('toWhatsApp', () => {
  it.each([
    ['WhatsApp formatting stays', '*bold* _italic_ ~strike~ `code`', '*bold* _italic_ ~strike~ `code`'],
    ['bold', 'a **b c** d', 'a *b c* d'],
    ['bold with underscores', 'a __b__ c', 'a *b* c'],
    ['bold over two lines', '**a\nb** c', '*a\nb* c'],
    ['bold and italic', '***a***', '*_a_*'],
    ['struck', '~~a~~', '~a~'],
    ['marks that are not marks', '2 ** 3 ** 4, __init__.py, a**, ~~ b', '2 ** 3 ** 4, *init*.py, a**, ~~ b'],
    ['bold that never closes', 'a **b\n\nc** d', 'a **b\n\nc** d'],
    ['a link', 'See [the form](https://a.example/x).', 'See the form: https://a.example/x.'],
    ['a link with a title', '[form](https://a.example "Form")', 'form: https://a.example'],
    ['a link whose text is its address', '[a.example/x](https://a.example/x)', 'https://a.example/x'],
    ['a link with bold text', '[**form**](https://a.example)', '*form*: https://a.example'],
    ['a link with brackets', '[form [new]](https://a.example/(x))', 'form [new]: https://a.example/(x)'],
    ['a link after a colon', '[Form:](https://a.example)', 'Form: https://a.example'],
    ['an address in angles', '<https://a.example> <hr@a.example>', 'https://a.example hr@a.example'],
    ['a mail link', '[HR](mailto:hr@a.example?subject=x)', 'HR: hr@a.example'],
    ['a phone link', '[desk](tel:+331234)', 'desk: +331234'],
    ['what only looks like a link', 'prices[0](2)', 'prices[0](2)'],
    ['code is left alone', '`**a**` and ```[b](https://c)```', '`**a**` and ```[b](https://c)```'],
    ['back-ticks that never close', 'a ` **b**', 'a ` *b*'],
    ['escapes of marks', 'dial \\*123\\#, \\[x\\]', 'dial *123#, [x]'],
    ['paths keep their backslashes', 'open \\\\server\\files', 'open \\\\server\\files'],
    ['line breaks', 'a  \nb\\\nc<br>d<br />\ne', 'a\nb\nc\nd\ne'],
    ['comments', 'a <!-- ask\nHR --> b', 'a  b'],
    ['empty lines', '\n\na\n\n\n\nb  \n', 'a\n\nb'],
    ['lists', '- a\n  - **b**\n1. c', '- a\n  - *b*\n1. c'],
  ])('%s', (_, source, expected) => {
    expect(convert(source)).toBe(expected);
  });

  it('takes pictures out, with their lines', () => {
    const { text, images } = toWhatsApp(
      'a\n![x](media/my%20map.png) ![y](<media/b c.png> "t")\n![z](https://a.example/z%20z.png)',
      10,
    );
    expect(text).toBe('a');
    expect(images).toEqual([
      { text: 'media/my map.png', line: 11 },
      { text: 'media/b c.png', line: 11 },
      { text: 'https://a.example/z%20z.png', line: 12 },
    ]);
  });

  it('takes the picture out of a link', () => {
    const { text, images } = toWhatsApp('[![x](media/x.png)](https://a.example)', 1);
    expect(text).toBe('https://a.example');
    expect(images).toEqual([{ text: 'media/x.png', line: 1 }]);
  });

  it('reports links that lead nowhere, and keeps their text', () => {
    const { text, flaws } = toWhatsApp('a\n[page](leave.md), [x](javascript:alert(1)/)', 1);
    expect(text).toBe('a\npage, x');
    expect(flaws).toEqual([
      { kind: 'dead-link', text: 'leave.md', line: 2 },
      { kind: 'dead-link', text: 'javascript:alert(1)/', line: 2 },
    ]);
  });

  it('reports comments without an end', () => {
    expect(toWhatsApp('a\nb <!-- c', 1).flaws).toMatchObject([{ kind: 'open-comment', line: 2 }]);
    expect(toWhatsApp('`<!--` is how a comment begins', 1).flaws).toEqual([]);
  });

  it.each([
    ['1\\. Open \\(it\\)\\. \\#42 \\- \\$30\\!', '1. Open (it). #42 - $30!'],
    ['C:\\(temp)\\.cache and \\\\server\\.hr\\-x', 'C:\\(temp)\\.cache and \\\\server\\.hr\\-x'],
    ['pr&eacute;venez le service R&amp;D, l&#39;accueil&nbsp;!', "prévenez le service R&D, l'accueil\u00a0!"],
    ['https://a.example/?x=1&copy=2', 'https://a.example/?x=1&copy=2'],
    ['See **[the guide](https://a.example/style)** now', 'See *the guide*: https://a.example/style now'],
    [
      '**https://a.example/logo**, or _[x](https://b.example)_.',
      'https://a.example/logo, or _x_: https://b.example.',
    ],
    ['**See https://a.example/a_b now** and **x**', '*See https://a.example/a_b now* and *x*'],
    ['Lock up.\\n\\nThen leave.\\r\\n- one\\n- two', 'Lock up.\n\nThen leave.\n- one\n- two'],
    ['C:\\new\\Notes and \\\\srv\\News', 'C:\\new\\Notes and \\\\srv\\News'],
  ])('shows %j as it is meant', (written, shown) => {
    expect(toWhatsApp(written, 1)).toMatchObject({ text: shown, flaws: [] });
  });

  it.each([
    ['a\n<sup>1</sup>', 'html-in-answer', 2],
    ['a\nhtps://a.example', 'broken-link', 2],
    ['https:/a.example', 'broken-link', 1],
    ['a\n\n[form](https://a.example/a b and go', 'broken-link', 3],
    ['see [the policy][pol]', 'unknown-reference', 1],
    ['a fact[^7]', 'unknown-reference', 1],
    ['share\\notes', 'literal-break', 1],
  ])('does not pass over %j', (written, kind, line) => {
    const { text, flaws } = toWhatsApp(written, 1);
    expect(text).toBe(written);
    expect(flaws).toMatchObject([{ kind, line }]);
  });

  it('takes `<name>` for text, and code as it is', () => {
    const text = 'Write to <first name>.<name>, 1 < 2, `<b>` `a\\nb` `1\\.` `&amp;`';
    expect(toWhatsApp(text, 1)).toMatchObject({ text, flaws: [] });
  });
});

describe('toPlain', () => {
  it.each([
    ['How do I *really* ask?', 'How do I really ask?'],
    ['**VPN** _password_ `reset`', 'VPN password reset'],
    ['The [leave](https://a.example) form', 'The leave form'],
    ['snake_case_name and 5 * 3 * 2', 'snake_case_name and 5 * 3 * 2'],
    ['<span style="color:#27a658">Recrutement</span> &amp; co <a name="x"></a>', 'Recrutement & co'],
    ['two\n lines <!-- id: x -->', 'two lines'],
  ])('%s', (source, expected) => {
    expect(toPlain(source, 1).text).toBe(expected);
  });
});

describe('scanInline', () => {
  const markdown = fc.array(
    fc.constantFrom(
      '*',
      '**',
      '***',
      '_',
      '__',
      '~~',
      '`',
      '``',
      '[',
      ']',
      '](',
      ')',
      '!',
      '<!--',
      '-->',
      '<',
      '>',
      '\\',
      '\n',
      ' ',
      'a',
      '<br>',
      'http://x.y',
    ),
    { maxLength: 40 },
  );

  it('loses no text and no line on the way', () => {
    fc.assert(
      fc.property(markdown, (pieces) => {
        const source = pieces.join('');
        const parts = scanInline(source, 1);
        const lines = parts.map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(lines.every((line) => line <= source.split('\n').length)).toBe(true);
        const letters = (text: string) => text.replace(/[^a]/g, '').length;
        const kept = parts.map((part) =>
          'text' in part ? part.text : 'label' in part ? part.label + part.address : '',
        );
        expect(letters(kept.join(''))).toBe(letters(source));
      }),
    );
  });

  it.each([
    '*a_',
    '**a ',
    ' **a',
    '[',
    '[a](',
    '![a](<',
    '[a ',
    '`a``',
    '<!--',
    '<a',
    '\\',
    '~~a',
    '__a ',
    'a@',
    '[a](b "',
    '***a',
  ])('comes to an end over 10,000 characters of %s', (piece) => {
    const source = piece.repeat(10_000 / piece.length);
    expect(() => toWhatsApp(source, 1)).not.toThrow();
    expect(() => toPlain(source, 1)).not.toThrow();
  });
});
