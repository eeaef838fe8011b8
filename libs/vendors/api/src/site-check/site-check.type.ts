import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, LocalDate } from '@ringfair/platform/graphql';
import {
  type ProfileSuggestion,
  SITE_CERTIFICATES,
  SITE_OUTCOMES,
  type SiteCertificate,
  type SiteOutcome,
} from '@ringfair/vendors-core';

const enumOf = <Code extends string>(codes: Record<Code, string>, name: string, description: string) => {
  const values = Object.fromEntries(Object.keys(codes).map((code) => [code, code])) as { [C in Code]: C };
  const valuesMap = Object.fromEntries(
    Object.entries<string>(codes).map(([code, text]) => [code, { description: text }]),
  );
  registerEnumType(values, { name, description, valuesMap: valuesMap as never });
  return values;
};

export const SiteOutcomeEnum = enumOf(SITE_OUTCOMES, 'SiteOutcome', "How a visit to a vendor's site ended.");
export const SiteCertificateEnum = enumOf(
  SITE_CERTIFICATES,
  'SiteCertificate',
  'What a site proved itself with.',
);
export const SuggestionSourceEnum = enumOf(
  {
    SITE: "Read on the vendor's own site.",
    DIRECTORY: 'From the public directory that listed the vendor.',
  },
  'SuggestionSource',
  'Where a suggestion for a draft was found.',
);

@ObjectType({ description: "What a visit to a vendor's site found: facts of one day, measured by us." })
export class SiteCheck {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => DateTime, { description: 'When the visit was asked for.' })
  askedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the site was visited; null while that waits.' })
  checkedAt: Date | null;

  @Field(() => SiteOutcomeEnum, { nullable: true, description: 'How the visit ended.' })
  outcome: SiteOutcome | null;

  @Field(() => String, { nullable: true, description: 'Address that was visited.' })
  site: string | null;

  @Field(() => String, { nullable: true, description: 'Address at the end of the redirects.' })
  address?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Does the site answer over HTTPS with a valid certificate?',
  })
  https?: boolean | null;

  @Field(() => SiteCertificateEnum, { nullable: true, description: 'Its certificate; null without HTTPS.' })
  certificate?: SiteCertificate | null;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the page.' })
  status?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last change, as the server says.' })
  lastModified?: string | null;

  @Field(() => Int, { nullable: true, description: 'Newest year that stands on the page.' })
  newestYear?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Does the page adapt to the width of a phone?' })
  mobileViewport?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Page with legal data, if the page links to one.' })
  legalPage?: string | null;

  @Field(() => String, { nullable: true, description: 'Page with contact data, if the page links to one.' })
  contactPage?: string | null;
}

@ObjectType({ description: 'Something that is known from elsewhere and missing in a draft.' })
export class ProfileSuggestionType {
  @Field(() => String, { description: 'Field of the profile, such as foundedYear.' })
  path: string;

  @Field(() => String, { description: 'What could be taken over.' })
  value: string;

  @Field(() => SuggestionSourceEnum, { description: 'Where it was found.' })
  source: ProfileSuggestion['source'];
}
