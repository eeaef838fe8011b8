import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ConnectionOf, DateTime, LocalDate } from '@ringfair/platform/graphql';
import { CONSENT_WAYS, type ConsentWay, type Industry, type Service } from '@ringfair/vendors-core';
import { AccessRequest } from './access-request.type.js';
import { IndustryEnum, ServiceEnum } from '../profile/vocabulary.enums.js';

export const ConsentWayEnum = Object.fromEntries(CONSENT_WAYS.map((way) => [way, way])) as {
  [W in ConsentWay]: W;
};
registerEnumType(ConsentWayEnum, {
  name: 'ConsentWay',
  description: 'How a contact agreed to be named to buyers.',
  valuesMap: {
    EMAIL: { description: 'By mail.' },
    LETTER: { description: 'In writing.' },
    PHONE: { description: 'On the phone.' },
    IN_PERSON: { description: 'In person.' },
  },
});

@ObjectType({ isAbstract: true })
abstract class Masked {
  @Field(() => IndustryEnum, { description: 'Industry of the client.' })
  industry: Industry;

  @Field(() => String, { description: 'Country of the client, ISO 3166-1.' })
  country: string;

  @Field(() => ServiceEnum, { description: 'What is done for the client.' })
  service: Service;

  @Field(() => Int, { description: 'Year in which the work began.' })
  sinceYear: number;

  @Field(() => Int, { nullable: true, description: 'Year in which it ended; null while it goes on.' })
  untilYear: number | null;
}

@ObjectType('MaskedReference', {
  description: 'A client that a buyer may ask to speak with: a person there has agreed to it.',
})
export class MaskedReferenceType extends Masked {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@ObjectType({ description: 'A reference as its vendor keeps it: a client, and whom to call there.' })
export class VendorReference extends Masked {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'Name of the client organisation.' })
  client: string;

  @Field(() => String, { description: 'Whom to call.' })
  person: string;

  @Field(() => String, { nullable: true, description: 'Post of the person.' })
  post: string | null;

  @Field(() => String, { nullable: true, description: 'Phone, E.164.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address.' })
  email: string | null;

  @Field(() => [String], { description: 'Languages in which the person can be asked, BCP 47.' })
  languages: string[];

  @Field(() => String, { nullable: true, description: 'What was done for the client.' })
  work: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When the contact agreed; null: not yet.' })
  consentedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Who agreed.' })
  consentedBy: string | null;

  @Field(() => ConsentWayEnum, { nullable: true, description: 'How the contact agreed.' })
  consentedHow: ConsentWay | null;

  @Field(() => Int, { description: 'For optimistic locking.' })
  version: number;
}

@ObjectType({ description: 'That a buyer organisation may see a contact until a moment.' })
export class ReferenceGrant {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'Id of the reference.' })
  referenceId: string;

  @Field(() => String, { description: 'Name of the buyer organisation.' })
  buyerName: string;

  @Field(() => DateTime, { description: 'When it was granted.' })
  grantedAt: Date;

  @Field(() => DateTime, { description: 'When it ends by itself.' })
  expiresAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended before that.' })
  revokedAt: Date | null;

  @Field(() => Boolean, { description: 'Does it open the contact now?' })
  open: boolean;

  @Field(() => Int, { description: 'How often the contact was looked at.' })
  views: number;
}

@ObjectType({ description: 'One look of a buyer at a contact.' })
export class ReferenceView {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'Id of the reference.' })
  referenceId: string;

  @Field(() => String, { nullable: true, description: 'Name of the client; null once it was deleted.' })
  client: string | null;

  @Field(() => String, { description: 'Name of the buyer organisation.' })
  buyerName: string;

  @Field(() => String, { description: 'Who looked.' })
  userName: string;

  @Field(() => DateTime, { description: 'When.' })
  viewedAt: Date;
}

@ObjectType({ description: 'Looks at contacts, newest first.' })
export class ReferenceViewConnection extends ConnectionOf(ReferenceView, 'ReferenceView') {}

@ObjectType({ description: 'A reference that a vendor has opened to your organisation.' })
export class GrantedReference extends Masked {
  @Field(() => ID, { description: 'Id of the grant.' })
  id: string;

  @Field(() => String, { description: 'Name of the vendor.' })
  vendorName: string;

  @Field(() => String, { description: 'Address of the listing.' })
  vendorSlug: string;

  @Field(() => DateTime, { description: 'When it was granted.' })
  grantedAt: Date;

  @Field(() => DateTime, { description: 'When it ends by itself.' })
  expiresAt: Date;
}

@ObjectType('ReferenceContact', {
  description: 'Whom to call. Each time it is read, the vendor learns who read it.',
})
export class ReferenceContactType extends GrantedReference {
  @Field(() => String, { description: 'Name of the client organisation.' })
  client: string;

  @Field(() => String, { description: 'Whom to call.' })
  person: string;

  @Field(() => String, { nullable: true, description: 'Post of the person.' })
  post: string | null;

  @Field(() => String, { nullable: true, description: 'Phone, E.164.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address.' })
  email: string | null;

  @Field(() => [String], { description: 'Languages in which the person can be asked, BCP 47.' })
  languages: string[];

  @Field(() => String, { nullable: true, description: 'What was done for the client.' })
  work: string | null;

  @Field(() => LocalDate, { description: 'When the person agreed to be called.' })
  consentedOn: string;
}

@ObjectType({ description: 'What a vendor has opened to your organisation, and what you have asked it for.' })
export class VendorSharing {
  @Field(() => AccessRequest, { nullable: true, description: 'Your last request for references.' })
  referencesRequest: AccessRequest | null;

  @Field(() => AccessRequest, { nullable: true, description: 'Your last request for the dossier.' })
  dossierRequest: AccessRequest | null;

  @Field(() => [GrantedReference], { description: 'References that are open to you now.' })
  references: GrantedReference[];

  @Field(() => ID, { nullable: true, description: 'Id of the dossier that is open to you now.' })
  dossierId: string | null;
}
