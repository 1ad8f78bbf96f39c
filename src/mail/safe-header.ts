/** What goes into a mail's headers, made so that it stays one header with one meaning. */
import { createHash } from 'node:crypto';
import { stripUnprintable } from '../language/clean-text.ts';
import type { Mail } from '../skills/effect.ts';

const MAX_SUBJECT = 150;

/** On one line, cut to what clients show, and without encoded words that would read otherwise than they look. */
export function safeSubject(text: string): string {
  const line = stripUnprintable(text).replace(/\s+/g, ' ').replaceAll('=?', '= ?').trim();
  const characters = [...line];
  return characters.length > MAX_SUBJECT ? `${characters.slice(0, MAX_SUBJECT - 1).join('')}…` : line;
}

/**
 * What stands before the @ of a Message-ID. The same for every attempt to send a mail, and another for every other
 * mail: references may come round again years later, but not with the same words.
 */
export function mailIdOf({ reference, to, subject, text }: Omit<Mail, 'html'>): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([reference, to, subject, text]))
    .digest('hex');
  const name = reference
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 40);
  return `${name === '' ? 'mail' : name}.${digest.slice(0, 24)}`;
}

export function messageIdOf(mail: Mail, domain: string): string {
  return atDomain(mail.id ?? mailIdOf(mail), domain);
}

/** @param id of a mail */
export function atDomain(id: string, domain: string): string {
  return `<${id}@${domain}>`;
}
