import fs from 'node:fs';
import path from 'node:path';

const inPackages = `${path.sep}node_modules${path.sep}`;

/** Our sources import './x.js' and mean './x.ts' or './x.tsx'; packages are resolved as ever. */
export default function resolve(request, options) {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes(inPackages)) {
    const base = path.resolve(options.basedir, request.slice(0, -'.js'.length));
    for (const file of [`${base}.ts`, `${base}.tsx`]) if (fs.existsSync(file)) return fs.realpathSync(file);
  }
  return options.defaultResolver(request, options);
}
