import { describe, expect, it } from 'vitest';
import { offerOf } from '../../../src/channels/offer.ts';
import { canFill, contentsToMake, contentVariables } from '../../../src/channels/twilio/templates.ts';

const offered = (count: number, title: (at: number) => string) => {
  const choices = Array.from({ length: count }, (_, at) => ({ id: `entry:${at}`, title: title(at) }));
  const offer = offerOf({ text: 'Which of these?', choices });
  if (!offer) throw new Error('expected an offer');
  return offer;
};

/** A Content as Twilio shows it: each `{{n}}` replaced. */
function filled(content: unknown, variables: Readonly<Record<string, string>>): unknown {
  const json = JSON.stringify(content).replace(/\{\{(\d+)\}\}/g, (_, number: string) =>
    JSON.stringify(variables[number] ?? 'missing').slice(1, -1),
  );
  return JSON.parse(json);
}

const contentFor = (form: 'buttons' | 'list', options: number) =>
  contentsToMake().find((content) => content.form === form && content.count === options)?.definition;

describe('the Contents for tapped choices', () => {
  it('are one for each form and number of options', () => {
    expect(contentsToMake().map(({ form, count }) => `${form} ${count}`)).toEqual([
      ...[1, 2, 3].map((count) => `buttons ${count}`),
      ...Array.from({ length: 10 }, (_, at) => `list ${at + 1}`),
    ]);
  });

  it('show buttons', () => {
    const offer = offered(3, (at) => `Choice ${at}`);
    expect(filled(contentFor('buttons', 3)?.types, contentVariables(offer))).toEqual({
      'twilio/quick-reply': {
        body: 'Which of these?',
        actions: [0, 1, 2].map((at) => ({ title: `Choice ${at}`, id: `entry:${at}` })),
      },
    });
  });

  it('show a list, its titles whole above and below', () => {
    const offer = offered(10, (at) => (at === 0 ? 'Parking' : `Number ${at} has a title too long for a row`));
    const cut = (at: number) => `Number ${at} has a title…`;
    expect(filled(contentFor('list', 10)?.types, contentVariables(offer))).toEqual({
      'twilio/list-picker': {
        body: ['Which of these?', ...offer.lines].join('\n'),
        button: 'Options',
        items: Array.from({ length: 10 }, (_, at) => ({
          item: at === 0 ? 'Parking' : cut(at),
          id: `entry:${at}`,
          description: at === 0 ? '1. Parking' : `Number ${at} has a title too long for a row`,
        })),
      },
    });
  });

  it.each(contentsToMake())(
    'have an example of each variable: $definition.friendly_name',
    ({ definition }) => {
      const numbers = new Set(
        [...JSON.stringify(definition.types).matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => number),
      );
      expect(Object.keys(definition.variables).sort()).toEqual([...numbers].sort());
      expect(Object.values(definition.variables)).not.toContain('');
    },
  );

  it('take no line breaks, which Twilio refuses', () => {
    const choices = [{ id: 'a', title: 'A' }];
    const fits = (text: string) => {
      const offer = offerOf({ text, choices });
      return offer !== undefined && canFill(offer);
    };
    expect(['Which?', 'Two\nlines', 'A\ttab', 'four    blanks', ''].map(fits)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
