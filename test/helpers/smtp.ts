/** A real SMTP server on loopback that refuses, hangs up or falls silent when a test says so. */
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/smtp/${name}`, import.meta.url), 'utf8');
}

/** The authority that signed the server's certificate. */
export const testAuthority = fixture('ca.pem');

/** What the server does at a command: takes it, at once or later, answers with a code, hangs up, or never answers. */
export type Conduct = 'accept' | 'cut' | 'hang' | number | Promise<void>;

export interface SmtpScript {
  /** To each attempt in turn, then as to the last. Default: accept. */
  readonly mailFrom?: readonly Conduct[];
  readonly recipient?: readonly Conduct[];
  /** After the whole mail has been read. */
  readonly data?: readonly Conduct[];
  /** Hang up in the middle of the mail. */
  readonly cutInsideData?: boolean;
  /** `none`: no TLS at all. `starttls`: offered. `tls`: from the first byte. Default: `none`. */
  readonly tls?: 'none' | 'starttls' | 'tls';
  readonly user?: { readonly name: string; readonly password: string };
}

export interface ReceivedMail {
  readonly from: string;
  readonly recipients: readonly string[];
  readonly secure: boolean;
  readonly raw: string;
  readonly parsed: ParsedMail;
}

export interface TestSmtp {
  readonly port: number;
  /** Every mail that was read to its end, also those that were then refused. */
  readonly mails: readonly ReceivedMail[];
  /** Every recipient that was ever named. */
  readonly recipients: readonly string[];
  readonly connections: () => number;
  close(): Promise<void>;
}

export async function startSmtp(script: SmtpScript = {}): Promise<TestSmtp> {
  const mails: ReceivedMail[] = [];
  const recipients: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  // On plain connections only: Node crashes when the socket below a TLS one is destroyed.
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const next = {
    mailFrom: inTurn(script.mailFrom),
    recipient: inTurn(script.recipient),
    data: inTurn(script.data),
  };
  const act = (conduct: Conduct, done: (error?: Error | null) => void) => {
    if (conduct === 'accept') done();
    else if (conduct instanceof Promise) conduct.then(() => done());
    else if (conduct === 'cut') cut();
    else if (typeof conduct === 'number')
      done(Object.assign(new Error('as scripted'), { responseCode: conduct }));
  };
  const { tls = 'none', user } = script;
  const options: SMTPServerOptions = {
    name: 'test.example',
    secure: tls === 'tls',
    key: fixture('server.key'),
    cert: fixture('server.pem'),
    authOptional: user === undefined,
    disabledCommands: [...(tls === 'none' ? ['STARTTLS'] : []), ...(user === undefined ? ['AUTH'] : [])],
    allowInsecureAuth: false,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth({ username, password }, _session, done) {
      if (username === user?.name && password === user?.password) done(null, { user: username });
      else done(Object.assign(new Error('wrong password'), { responseCode: 535 }));
    },
    onMailFrom: (_address, _session, done) => act(next.mailFrom(), done),
    onRcptTo({ address }, _session, done) {
      recipients.push(address);
      act(next.recipient(), done);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (script.cutInsideData) cut();
      });
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        mails.push({
          from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
          recipients: session.envelope.rcptTo.map(({ address }) => address),
          secure: session.secure,
          raw,
          parsed: await simpleParser(raw),
        });
        act(next.data(), done);
      });
    },
  };
  const server = new SMTPServer(options);
  // A client that hangs up, or refuses the certificate, is no fault of the server's.
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server.server.address()),
    mails,
    recipients,
    connections: () => connections,
    async close() {
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

function inTurn(conducts: readonly Conduct[] = ['accept']): () => Conduct {
  const rest = [...conducts];
  return () => (rest.length > 1 ? rest.shift() : rest[0]) ?? 'accept';
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
