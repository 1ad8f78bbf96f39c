/** The lines of a Markdown text, each with whether it is text or belongs to code or a comment. */

export interface MarkdownLine {
  readonly text: string;
  /** 1-based, in the file. */
  readonly line: number;
  /** Inside a fence, a comment or what is indented like code: nothing there is a heading or a question. */
  readonly verbatim: boolean;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

export function markdownLines(text: string, firstLine: number): MarkdownLine[] {
  let fence: string | undefined;
  let comment = false;
  return text.split('\n').map((source, index) => {
    const line = firstLine + index;
    const [, mark] = FENCE.exec(source) ?? [];
    if (fence !== undefined) {
      const closes = mark?.startsWith(fence) && source.trim() === mark;
      if (closes) fence = undefined;
      return { text: source, line, verbatim: true };
    }
    if (!comment && mark !== undefined) {
      fence = mark;
      return { text: source, line, verbatim: true };
    }
    const inside = comment;
    comment = endsInComment(source, comment);
    return { text: source, line, verbatim: inside || comment || /^(?: {4}|\t)/.test(source) };
  });
}

function endsInComment(source: string, inside: boolean): boolean {
  let open = inside;
  for (let at = 0; at >= 0; ) {
    const next = source.indexOf(open ? '-->' : '<!--', at);
    if (next < 0) return open;
    open = !open;
    at = next + 3;
  }
  return open;
}
