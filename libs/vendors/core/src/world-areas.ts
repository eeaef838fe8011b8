/** Parts of the world by their UN M49 codes, with their countries (ISO 3166-1); browsers know their names. */
const COUNTRIES_OF_AREA = {
  '005': 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE',
  '011': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  '013': 'BZ CR GT HN MX NI PA SV',
  '014': 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW',
  '015': 'DZ EG EH LY MA SD TN',
  '017': 'AO CD CF CG CM GA GQ ST TD',
  '018': 'BW LS NA SZ ZA',
  '021': 'BM CA GL PM US',
  '029': 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  '030': 'CN HK JP KP KR MN MO TW',
  '034': 'AF BD BT IN IR LK MV NP PK',
  '035': 'BN ID KH LA MM MY PH SG TH TL VN',
  '039': 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK',
  '053': 'AU CC CX HM NF NZ',
  '054': 'FJ NC PG SB VU',
  '057': 'FM GU KI MH MP NR PW UM',
  '061': 'AS CK NU PF PN TK TO TV WF WS',
  '143': 'KG KZ TJ TM UZ',
  '145': 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  '151': 'BG BY CZ HU MD PL RO RU SK UA',
  '154': 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
  '155': 'AT BE CH DE FR LI LU MC NL',
} as const;
export type WorldArea = keyof typeof COUNTRIES_OF_AREA;
export const WORLD_AREAS = Object.keys(COUNTRIES_OF_AREA).sort() as WorldArea[];

/** The countries of a part of the world, ISO 3166-1. */
export const countriesOf = (area: WorldArea): readonly string[] => COUNTRIES_OF_AREA[area].split(' ');

const areas = new Map<string, WorldArea>(
  WORLD_AREAS.flatMap((area) => countriesOf(area).map((country): [string, WorldArea] => [country, area])),
);

/** The part of the world in which a country lies; null for what lies in none (Antarctica). */
export const areaOf = (country: string): WorldArea | null => areas.get(country) ?? null;
