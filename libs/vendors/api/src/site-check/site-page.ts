import type { SitePage } from '@ringfair/vendors-core';
import chardet from 'chardet';
import { Parser } from 'htmlparser2';
import iconv from 'iconv-lite';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

const MOST_TEXT = 300_000;
const MOST_LINKS = 1000;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?![\w-])/gi;
const hidden = new Set(['script', 'style', 'noscript', 'template', 'svg']);

/**
 * What stands on a web page, in whatever encoding it came.
 * @param type the Content-Type header, '' when there was none
 */
export function readPage(bytes: Buffer, type: string): SitePage {
  const reader = new PageReader();
  const parser = new Parser(reader, { decodeEntities: true });
  parser.end(decode(bytes, type));
  return reader.page();
}

/** By byte order mark, header, meta element; else UTF-8 where it is that, else the likeliest by its letters. */
function decode(bytes: Buffer, type: string): string {
  const declared =
    charsetIn(type) ??
    charsetIn(
      bytes
        .subarray(0, 4096)
        .toString('latin1')
        .replace(/<!--.*?-->/gs, ''),
    );
  const name = bomOf(bytes) ?? declared ?? guess(bytes);
  return iconv.decode(bytes, iconv.encodingExists(name) ? name : 'utf8');
}

const charsetIn = (text: string): string | null =>
  /charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(text)?.[1] ?? null;

function bomOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function guess(bytes: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf8';
  } catch {
    return chardet.detect(bytes.subarray(0, 100_000)) ?? 'utf8';
  }
}

/** Collects while the parser walks over the page. */
class PageReader {
  private readonly text: string[] = [];
  private size = 0;
  private readonly links: { href: string; text: string }[] = [];
  private readonly phones: string[] = [];
  private readonly mails: string[] = [];
  private viewport: string | null = null;
  private open: { href: string; text: string } | null = null;
  private readonly hiding: string[] = [];

  onopentag(name: string, attributes: Record<string, string>): void {
    if (hidden.has(name)) this.hiding.push(name);
    if (name === 'meta' && attributes['name']?.toLowerCase() === 'viewport')
      this.viewport ??= attributes['content'] ?? null;
    const href = attributes['href'];
    if (name === 'a' && href !== undefined)
      this.open = { href: href.trim(), text: attributes['title'] ?? '' };
    this.add(' ');
  }

  ontext(text: string): void {
    if (this.hiding.length > 0) return;
    this.add(text);
    if (this.open && this.open.text.length < 200) this.open.text += text;
  }

  onclosetag(name: string): void {
    if (this.hiding.at(-1) === name) this.hiding.pop();
    if (name === 'a' && this.open) {
      this.keep(this.open);
      this.open = null;
    }
    this.add(' ');
  }

  page(): SitePage {
    const text = this.text.join('').replace(/\s+/g, ' ').trim();
    const mails = [...this.mails, ...(text.match(MAIL) ?? [])].slice(0, 50);
    return {
      text,
      links: this.links,
      viewport: this.viewport,
      mails,
      phones: this.phones,
    };
  }

  private add(text: string): void {
    if (this.size > MOST_TEXT) return;
    this.size += text.length;
    this.text.push(text);
  }

  private keep(link: { href: string; text: string }): void {
    const { href } = link;
    const mail = /^mailto:([^?]+)/i.exec(href)?.[1];
    if (mail) this.mails.push(...(mail.match(MAIL) ?? []));
    const phone = /^tel:(.+)$/i.exec(href)?.[1];
    const number = phone?.trim().startsWith('+') ? parsePhoneNumberFromString(phone) : undefined;
    if (number?.isValid()) this.phones.push(number.number);
    if (this.links.length < MOST_LINKS) this.links.push({ href, text: link.text.trim() });
  }
}
