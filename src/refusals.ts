/** What the system, SQLite and PostgreSQL refuse, each in words: what is wrong, its code, and what to do about it. */

/** A row of a table below. */
export interface Refusal {
  /** The codes that mean this, each whole or up to its `*`. */
  readonly codes: readonly string[];
  /** Where a driver gives no code, what its message says. */
  readonly message?: RegExp;
  /** Goes on after the name of the place: "is a folder". */
  readonly says: string;
  readonly mend: string;
}

export const FILE_REFUSALS: readonly Refusal[] = [
  { codes: ['ENOENT'], says: 'is not there', mend: 'check the path' },
  {
    codes: ['EACCES', 'EPERM'],
    says: 'is closed to the user that runs frontdesk',
    mend: 'give that user the right to it (chown, chmod), or choose another place',
  },
  {
    codes: ['EROFS'],
    says: 'is on a disk that can only be read',
    mend: 'mount it for writing, or choose another folder',
  },
  {
    codes: ['ENOTDIR', 'EEXIST'],
    says: 'has a file where a folder is expected',
    mend: 'move that file away, or choose another folder',
  },
  { codes: ['EISDIR'], says: 'is a folder, where a file is expected', mend: 'name the file' },
  { codes: ['ENOTEMPTY'], says: 'is a folder that is not empty', mend: 'move it away' },
  { codes: ['ELOOP'], says: 'is a link that leads in a circle', mend: 'mend the link' },
  { codes: ['ENAMETOOLONG'], says: 'is too long a name for this disk', mend: 'choose a shorter one' },
  { codes: ['ENOSPC', 'EDQUOT'], says: 'is on a full disk', mend: 'make room on it' },
  {
    codes: ['EMFILE', 'ENFILE'],
    says: 'cannot be opened, as too many files are open',
    mend: 'raise the limit (ulimit -n)',
  },
  { codes: ['EBUSY', 'ETXTBSY'], says: 'is in use by another program', mend: 'end that program' },
  {
    codes: ['EIO', 'ESTALE', 'ENODEV', 'ENXIO'],
    says: 'cannot be read or written, as its disk fails',
    mend: 'look at the disk and how it is mounted',
  },
];

export const LISTEN_REFUSALS: readonly Refusal[] = [
  {
    codes: ['EADDRINUSE'],
    says: 'the port is taken',
    mend: 'stop the program that has it, or set PORT to another number',
  },
  {
    codes: ['EACCES', 'EPERM'],
    says: 'the port needs more rights',
    mend: 'set PORT to a number from 1024',
  },
  {
    codes: ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_*', 'EINVAL', 'EAFNOSUPPORT'],
    says: 'the host is not an address of this machine',
    mend: 'set HOST to 127.0.0.1, or to 0.0.0.0 for all addresses',
  },
];

