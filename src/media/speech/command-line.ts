/** A configured command as a program and its arguments; no shell ever sees it. */
import { MediaError } from '../media-error.ts';

const PLACEHOLDER = /\{(file|language)\}/g;

/**
 * Quotes, single or double, keep spaces together; there is nothing else of a shell.
 *
 * @throws MediaError when a quote is left open, or `{file}` is missing
 */
export function splitCommand(command: string): readonly string[] {
  const parts = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const isWhole =
    parts.join('').length === command.replace(/"[^"]*"|'[^']*'|\s+/g, (part) => part.trim()).length;
  if (!isWhole || !command.includes('{file}')) {
    throw new MediaError('MEDIA_UNAVAILABLE', 'the transcription command needs {file}, and closed quotes');
  }
  return parts.map((part) => part.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}

export function fillIn(
  parts: readonly string[],
  values: Readonly<Record<'file' | 'language', string>>,
): readonly string[] {
  return parts.map((part) =>
    part.replace(PLACEHOLDER, (_, name) => (name === 'file' ? values.file : values.language)),
  );
}
