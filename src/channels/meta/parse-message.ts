/** One of Meta's messages → its events. */
import { cleanText } from '../../language/clean-text.ts';
import type { Attachment, Circumstance } from '../../message.ts';
import { withoutFileName } from '../file-name.ts';
import type { MetaEvent, ParseOptions } from './event.ts';
import { contact, type MetaContent, type MetaMessage } from './schema.ts';

const FILES = ['image', 'document', 'sticker', 'video', 'audio'] as const;

/** What is to be answered, and what needs no answer: nobody expects one to a pinned message or a Flow of others. */
export function parseMessage(
  message: MetaMessage,
  contacts: readonly unknown[],
  options: ParseOptions,
): MetaEvent[] {
  const [person, ...aliases] = idsOf(message, contacts);
  if (message.type === 'system') return [idChange(message, options)];
  // It is not the desk that is spoken to, and whoever wrote it did not write in private.
  if (message.group_id !== undefined) return [unanswered('a message to a group')];
  if (person === undefined) return [ignored('a message without its sender')];
  const at = sentAt(message, options);
  const { id } = message;
  switch (message.type) {
    case 'reaction': {
      const { reaction } = message;
      if (reaction === undefined) return [ignored('a reaction to nothing')];
      const emoji = cleanText(reaction.emoji ?? '') || undefined;
      return [{ kind: 'reaction', id, to: reaction.message_id, person, emoji, at }];
    }
    case 'revoke': {
      const originalId = message.revoke?.original_message_id;
      if (originalId === undefined) return [ignored('a revoke of nothing')];
      return [{ kind: 'revoke', id, originalId, person, at }];
    }
    case 'edit': {
      const { edit } = message;
      if (edit?.message === undefined) return [ignored('an edit of nothing')];
      const { text, attachments } = contentOf(edit.message);
      // The picture is the same, and was answered.
      if (attachments.length > 0) return [unanswered('an edited caption')];
      return [{ kind: 'edit', id, originalId: edit.original_message_id, person, text, attachments, at }];
    }
    default: {
      const unsaid = whyUnanswered(message);
      if (unsaid !== undefined) return [unanswered(unsaid)];
      const { text, attachments, choiceId } = contentOf(message);
      const circumstance = circumstanceOf(message);
      return [
        {
          kind: 'message',
          message: {
            id,
            channel: 'meta',
            person,
            aliases,
            text,
            attachments,
            receivedAt: options.receivedAt,
            ...(circumstance !== undefined && { circumstance }),
          },
          sentAt: at,
          ...(choiceId !== undefined && { choiceId }),
        },
      ];
    }
  }
}

/** What people do to messages, rather than saying something. */
const GESTURES = new Set('pin unpin reaction keep_in_chat unkeep_in_chat poll_update edit revoke'.split(' '));

/** Why a message needs no answer, in fixed words; undefined when it needs one. */
function whyUnanswered(message: MetaMessage): string | undefined {
  const { type = '', unsupported, interactive } = message;
  const gesture = type === 'unsupported' ? (unsupported?.type ?? '') : type;
  if (GESTURES.has(gesture)) return `a gesture: ${gesture}`;
  // A Flow's answer, or leave to call: whoever asked for it was not the desk.
  if (type === 'interactive' && !interactive?.button_reply && !interactive?.list_reply) {
    return 'an answer to what the desk did not ask';
  }
  const hasContent = message.text ?? message.button ?? FILES.find((kind) => message[kind]);
  return type === '' && hasContent === undefined ? 'a message of no type' : undefined;
}

const CONTENT_TYPES = new Set(['text', 'button', 'interactive', '', ...FILES]);

function circumstanceOf({ type = '', referral }: MetaMessage): Circumstance | undefined {
  switch (type) {
    case 'request_welcome':
      return 'opening';
    case 'location':
      return 'place';
    case 'contacts':
      return 'contact';
    case 'order':
      return 'order';
    default:
      if (!CONTENT_TYPES.has(type)) return 'unknown';
      return referral === undefined ? undefined : 'advertisement';
  }
}

/**
 * The person's ids, first the one that stays when they hide their phone number ("Business-scoped
 * user IDs"). Of several contacts none is known to be the sender.
 */
function idsOf(
  { from, from_user_id, from_parent_user_id }: MetaMessage,
  contacts: readonly unknown[],
): string[] {
  const only = contacts.length === 1 ? contact.safeParse(contacts[0]).data : undefined;
  return given([
    from_user_id ?? only?.user_id,
    from ?? only?.wa_id,
    from_parent_user_id ?? only?.parent_user_id,
  ]);
}

/** Those that are there, each once. */
function given(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/**
 * A phone number or user id that was changed ("System messages webhook reference"). Any of the ids may be missing:
 * what is not told to be another has stayed as it was.
 */
function idChange(message: MetaMessage, options: ParseOptions): MetaEvent {
  const { id, system, from, from_user_id, from_parent_user_id } = message;
  const newNumber = system?.new_wa_id ?? system?.wa_id;
  const after = given([
    system?.user_id ?? from_user_id,
    newNumber ?? from,
    system?.parent_user_id ?? from_parent_user_id,
  ]);
  const before = given([
    system?.previous_user_id,
    from_user_id,
    from,
    system?.wa_id,
    system?.previous_parent_user_id,
    from_parent_user_id,
  ]).filter((each) => !after.includes(each));
  if (after.length === 0 || after.length + before.length < 2) return ignored('a system message');
  return { kind: 'user-id-changed', id, before, after, at: sentAt(message, options) };
}

/** A clock that is ahead must not make a message come from the future. */
export function sentAt(
  { timestamp }: { readonly timestamp?: Date | undefined },
  { receivedAt }: ParseOptions,
): Date {
  return timestamp !== undefined && timestamp < receivedAt ? timestamp : receivedAt;
}

interface Content {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly choiceId?: string;
}

function contentOf(content: MetaContent): Content {
  const { text, button, interactive } = content;
  const tapped = interactive?.button_reply ?? interactive?.list_reply;
  const choiceId = tapped?.id ?? button?.payload;
  const files = FILES.flatMap((kind) => {
    const file = content[kind];
    return file === undefined ? [] : [{ kind, ...file }];
  });
  const captions = files.map(({ kind, caption = '' }) =>
    kind === 'document' ? withoutFileName(caption) : caption,
  );
  const said = [text?.body, button?.text, tapped?.title, ...captions].map((words) => cleanText(words ?? ''));
  return {
    text: said.find((words) => words !== '') ?? '',
    attachments: files.flatMap(({ kind, id, mime_type }) =>
      id === undefined
        ? []
        : [
            attachmentOf(
              kind,
              id,
              cleanText(mime_type ?? '')
                .toLowerCase()
                .slice(0, 256),
            ),
          ],
    ),
    ...(choiceId !== undefined && { choiceId: cleanText(choiceId).slice(0, MAX_CHOICE_ID) }),
  };
}

/** As long as Meta allows. */
const MAX_CHOICE_ID = 256;

/** A photo that is sent as a file is a photo. */
function attachmentOf(kind: Attachment['kind'], source: string, contentType: string): Attachment {
  const isPhoto = kind === 'document' && contentType.startsWith('image/');
  return { kind: isPhoto ? 'image' : kind, source, contentType };
}

function ignored(reason: string): MetaEvent {
  return { kind: 'ignored', reason };
}

function unanswered(reason: string): MetaEvent {
  return { kind: 'ignored', reason, isOfPerson: true };
}
