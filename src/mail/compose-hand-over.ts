/** A conversation that a person wants to go on with people → the mail to the team. */
import type { Mail } from '../skills/effect.ts';
import type { HandOver } from '../skills/people/index.ts';
import { HAND_OVER_WORDING } from './hand-over-wording.ts';
import { type Block, layOut, oneLine, type Row, stamp } from './lay-out.ts';
import { mailIdOf, safeSubject } from './safe-header.ts';

/** The last messages are what the team needs; more would be a file. */
const MOST_MESSAGES = 20;

/**
 * @param team the one configured address; nothing that anybody says can change it
 * @param resolveLink the page on which the team ends the hand-over of a reference
 */
export function createComposeHandOver(
  team: string,
  resolveLink: (reference: string) => string,
): (handOver: HandOver) => Mail {
  return (handOver) => {
    const { reference, who, employeeId, language, at, wish, about, isCallForHelp } = handOver;
    const words = HAND_OVER_WORDING[language];
    const { title } = words;
    const rows: readonly Row[] = [
      [words.reference, reference],
      [words.channel, who.channel],
      [words.person, who.person],
      ...(employeeId === undefined ? [] : [[words.employeeId, employeeId] as const]),
      ['UTC', stamp(at)],
      ...(wish === null ? [] : [[words.wish, wish] as const]),
      [words.about, about ?? words.notSaid],
    ];
    const laidOut = layOut({
      language,
      title,
      blocks: [
        { rows: rows.map(([label, value]) => [label, oneLine(value)] as const) },
        ...(isCallForHelp ? [{ lines: [words.callForHelp] }] : []),
        ...messagesOf(handOver),
        { lines: [words.closing] },
        { lines: [words.settled], link: resolveLink(reference) },
      ],
    });
    const mail = { to: team, subject: safeSubject(`[${reference}] ${title}`), ...laidOut, reference };
    return { ...mail, id: mailIdOf(mail) };
  };
}

function messagesOf({ messages, language }: HandOver): readonly Block[] {
  const words = HAND_OVER_WORDING[language];
  if (messages === null) return [{ lines: [words.withoutMessages] }];
  if (messages.length === 0) return [{ lines: [words.withMessages, '', words.noMessages] }];
  const rows = messages
    .slice(-MOST_MESSAGES)
    .map(({ at, from, text }) => [`${stamp(at)} ${words.from[from]}`, oneLine(text)] as const);
  return [{ lines: [words.withMessages] }, { rows }];
}
