/** Choices where a channel has no buttons: a numbered list below the text. */
import type { Reply } from '../message.ts';

export function numberChoices({ text, choices }: Pick<Reply, 'text' | 'choices'>): string {
  return [text, ...choices.map(({ title }, at) => `${at + 1}. ${title}`)].join('\n');
}
