import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsUUID } from 'class-validator';
import { ConnectionOf } from '../graphql/connection.js';
import { DateTime } from '../graphql/scalars.js';
import { NOTIFICATION_KINDS, type NotificationKind } from './notification-kinds.js';

const kinds = Object.entries(NOTIFICATION_KINDS) as [NotificationKind, string][];
const NotificationKindEnum = Object.fromEntries(kinds.map(([kind]) => [kind, kind])) as {
  readonly [Kind in NotificationKind]: Kind;
};
registerEnumType(NotificationKindEnum, {
  name: 'NotificationKind',
  description: 'What a notification tells, and which of its fields it does so with.',
  valuesMap: Object.fromEntries(kinds.map(([kind, description]) => [kind, { description }])) as Record<
    NotificationKind,
    { description: string }
  >,
});

@ObjectType({
  description: 'Something that you were told, in the active organisation. Clients make the sentence of it.',
})
export class Notification {
  @Field(() => ID, { description: 'UUIDv7: later ones are greater.' })
  id: string;

  @Field(() => NotificationKindEnum, { description: 'What it tells.' })
  kind: NotificationKind;

  @Field(() => String, { nullable: true, description: 'What it is about, by name.' })
  subject: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, by name.' })
  party: string | null;

  @Field(() => Int, { nullable: true, description: 'How many.' })
  count: number | null;

  @Field(() => String, { nullable: true, description: 'The day it is about, as ISO date.' })
  day: string | null;

  @Field(() => String, { description: 'Path of the page it leads to, without the language.' })
  link: string;

  @Field(() => DateTime, { description: 'When you were told.' })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When you marked it as read.' })
  readAt: Date | null;
}

@ObjectType({ description: 'Notifications, the newest first.' })
export class NotificationConnection extends ConnectionOf(Notification, 'Notification') {}

@InputType({ description: 'Which notifications you have read.' })
export class MarkNotificationsReadInput {
  @Field(() => ID, { description: 'The notification.' })
  @IsUUID()
  notificationId: string;

  @Field(() => Boolean, { defaultValue: false, description: 'All older ones too.' })
  @IsBoolean()
  andOlder: boolean;
}
