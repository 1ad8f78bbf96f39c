/** Why an answer is not taken; `wording.ts` has a sentence for each. */
import type { DateFault } from './dates/date-fault.ts';

export type Fault = DateFault | { readonly is: 'too-long' } | { readonly is: 'range' };
