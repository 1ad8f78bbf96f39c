/** What one message of the Cloud API holds ("Text", "Image", "Interactive reply buttons", "Interactive list messages"). */
import type { PartLimits } from '../parts.ts';

export const MAX_BUTTONS = 3;
export const BUTTON_TITLE = 20;
export const ROW_TITLE = 24;
export const ROW_DESCRIPTION = 72;

export const META_LIMITS: PartLimits = {
  text: 4096,
  caption: 1024,
  captioned: ['image', 'document'],
  // The narrower of buttons and lists: 256 and 200 for an id, 20 and 24 for a title.
  choices: { text: 1024, count: 10, id: 200, title: BUTTON_TITLE },
};
