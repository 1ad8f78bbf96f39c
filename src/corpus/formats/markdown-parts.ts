/** The sections of a Markdown file → its questions: which headings ask, which only name a part of an answer or of the file. */

import { toPlain } from '../whatsapp.ts';
import { renderBlocks } from './markdown-answer.ts';
import { isMarkedEntry } from './markdown-entry.ts';
import type { Section } from './markdown-sections.ts';
import { QUESTION_MARK } from './question-lines.ts';

export type SectionRole =
  /** One entry, with the text of the smaller headings below it. */
  | { readonly is: 'entry'; readonly section: Section }
  /** It names the questions that follow. */
  | { readonly is: 'title'; readonly section: Section; readonly asks: boolean };

/** In the file's order. */
export function sectionRoles(sections: readonly Section[], file: string): SectionRole[] {
  const roles: SectionRole[] = [];
  for (let at = 0; at < sections.length; ) {
    const section = sections[at];
    if (!section) break;
    const next = sections[at + 1];
    const depth = section.heading?.depth ?? 0;
    const hasDeeper = (next?.heading?.depth ?? 0) > depth;
    at += 1;
    if (section.heading && !hasDeeper) {
      roles.push({ is: 'entry', section });
      continue;
    }
    const asks = section.heading !== undefined && asksFor(section, file);
    const parts = asks ? partsBelow(sections, at, depth, file) : [];
    const hasText = asks && renderBlocks(section.blocks, file).text !== '';
    if (parts.length > 0 || hasText) {
      roles.push({
        is: 'entry',
        section: { ...section, blocks: [...section.blocks, ...parts.flatMap(asBlocks)] },
      });
      at += parts.length;
    } else {
      roles.push({ is: 'title', section, asks });
    }
  }
  return roles;
}

/** The smaller headings right below a question that ask nothing themselves. */
function partsBelow(sections: readonly Section[], from: number, depth: number, file: string): Section[] {
  const parts: Section[] = [];
  for (let at = from; at < sections.length; at++) {
    const section = sections[at];
    if (!section || (section.heading?.depth ?? 0) <= depth || asksFor(section, file)) break;
    parts.push(section);
  }
  return parts;
}

function asksFor(section: Section, file: string): boolean {
  const title = toPlain(section.heading?.raw ?? '', section.line).text;
  return QUESTION_MARK.test(title.slice(-20)) || isMarkedEntry(section, file);
}

/** The heading becomes a line in bold. */
function asBlocks({ heading, line, blocks }: Section): Section['blocks'] {
  const title = toPlain(heading?.raw ?? '', line).text.replace(/[*_~]/g, '\\$&');
  const plain = { info: '', code: '', ordered: false };
  return title === '' ? blocks : [{ ...plain, type: 'paragraph', raw: `**${title}**`, line }, ...blocks];
}
