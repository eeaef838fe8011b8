import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionOf, DateTime } from '@ringfair/platform/graphql';
import type { MissingReason } from '@ringfair/vendors-core';
import { VendorProfileType } from './profile.type.js';
import { MissingReasonEnum, VendorSourceEnum, VersionSourceEnum } from './vocabulary.enums.js';

@ObjectType({ description: 'A published listing.' })
export class Vendor {
  @Field(() => ID, { description: 'Stays the same through claims and new names.' })
  id: string;

  @Field(() => String, { description: 'Its address; older ones lead here too.' })
  slug: string;

  @Field(() => String, { description: 'Name as published.' })
  name: string;

  @Field(() => Boolean, {
    description: 'Does the vendor keep it? Otherwise a public directory is all we know.',
  })
  claimed: boolean;

  @Field(() => VendorSourceEnum, { description: 'Where it came from first.' })
  source: 'DIRECTORY' | 'SELF';

  @Field(() => Int, { description: 'Number of the published version.' })
  version: number;

  @Field(() => DateTime, { description: 'When this version was published.' })
  publishedAt: Date;

  @Field(() => VendorProfileType, { description: 'What the published version says.' })
  profile: VendorProfileType;
}

@ObjectType({ description: 'That a listing was published, not what it said.' })
export class VendorPublication {
  @Field(() => Int, { description: 'Number of the version, from 1 on.' })
  version: number;

  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt: Date;
}

@ObjectType({ description: 'Something that a profile does not say yet.' })
export class ProfileMissingItem {
  @Field(() => String, { description: 'The field of the profile that would hold it.' })
  path: string;

  @Field(() => MissingReasonEnum, { description: 'What is missing.' })
  reason: MissingReason;

  @Field(() => Int, { description: 'Points of the score that it adds.' })
  points: number;

  @Field(() => Int, { description: 'Minutes that saying it usually takes.' })
  minutes: number;

  @Field(() => Boolean, { description: 'Do buyers filter or sort by it?' })
  filtered: boolean;
}

@ObjectType({ description: 'How much of what concerns this vendor its profile says.' })
export class ProfileCompleteness {
  @Field(() => Int, { description: '0 to 100.' })
  score: number;

  @Field(() => [ProfileMissingItem], { description: 'What is missing, most valuable first.' })
  missing: ProfileMissingItem[];
}

@ObjectType({ description: 'Something in a draft that keeps it from being published.' })
export class ProfileProblemType {
  @Field(() => String, { description: 'Path inside the profile, such as locations.0.headCount.' })
  path: string;

  @Field(() => String, { description: 'A stable word for programs.' })
  reason: string;

  @Field(() => String, { description: 'English sentence.' })
  message: string;
}

@ObjectType({ description: 'Something that is said differently than before.' })
export class ProfileChangeType {
  @Field(() => String, {
    description:
      'A field, or a row by its id or code: foundedYear, size.min, locations.l2, services.DISPATCH.',
  })
  path: string;

  @Field(() => String, { nullable: true, description: 'JSON of what was said; null: nothing.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'JSON of what is said; null: nothing.' })
  after: string | null;
}

@ObjectType({ description: "The organisation's own listing as it is being written; nobody else sees it." })
export class VendorDraft {
  @Field(() => ID, { description: 'Id of the vendor.' })
  vendorId: string;

  @Field(() => String, { description: 'Address of the listing once it is published.' })
  slug: string;

  @Field(() => Int, { description: 'Version to expect when saving or publishing.' })
  version: number;

  @Field(() => DateTime, { description: 'When it was saved.' })
  savedAt: Date;

  @Field(() => VendorProfileType, { description: 'What it says.' })
  profile: VendorProfileType;

  @Field(() => ProfileCompleteness, { description: 'What is still missing.' })
  completeness: ProfileCompleteness;

  @Field(() => [ProfileProblemType], { description: 'What keeps it from being published.' })
  problems: ProfileProblemType[];

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the published version; null before the first.',
  })
  publishedVersion: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When that version was published.' })
  publishedAt: Date | null;

  @Field(() => Boolean, { description: 'Does it say anything else than the published version?' })
  changed: boolean;

  @Field(() => [ProfileChangeType], { description: 'What publishing it would change.' })
  changes: ProfileChangeType[];
}

@ObjectType({ description: 'One publication of a listing; it never changes.' })
export class VendorVersion {
  @Field(() => Int, { description: 'Its number, from 1 on.' })
  version: number;

  @Field(() => VersionSourceEnum, { description: 'Who said it.' })
  source: 'DIRECTORY' | 'VENDOR';

  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt: Date;

  @Field(() => VendorProfileType, { description: 'What it says.' })
  profile: VendorProfileType;

  @Field(() => [ProfileChangeType], { description: 'What it changed; empty for the first.' })
  changes: ProfileChangeType[];
}

@ObjectType({ description: 'Publications of a listing, newest first.' })
export class VendorVersionConnection extends ConnectionOf(VendorVersion, 'VendorVersion') {}
