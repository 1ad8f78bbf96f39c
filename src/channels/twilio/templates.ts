/**
 * The Contents by which choices are tapped on Twilio: what each looks like when it is made, and what fills it
 * ("twilio/quick-reply", "twilio/list-picker"). Within the 24 hours they need no approval.
 */
import { LIST_LABEL, OFFER_LIMITS, type Offer } from '../offer.ts';

/** The SIDs of the Contents by how many options they have. */
export interface TwilioTemplates {
  readonly buttons: ReadonlyMap<number, string>;
  readonly list: ReadonlyMap<number, string>;
}

/** A Content as `POST /v1/Content` takes it. */
export interface ContentDefinition {
  readonly friendly_name: string;
  readonly language: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, unknown>>;
}

export function sidFor({ form, options }: Offer, templates: TwilioTemplates): string | undefined {
  return templates[form].get(options.length);
}

/** Twilio refuses a variable with a line break in it (21656). */
export function canFill({ question }: Offer): boolean {
  return question !== '' && !/[\n\t]| {4}/.test(question);
}

/** The question is 1; each button has a title and an id, each row a line above and a title, an id and a description. */
const perOption = { buttons: 2, list: 4 } as const;

function numbersOf(form: Offer['form'], at: number): number[] {
  const count = perOption[form];
  return Array.from({ length: count }, (_, each) => 2 + at * count + each);
}

/** What a Content is filled with; none of it may be empty. */
export function contentVariables({ form, question, lines, options }: Offer): Record<string, string> {
  const filled = options.flatMap(({ id, title, description }, at) => {
    const line = lines[at] ?? title;
    // A description is wanted of each row: that of a whole title is its number's line.
    const values = form === 'buttons' ? [title, id] : [line, title, id, description ?? line];
    return numbersOf(form, at).map((number, each) => [String(number), values[each] ?? title] as const);
  });
  return { 1: question, ...Object.fromEntries(filled) };
}

export interface ContentToMake {
  readonly form: Offer['form'];
  /** How many options it has. */
  readonly count: number;
  readonly definition: ContentDefinition;
}

/** The Contents to make, one for each form and number of options. */
export function contentsToMake(): readonly ContentToMake[] {
  return (['buttons', 'list'] as const).flatMap((form) => {
    const make = form === 'buttons' ? quickReply : listPicker;
    return Array.from({ length: OFFER_LIMITS[form].count }, (_, at) => ({
      form,
      count: at + 1,
      definition: make(at + 1),
    }));
  });
}

const slot = (number: number | undefined): string => `{{${number}}}`;

function quickReply(count: number): ContentDefinition {
  const numbers = Array.from({ length: count }, (_, at) => numbersOf('buttons', at));
  return {
    friendly_name: `frontdesk_quick_reply_${count}`,
    language: 'en',
    variables: samples(numbers, (at) => [`Choice ${at}`, `choice-${at}`]),
    types: {
      'twilio/quick-reply': {
        body: slot(1),
        actions: numbers.map(([title, id]) => ({ title: slot(title), id: slot(id) })),
      },
    },
  };
}

function listPicker(count: number): ContentDefinition {
  const numbers = Array.from({ length: count }, (_, at) => numbersOf('list', at));
  return {
    friendly_name: `frontdesk_list_picker_${count}`,
    language: 'en',
    variables: samples(numbers, (at) => [`${at}. Choice`, `Choice ${at}`, `choice-${at}`, 'The whole title']),
    types: {
      'twilio/list-picker': {
        body: [slot(1), ...numbers.map(([line]) => slot(line))].join('\n'),
        button: LIST_LABEL,
        items: numbers.map(([, item, id, description]) => ({
          item: slot(item),
          id: slot(id),
          description: slot(description),
        })),
      },
    },
  };
}

/** Twilio wants an example of each variable. */
function samples(numbers: readonly (readonly number[])[], of: (at: number) => readonly string[]) {
  const filled = numbers.flatMap((each, at) =>
    each.map((number, which) => [String(number), of(at + 1)[which] ?? ''] as const),
  );
  return { 1: 'Which of these?', ...Object.fromEntries(filled) };
}
