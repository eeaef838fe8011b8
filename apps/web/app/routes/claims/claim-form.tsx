import { List, Text } from '@mantine/core';
import { acceptFor } from '@ringfair/web-graphql/client';
import {
  FieldSet,
  FileField,
  FormActions,
  RadioGroupField,
  RingForm,
  Section,
  SubmitButton,
  TextAreaField,
  TextField,
  useRefusalText,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { FactFields, factDefaults } from './claim-facts.js';
import type { ClaimPageData } from './claim-page.server.js';

/** The doubtful facts, the ways of proof that this listing allows, and one button. */
export function ClaimForm({ data }: { data: ClaimPageData }) {
  const { t } = useTranslation('claims');
  const { doubtfulFacts, methods, claims } = data.options;
  const waiting = new Set(claims.filter(({ method }) => method !== 'MAIL').map(({ method }) => method));
  const possible = methods.filter(({ method, refusal }) => refusal === null && !waiting.has(method));
  const first = possible[0]?.method ?? 'DOCUMENTS';
  return (
    <RingForm
      intent="claim"
      encType="multipart/form-data"
      defaults={{ ...factDefaults(data), method: first, email: '', explanation: '' }}
    >
      <Section title={t('facts.title')}>
        <Text mb="md">
          {doubtfulFacts.length > 0 ? t('facts.lead', { count: doubtfulFacts.length }) : t('facts.none')}
        </Text>
        <div className="claims-facts">
          {doubtfulFacts.map((fact) => (
            <FactFields key={fact.fact} fact={fact} data={data} />
          ))}
        </div>
      </Section>
      <Section title={t('method.title')}>
        <div className="claims-methods">
          <RadioGroupField
            name="method"
            label={t('method.choose')}
            options={possible.map(({ method, target, caller }) => ({
              value: method,
              label: t(`method.${method}`, { target: target ?? '' }),
              hint: t(caller === 'SERVICE' ? 'method.SERVICEhint' : `method.${method}hint`),
            }))}
          />
          <div className="claims-mail">
            <TextField
              name="email"
              type="email"
              label={t('fields.email')}
              hint={t('fields.emailHint', { target: possible[0]?.target ?? '' })}
              autoComplete="email"
              maxLength={254}
            />
          </div>
          <div className="claims-documents">
            <FieldSet legend={t('method.DOCUMENTS')}>
              <TextAreaField
                name="explanation"
                label={t('fields.explanation')}
                hint={t('fields.explanationHint')}
                maxLength={4000}
              />
              <FileField
                name="file"
                label={t('fields.file')}
                hint={t('fields.fileHint')}
                accept={acceptFor('CLAIM_DOCUMENT')}
              />
            </FieldSet>
          </div>
        </div>
        <Refused methods={methods} />
      </Section>
      <FormActions>
        <SubmitButton>{t('submit')}</SubmitButton>
      </FormActions>
    </RingForm>
  );
}

/** Says why a way that others have is closed here. */
function Refused({ methods }: { methods: ClaimPageData['options']['methods'] }) {
  const { t } = useTranslation('claims');
  const refusal = useRefusalText();
  const closed = methods.filter((offer) => offer.refusal !== null);
  if (closed.length === 0) return null;
  return (
    <details className="claims-refused">
      <summary>{t('method.others')}</summary>
      <List size="sm">
        {closed.map(({ method, refusal: reason }) => (
          <List.Item key={method}>
            <strong>{t(`method.${method}name`)}</strong>{' '}
            {refusal({ code: 'VALIDATION', reason: reason ?? undefined })}
          </List.Item>
        ))}
      </List>
    </details>
  );
}
