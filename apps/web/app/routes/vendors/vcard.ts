import type { ProfilePartsFragment } from '@ringfair/web-graphql';

type Card = Pick<
  ProfilePartsFragment,
  | 'name'
  | 'legalName'
  | 'site'
  | 'phone'
  | 'email'
  | 'legalAddress'
  | 'headquarters'
  | 'languages'
  | 'logoFileId'
>;

export interface VCardInput {
  profile: Card;
  id: string;
  /** Address of the page. */
  page: string;
  publishedAt: string;
  timeZone: string | null;
  note: string | null;
}

const WIDTH = 75;

/** An organisation's card as vCard 4.0 (RFC 6350): what its listing says, and nothing about persons. */
export function vCard({ profile, id, page, publishedAt, timeZone, note }: VCardInput): string {
  const place = profile.headquarters;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:urn:uuid:${id}`,
    `FN:${text(profile.name)}`,
    `ORG:${component(profile.legalName ?? profile.name)}`,
    profile.phone ? `TEL;TYPE="work,voice";VALUE=uri:tel:${profile.phone}` : null,
    profile.email ? `EMAIL;TYPE=work:${text(profile.email)}` : null,
    profile.site ? `URL;TYPE=work:${profile.site}` : null,
    place || profile.legalAddress
      ? `ADR;TYPE=work:;;${[profile.legalAddress, place?.city, place?.region, null, place?.country]
          .map((part) => component(part ?? ''))
          .join(';')}`
      : null,
    ...profile.languages.map(({ tag }, index) => `LANG;TYPE=work;PREF=${Math.min(index + 1, 100)}:${tag}`),
    timeZone ? `TZ:${text(timeZone)}` : null,
    profile.logoFileId ? `LOGO:${new URL(`/files/${profile.logoFileId}`, page).href}` : null,
    note ? `NOTE:${text(note)}` : null,
    `SOURCE:${page}`,
    `REV:${publishedAt.replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ];
  return lines.flatMap((line) => (line === null ? [] : folded(line))).join('\r\n') + '\r\n';
}

/** A value of free text: backslashes, commas and line ends are written with a backslash (RFC 6350, 3.4). */
function text(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** A part of a value of several parts, in which a semicolon would end it. */
const component = (value: string): string => text(value).replaceAll(';', '\\;');

/** Lines of at most 75 octets; the next ones begin with a space. A character is never cut in two. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > WIDTH) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...lines, current];
}
