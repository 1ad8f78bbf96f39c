/** One e-mail address, as whom mail comes from or goes to. */
import { FrontdeskError } from '../errors.ts';

/** One plain address: no name, no comment, no quotes, no second one. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){0,8}[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text) && !/^\.|\.\.|\.@/.test(text);
}

/** @throws FrontdeskError CONFIG_INVALID */
export function parseFrom(text: string): { readonly name: string; readonly address: string } {
  const [, name = '', bracketed] = /^([^<>\r\n",;:@]{0,80}?)\s*<([^<>]{3,254})>$/.exec(text.trim()) ?? [];
  const address = bracketed ?? text.trim();
  if (isAddress(address)) return { name: name.trim(), address };
  const message =
    'MAIL_FROM: expected desk@example.com or Front desk <desk@example.com>, came something else';
  throw new FrontdeskError('CONFIG_INVALID', message);
}
