import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ConnectionOf, DateTime, LocalDate } from '@ringfair/platform/graphql';
import { DOSSIER_KINDS, DOSSIER_STATES, type DossierKind, type DossierState } from '@ringfair/vendors-core';
import type { DownloadFormat } from './dossier-grant.repository.js';

export const DossierKindEnum = Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, kind])) as {
  [K in DossierKind]: K;
};
registerEnumType(DossierKindEnum, {
  name: 'DossierKind',
  description: 'What a buyer examines before it outsources.',
  valuesMap: {
    REGISTER_EXTRACT: { description: 'Extract from the company register.' },
    ANNUAL_ACCOUNTS: { description: 'Annual accounts.' },
    INSURANCE: { description: 'Insurance.' },
    OWNERS: { description: 'Who owns the vendor, beneficial owners included.' },
    SUBCONTRACTORS: {
      description: 'Who works for the vendor, and where (DORA: the chain of subcontractors).',
    },
    RECOVERY_TIMES: { description: 'RTO and RPO: how soon the service runs again, how much data is lost.' },
    CERTIFICATE: { description: 'Certificate or attestation.' },
    OTHER: { description: 'Anything else.' },
  },
});

export const DossierStateEnum = Object.fromEntries(DOSSIER_STATES.map((state) => [state, state])) as {
  [S in DossierState]: S;
};
registerEnumType(DossierStateEnum, {
  name: 'DossierState',
  description: 'How an item stands today.',
  valuesMap: {
    CURRENT: { description: 'Holds.' },
    ENDS_SOON: { description: 'Ends within 30 days.' },
    EXPIRED: { description: 'Its last day is over.' },
  },
});

export const DownloadFormatEnum = {
  ITEM: 'ITEM',
  ZIP: 'ZIP',
  COVER: 'COVER',
} as const satisfies Record<DownloadFormat, DownloadFormat>;
registerEnumType(DownloadFormatEnum, {
  name: 'DossierDownloadFormat',
  description: 'How something was downloaded.',
  valuesMap: {
    ITEM: { description: 'One file.' },
    ZIP: { description: 'With all files, as an archive.' },
    COVER: { description: 'The cover, which lists the items.' },
  },
});

@ObjectType({ description: 'The file of an item.' })
export class DossierFile {
  @Field(() => ID, { description: 'Its id; only its own organisation reads it by this.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'Media type by its content.' })
  mediaType: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  bytes: number;

  @Field(() => String, { description: 'SHA-256 of the bytes as they are given out, hexadecimal.' })
  sha256: string;
}

@ObjectType({ description: 'One thing that a buyer examines, with its date and its end.' })
export class DossierItem {
  @Field(() => ID, { description: 'Its id; it stays when the item is renewed.' })
  id: string;

  @Field(() => DossierKindEnum, { description: 'What it is.' })
  kind: DossierKind;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What the vendor states in words.' })
  statement: string | null;

  @Field(() => Int, { nullable: true, description: 'RTO: hours until the service runs again.' })
  recoveryTimeHours: number | null;

  @Field(() => Int, { nullable: true, description: 'RPO: hours of data that may be lost.' })
  recoveryPointHours: number | null;

  @Field(() => LocalDate, { description: 'Day of issue.' })
  issuedOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it holds; null: no end.' })
  expiresOn: string | null;

  @Field(() => DossierFile, { nullable: true, description: 'Its file; null when it is stated in words.' })
  file: DossierFile | null;

  @Field(() => Int, { description: 'Counts its renewals, from 1.' })
  revision: number;

  @Field(() => DateTime, { description: 'When this revision was added.' })
  renewedAt: Date;

  @Field(() => Int, { description: 'For optimistic locking.' })
  version: number;
}

@ObjectType({ description: 'That a buyer organisation may see items of the dossier until a moment.' })
export class DossierGrant {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'Name of the buyer organisation.' })
  buyerName: string;

  @Field(() => String, { description: 'Who shared it.' })
  sharedByName: string;

  @Field(() => DateTime, { description: 'When it was shared.' })
  sharedAt: Date;

  @Field(() => DateTime, { description: 'When it ends by itself.' })
  expiresAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended before that.' })
  revokedAt: Date | null;

  @Field(() => Boolean, { description: 'Does it open the dossier now?' })
  open: boolean;

  @Field(() => [ID], { description: 'Ids of the items that it opens.' })
  itemIds: string[];

  @Field(() => Int, { description: 'How many downloads were logged.' })
  downloads: number;

  @Field(() => Int, { description: 'For optimistic locking.' })
  version: number;
}

@ObjectType({ description: 'The due-diligence dossier of your organisation.' })
export class Dossier {
  @Field(() => [DossierItem], { description: 'Its items, at most 100.' })
  items: DossierItem[];

  @Field(() => [DossierGrant], { description: 'Who may see it, or could: the last 100 grants.' })
  grants: DossierGrant[];
}

@ObjectType({ description: 'A dossier that a vendor has opened to your organisation.' })
export class SharedDossier {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'Id of the vendor.' })
  vendorId: string;

  @Field(() => String, { description: 'Name of the vendor.' })
  vendorName: string;

  @Field(() => String, { description: 'Who shared it.' })
  sharedByName: string;

  @Field(() => DateTime, { description: 'When it was shared.' })
  sharedAt: Date;

  @Field(() => DateTime, { description: 'When your access ends.' })
  expiresAt: Date;

  @Field(() => Int, { description: 'How many items it has.' })
  itemCount: number;
}

@ObjectType({ description: 'A dossier that a vendor has opened to your organisation, with its items.' })
export class OpenedDossier extends SharedDossier {
  @Field(() => [DossierItem], { description: 'Its items.' })
  items: DossierItem[];
}

@ObjectType({ description: 'One download of a buyer.' })
export class DossierDownload {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => DownloadFormatEnum, { description: 'How.' })
  format: DownloadFormat;

  @Field(() => String, { nullable: true, description: 'What; null for the cover.' })
  title: string | null;

  @Field(() => Int, { nullable: true, description: 'Which of its revisions.' })
  revision: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, also after it was replaced.' })
  sha256: string | null;

  @Field(() => String, { description: 'Name of the buyer organisation.' })
  buyerName: string;

  @Field(() => String, { description: 'Who downloaded it.' })
  userName: string;

  @Field(() => DateTime, { description: 'When.' })
  downloadedAt: Date;
}

@ObjectType({ description: 'Downloads, newest first.' })
export class DossierDownloadConnection extends ConnectionOf(DossierDownload, 'DossierDownload') {}
