import { createRequire } from 'node:module';
import path from 'node:path';

// Roboto, which comes with pdfmake, has Latin, Cyrillic and Greek.
const fonts = path.join(
  path.dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts/Roboto',
);

async function load() {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts({
    Roboto: {
      normal: path.join(fonts, 'Roboto-Regular.ttf'),
      bold: path.join(fonts, 'Roboto-Medium.ttf'),
    },
  });
  // What people typed goes into documents: nothing of it may fetch or read anything.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => path.dirname(file) === fonts);
  return pdfmake;
}
let loading: ReturnType<typeof load> | undefined;

/** What makes documents, with a font for all our languages. It takes a fifth of a second to load: only who needs it waits. */
export const pdfMaker = (): ReturnType<typeof load> => (loading ??= load());
