/** An answer as written, in any format → the text that is sent, and the pictures beside it. */
import type { Piece } from '../draft.ts';
import { fault, type Problem, quote, warning } from '../problem.ts';
import { toWhatsApp } from '../whatsapp.ts';

export interface AnswerText {
  readonly text: string;
  readonly images: readonly Piece[];
  readonly comments: readonly Piece[];
  readonly problems: readonly Problem[];
}

export function readAnswer(source: string, line: number, file: string): AnswerText {
  const { text, images, comments, deadLinks, openComments } = toWhatsApp(source, line);
  const problems = [
    ...deadLinks.map((link) => {
      const message = `the link to ${quote(link.text)} leads nowhere from a phone; write an address that begins with https://`;
      return warning('dead-link', { file, line: link.line }, message);
    }),
    ...openComments.map((comment) => {
      const message =
        'a comment that does not end in its paragraph would be sent; close it with --> before the empty line';
      return fault('open-comment', { file, line: comment.line }, message);
    }),
  ];
  return { text, images, comments, problems };
}