export const SQLITE_REFUSALS: readonly Refusal[] = [
  {
    codes: ['SQLITE_NOTADB'],
    says: 'is not a SQLite database',
    mend: 'put a backup in its place, or move it away to begin with an empty one',
  },
  {
    codes: ['SQLITE_CORRUPT*', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_FORMAT'],
    says: 'is a damaged database',
    mend: 'stop the desk, keep a copy, and put a backup in its place (docs/operations.md, Backups)',
  },
  {
    codes: ['SQLITE_BUSY*', 'SQLITE_LOCKED*'],
    says: 'is locked by another program',
    mend: 'end the one that writes to it, such as a sqlite3 shell with an open transaction',
  },
  {
    codes: ['SQLITE_CANTOPEN*', 'SQLITE_PERM', 'SQLITE_AUTH*'],
    says: 'cannot be opened',
    mend: 'give the user that runs frontdesk the right to the file and its folder, or set DATA_DIR',
  },
  {
    codes: ['SQLITE_READONLY*'],
    says: 'can only be read',
    mend: 'give the user that runs frontdesk the right to write the file and its folder, or set DATA_DIR',
  },
  { codes: ['SQLITE_FULL'], says: 'is on a full disk', mend: 'make room on it' },
  {
    codes: ['SQLITE_IOERR*', 'SQLITE_PROTOCOL', 'SQLITE_NOLFS'],
    says: 'cannot be read or written, as its disk fails',
    mend: 'look at the disk; it must be a local one, as SQLite needs locks that network disks lack',
  },
  { codes: ['SQLITE_NOMEM'], says: 'needs more memory than there is', mend: 'give the process more memory' },
];

const POSTGRES_TLS: readonly Refusal[] = [
  {
    codes: [],
    message: /does not support SSL/,
    says: 'has no TLS, which DATABASE_URL asks for',
    mend: 'turn TLS on at the server, or leave sslmode out of DATABASE_URL',
  },
  {
    codes: [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_*',
      'CERT_*',
      'ERR_TLS_*',
      'HOSTNAME_MISMATCH',
    ],
    says: 'has a certificate that is not trusted',
    mend: 'name its authority with sslrootcert=FILE in DATABASE_URL, and the server as in its certificate',
  },
  {
    codes: ['EPROTO', 'ERR_SSL_*', 'ERR_OSSL_*'],
    message: /error response from server to SSL|unexpected response.*SSL/i,
    says: 'does not get on with us over TLS',
    mend: 'look at sslmode in DATABASE_URL and at TLS on the server',
  },
];

export const POSTGRES_REFUSALS: readonly Refusal[] = [
  {
    codes: ['28P01'],
    message: /SASL|password must be a string/,
    says: 'refuses the password',
    mend: 'check user and password in DATABASE_URL (special characters as %XX)',
  },
  {
    codes: ['28000'],
    says: 'does not let this user in',
    mend: 'check the user in DATABASE_URL and pg_hba.conf; if the server demands TLS, add ?sslmode=require',
  },
  { codes: ['3D000'], says: 'has no such database', mend: 'create it, or mend its name in DATABASE_URL' },
  {
    codes: ['3F000'],
    says: 'has no schema to make tables in',
    mend: "create it, or mend the user's search_path",
  },
  {
    codes: ['42501'],
    says: 'does not give this user the rights that it needs',
    mend: 'grant CONNECT on the database, and USAGE and CREATE on its schema',
  },
  {
    codes: ['53300'],
    says: 'has too many connections',
    mend: 'raise its limit (each process of the desk takes up to 12), or end others',
  },
  { codes: ['53100', '58030'], says: 'has a full or failing disk', mend: 'make room on it' },
  { codes: ['53*'], says: 'is short of resources', mend: 'look at its memory and limits' },
  {
    codes: ['25006'],
    says: 'can only be read',
    mend: 'name the primary server in DATABASE_URL, not a standby',
  },
  { codes: ['57P03'], says: 'is starting up or shutting down', mend: 'try again in a moment' },
  { codes: ['57*', '08*'], says: 'ended the connection', mend: 'look at its log' },
  { codes: ['55P03', '40*'], says: 'is held up by another program', mend: 'look at its locks' },
  { codes: ['XX*'], says: 'has damaged data', mend: 'look at its log, and restore a backup' },
  { codes: ['58*'], says: 'fails on its own machine', mend: 'look at its log' },
  {
    codes: ['ECONNREFUSED'],
    says: 'does not answer at this address: nothing listens there',
    mend: 'start it, or mend host and port in DATABASE_URL',
  },
  {
    codes: ['ENOTFOUND', 'EAI_*'],
    says: 'has a host name that is not known',
    mend: 'mend the host in DATABASE_URL, or look at the name service (DNS)',
  },
  {
    codes: ['ETIMEDOUT'],
    message: /time-?out|timed out/i,
    says: 'gives no answer in time',
    mend: 'look at the host and port in DATABASE_URL, at firewalls and at the server',
  },
  {
    codes: ['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EHOSTDOWN'],
    says: 'cannot be reached over the network',
    mend: 'look at the network and at the host in DATABASE_URL',
  },
  {
    codes: ['ECONNRESET', 'EPIPE', 'ECONNABORTED'],
    message: /connection terminated/i,
    says: 'cut the connection',
    mend: 'check that PostgreSQL, and nothing else, listens at host and port of DATABASE_URL',
  },
  {
    codes: ['ENOENT', 'EACCES', 'ENOTDIR', 'EISDIR'],
    says: 'needs a socket or certificate that cannot be read',
    mend: 'check the paths in DATABASE_URL',
  },
  ...POSTGRES_TLS,
];

/** `is a folder, where a file is expected (EISDIR); name the file`; undefined for what is no refusal of a file. */
export function sayFileRefusal(error: unknown): string | undefined {
  return sayRefusal(error, FILE_REFUSALS);
}

/** @returns undefined when no row speaks of the error or of what caused it */
export function sayRefusal(error: unknown, refusals: readonly Refusal[]): string | undefined {
  for (const each of withCauses(error)) {
    const code = 'code' in each && typeof each.code === 'string' ? each.code : undefined;
    const found = refusals.find(
      (refusal) =>
        refusal.codes.some((known) => code !== undefined && isMeant(known, code)) ||
        (code === undefined && refusal.message?.test(each.message)),
    );
    if (found) return `${found.says}${code === undefined ? '' : ` (${code})`}; ${found.mend}`;
  }
  return undefined;
}

/** The path that a system call was about, when the error names one. */
export function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}

/** The code of an error, or of what caused it: `EACCES`, `SQLITE_CORRUPT`, `28P01`. */
export function codeBehind(error: unknown): string | undefined {
  for (const each of withCauses(error)) {
    if ('code' in each && typeof each.code === 'string') return each.code;
  }
  return undefined;
}

function isMeant(known: string, code: string): boolean {
  return known.endsWith('*') ? code.startsWith(known.slice(0, -1)) : code === known;
}

/** How deep a chain of causes is followed. */
const MAX_CAUSES = 5;

function* withCauses(error: unknown): Generator<Error> {
  let each = error;
  for (let depth = 0; depth < MAX_CAUSES && each instanceof Error; depth++) {
    yield each;
    each = each.cause;
  }
}
