/** What a person writes while people have the conversation → a mail to the team, below the one that began it. */
import type { Mail } from '../skills/effect.ts';
import type { Forwarded, ForwardedItem } from '../skills/people/index.ts';
import { HAND_OVER_WORDING } from './hand-over-wording.ts';
import { layOut, oneLine, type Row, stamp } from './lay-out.ts';
import { mailIdOf, safeSubject } from './safe-header.ts';

/** Takes what `createComposeHandOver` does. */
export function createComposeForwarded(
  team: string,
  resolveLink: (reference: string) => string,
): (forwarded: Forwarded) => Mail {
  return ({ reference, channel, person, language, opening, items }) => {
    const words = HAND_OVER_WORDING[language];
    const isCallForHelp = items.some(({ what }) => what === 'help');
    const isOver = items.some(({ what }) => what === 'end');
    const rows: readonly Row[] = [
      [words.reference, reference],
      [words.channel, channel],
      [words.person, oneLine(person)],
    ];
    const said = items.map(
      (item): Row => [`${stamp(new Date(item.at))} ${words.from.person}`, oneLine(textOf(item, language))],
    );
    const title = isCallForHelp ? words.helpTitle : words.title;
    const laidOut = layOut({
      language,
      title,
      blocks: [
        { rows },
        { lines: [words.written] },
        { rows: said },
        ...(items.some(hasUnseenFile) ? [{ lines: [words.filesStay] }] : []),
        { lines: [isOver ? words.isBack : words.closing] },
        ...(isOver ? [] : [{ lines: [words.settled], link: resolveLink(reference) }]),
      ],
    });
    const mail = {
      to: team,
      // The same subject keeps it below the first mail; a call for help is to be seen.
      subject: safeSubject(`${isCallForHelp ? '' : 'Re: '}[${reference}] ${title}`),
      ...laidOut,
      reference,
      ...(opening !== undefined && { inReplyTo: opening }),
    };
    // "Hello?", twice within a minute, is two mails.
    return { ...mail, id: mailIdOf({ ...mail, text: JSON.stringify(items) }) };
  };
}

function textOf({ what, text, files }: ForwardedItem, language: Forwarded['language']): string {
  const words = HAND_OVER_WORDING[language];
  if (what === 'help') return words.help;
  const came = files.map((kind) => words.file[kind]).join(', ');
  const notes = [
    ...(came === '' ? (text === '' ? [words.noWords] : []) : [text === '' ? `(${came})` : words.with(came)]),
    ...(what === 'agreed' ? [words.agreed] : []),
    ...(what === 'end' ? [words.ended] : []),
  ];
  return [text, ...notes].join(' ');
}

/** What was said in a voice note is there in words. */
function hasUnseenFile({ text, files }: ForwardedItem): boolean {
  return files.some((kind) => kind !== 'audio' || text === '');
}
