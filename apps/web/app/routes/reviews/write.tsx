import { SimpleGrid } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  DateText,
  FieldSet,
  FormActions,
  Notice,
  Page,
  RadioGroupField,
  RingForm,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@ringfair/web-ui';
import { INDUSTRIES, type Industry } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import { FormProblem } from '../../platform/form-data.js';
import type { RouteHandle } from '../../platform/handle.js';
import { useViewer } from '../../platform/viewer.js';
import type { Route } from './+types/write.js';
import './reviews.css';

const ReviewedEngagement = graphql(`
  query ReviewedEngagement($id: ID!) {
    engagement(id: $id) {
      id
      title
      vendorName
      startsOn
      review {
        allowed
        reason
        possibleFrom
      }
    }
  }
`);

const SubmitReview = graphql(`
  mutation SubmitReview($input: SubmitReviewInput!) {
    submitReview(input: $input) {
      review {
        id
      }
    }
  }
`);

/** What must be said, and what to tell who left it out. */
const required = {
  overall: 'REVIEW_OVERALL_MISSING',
  quality: 'REVIEW_QUALITY_MISSING',
  communication: 'REVIEW_COMMUNICATION_MISSING',
  wouldStay: 'REVIEW_STAY_MISSING',
  title: 'REVIEW_TITLE_MISSING',
  text: 'REVIEW_TEXT_MISSING',
} as const;
const languages = ['en', 'ru', 'el'] as const;
type Language = (typeof languages)[number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  return api(context, request).request(ReviewedEngagement, { id: params.id });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const missing = Object.entries(required).filter(([name]) => form.text(name) === '');
    if (missing.length > 0) throw new FormProblem(missing.map(([name, reason]) => ({ name, reason })));
    await api(context, request).request(SubmitReview, {
      input: {
        idempotencyKey: form.idempotencyKey,
        engagementId: params.id,
        overall: form.requiredInteger('overall'),
        quality: form.requiredInteger('quality'),
        communication: form.requiredInteger('communication'),
        wouldStay: form.text('wouldStay') === 'yes',
        title: form.text('title'),
        text: form.text('text'),
        language: form.text('language') as Language,
        attribution: form.text('attribution') === 'NAMED' ? 'NAMED' : 'UNNAMED',
        industry: form.optional('industry') as Industry | null,
      },
    });
    return redirectTo(context, '/reviews?sent=1');
  });
}

export default function WriteReview({ loaderData: { engagement } }: Route.ComponentProps) {
  const { t } = useTranslation('reviews');
  const { review, vendorName } = engagement;
  return (
    <Page
      title={t('write.title', { vendor: vendorName })}
      lead={t('write.lead', { work: engagement.title })}
      width="form"
      breadcrumbs={[{ label: engagement.title, to: `/engagements/${engagement.id}` }]}
    >
      {review?.allowed ? (
        <ReviewForm vendor={vendorName} />
      ) : (
        <Notice title={t('write.notYet')}>
          {t(`refusal.${review?.reason ?? 'NOT_THE_CLIENT'}`)}{' '}
          {review?.possibleFrom ? (
            <>
              {t('write.possibleFrom')} <DateText value={review.possibleFrom} />
            </>
          ) : null}
        </Notice>
      )}
    </Page>
  );
}

function ReviewForm({ vendor }: { vendor: string }) {
  const { t, i18n } = useTranslation('reviews');
  const { t: codes } = useTranslation('codes');
  const organization = useViewer()?.organization.name ?? '';
  const industries = INDUSTRIES.map((value) => ({ value, label: codes(value) }));
  return (
    <RingForm defaults={{ language: i18n.language, attribution: 'NAMED' }}>
      <FieldSet legend={t('write.ratings')} hint={t('write.ratingsHint')}>
        <Points name="overall" />
        <Points name="quality" />
        <Points name="communication" />
        <RadioGroupField
          name="wouldStay"
          label={t('field.wouldStay', { vendor })}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`field.${value}`) }))}
        />
      </FieldSet>
      <TextField name="title" label={t('field.title')} hint={t('field.titleHint')} maxLength={120} />
      <TextAreaField
        name="text"
        rows={8}
        label={t('field.text')}
        hint={t('field.textHint')}
        maxLength={5000}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField
          name="language"
          label={t('field.language')}
          options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
        <SelectField
          name="industry"
          optional
          label={t('field.industry')}
          empty={t('field.noIndustry')}
          options={industries}
        />
      </SimpleGrid>
      <RadioGroupField
        name="attribution"
        label={t('field.attribution')}
        options={[
          { value: 'NAMED', label: t('field.named', { organization }) },
          { value: 'UNNAMED', label: t('field.unnamed') },
        ]}
      />
      <FormActions>
        <SubmitButton>{t('write.send')}</SubmitButton>
        <AppLink to="/how-reviews-work">{t('how.title')}</AppLink>
      </FormActions>
    </RingForm>
  );
}

/** Five words, not five stars: each says what it stands for. */
function Points({ name }: { name: 'overall' | 'quality' | 'communication' }) {
  const { t } = useTranslation('reviews');
  const options = ['5', '4', '3', '2', '1'].map((value) => ({ value, label: t(`points.${value}`) }));
  return (
    <div className="rev-points">
      <RadioGroupField name={name} label={t(`field.${name}`)} options={options} />
    </div>
  );
}
