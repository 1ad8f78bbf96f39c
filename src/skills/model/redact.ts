/** Takes out of a text what no language model may see: who somebody is and how to reach them. */
import { stripUnprintable } from '../../language/clean-text.ts';
import { inForm } from '../../language/normalize.ts';
import {
  DEFAULT_EMPLOYEE_ID,
  hideEmails,
  hideIds,
  hideLinks,
  hidePhones,
  hideSpokenEmails,
} from './contacts.ts';
import { hideNames } from './names.ts';
import { hidePersonalData } from './personal-data.ts';
import { createPlaceholders, type Placeholders, withoutBrackets } from './placeholders.ts';

export interface RedactOptions {
  /** Where stand-ins are kept, for those who put things back; new when left out. */
  readonly placeholders?: Placeholders;
  /** A regular expression for the whole employee id in capitals. */
  readonly employeeId?: string | undefined;
  /** What is known of the person, such as their employee number: hidden wherever it stands. */
  readonly known?: readonly string[];
  /** Words that are no names even with a capital. */
  readonly keep?: (word: string) => boolean;
}

/** Zero-width characters would part a phone number or a name in two. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** What a person wrote, said or photographed. The text comes back in Unicode's compatible form (NFKC). */
export function redact(text: string, options: RedactOptions = {}): string {
  const { placeholders = createPlaceholders(), known = [], keep = () => false } = options;
  const plain = withoutBrackets(plainText(text));
  const withoutKnown = known
    .map(plainText)
    .filter((value) => value.trim().length >= 3)
    .reduce(
      (rest, value) =>
        rest.replace(new RegExp(escaped(value), 'giu'), (found) => placeholders.for('private', found)),
      plain,
    );
  const withoutContacts = [hideLinks, hideEmails, hidePersonalData, hidePhones, hideSpokenEmails].reduce(
    (rest, hide) => hide(rest, placeholders),
    withoutKnown,
  );
  const withoutIds = hideIds(withoutContacts, options.employeeId ?? DEFAULT_EMPLOYEE_ID, placeholders);
  return hideNames(withoutIds, placeholders, keep);
}

/** What an editor wrote: its links and words stay, as the answer is to hold them; its contacts do not. */
export function redactEntry(text: string, placeholders: Placeholders): string {
  const withoutEmails = hideEmails(withoutBrackets(plainText(text)), placeholders);
  return hideSpokenEmails(hidePhonesBesideLinks(withoutEmails, placeholders), placeholders);
}

export function plainText(text: string): string {
  return inForm(stripUnprintable(text), 'NFKC').replace(INVISIBLE, '');
}

function hidePhonesBesideLinks(text: string, placeholders: Placeholders): string {
  return text
    .split(/(https?:\/\/[^\s<>()[\]]+)/)
    .map((part) => (/^https?:/.test(part) ? part : hidePhones(part, placeholders)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
