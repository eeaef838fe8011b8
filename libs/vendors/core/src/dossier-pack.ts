import { dossierState, type DossierKind, entryName } from './dossier-rules.js';
import { DOSSIER_KIND_TEXTS, DOSSIER_STATE_TEXTS, DOSSIER_TEXTS } from './dossier-texts.js';
import type { ProfileLanguage } from './vocabulary.js';

/** A dossier as it is given out: who shared what with whom, until when. */
export interface DossierPack {
  grantId: string;
  vendorName: string;
  buyerName: string;
  sharedByName: string;
  sharedAt: Date;
  expiresAt: Date;
  items: readonly PackedItem[];
}

export interface PackedItem {
  id: string;
  kind: DossierKind;
  title: string;
  revision: number;
  statement: string | null;
  recoveryTimeHours: number | null;
  recoveryPointHours: number | null;
  issuedOn: string;
  expiresOn: string | null;
  /** The hash is of the bytes as they are given out. */
  file: { name: string; bytes: number; sha256: string } | null;
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** Names of the items' files inside the archive, by item. */
export function entryNames(items: readonly PackedItem[]): Map<string, string> {
  return new Map(
    items.flatMap((item, index) =>
      item.file ? [[item.id, entryName(index + 1, item.kind, item.file.name)] as const] : [],
    ),
  );
}

/** What stands in `manifest.json`: for machines, the same in each language. */
export function dossierManifest(pack: DossierPack, now: Date) {
  const names = entryNames(pack.items);
  const { vendorName, buyerName, sharedByName, sharedAt, expiresAt, grantId } = pack;
  return {
    format: 'ringfair-dossier-1',
    grantId,
    vendor: vendorName,
    sharedWith: buyerName,
    sharedBy: sharedByName,
    sharedAt: sharedAt.toISOString(),
    accessUntil: expiresAt.toISOString(),
    madeAt: now.toISOString(),
    items: pack.items.map(({ file, ...item }) => ({
      ...item,
      state: dossierState(item.expiresOn, day(now)),
      file: file ? { path: names.get(item.id), ...file } : null,
    })),
  };
}

export interface CoverLine {
  title: string;
  kind: string;
  issuedOn: string;
  expiresOn: string;
  state: string;
  expired: boolean;
  /** What is known of it, one fact a line. */
  facts: string[];
}

/** The dossier in words of one language: the cover and the index are made of it. */
export function dossierCover(pack: DossierPack, language: ProfileLanguage, now: Date) {
  const text = (key: keyof typeof DOSSIER_TEXTS): string => DOSSIER_TEXTS[key][language];
  const dates = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const date = (value: string | Date): string => dates.format(new Date(value));
  return {
    title: text('title'),
    head: [
      [text('vendor'), pack.vendorName],
      [text('buyer'), pack.buyerName],
      [text('sharedBy'), pack.sharedByName],
      [text('sharedAt'), date(pack.sharedAt)],
      [text('until'), date(pack.expiresAt)],
      [text('madeAt'), date(now)],
    ] as [string, string][],
    columns: [text('item'), text('issued'), text('expires')] as const,
    lines: pack.items.map((item): CoverLine => {
      const state = dossierState(item.expiresOn, day(now));
      return {
        title: item.title,
        kind: DOSSIER_KIND_TEXTS[item.kind][language],
        issuedOn: date(item.issuedOn),
        expiresOn: item.expiresOn ? date(item.expiresOn) : text('noEnd'),
        state: DOSSIER_STATE_TEXTS[state][language],
        expired: state === 'EXPIRED',
        facts: factsOf(item, text),
      };
    }),
    note: text('note'),
  };
}

export type DossierCover = ReturnType<typeof dossierCover>;

function factsOf(item: PackedItem, text: (key: keyof typeof DOSSIER_TEXTS) => string): string[] {
  return [
    ...(item.recoveryTimeHours === null ? [] : [`${text('recoveryTime')}: ${item.recoveryTimeHours}`]),
    ...(item.recoveryPointHours === null ? [] : [`${text('recoveryPoint')}: ${item.recoveryPointHours}`]),
    ...(item.statement === null ? [] : [item.statement]),
    item.file ? `${text('file')}: ${item.file.name}` : text('noFile'),
    ...(item.file ? [`SHA-256: ${item.file.sha256}`] : []),
  ];
}

/** The same as plain text, for the archive. */
export function dossierIndex(pack: DossierPack, language: ProfileLanguage, now: Date): string {
  const cover = dossierCover(pack, language, now);
  const names = entryNames(pack.items);
  const items = cover.lines.map((line, index) => {
    const entry = names.get(pack.items[index]?.id ?? '');
    return [
      `${index + 1}. ${line.kind}: ${line.title} (${line.state})`,
      `   ${cover.columns[1]}: ${line.issuedOn}; ${cover.columns[2]}: ${line.expiresOn}`,
      ...line.facts.flatMap((fact) => fact.split('\n')).map((fact) => `   ${fact}`),
      ...(entry ? [`   -> ${entry}`] : []),
    ].join('\n');
  });
  const head = cover.head.map(([label, value]) => `${label}: ${value}`);
  return [cover.title, '', ...head, '', ...items, '', cover.note, ''].join('\n');
}
