import { DIRECTORY_FIELDS, type DirectoryField } from './directory-note.js';

/** Columns of a file by name -> what they are about. Columns that are not named are not read. */
export type ColumnMapping = Record<string, DirectoryField>;

/** The layout of the public directory that first listings come from. */
export const DEFAULT_MAPPING: ColumnMapping = {
  company_name: 'name',
  website: 'site',
  company_hq: 'headquarters',
  year_founded: 'foundedYear',
  languages: 'languages',
  size_employee_count: 'size',
  service_lines: 'services',
  client_industries: 'industries',
  channels_supported: 'channels',
  onshore_delivery_footprint: 'agentsOnshore',
  nearshore_delivery_footprint: 'agentsAbroad',
  offshore_delivery_footprint: 'agentsAbroad',
  us_states: 'agentStates',
};

/**
 * The default mapping with changes written as "column=field"; "column=" takes a column out.
 * @throws RangeError naming the wrong part
 */
export function columnMapping(overrides: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = { ...DEFAULT_MAPPING };
  for (const override of overrides) {
    const at = override.lastIndexOf('=');
    const column = override.slice(0, at).trim();
    const field = override.slice(at + 1).trim();
    if (at < 1) throw new RangeError(`"${override}": expected column=field.`);
    if (field === '') {
      delete mapping[column];
    } else if (isField(field)) {
      mapping[column] = field;
    } else {
      throw new RangeError(`"${field}" is no field; known are ${DIRECTORY_FIELDS.join(', ')}.`);
    }
  }
  return mapping;
}

function isField(text: string): text is DirectoryField {
  return DIRECTORY_FIELDS.some((field) => field === text);
}

const DELIMITERS = [',', ';', '\t'] as const;

/** What stands between the cells of a table: the sign that its first line holds most often outside of quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '\n') break;
    else if (counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [[best]] = [...counts].sort(([, a], [, b]) => b - a) as [[string, number]];
  return best;
}
