/**
 * Loading word lists and n-grams leaves garbage, for which V8 would let its young generation grow to 48 MB and keep
 * it: 30 MB more for a service at rest. Under load it may grow as usual.
 */
import { setFlagsFromString } from 'node:v8';

export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

export function letYoungGenerationGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}
