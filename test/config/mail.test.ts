/** SMTP_URL and MAIL_FROM: what is taken, and what is refused at once. */
import { describe, expect, it } from 'vitest';
import { isAddress } from '../../src/config/mail-address.ts';
import { parseSmtpUrl } from '../../src/config/smtp-address.ts';
import { createMailer } from '../../src/mail/mailer.ts';

describe('SMTP_URL', () => {
  it.each([
    ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, secure: false, requireTLS: true }],
    ['smtp://mail.example.com:25/', { host: 'mail.example.com', port: 25, secure: false, requireTLS: true }],
    ['smtps://mail.example.com', { host: 'mail.example.com', port: 465, secure: true, requireTLS: false }],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, secure: false, requireTLS: false }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false, requireTLS: false }],
    ['smtp://relay:25?starttls=optional', { host: 'relay', port: 25, secure: false, requireTLS: false }],
    [
      'smtp://desk%40x:p%3Aw@mail.example.com',
      {
        host: 'mail.example.com',
        port: 587,
        secure: false,
        requireTLS: true,
        auth: { user: 'desk@x', pass: 'p:w' },
      },
    ],
  ])('%s', (url, expected) => {
    expect(parseSmtpUrl(url)).toEqual(expected);
  });

  it.each([
    'mail.example.com',
    'http://mail.example.com',
    'smtp://',
    'smtp://u:secret@relay?starttls=optional',
    'smtp://u:secret@relay?tls=no',
    'smtp://u:secret@mail.example.com/path',
    'smtp://u:secret%@mail.example.com',
    '',
  ])('%s is refused, without showing the password', (url) => {
    expect(() => parseSmtpUrl(url)).toThrow(/^SMTP_URL: (?!.*secret)/);
  });
});

describe('MAIL_FROM', () => {
  const smtpUrl = 'smtp://127.0.0.1:2525';
  it.each(['desk@example.com', 'Front desk <desk@example.com>', "L'accueil <desk@example.com>"])(
    '%s',
    (from) => {
      expect(() => createMailer({ smtpUrl, from })).not.toThrow();
    },
  );

  it.each(['desk', '', 'a@b.example, c@d.example', 'Desk\r\nBcc: e@e.example <desk@example.com>', '<>'])(
    '%j is refused',
    (from) => {
      expect(() => createMailer({ smtpUrl, from })).toThrow(/MAIL_FROM: expected/);
    },
  );
});

it.each([
  'a..b@example.com',
  '.a@example.com',
  'a.@example.com',
  'a@-x.example',
  'a@b@c',
  'a b@c.example',
  'é@x.example',
])('%s is no address to send to', (text) => {
  expect(isAddress(text)).toBe(false);
});
