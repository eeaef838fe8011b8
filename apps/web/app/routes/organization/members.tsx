import { Stack, Text } from '@mantine/core';
import type { OrganizationRole } from '@ringfair/web-graphql';
import {
  ConfirmForm,
  DataTable,
  RingForm,
  ErrorSummary,
  SelectField,
  StatusBadge,
  SubmitButton,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { manages, useRoleOptions } from './roles.js';

export interface MemberRow {
  userId: string;
  name: string;
  email: string;
  role: OrganizationRole;
}

function RoleForm({ member, own }: { member: MemberRow; own: OrganizationRole }) {
  const { t } = useTranslation('account');
  return (
    <RingForm
      plain
      intent="role"
      row={member.userId}
      hidden={{ userId: member.userId }}
      defaults={{ role: member.role }}
    >
      <Stack gap="xs">
        <ErrorSummary />
        <div className="rf-inline">
          <SelectField
            name="role"
            label={<span className="rf-hidden">{t('members.roleOf', { name: member.name })}</span>}
            options={useRoleOptions(own)}
          />
          <SubmitButton quiet>{t('members.setRole')}</SubmitButton>
        </div>
      </Stack>
    </RingForm>
  );
}

/** The people of the organisation; those who manage it change roles and remove, within their own. */
export function Members({
  members,
  own,
  role,
  organization,
}: {
  members: readonly MemberRow[];
  own: string;
  role: OrganizationRole;
  organization: string;
}) {
  const { t } = useTranslation('account');
  const mayChange = (member: MemberRow) =>
    manages(role) && member.userId !== own && (member.role !== 'OWNER' || role === 'OWNER');
  const columns = [
    {
      key: 'name',
      header: t('members.name'),
      names: true,
      cell: (member: MemberRow) => (
        <>
          {member.name} {member.userId === own ? <StatusBadge>{t('members.you')}</StatusBadge> : null}
          <Text size="sm" c="dimmed" fw={400}>
            {member.email}
          </Text>
        </>
      ),
    },
    {
      key: 'role',
      header: t('members.role'),
      cell: (member: MemberRow) =>
        mayChange(member) ? <RoleForm member={member} own={role} /> : t(`roles.${member.role}`),
    },
    {
      key: 'remove',
      header: '',
      cell: (member: MemberRow) =>
        mayChange(member) ? (
          <ConfirmForm
            intent="remove"
            row={member.userId}
            hidden={{ userId: member.userId }}
            opener={t('members.remove')}
            question={t('members.removeQuestion', { name: member.name, organization })}
            confirm={t('members.removeConfirm', { name: member.name })}
          />
        ) : null,
    },
  ];
  return (
    <DataTable
      caption={t('members.title')}
      rows={members}
      rowKey={(member) => member.userId}
      columns={manages(role) ? columns : columns.slice(0, 2)}
    />
  );
}
