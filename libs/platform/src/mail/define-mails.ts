import type { Locale } from '../auth/viewer.js';

export interface MailText {
  subject: string;
  /** Paragraphs are separated by an empty line. ICU MessageFormat, as the subject. */
  body: string;
  /** Words on the button that leads to the link; required where the mail has one. */
  action?: string;
}

export type MailTexts = Record<Locale, MailText>;

const templates = new Map<string, MailTexts>();

/**
 * Declares a feature's mails, in all languages: a missing one does not compile.
 * @returns the template names, for Mailer.enqueue
 */
export function defineMails<const Mails extends Record<string, MailTexts>>(
  mails: Mails,
): { readonly [Name in keyof Mails]: Name } {
  for (const [name, texts] of Object.entries(mails)) templates.set(name, texts);
  return Object.fromEntries(Object.keys(mails).map((name) => [name, name])) as {
    readonly [Name in keyof Mails]: Name;
  };
}

/** @throws Error for a template that nobody declared */
export function mailTexts(template: string, locale: Locale): MailText {
  const texts = templates.get(template);
  if (!texts) throw new Error(`no mail template ${template}`);
  return texts[locale];
}

/** All declared templates, for the test that formats each. */
export const declaredMails = (): [string, MailTexts][] => [...templates];
