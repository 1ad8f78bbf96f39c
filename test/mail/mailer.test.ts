/** The mailer against a real SMTP server: what arrives, to whom, and what is made of every failure. */
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailer, type MailerOptions } from '../../src/mail/mailer.ts';
import type { Mail } from '../../src/skills/effect.ts';
import { type SmtpScript, startSmtp, type TestSmtp, testAuthority } from '../helpers/smtp.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function serverWith(script?: SmtpScript): Promise<TestSmtp> {
  const server = await startSmtp(script);
  open.push(server);
  return server;
}

function mailerTo({ port }: { port: number }, more: Partial<MailerOptions> & { scheme?: string } = {}) {
  const { scheme = 'smtp', ...options } = more;
  return createMailer({
    smtpUrl: `${scheme}://127.0.0.1:${port}`,
    from: 'Front desk <desk@orvane.example>',
    timeoutMilliseconds: 2_000,
    ...options,
  });
}

const mail: Mail = {
  to: 'hr@orvane.example',
  replyTo: 'aya@example.com',
  subject: '[7F3K] Attestation de travail : Aya Benali',
  text: 'Nom : Aya Benali\nMatricule : 48213\n',
  html: '<p>Nom : <b>Aya Benali</b></p>',
  reference: '7F3K',
};

describe('a mail', () => {
  it('arrives with every header as it should be', async () => {
    const server = await serverWith();
    const delivery = await mailerTo(server).send(mail);
    expect(delivery.kind).toBe('sent');
    const [received] = server.mails;
    expect(received).toMatchObject({ from: 'desk@orvane.example', recipients: ['hr@orvane.example'] });
    const { parsed } = received!;
    expect([...parsed.headers.keys()].sort()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
    ]);
    expect(parsed.headers.get('from')).toMatchObject({
      value: [{ name: 'Front desk', address: 'desk@orvane.example' }],
    });
    expect(parsed.headers.get('to')).toMatchObject({ value: [{ name: '', address: 'hr@orvane.example' }] });
    expect(parsed.headers.get('reply-to')).toMatchObject({ value: [{ address: 'aya@example.com' }] });
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.messageId).toBe(delivery.messageId);
    expect(parsed.messageId).toMatch(/^<7f3k\.[0-9a-f]{24}@orvane\.example>$/);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.get('mime-version')).toBe('1.0');
    expect(parsed.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
    expect(Math.abs((parsed.date?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(parsed.text).toBe(mail.text);
    expect(parsed.html).toBe(mail.html);
  });

  it('has the same Message-ID at every attempt, and another one for another mail', async () => {
    const server = await serverWith();
    const mailer = mailerTo(server);
    const ids = [];
    for (const each of [
      mail,
      { ...mail },
      { ...mail, reference: '8G4M' },
      { ...mail, text: 'Another year.' },
    ]) {
      ids.push((await mailer.send(each)).messageId);
    }
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(3);
    expect(server.mails.map(({ parsed }) => parsed.messageId)).toEqual(ids);
  });

  it('goes without a reply address that is none', async () => {
    const server = await serverWith();
    await mailerTo(server).send({ ...mail, replyTo: 'aya@example.com, eve@evil.example' });
    expect(server.mails[0]?.parsed.replyTo).toBeUndefined();
  });

  it('takes the Message-IDs of another domain when told so', async () => {
    const server = await serverWith();
    const { messageId } = await mailerTo(server, { messageIdDomain: 'desk.example' }).send(mail);
    expect(messageId).toMatch(/@desk\.example>$/);
  });
});

describe('an injection', () => {
  const EVIL = 'eve@evil.example';
  it.each([
    `Aya\r\nBcc: ${EVIL}`,
    `Aya\nTo: ${EVIL}\n\nbody`,
    `Aya\rCc: ${EVIL}`,
    `Aya\u2028Bcc: ${EVIL}`,
    `Aya\u0085Bcc: ${EVIL}`,
    `Aya\0Bcc: ${EVIL}`,
    `Aya%0d%0aBcc: ${EVIL}`,
    `=?utf-8?Q?Aya=0D=0ABcc:_${EVIL}?=`,
    `=?utf-8?B?${Buffer.from(`Aya\r\nBcc: ${EVIL}`).toString('base64')}?=`,
    `Aya <${EVIL}>, "x" <${EVIL}>`,
    `Aya\r\n.\r\nMAIL FROM:<${EVIL}>\r\nRCPT TO:<${EVIL}>\r\nDATA\r\n`,
    '\u202EliveE\u202C',
    'a'.repeat(5_000),
  ])('in a subject reaches one recipient and no header: %j', async (text) => {
    const server = await serverWith();
    const delivery = await mailerTo(server).send({ ...mail, subject: `[7F3K] Work certificate: ${text}` });
    expect(delivery.kind).toBe('sent');
    expect(server.recipients).toEqual(['hr@orvane.example']);
    expect(server.mails).toHaveLength(1);
    const { parsed, recipients } = server.mails[0]!;
    expect(recipients).toEqual(['hr@orvane.example']);
    expect(parsed.cc).toBeUndefined();
    expect(parsed.bcc).toBeUndefined();
    expect([...parsed.headers.keys()]).toHaveLength(9);
    expect(parsed.headers.get('to')).toMatchObject({ value: [{ address: 'hr@orvane.example' }] });
    expect(parsed.subject).not.toMatch(/[\r\n\0\u2028\u202E]/);
    expect(parsed.subject).toMatch(/^\[7F3K\] Work certificate: /);
    expect(parsed.text).toBe(mail.text);
  });

  it('in the text stays text: a lone dot neither ends the mail nor begins another', async () => {
    const server = await serverWith();
    const text = `Reason: x\r\n.\r\nMAIL FROM:<${EVIL}>\r\nRCPT TO:<${EVIL}>\r\nDATA\n.\nQUIT\n\r.\r\n`;
    expect((await mailerTo(server).send({ ...mail, text, html: text })).kind).toBe('sent');
    expect(server.recipients).toEqual(['hr@orvane.example']);
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]?.parsed.text).toContain(`RCPT TO:<${EVIL}>`);
  });

  it.each([
    `hr@orvane.example, ${EVIL}`,
    `hr@orvane.example\r\nRCPT TO:<${EVIL}>`,
    `HR <hr@orvane.example>`,
    `hr@orvane.example>, <${EVIL}`,
    `"hr,${EVIL}"@orvane.example`,
    `hr@orvane.example ${EVIL}`,
    'hr',
    '',
  ])('as the recipient is never sent: %j', async (to) => {
    const server = await serverWith();
    expect(await mailerTo(server).send({ ...mail, to })).toMatchObject({ kind: 'never' });
    expect(server.connections()).toBe(0);
  });

  it('of files and addresses is not followed', async () => {
    const server = await serverWith();
    await mailerTo(server).send({
      ...mail,
      text: 'file:///etc/passwd',
      html: '<img src="http://127.0.0.1:1/x">',
    });
    expect(server.mails[0]?.parsed.text?.trim()).toBe('file:///etc/passwd');
    expect(server.mails[0]?.parsed.attachments).toEqual([]);
  });
});

