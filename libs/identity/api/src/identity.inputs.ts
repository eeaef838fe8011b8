import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { Locale, OrganizationRole, tokenScopes } from '@ringfair/platform/auth';
import { CreatingInput, EditingInput } from '@ringfair/platform/graphql';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsDate,
  IsEmail,
  IsEnum,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';

const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const Address = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  );

@InputType({ description: 'A wish for an account.' })
export class SignUpInput {
  @Field(() => String, { description: 'Mail address.' })
  @Address()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @Field(() => String, { description: 'Name of the person.' })
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => String, {
    nullable: true,
    description: '15 to 128 characters; without one, sign in by mailed links.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of the organisation; the person's name when absent.",
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(1, 200)
  organizationName?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Does it offer call-centre work?' })
  @IsBoolean()
  sells: boolean = false;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Does it look for call-centre work? Assumed when neither is said.',
  })
  @IsBoolean()
  buys: boolean = false;

  @Field(() => Locale, { description: 'Language of pages and mails.' })
  @IsEnum(Locale)
  locale: Locale;
}

@InputType({ description: 'An address that wants a mail.' })
export class MailLinkInput {
  @Field(() => String, { description: 'Mail address.' })
  @Address()
  @IsEmail()
  @MaxLength(254)
  email: string;
}

@InputType({ description: 'Address and password.' })
export class SignInInput {
  @Field(() => String, { description: 'Mail address.' })
  @Address()
  @IsString()
  @MaxLength(254)
  email: string;

  @Field(() => String, { description: 'Password.' })
  @IsString()
  @MaxLength(1_000)
  password: string;
}

@InputType({ description: 'A token from a mail.' })
export class MailTokenInput {
  @Field(() => String, { description: 'The token.' })
  @IsString()
  @Length(20, 200)
  token: string;
}

@InputType({ description: 'A new password by a mailed token.' })
export class ResetPasswordInput extends MailTokenInput {
  @Field(() => String, { description: '15 to 128 characters.' })
  @IsString()
  @MaxLength(1_000)
  newPassword: string;
}

@InputType({ description: 'A new password.' })
export class ChangePasswordInput {
  @Field(() => String, { nullable: true, description: 'The current one; absent when there is none yet.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  currentPassword?: string | null;

  @Field(() => String, { description: '15 to 128 characters.' })
  @IsString()
  @MaxLength(1_000)
  newPassword: string;
}

@InputType({ description: "The person's own data." })
export class UpdateAccountInput {
  @Field(() => String, { description: 'Name of the person.' })
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => Locale, { description: 'Language of pages and mails.' })
  @IsEnum(Locale)
  locale: Locale;
}

@InputType({ description: 'One session.' })
export class RevokeSessionInput {
  @Field(() => ID, { description: 'Id of the session.' })
  @IsUUID()
  sessionId: string;
}

@InputType({ description: 'A key for a machine.' })
export class CreateApiTokenInput extends CreatingInput {
  @Field(() => String, { description: 'What it is for.' })
  @Trimmed()
  @IsString()
  @Length(1, 100)
  name: string;

  @Field(() => [String], { description: `What it may do: ${tokenScopes.join(', ')}.` })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsIn(tokenScopes, { each: true })
  scopes: string[];

  @Field(() => GraphQLISODateTime, { description: 'When it ends: within the next 366 days.' })
  @IsDate()
  expiresAt: Date;
}

@InputType({ description: 'One thing by its id.' })
export class ByIdInput {
  @Field(() => ID, { description: 'The id.' })
  @IsUUID()
  id: string;
}

@InputType({ description: 'What the organisation is.' })
export class UpdateOrganizationInput extends EditingInput {
  @Field(() => String, { description: 'Name under which it acts on the marketplace.' })
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => Boolean, { description: 'Does it offer call-centre work?' })
  @IsBoolean()
  sells: boolean;

  @Field(() => Boolean, { description: 'Does it look for call-centre work?' })
  @IsBoolean()
  buys: boolean;
}

@InputType({ description: 'An invitation by mail.' })
export class InviteMemberInput extends CreatingInput {
  @Field(() => String, { description: 'Mail address.' })
  @Address()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @Field(() => OrganizationRole, { description: 'Role that it gives; only an owner can make owners.' })
  @IsEnum(OrganizationRole)
  role: OrganizationRole;
}

@InputType({ description: 'One member.' })
export class RemoveMemberInput {
  @Field(() => ID, { description: 'Id of the person.' })
  @IsUUID()
  userId: string;
}

@InputType({ description: "A member's role." })
export class ChangeMemberRoleInput extends RemoveMemberInput {
  @Field(() => OrganizationRole, { description: 'The new role; only an owner can make or unmake owners.' })
  @IsEnum(OrganizationRole)
  role: OrganizationRole;
}

@InputType({ description: 'The organisation to act for from now on.' })
export class SwitchOrganizationInput {
  @Field(() => ID, { description: 'Id of the organisation.' })
  @IsUUID()
  organizationId: string;
}
