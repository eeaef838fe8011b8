import type { Readable } from 'node:stream';
import { dossierIndex, dossierManifest, entryNames, type ProfileLanguage } from '@ringfair/vendors-core';
import { ZipFile } from 'yazl';
import type { DossierContent } from './shared-dossiers.service.js';

/**
 * The archive as a stream: manifest, index and cover first, then the files one after the other. Nothing is
 * compressed again, so that it costs no more than copying.
 */
export function dossierZip(
  { pack, streams }: DossierContent,
  { language, cover, now }: { language: ProfileLanguage; cover: Buffer; now: Date },
): Readable {
  const zip = new ZipFile();
  const options = { mtime: now, compress: false };
  zip.addBuffer(
    Buffer.from(`${JSON.stringify(dossierManifest(pack, now), null, 2)}\n`),
    'manifest.json',
    options,
  );
  zip.addBuffer(Buffer.from(`\uFEFF${dossierIndex(pack, language, now)}`), 'index.txt', options);
  zip.addBuffer(cover, 'cover.pdf', options);
  const names = entryNames(pack.items);
  for (const item of pack.items) {
    const name = names.get(item.id);
    const open = streams.get(item.id);
    if (!name || !open || !item.file) continue;
    zip.addReadStreamLazy(name, { ...options, size: item.file.bytes }, (give) => {
      open().then(
        (stream) => give(null, stream),
        (error: unknown) => zip.emit('error', error),
      );
    });
  }
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  return output;
}
