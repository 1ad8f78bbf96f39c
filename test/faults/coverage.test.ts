/** The table of what is tried where names nothing that is not there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

/** The last cell of each row: a test file with a test's title, or a command. */
const places = Array.from(
  read('test/faults/README.md').matchAll(/^\|.*\| `([^`]+)`(?: (.+))? \|$/gm),
  ([, place = '', title = '']) => ({ place, title }),
);

describe('the table of faults', () => {
  it('is read', () => {
    expect(places.length).toBeGreaterThan(50);
  });

  it.each(places)('$place $title', ({ place, title }) => {
    const command = /^npm run (\S+)$/.exec(place)?.[1];
    if (command !== undefined) expect(JSON.parse(read('package.json')).scripts).toHaveProperty([command]);
    else expect([title.length > 0, read(place)]).toEqual([true, expect.stringContaining(title)]);
  });
});
