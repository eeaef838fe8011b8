import type { OrganizationRole } from '@ringfair/web-graphql';
import {
  DataTable,
  DateTime,
  FormActions,
  RingForm,
  SelectField,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useRoleOptions } from './roles.js';

export interface InvitationRow {
  id: string;
  email: string;
  role: OrganizationRole;
  expiresAt: string;
}

/** Who was asked and has not answered yet, and the form that asks one more. */
export function Invitations({
  invitations,
  role,
}: {
  invitations: readonly InvitationRow[];
  role: OrganizationRole;
}) {
  const { t } = useTranslation('account');
  const options = useRoleOptions(role).map((option) => ({ ...option, label: t(`roles.${option.value}`) }));
  return (
    <>
      {invitations.length > 0 ? (
        <DataTable
          caption={t('invitations.title')}
          rows={invitations}
          rowKey={(invitation) => invitation.id}
          columns={[
            { key: 'email', header: t('fields.email'), names: true, cell: (row) => row.email },
            { key: 'role', header: t('members.role'), cell: (row) => t(`roles.${row.role}`) },
            {
              key: 'until',
              header: t('invitations.until'),
              cell: (row) => <DateTime value={row.expiresAt} relative />,
            },
            {
              key: 'revoke',
              header: '',
              cell: (row) => (
                <RingForm plain intent="revoke" row={row.id} hidden={{ id: row.id }} preventScrollReset>
                  <SubmitButton quiet>{t('invitations.revoke')}</SubmitButton>
                </RingForm>
              ),
            },
          ]}
        />
      ) : null}
      <div className="rf-after-table">
        <RingForm intent="invite" defaults={{ role: 'EDITOR' }}>
          <TextField name="email" type="email" label={t('invitations.email')} autoComplete="off" />
          <SelectField
            name="role"
            label={t('members.role')}
            hint={t('invitations.roleHint')}
            options={options}
          />
          <FormActions>
            <SubmitButton>{t('invitations.send')}</SubmitButton>
          </FormActions>
        </RingForm>
      </div>
    </>
  );
}
