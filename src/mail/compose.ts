/** A confirmed request → the mail to the service: a table of its fields, as text and as HTML. */

import { localDay } from '../clock.ts';
import { isAddress } from '../config/mail-address.ts';
import { stripUnprintable } from '../language/clean-text.ts';
import type { Language } from '../message.ts';
import type { Mail } from '../skills/effect.ts';
import type { ConfirmedRequest } from '../skills/requests/book.ts';
import { showDay } from '../skills/requests/calendar.ts';
import { showValue } from '../skills/requests/show.ts';
import { escapeHtml } from './html.ts';
import { safeSubject } from './safe-header.ts';

interface MailWording {
  intro(day: string): string;
  reference: string;
  leftOut: string;
  colon: string;
  /** Whether an answer reaches the person. */
  answerByMail: string;
  answerOtherwise: string;
}

const WORDING: Readonly<Record<Language, MailWording>> = {
  en: {
    intro: (day) => `Taken by the front desk in the chat and confirmed by the person on ${day}.`,
    reference: 'Reference',
    leftOut: '(none)',
    colon: ': ',
    answerByMail: 'An answer to this e-mail goes to the person.',
    answerOtherwise: 'An answer to this e-mail does not reach the person; please use the details above.',
  },
  fr: {
    intro: (day) => `Demande prise par l'accueil dans la messagerie et confirmée par la personne le ${day}.`,
    reference: 'Référence',
    leftOut: '(rien)',
    colon: ' : ',
    answerByMail: 'Une réponse à cet e-mail parvient à la personne.',
    answerOtherwise:
      'Une réponse à cet e-mail ne parvient pas à la personne ; utilisez les coordonnées ci-dessus.',
  },
};

/** The mail in the language of the request; the person's e-mail address, where a field holds it, is answered. */
export function composeRequest({ reference, kind, values, language, confirmedAt }: ConfirmedRequest): Mail {
  const words = WORDING[language];
  const title = kind.label[language];
  const rows = [
    ...kind.fields.map((field): readonly [string, string] => {
      const value = values[field.id];
      return [
        field.label[language],
        value === undefined ? words.leftOut : oneLine(showValue(field, value, language)),
      ];
    }),
    [words.reference, reference] as const,
  ];
  const emailField = kind.fields.find(({ type }) => type === 'email');
  const email = emailField && values[emailField.id];
  const replyTo = email !== undefined && isAddress(email) ? email : undefined;
  const nameField = kind.fields.find(({ type }) => type === 'name');
  const name = nameField && values[nameField.id];
  const intro = words.intro(showDay(localDay(confirmedAt), language));
  const closing = replyTo === undefined ? words.answerOtherwise : words.answerByMail;
  return {
    to: kind.to,
    ...(replyTo !== undefined && { replyTo }),
    subject: safeSubject(`[${reference}] ${title}${name === undefined ? '' : `${words.colon}${name}`}`),
    text: [
      title,
      '',
      ...rows.map(([label, value]) => `${label}${words.colon}${value}`),
      '',
      intro,
      closing,
      '',
    ].join('\n'),
    html: htmlOf(language, title, rows, [intro, closing]),
    reference,
  };
}

function htmlOf(
  language: Language,
  title: string,
  rows: readonly (readonly [string, string])[],
  paragraphs: readonly string[],
): string {
  const cells = rows.map(
    ([label, value]) =>
      `<tr><th align="left" valign="top">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>`,
    `<h2>${escapeHtml(title)}</h2>`,
    `<table cellpadding="6" cellspacing="0" border="1">${cells.join('')}</table>`,
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    '</body></html>',
    '',
  ].join('\n');
}

/** A value keeps to its row, so that none can pass for another. */
function oneLine(text: string): string {
  return stripUnprintable(text).replace(/\s+/g, ' ').trim();
}
