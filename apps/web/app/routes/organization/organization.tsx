import { graphql } from '@ringfair/web-graphql';
import {
  CheckboxField,
  ConfirmForm,
  Facts,
  FieldSet,
  FormActions,
  Notice,
  Page,
  RingForm,
  Section,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo, required } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/organization.js';
import { Invitations } from './invitations.js';
import { Members } from './members.js';
import { answerOrganization } from './organization.server.js';
import { manages } from './roles.js';

const OrganizationPageQuery = graphql(`
  query OrganizationPage {
    viewer {
      role
      user {
        id
      }
      organization {
        id
        name
        sells
        buys
        version
        members {
          userId
          name
          email
          role
        }
        invitations {
          id
          email
          role
          expiresAt
        }
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await api(context, request).request(OrganizationPageQuery);
  return {
    viewer: required(viewer, context, request),
    saved: new URL(request.url).searchParams.get('saved'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) =>
    redirectTo(context, await answerOrganization(api(context, request), form)),
  );
}

function Details({
  organization,
}: {
  organization: { name: string; sells: boolean; buys: boolean; version: number };
}) {
  const { t } = useTranslation('account');
  const { version, ...defaults } = organization;
  return (
    <RingForm intent="details" defaults={defaults} hidden={{ expectedVersion: version }}>
      <TextField
        name="name"
        label={t('fields.organizationName')}
        autoComplete="organization"
        maxLength={200}
      />
      <FieldSet legend={t('fields.side')}>
        <div>
          <CheckboxField name="buys" label={t('fields.buys')} hint={t('fields.buysHint')} />
          <CheckboxField name="sells" label={t('fields.sells')} hint={t('fields.sellsHint')} />
        </div>
      </FieldSet>
      <FormActions>
        <SubmitButton>{t('organization.save')}</SubmitButton>
      </FormActions>
    </RingForm>
  );
}

export default function OrganizationPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  const { viewer, saved } = loaderData;
  const { organization, role } = viewer;
  const sides = [organization.buys ? t('fields.buys') : '', organization.sells ? t('fields.sells') : ''];
  return (
    <Page title={organization.name} lead={t('organization.lead', { role: t(`roles.${role}`) })}>
      {saved ? (
        <Notice tone="positive" title={t([`organization.saved.${saved}`, 'organization.saved.details'])} />
      ) : null}
      <Section id="people" title={t('members.title')} lead={t('members.lead')}>
        <Members
          members={organization.members}
          own={viewer.user.id}
          role={role}
          organization={organization.name}
        />
      </Section>
      {manages(role) ? (
        <>
          <Section id="invitations" title={t('invitations.title')} lead={t('invitations.lead')}>
            <Invitations invitations={organization.invitations} role={role} />
          </Section>
          <Section id="details" title={t('organization.details')}>
            <Details organization={organization} />
          </Section>
        </>
      ) : (
        <Section id="details" title={t('organization.details')} lead={t('organization.asMember')}>
          <Facts
            items={[
              { label: t('fields.organizationName'), value: organization.name },
              { label: t('fields.side'), value: sides.filter(Boolean).join(' · ') },
            ]}
          />
        </Section>
      )}
      <Section id="leave" title={t('organization.leaveTitle')}>
        <ConfirmForm
          intent="leave"
          opener={t('organization.leave')}
          question={t('organization.leaveQuestion', { name: organization.name })}
          confirm={t('organization.leaveConfirm', { name: organization.name })}
        />
      </Section>
    </Page>
  );
}
