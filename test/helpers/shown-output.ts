/** The output that a document shows → a pattern of the whole output: `…` alone is any lines, at a line's end anything. */
export function patternOf(output: readonly string[]): RegExp {
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const lines = output.map((line) => (line === '…' ? '[\\s\\S]*?' : line.split('…').map(literal).join('.*')));
  return new RegExp(`^${lines.join('\\n?')}\\s*$`);
}
