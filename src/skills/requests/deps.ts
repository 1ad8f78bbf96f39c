/** What the requests need of the rest of the house. */
import type { RequestCatalog } from '../../corpus/requests/schema.ts';
import type { Mail } from '../effect.ts';
import type { Skill } from '../skill.ts';
import type { ConfirmedRequest, RequestBook } from './book.ts';

export interface RequestSkillDeps {
  /** Asked anew for each message, as the file may have changed. */
  readonly catalog: () => RequestCatalog;
  /** The mail to the service. */
  readonly compose: (request: ConfirmedRequest) => Mail;
  readonly book: RequestBook;
  /** The desk's other skills, which answer what interrupts a dialogue. */
  readonly others: () => readonly Skill[];
  /** Default: at random; the store refuses a number that it has already. */
  readonly reference?: () => string;
  /** After so many minutes without an answer a dialogue is given up. Default 30. */
  readonly minutes?: number;
}
