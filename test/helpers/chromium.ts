/** Debian's Chromium, without a window, which calls nothing but what a test opens. */
import { type Browser, chromium } from 'playwright-core';
import { missingFile } from './describe-where.ts';

const PATH = '/usr/bin/chromium';

export const chromiumMissing = missingFile(PATH, 'chromium');

export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
