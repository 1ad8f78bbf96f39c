/** What one message of the Cloud API holds ("Text", "Image"). */
import type { PartLimits } from '../parts.ts';

export const META_LIMITS: PartLimits = {
  text: 4096,
  caption: 1024,
  captioned: ['image', 'document'],
  offers: () => true,
};
