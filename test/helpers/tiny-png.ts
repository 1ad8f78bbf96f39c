/** The first bytes of a PNG, which are all that the check looks at. */
export const TINY_PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
