/** Stand-ins for what a model must not see, such as `[phone-1]`: the same thing is always the same stand-in. */

export type Hidden = 'name' | 'phone' | 'email' | 'id' | 'link' | 'private';

export interface Placeholders {
  /** The stand-in for the text. */
  for(kind: Hidden, text: string): string;
  /** The text with what stands behind each stand-in that is known. */
  restore(text: string): string;
}

export function createPlaceholders(): Placeholders {
  const byText = new Map<string, string>();
  const byName = new Map<string, string>();
  const counts = new Map<Hidden, number>();
  return {
    for(kind, text) {
      const key = `${kind} ${text.toLowerCase()}`;
      const known = byText.get(key);
      if (known) return known;
      const number = (counts.get(kind) ?? 0) + 1;
      const name = `[${kind}-${number}]`;
      counts.set(kind, number);
      byText.set(key, name);
      byName.set(name, text);
      return name;
    },
    restore: (text) =>
      text.replace(/\[(?:name|phone|email|id|link|private)-\d{1,4}\]/g, (name) => byName.get(name) ?? name),
  };
}

/** Nobody writes a stand-in, or a mark of the prompt, by hand. A way through menus stays: `Time off > Requests`. */
export function withoutBrackets(text: string): string {
  return text.replace(/[[{<«‹]/g, '(').replace(/[\]}»›]|(?<! )>|>(?! )/g, ')');
}
