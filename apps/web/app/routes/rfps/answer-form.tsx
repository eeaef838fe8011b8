import { Stack, Text } from '@mantine/core';
import {
  FieldSet,
  FormActions,
  NumberField,
  RadioGroupField,
  RingForm,
  SelectField,
  SubmitButton,
  TextAreaField,
} from '@ringfair/web-ui';
import { RESPONSE_PRICE_UNITS, unitsPerMonth } from '@ringfair/rfp-core';
import { useTranslation } from 'react-i18next';
import { LevelBadge } from './brief-view.js';
import type { BriefData, LotData } from './types.js';

/** What the price of a lot is compared by: "6,000 contacts a month, 400 hours of handling". */
function VolumeHint({ lot }: { lot: LotData }) {
  const { t } = useTranslation('rfp');
  const volume = {
    contactsPerMonth: lot.contactsPerMonth,
    averageHandleSeconds: lot.averageHandleSeconds,
    hoursPerWeek: lot.hoursPerWeek,
  };
  const minutes = unitsPerMonth('MINUTE', volume);
  if (minutes === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('answer.volume', {
        contacts: lot.contactsPerMonth,
        minutes: Math.round(minutes),
        hours: Math.round(unitsPerMonth('AGENT_HOUR_PRODUCTIVE', volume) ?? 0),
      })}
    </Text>
  );
}

function PriceFields({ lot, index, currency }: { lot: LotData; index: number; currency: string }) {
  const { t } = useTranslation('rfp');
  const name = `prices.${index}`;
  return (
    <div className="rfp-row">
      <Stack gap="sm">
        <Text fw={600}>{t('lot.numbered', { number: index + 1, title: lot.title })}</Text>
        <VolumeHint lot={lot} />
        <input type="hidden" name={`${name}.lotId`} value={lot.id} />
        <div className="rfp-row-grid">
          <SelectField
            name={`${name}.unit`}
            label={t('answer.unit')}
            options={RESPONSE_PRICE_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          />
          <NumberField
            name={`${name}.amountMinor`}
            label={t('answer.amount')}
            decimal
            size={10}
            suffix={<span className="rf-unit">{currency}</span>}
          />
        </div>
        <TextAreaField
          name={`${name}.terms`}
          label={t('answer.terms')}
          hint={t('answer.termsHint')}
          rows={2}
          maxLength={2000}
          optional
        />
      </Stack>
    </div>
  );
}

/** Prices lot by lot, requirements one by one, a message: sent as one sealed answer. */
export function AnswerForm({
  rfp,
  values,
  version,
}: {
  rfp: BriefData;
  values: Readonly<Record<string, unknown>>;
  version?: number;
}) {
  const { t } = useTranslation('rfp');
  const hidden = { currency: rfp.currency, ...(version === undefined ? {} : { expectedVersion: version }) };
  return (
    <RingForm intent="answer" defaults={values} hidden={hidden}>
      <FieldSet legend={t('answer.prices')} hint={t('answer.pricesHint')}>
        {rfp.lots.map((lot, index) => (
          <PriceFields key={lot.id} lot={lot} index={index} currency={rfp.currency} />
        ))}
      </FieldSet>
      <FieldSet legend={t('answer.requirements')} hint={t('answer.requirementsHint')}>
        {rfp.requirements.map((requirement, index) => (
          <div key={requirement.id} className="rfp-row">
            <Stack gap="sm">
              <input type="hidden" name={`answers.${index}.requirementId`} value={requirement.id} />
              <RadioGroupField
                name={`answers.${index}.level`}
                label={
                  <>
                    {requirement.text} <LevelBadge level={requirement.level} />
                  </>
                }
                options={(['MEETS', 'PARTLY', 'NO'] as const).map((value) => ({
                  value,
                  label: t(`answerLevel.${value}`),
                }))}
              />
              <TextAreaField
                name={`answers.${index}.text`}
                label={t('answer.how')}
                rows={2}
                maxLength={2000}
                optional
              />
            </Stack>
          </div>
        ))}
      </FieldSet>
      <TextAreaField
        name="message"
        label={t('answer.message')}
        hint={t('answer.messageHint')}
        rows={5}
        maxLength={10000}
        optional
      />
      <FormActions>
        <SubmitButton>{t(version === undefined ? 'answer.send' : 'answer.sendChange')}</SubmitButton>
      </FormActions>
    </RingForm>
  );
}