describe('a failure', () => {
  it.each([
    ['a full mailbox', { recipient: [452] }, 'retry', 'EENVELOPE 452 at RCPT TO'],
    ['greylisting', { recipient: [451] }, 'retry', 'EENVELOPE 451 at RCPT TO'],
    ['a refused sender, for now', { mailFrom: [450] }, 'retry', 'EENVELOPE 450 at MAIL FROM'],
    ['a busy server after the mail', { data: [451] }, 'retry', 'EMESSAGE 451 at DATA'],
    ['an unknown mailbox', { recipient: [550] }, 'never', 'EENVELOPE 550 at RCPT TO'],
    ['a refused sender', { mailFrom: [553] }, 'never', 'EENVELOPE 553 at MAIL FROM'],
    ['a refused mail', { data: [554] }, 'never', 'EMESSAGE 554 at DATA'],
  ] as const)('%s → %j', async (_what, script, kind, reason) => {
    const server = await serverWith(script);
    const delivery = await mailerTo(server).send(mail);
    expect(delivery).toMatchObject({ kind, reason });
    if (delivery.kind === 'retry') expect(delivery.mayHaveArrived).toBe(false);
  });

  it('that passes is followed by the same mail', async () => {
    const server = await serverWith({ recipient: [451, 'accept'] });
    const mailer = mailerTo(server);
    const [first, second] = [await mailer.send(mail), await mailer.send(mail)];
    expect([first.kind, second.kind]).toEqual(['retry', 'sent']);
    expect(second.messageId).toBe(first.messageId);
  });

  it('after the mail was handed over is a retry that may come twice, with the same Message-ID', async () => {
    const server = await serverWith({ data: ['cut', 'accept'] });
    const mailer = mailerTo(server);
    const [first, second] = [await mailer.send(mail), await mailer.send(mail)];
    expect(first).toMatchObject({ kind: 'retry', mayHaveArrived: true });
    expect(second.kind).toBe('sent');
    expect(server.mails.map(({ parsed }) => parsed.messageId)).toEqual([first.messageId, first.messageId]);
  });

  it('to answer after the mail, until the time is up, is one as well', async () => {
    const server = await serverWith({ data: ['hang'] });
    const delivery = await mailerTo(server, { timeoutMilliseconds: 300 }).send(mail);
    expect(delivery).toMatchObject({ kind: 'retry', reason: 'ETIMEDOUT', mayHaveArrived: true });
  });

  it('before or in the middle of the mail cannot have delivered it', async () => {
    for (const script of [{ recipient: ['cut'] }, { mailFrom: ['cut'] }] as const) {
      const server = await serverWith(script);
      expect(await mailerTo(server).send(mail)).toMatchObject({ kind: 'retry', mayHaveArrived: false });
    }
    const server = await serverWith({ cutInsideData: true });
    const long = { ...mail, text: 'A long line of text.\n'.repeat(200_000) };
    expect(await mailerTo(server).send(long)).toMatchObject({ kind: 'retry', mayHaveArrived: false });
    expect(server.mails).toHaveLength(0);
  });

  it('to reach the server is a retry', async () => {
    const server = await startSmtp();
    await server.close();
    expect(await mailerTo(server).send(mail)).toMatchObject({ kind: 'retry', mayHaveArrived: false });
  });

  it('to greet is a retry, when the time is up', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const delivery = await mailerTo({ port }, { timeoutMilliseconds: 200 }).send(mail);
    expect(delivery).toMatchObject({ kind: 'retry', reason: 'ETIMEDOUT', mayHaveArrived: false });
    await new Promise((resolve) => silent.close(resolve));
  });

  it('tells nothing of the mail or its people', async () => {
    const server = await serverWith({ recipient: [550] });
    expect(JSON.stringify(await mailerTo(server).send(mail))).not.toMatch(/Aya|aya@|hr@|48213/);
  });
});

