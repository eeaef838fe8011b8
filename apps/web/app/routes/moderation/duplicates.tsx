import { Stack } from '@mantine/core';
import { graphql, type LikelyDuplicatesQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  DataTable,
  EmptyState,
  FormActions,
  Page,
  Pagination,
  RingForm,
  Section,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/duplicates.js';
import { DeskNav } from './desk-nav.js';
import './moderation.css';

const LikelyDuplicates = graphql(`
  query LikelyDuplicates($after: ID) {
    vendorDuplicates(after: $after) {
      pairs {
        one {
          id
          slug
          name
          claimed
        }
        other {
          id
          slug
          name
          claimed
        }
        sameSite
        samePhone
        similarity
      }
      next
    }
  }
`);

const ProposeVendorMerge = graphql(`
  mutation ProposeVendorMerge($input: VendorMergeInput!) {
    proposeVendorMerge(input: $input) {
      caseId
    }
  }
`);

type Pair = LikelyDuplicatesQuery['vendorDuplicates']['pairs'][number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const { vendorDuplicates } = await api(context, request).request(LikelyDuplicates, { after });
  return { ...vendorDuplicates, after };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const { proposeVendorMerge } = await api(context, request).request(ProposeVendorMerge, {
      input: {
        idempotencyKey: form.idempotencyKey,
        keepSlug: form.text('keepSlug'),
        mergeSlug: form.text('mergeSlug'),
        note: form.optional('note'),
      },
    });
    return redirectTo(context, `/moderation/cases/${proposeVendorMerge.caseId}`);
  });
}

export default function Duplicates({ loaderData }: Route.ComponentProps) {
  const { pairs, next, after } = loaderData;
  const { t } = useTranslation('moderation');
  return (
    <Page title={t('duplicates.title')} lead={t('duplicates.lead')}>
      <DeskNav current="duplicates" />
      <Stack gap="xl">
        {pairs.length === 0 ? (
          <EmptyState title={t('duplicates.empty')}>{t('duplicates.emptyText')}</EmptyState>
        ) : (
          <Pairs pairs={pairs} />
        )}
        <Pagination previous={after ? '?' : null} next={next ? `?after=${next}` : null} />
        <Section title={t('duplicates.proposeOther')}>
          <RingForm intent="propose">
            <TextField
              name="keepSlug"
              label={t('duplicates.keepSlug')}
              hint={t('duplicates.slugHint')}
              maxLength={80}
            />
            <TextField name="mergeSlug" label={t('duplicates.mergeSlug')} maxLength={80} />
            <TextAreaField name="note" label={t('duplicates.note')} maxLength={1000} optional />
            <FormActions>
              <SubmitButton quiet>{t('duplicates.propose')}</SubmitButton>
            </FormActions>
          </RingForm>
        </Section>
      </Stack>
    </Page>
  );
}

function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation('moderation');
  const link = ({ slug, name }: Pair['one']) => <AppLink to={`/vendors/${slug}`}>{name}</AppLink>;
  return (
    <DataTable
      caption={t('duplicates.title')}
      rows={pairs}
      rowKey={({ one, other }) => `${one.id} ${other.id}`}
      columns={[
        { key: 'one', header: t('duplicates.one'), names: true, cell: ({ one }) => link(one) },
        { key: 'other', header: t('duplicates.other'), cell: ({ other }) => link(other) },
        { key: 'why', header: t('duplicates.why'), cell: (pair) => <Why pair={pair} /> },
        {
          key: 'propose',
          header: t('duplicates.propose'),
          cell: ({ one, other }) => (
            <Stack gap="xs">
              <Propose stays={other} goes={one} />
              <Propose stays={one} goes={other} />
            </Stack>
          ),
        },
      ]}
    />
  );
}

function Why({ pair }: { pair: Pair }) {
  const { t } = useTranslation('moderation');
  const reasons = [
    ...(pair.sameSite ? [t('duplicates.sameSite')] : []),
    ...(pair.samePhone ? [t('duplicates.samePhone')] : []),
    t('duplicates.similar', { share: pair.similarity }),
  ];
  return <>{reasons.join(' · ')}</>;
}

/** A listing that somebody keeps goes only at its keeper's own wish: no button for that. */
function Propose({ stays, goes }: { stays: Pair['one']; goes: Pair['one'] }) {
  const { t } = useTranslation('moderation');
  if (goes.claimed) return null;
  return (
    <RingForm
      intent="propose"
      row={`${stays.id}${goes.id}`}
      hidden={{ keepSlug: stays.slug, mergeSlug: goes.slug }}
      plain
    >
      <SubmitButton quiet>{t('duplicates.keepOne', { name: stays.name })}</SubmitButton>
    </RingForm>
  );
}
