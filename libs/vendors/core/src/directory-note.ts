/** What a directory's column is about; several columns may say the same thing. */
export const DIRECTORY_FIELDS = [
  'name',
  'site',
  'phone',
  'headquarters',
  'foundedYear',
  'languages',
  'size',
  'services',
  'industries',
  'channels',
  'agentsOnshore',
  'agentsAbroad',
  'agentStates',
] as const;
export type DirectoryField = (typeof DIRECTORY_FIELDS)[number];

/** Why a cell was not taken as it stands. */
export const DIRECTORY_REASONS = {
  NAME_MISSING: 'The row has no name and is left out.',
  SITE_NOT_AN_ADDRESS: 'The cell holds no address of a site.',
  SITE_REDIRECTOR: 'The address leads through a directory, not to the company.',
  SITE_REPAIRED: 'Stray characters were cut from the address.',
  SITE_HAS_PATH: 'The address names a page inside a site; the listing is matched by its host.',
  PHONE_NOT_READABLE: 'No phone number with + and its country code.',
  PLACE_UNKNOWN: 'The cell says that the place is unknown.',
  PLACE_NOT_READABLE: 'The cell is a piece of a sentence, not a place.',
  PLACE_AMBIGUOUS: 'The name means more than one place.',
  COUNTRY_UNKNOWN: 'No such country or state.',
  NOT_A_COUNTRY: 'A part of the world, not a country.',
  CITATION_MARKS: 'Citation marks such as [1] were cut.',
  YEAR_NOT_READABLE: 'No year, or one that cannot be.',
  SIZE_NOT_READABLE: 'No number of people can be read from the cell.',
  LANGUAGE_COUNT_ONLY: 'A number of languages names none of them.',
  LANGUAGES_NOT_NAMED: 'Says "many languages" and names none.',
  LANGUAGE_UNKNOWN: 'No such language.',
  SERVICE_TOO_GENERAL: 'May mean several services; none was assumed.',
  SERVICE_UNKNOWN: 'No such service.',
  NO_SERVICE_NAMED: 'Only general words; no service was assumed.',
  CHANNELS_NOT_NAMED: 'Says "all channels" and names none.',
  CHANNEL_UNKNOWN: 'No such channel.',
  INDUSTRY_UNKNOWN: 'No such industry.',
  MERGE_CONFLICT: 'Another row of the same site says otherwise; the first one was kept.',
  SAME_SITE: 'The row is about the same site as an earlier one and was united with it.',
  SAME_NAME: 'Rows without a site have the same name; the row was united with an earlier one.',
  KEPT_BY_VENDOR: 'The vendor keeps this listing; nothing was changed.',
  REMOVED_BY_OWNER: 'The owner had this listing removed; it is not brought back.',
} as const;
export type DirectoryReason = keyof typeof DIRECTORY_REASONS;

/**
 * Of cells: REJECTED, the value was left out; DOUBTFUL, taken in part, changed, or too vague to mean anything. Of rows:
 * MERGED into an earlier row; SKIPPED, the listing stays as it is.
 */
export const DIRECTORY_VERDICTS = ['REJECTED', 'DOUBTFUL', 'MERGED', 'SKIPPED'] as const;
export type DirectoryVerdict = (typeof DIRECTORY_VERDICTS)[number];

/** One remark about one value of one cell. */
export interface DirectoryNote {
  line: number;
  column: string;
  value: string;
  verdict: DirectoryVerdict;
  reason: DirectoryReason;
}

/** How readers of cells report: the rest (line, column) is known to the caller. */
export type Remark = (verdict: DirectoryVerdict, reason: DirectoryReason, value: string) => void;

/** Parts of a list cell: separated by bars where there is one, else by commas. */
export function listItems(cell: string): string[] {
  return cell
    .split(cell.includes('|') ? '|' : ',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
