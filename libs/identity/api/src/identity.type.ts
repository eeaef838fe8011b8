import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Locale, OrganizationRole } from '@ringfair/platform/auth';

@ObjectType({ description: 'A person with an account.' })
export class User {
  @Field(() => ID, { description: 'Id of the person.' })
  id: string;

  @Field(() => String, { description: 'Mail address, lower case; known to be theirs.' })
  email: string;

  @Field(() => String, { description: 'Name as they gave it.' })
  name: string;

  @Field(() => Locale, { description: 'Language of pages and mails.' })
  locale: Locale;
}

@ObjectType({ description: 'A person in an organisation.' })
export class Member {
  @Field(() => ID, { description: 'Id of the person.' })
  userId: string;

  @Field(() => String, { description: 'Name of the person.' })
  name: string;

  @Field(() => String, { description: 'Mail address of the person.' })
  email: string;

  @Field(() => OrganizationRole, { description: 'What the person may do here.' })
  role: OrganizationRole;
}

@ObjectType({ description: 'An invitation that waits for its answer.' })
export class Invitation {
  @Field(() => ID, { description: 'Id of the invitation.' })
  id: string;

  @Field(() => String, { description: 'Address that it was mailed to.' })
  email: string;

  @Field(() => OrganizationRole, { description: 'Role that it gives.' })
  role: OrganizationRole;

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  expiresAt: Date;
}

@ObjectType({ description: 'A tenant: a company that sells call-centre work, buys it, or both.' })
export class Organization {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id: string;

  @Field(() => String, { description: 'Name under which it acts on the marketplace.' })
  name: string;

  @Field(() => Boolean, { description: 'Does it offer call-centre work?' })
  sells: boolean;

  @Field(() => Boolean, { description: 'Does it look for call-centre work?' })
  buys: boolean;

  @Field(() => Int, { description: 'For optimistic locking.' })
  version: number;
}

@ObjectType({ description: 'An organisation that the viewer can act for.' })
export class Membership {
  @Field(() => Organization, { description: 'The organisation.' })
  organization: Organization;

  @Field(() => OrganizationRole, { description: "The viewer's role in it." })
  role: OrganizationRole;
}

@ObjectType({ description: 'A browser that is signed in.' })
export class Session {
  @Field(() => ID, { description: 'Id of the session.' })
  id: string;

  @Field(() => String, { description: 'What the browser said of itself when it signed in.' })
  userAgent: string;

  @Field(() => GraphQLISODateTime, { description: 'When it signed in.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last seen, to five minutes.' })
  lastSeenAt: Date;

  @Field(() => Boolean, { description: 'Is it the one that asks?' })
  current: boolean;
}

@ObjectType({ description: "A machine's key to the API, of one organisation." })
export class ApiToken {
  @Field(() => ID, { description: 'Id of the token.' })
  id: string;

  @Field(() => String, { description: 'What it is for, in the words of who made it.' })
  name: string;

  @Field(() => [String], { description: 'What it may do.' })
  scopes: string[];

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  expiresAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last used, to a minute.' })
  lastUsedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When somebody revoked it.' })
  revokedAt: Date | null;
}

@ObjectType('Viewer', { description: 'Who asks, and for which organisation.' })
export class ViewerType {
  @Field(() => OrganizationRole, { description: 'Role in the active organisation.' })
  role: OrganizationRole;

  @Field(() => Boolean, { description: 'Does the person moderate the marketplace?' })
  isModerator: boolean;
}

@ObjectType({ description: 'The answer to what must not reveal whether an address has an account.' })
export class MailSent {
  @Field(() => Boolean, { description: 'Always true: if the address can receive it, a mail is on its way.' })
  accepted: boolean;
}

@ObjectType({ description: 'The new token with its secret.' })
export class CreatedApiToken {
  @Field(() => ApiToken, { description: 'The token.' })
  apiToken: ApiToken;

  @Field(() => String, {
    nullable: true,
    description: 'The secret: shown this once, null when the same request is replayed.',
  })
  secret: string | null;
}
