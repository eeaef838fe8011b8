import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../auth/viewer.js';
import { mailTexts } from './define-mails.js';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

type Values = Record<string, string | number | Date>;

/** One line of a header: whatever a user put into a name must not begin another header. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim();

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** The mail in the recipient's language, as plain text and as HTML of the same words. */
export function renderMail(template: string, locale: Locale, values: Values, link?: string): RenderedMail {
  const texts = mailTexts(template, locale);
  const format = (message: string) =>
    String(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).format(values));
  const body = format(texts.body);
  const action = texts.action ? format(texts.action) : link;
  const paragraphs = body.split(/\n\s*\n/).map((paragraph) => `<p>${escape(paragraph.trim())}</p>`);
  const button = link ? `<p><a href="${escape(link)}">${escape(action ?? link)}</a></p>` : '';
  return {
    subject: oneLine(format(texts.subject)),
    text: link ? `${body}\n\n${action}: ${link}\n` : `${body}\n`,
    html: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body>${paragraphs.join('')}${button}<p>Ringfair</p></body></html>`,
  };
}
