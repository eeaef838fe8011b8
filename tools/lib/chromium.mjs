import fs from 'node:fs';
import path from 'node:path';

// First the one without windows: each context of the others opens a window, and takes three times as long.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser for e2e/web: RINGFAIR_CHROMIUM, or the first one found on the PATH. */
export function findChromium() {
  const given = process.env.RINGFAIR_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    given,
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...mac,
  ];
  return candidates.find((file) => file && fs.existsSync(file));
}
