/** A configured command as a program and its arguments; no shell ever sees it. */

/**
 * Quotes, single or double, keep spaces together; there is nothing else of a shell.
 *
 * @returns nothing when a quote is left open
 */
export function splitCommand(command: string): readonly string[] {
  const parts = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const isWhole =
    parts.join('').length === command.replace(/"[^"]*"|'[^']*'|\s+/g, (part) => part.trim()).length;
  if (!isWhole) return [];
  return parts.map((part) => part.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}
