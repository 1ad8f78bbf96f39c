/** A Hunspell dictionary → its headwords with their forms. Prefixes are left out: in French they are elisions. */

export interface Form {
  readonly headword: string;
  readonly form: string;
  /** Of the suffix rules that make it: their name, and the ending that this one puts on. Undefined for the headword as it is. */
  readonly rule: Rule | undefined;
}

export interface Rule {
  readonly name: string;
  readonly strip: string;
  readonly ending: string;
  readonly condition: RegExp;
}

/** Each flag has two characters (`FLAG long`). */
const FLAG_LENGTH = 2;

/** @param aff the rules · @param dic the headwords */
export function* formsOf(aff: string, dic: string): Generator<Form> {
  const rules = readRules(aff);
  // The first line says how many words there are.
  for (const line of dic.split(/\r?\n/).slice(1)) {
    const [headword = '', flags = ''] = line.split('/');
    if (headword === '') continue;
    yield { headword, form: headword, rule: undefined };
    for (let at = 0; at < flags.length; at += FLAG_LENGTH) {
      for (const rule of rules.get(flags.slice(at, at + FLAG_LENGTH)) ?? []) {
        if (!headword.endsWith(rule.strip) || !rule.condition.test(headword)) continue;
        yield { headword, form: headword.slice(0, headword.length - rule.strip.length) + rule.ending, rule };
      }
    }
  }
}

/** `SFX name strip ending/flags condition`, where 0 is nothing. @returns by name, in their order */
export function readRules(aff: string): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const line of aff.split(/\r?\n/)) {
    const [kind, name = '', strip = '', added = '', condition] = line.split(/\s+/);
    if (kind !== 'SFX' || condition === undefined) continue;
    const [ending = ''] = added.split('/');
    const rule: Rule = {
      name,
      strip: strip === '0' ? '' : strip,
      ending: ending === '0' ? '' : ending,
      condition: new RegExp(`${condition}$`, 'u'),
    };
    rules.set(name, [...(rules.get(name) ?? []), rule]);
  }
  return rules;
}
