/** A form's fields as Twilio signs them: sorted, and written one after the other with nothing between. */

export interface SignedField {
  readonly name: string;
  readonly value: string;
  /** Where it begins in the text. */
  readonly start: number;
}

export interface SignedForm {
  readonly params: URLSearchParams;
  /** In the order in which they are signed; what comes twice is there once. */
  readonly fields: readonly SignedField[];
  readonly text: string;
}

export function signedForm(params: URLSearchParams): SignedForm {
  const pairs: [string, string][] = [];
  params.forEach((value, name) => {
    pairs.push([name, value]);
  });
  pairs.sort(byNameAndValue);
  let text = '';
  const fields: SignedField[] = [];
  for (const [name, value] of pairs) {
    const before = fields.at(-1);
    if (before !== undefined && before.name === name && before.value === value) continue;
    fields.push({ name, value, start: text.length });
    text += name + value;
  }
  return { params, fields, text };
}

function byNameAndValue(a: readonly [string, string], b: readonly [string, string]): number {
  return compare(a[0], b[0]) || compare(a[1], b[1]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
