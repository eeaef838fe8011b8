/**
 * Makes libs/search/api/data/cities.tsv.br from `cities500.txt` of GeoNames (download.geonames.org/export/dump,
 * CC BY 4.0): towns from 5,000 people on and seats of regions, largest first, each with its name, country, state (of
 * the USA), latitude, longitude, and its folded names: its own, and others that people may type, those in Cyrillic and Greek, and
 * in Latin letters of towns from 15,000 people on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { wordsOf } from '../libs/search/core/src/text-words.ts';

const [source] = process.argv.slice(2);
if (!source) throw new Error('Usage: node tools/gazetteer.mjs cities500.txt');

const WRITTEN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}'’\-. ]+$/u;
const LATIN = /\p{Script=Latin}/u;
/** Three or four capitals are codes of airports. */
const CODE = /^[A-Z]{3,4}$/;
/** Parts of a city, and places that are no more. */
const NO_CITY = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW']);

const key = (name) => wordsOf(name).join(' ');

const cities = readFileSync(source, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([, name, , , , , , kind]) => name && !NO_CITY.has(kind))
  .map(([, name, ascii, others, latitude, longitude, , kind, country, , state, , , , people]) => ({
    ...{ name, country, latitude: Number(latitude), longitude: Number(longitude), people: Number(people) },
    state: country === 'US' ? state : '',
    isSeat: kind === 'PPLC' || kind === 'PPLA',
    others: [ascii, ...others.split(',')],
  }))
  .filter(({ people, isSeat }) => people >= 5_000 || isSeat)
  .sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));

const lines = cities.map(({ name, country, state, latitude, longitude, people, others }) => {
  const keys = others
    .filter((other) => WRITTEN.test(other) && !CODE.test(other) && (people >= 15_000 || !LATIN.test(other)))
    .map(key);
  const further = [...new Set(keys)].filter((one) => one.length > 1 && one !== key(name)).sort();
  return [name, country, state, latitude.toFixed(3), longitude.toFixed(3), key(name), ...further].join('\t');
});
const packed = brotliCompressSync(lines.join('\n'), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(join(import.meta.dirname, '../libs/search/api/data/cities.tsv.br'), packed);
console.log(`${lines.length} towns, ${packed.length} bytes`);
