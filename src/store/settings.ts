/** The names of what is kept in the table of settings. */

/** Drawn with the database, so that two installations of one secret hash differently. */
export const KEY_SALT = 'key-salt';

/** By which the installation's secret is known again. */
export const KEY_CHECK = 'key-check';

/** Set once the file has been written anew, without what was deleted before deleting meant overwriting. */
export const REWRITTEN = 'rewritten';
