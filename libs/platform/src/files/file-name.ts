import { extensionOf } from './file-rules.js';

/** Longest name of a file, as file systems have it. */
export const MAX_NAME = 255;

// Controls, and the marks that turn the direction of writing: "invoice<RLO>fdp.exe" shows as "invoiceexe.pdf".
const hidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * The name as it is kept, or undefined when it is none: a path, longer than 255 characters, empty, or with
 * characters that do not show.
 */
export function cleanName(given: string): string | undefined {
  const name = given.normalize('NFC').trim();
  if (name === '' || /^\.+$/.test(name) || name.length > MAX_NAME) return undefined;
  if (/[/\\]/.test(name) || /^[a-z]:/i.test(name) || hidden.test(name) || !name.isWellFormed())
    return undefined;
  return name;
}

/** The name with the extension of what the file really is. */
export function nameOfType(name: string, mediaType: string): string {
  const extension = extensionOf(mediaType);
  const same = extension === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${extension}$`, 'i');
  if (same.test(name)) return name;
  const stem = name.replace(/\.[a-z0-9]{1,5}$/i, '') || 'file';
  return `${stem.slice(0, MAX_NAME - extension.length - 1).toWellFormed()}.${extension}`;
}
