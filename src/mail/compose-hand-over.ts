/** A conversation that a person wants to go on with people → the mail to the team. */
import { stripUnprintable } from '../language/clean-text.ts';
import type { Language } from '../message.ts';
import type { Mail } from '../skills/effect.ts';
import type { HandOver, Said } from '../skills/people/index.ts';
import { escapeHtml } from './html.ts';
import { safeSubject } from './safe-header.ts';

/** The last messages are what the team needs; more would be a file. */
const MOST_MESSAGES = 20;

interface HandOverWording {
  readonly title: string;
  readonly reference: string;
  readonly channel: string;
  readonly person: string;
  readonly employeeId: string;
  readonly colon: string;
  readonly withMessages: string;
  readonly withoutMessages: string;
  readonly noMessages: string;
  readonly from: Readonly<Record<Said['from'], string>>;
  readonly closing: string;
  /** What stands before the link that ends the hand-over. */
  readonly settled: string;
}

const WORDING: Readonly<Record<Language, HandOverWording>> = {
  en: {
    title: 'Somebody wants to talk to a person',
    reference: 'Reference',
    channel: 'Channel',
    person: 'Person',
    employeeId: 'Employee number',
    colon: ': ',
    withMessages: 'The last messages, passed on with the consent of the person:',
    withoutMessages: 'The person did not want the messages to be passed on.',
    noMessages: '(no messages are kept)',
    from: { person: 'Person', desk: 'Desk' },
    closing:
      'The desk is silent for this person meanwhile. An answer to this e-mail does not reach the person.',
    settled: 'When the matter is settled, let the desk answer again:',
  },
  fr: {
    title: "Quelqu'un souhaite parler à une personne",
    reference: 'Référence',
    channel: 'Canal',
    person: 'Personne',
    employeeId: 'Matricule',
    colon: ' : ',
    withMessages: "Les derniers messages, transmis avec l'accord de la personne :",
    withoutMessages: "La personne n'a pas souhaité transmettre les messages.",
    noMessages: '(aucun message conservé)',
    from: { person: 'Personne', desk: 'Accueil' },
    closing:
      "L'accueil se tait pour cette personne pendant ce temps. Une réponse à cet e-mail ne lui parvient pas.",
    settled: "Quand tout est réglé, laissez l'accueil répondre de nouveau :",
  },
};

/**
 * @param team the one configured address; nothing that anybody says can change it
 * @param resolveLink the page on which the team ends the hand-over of a reference
 */
export function createComposeHandOver(
  team: string,
  resolveLink: (reference: string) => string,
): (handOver: HandOver) => Mail {
  return ({ reference, who, employeeId, language, at, messages }) => {
    const words = WORDING[language];
    const link = resolveLink(reference);
    const rows = [
      [words.reference, reference],
      [words.channel, who.channel],
      [words.person, who.person],
      ...(employeeId === undefined ? [] : [[words.employeeId, employeeId]]),
      ['UTC', stamp(at)],
    ].map(([label = '', value = '']): readonly [string, string] => [label, oneLine(value)]);
    const said = (messages ?? [])
      .slice(-MOST_MESSAGES)
      .map((message): readonly [string, string] => [
        `${stamp(message.at)} ${words.from[message.from]}`,
        oneLine(message.text),
      ]);
    const heading = messages === null ? words.withoutMessages : words.withMessages;
    const isEmpty = messages !== null && said.length === 0;
    const lines = ([label, text]: readonly [string, string]) => label + words.colon + text;
    return {
      to: team,
      subject: safeSubject(`[${reference}] ${words.title}`),
      text: [
        words.title,
        '',
        ...rows.map(lines),
        '',
        heading,
        ...(isEmpty ? [words.noMessages] : said.map(lines)),
        '',
        words.closing,
        '',
        words.settled,
        link,
        '',
      ].join('\n'),
      html: [
        '<!doctype html>',
        `<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(words.title)}</title></head><body>`,
        `<h2>${escapeHtml(words.title)}</h2>`,
        table(rows),
        `<p>${escapeHtml(heading)}</p>`,
        isEmpty ? `<p>${escapeHtml(words.noMessages)}</p>` : table(said),
        `<p>${escapeHtml(words.closing)}</p>`,
        `<p>${escapeHtml(words.settled)}<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
        '</body></html>',
        '',
      ].join('\n'),
      reference,
    };
  };
}

function table(rows: readonly (readonly [string, string])[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map(
    ([label, text]) =>
      `<tr><th align="left" valign="top">${escapeHtml(label)}</th><td>${escapeHtml(text)}</td></tr>`,
  );
  return `<table cellpadding="6" cellspacing="0" border="1">${cells.join('')}</table>`;
}

/** Of UTC: the team may be anywhere. */
function stamp(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

/** A message keeps to its line, so that none can pass for another's. */
function oneLine(text: string): string {
  return stripUnprintable(text).replace(/\s+/g, ' ').trim();
}
