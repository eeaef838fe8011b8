import { Transform, type TransformCallback } from 'node:stream';

const endOfHead = '</head>';
const preload = '<link rel="modulepreload"';

/**
 * HTML whose scripts wait for its text and styles. React puts the preloads of modules before the style sheets, as
 * urgent as these; on a slow line a page that could be read stays white until all scripts are there.
 */
export class TextBeforeScripts extends Transform {
  /** What came of the head so far; undefined once it is whole. */
  private head: Buffer[] | undefined = [];

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (!this.head) return done(null, chunk);
    this.head.push(chunk);
    const end = Buffer.concat(this.head).indexOf(endOfHead);
    done(null, end < 0 ? undefined : this.headWithLatePreloads());
  }

  override _flush(done: TransformCallback): void {
    done(null, this.head ? this.headWithLatePreloads() : undefined);
  }

  private headWithLatePreloads(): Buffer {
    // One byte, one character: letters that are cut between two chunks stay what they are.
    const html = Buffer.concat(this.head ?? []).toString('latin1');
    this.head = undefined;
    return Buffer.from(html.replaceAll(preload, `${preload} fetchPriority="low"`), 'latin1');
  }
}
