import sharp, { type Sharp } from 'sharp';
import { fileRefused } from './files.errors.js';
import { IMAGES, MAX_PIXELS, type PurposeRule } from './file-rules.js';

// Nothing of one person's image stays in memory for the next.
sharp.cache(false);

/** An unpacked image takes up to 256 MB, so images are unpacked one after the other, each for so long at most. */
const MOST_SECONDS = 20;
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

export const isImage = (mediaType: string): boolean => (IMAGES as readonly string[]).includes(mediaType);

/**
 * Encodes an image anew: only its pixels go over, without the camera's data, places and hidden parts.
 * @returns the type of what was written to `target`
 * @throws DomainError IMAGE_TOO_LARGE before anything is unpacked, IMAGE_UNREADABLE
 */
export async function encodeAnew(
  source: string,
  target: string,
  mediaType: string,
  rule: PurposeRule,
): Promise<string> {
  const type = rule.imageType ?? mediaType;
  try {
    const { width, height } = await sharp(source, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) throw tooLarge(width, height);
    const image = sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize(rule.maxSide, rule.maxSide, { fit: 'inside', withoutEnlargement: true });
    await inTurn(() => encoded(image, type).timeout({ seconds: MOST_SECONDS }).toFile(target));
    return type;
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') throw error;
    throw fileRefused('IMAGE_UNREADABLE', 'The image is damaged or not what its beginning says.');
  }
}

function encoded(image: Sharp, type: string): Sharp {
  if (type === 'image/png') return image.png({ compressionLevel: 9 });
  if (type === 'image/webp') return image.webp({ quality: 88 });
  return image.jpeg({ quality: 88, mozjpeg: true });
}

const tooLarge = (width: number, height: number) =>
  fileRefused(
    'IMAGE_TOO_LARGE',
    `The image has ${width} x ${height} pixels; ${MAX_PIXELS / 1e6} million are allowed.`,
    { width, height, maxPixels: MAX_PIXELS },
  );