describe('TLS', () => {
  it('is taken up by STARTTLS, with a password behind it', async () => {
    const server = await serverWith({ tls: 'starttls', user: { name: 'desk', password: 'p@ss:word%' } });
    const mailer = createMailer({
      smtpUrl: `smtp://desk:${encodeURIComponent('p@ss:word%')}@localhost:${server.port}`,
      from: 'desk@orvane.example',
      ca: testAuthority,
    });
    expect((await mailer.send(mail)).kind).toBe('sent');
    expect(server.mails[0]?.secure).toBe(true);
  });

  it('is there from the first byte with smtps', async () => {
    const server = await serverWith({ tls: 'tls' });
    expect((await mailerTo(server, { scheme: 'smtps', ca: testAuthority }).send(mail)).kind).toBe('sent');
    expect(server.mails[0]?.secure).toBe(true);
  });

  it.each(['starttls', 'tls'] as const)(
    'with a certificate that nobody vouches for sends nothing (%s)',
    async (tls) => {
      const server = await serverWith({ tls });
      const delivery = await mailerTo(server, { scheme: tls === 'tls' ? 'smtps' : 'smtp' }).send(mail);
      expect(delivery).toMatchObject({ kind: 'retry', mayHaveArrived: false });
      expect(server.recipients).toEqual([]);
    },
  );

  it('that is demanded and not offered sends nothing', async () => {
    const server = await serverWith({ tls: 'none' });
    const mailer = mailerTo(server, { smtpUrl: `smtp://127.0.0.1:${server.port}?starttls=required` });
    expect(await mailer.send(mail)).toMatchObject({ kind: 'retry', mayHaveArrived: false });
    expect(server.recipients).toEqual([]);
  });

  it('fails with a wrong password as something that can be mended', async () => {
    const server = await serverWith({ tls: 'starttls', user: { name: 'desk', password: 'right' } });
    const mailer = createMailer({
      smtpUrl: `smtp://desk:wrong@localhost:${server.port}`,
      from: 'desk@orvane.example',
      ca: testAuthority,
    });
    expect(await mailer.send(mail)).toMatchObject({ kind: 'retry', reason: 'EAUTH 535 at AUTH PLAIN' });
    expect(server.mails).toEqual([]);
  });
});
