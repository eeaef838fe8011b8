import fs from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { CSV, JSON_TYPE } from './file-rules.js';

/** What the file is by its content, whatever its name says; undefined when it is nothing that we know. */
export async function contentTypeOf(file: string, name: string): Promise<string | undefined> {
  const known = await fileTypeFromFile(file).catch(() => undefined);
  if (known) return known.mime;
  const named = /\.csv$/i.test(name) ? CSV : /\.json$/i.test(name) ? JSON_TYPE : undefined;
  return named && (await isPlainText(file)) ? named : undefined;
}

/** Text in any encoding, but no markup: a page or an SVG under the name of a table is none. */
async function isPlainText(file: string): Promise<boolean> {
  let first = true;
  for await (const chunk of fs.createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const bytes = chunk as Buffer;
    if (first && /^[\s\ufeff]*</.test(bytes.subarray(0, 512).toString('utf8'))) return false;
    first = false;
    if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  }
  return true;
}
