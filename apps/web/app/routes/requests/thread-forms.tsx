import {
  ConfirmForm,
  FormActions,
  NumberField,
  RingForm,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@ringfair/web-ui';
import { QUOTE_UNITS } from '@ringfair/requests-core';
import { useTranslation } from 'react-i18next';
import type { ThreadData } from './request-parts.js';

/** Several threads stand on the buyer's page: each form says which one it is for. */
const ofThread = ({ id, version }: Pick<ThreadData, 'id' | 'version'>) => ({
  row: id,
  hidden: { threadId: id, expectedVersion: version },
});

export function WriteForm({ thread, other }: { thread: ThreadData; other: string }) {
  const { t } = useTranslation('requests');
  return (
    <RingForm intent="write" {...ofThread(thread)} preventScrollReset>
      <TextAreaField name="body" label={t('write.label', { other })} rows={3} maxLength={5000} />
      <FormActions>
        <SubmitButton quiet={thread.mySide === 'BUYER' || thread.state === 'ASKED'}>
          {t('write.submit')}
        </SubmitButton>
      </FormActions>
    </RingForm>
  );
}

export function AcceptForm({ thread }: { thread: ThreadData }) {
  const { t } = useTranslation('requests');
  return (
    <ConfirmForm
      intent="accept"
      {...ofThread(thread)}
      dangerous={false}
      opener={t('accept.opener', { vendor: thread.vendorName })}
      question={t('accept.question', { vendor: thread.vendorName })}
      confirm={t('accept.confirm', { vendor: thread.vendorName })}
    />
  );
}

export function DeclineForm({ thread, other }: { thread: ThreadData; other: string }) {
  const { t } = useTranslation('requests');
  return (
    <ConfirmForm
      intent="decline"
      {...ofThread(thread)}
      opener={t(`decline.opener.${thread.mySide}`, { other })}
      question={t('decline.question', { other })}
      confirm={t('decline.confirm')}
    >
      <TextAreaField name="reason" label={t('decline.reason')} rows={2} maxLength={2000} />
    </ConfirmForm>
  );
}

export function WithdrawForm({ thread, other }: { thread: ThreadData; other: string }) {
  const { t } = useTranslation('requests');
  return (
    <ConfirmForm
      intent="withdraw"
      {...ofThread(thread)}
      opener={t('withdraw.opener')}
      question={t('withdraw.question', { other })}
      confirm={t('withdraw.confirm')}
    >
      <TextAreaField name="reason" label={t('decline.reason')} rows={2} maxLength={2000} />
    </ConfirmForm>
  );
}

/** A price with the vendor's own short terms; what is left empty is "not provided". */
export function QuoteForm({
  thread,
  currency,
  validUntil,
}: {
  thread: ThreadData;
  currency: string;
  validUntil: string;
}) {
  const { t } = useTranslation('requests');
  return (
    <RingForm intent="quote" {...ofThread(thread)} defaults={{ unit: 'MONTH', currency, validUntil }}>
      <div className="req-grid">
        <SelectField
          name="unit"
          label={t('quote.unit')}
          options={QUOTE_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
        />
        <NumberField name="amountMinor" label={t('quote.amount')} decimal size={10} />
        <TextField name="currency" label={t('quote.currency')} size={4} maxLength={3} />
        <TextField name="validUntil" type="date" size={12} label={t('quote.validUntil')} />
        <TextField name="startsOn" type="date" size={12} label={t('quote.start')} optional />
        <NumberField name="termMonths" label={t('quote.termMonths')} optional />
        <NumberField name="noticeDays" label={t('quote.noticeDays')} optional />
        <NumberField name="minimumMonthlyMinor" label={t('quote.minimum')} decimal optional />
        <NumberField name="setUpFeeMinor" label={t('quote.setUp')} decimal optional />
        <NumberField
          name="firstIncrementSeconds"
          label={t('quote.first')}
          hint={t('quote.perMinuteOnly')}
          optional
        />
        <NumberField name="stepSeconds" label={t('quote.step')} hint={t('quote.perMinuteOnly')} optional />
      </div>
      <TextAreaField
        name="text"
        label={t('quote.text')}
        hint={t('quote.textHint')}
        rows={3}
        maxLength={5000}
        optional
      />
      <FormActions>
        <SubmitButton>{t(thread.quote ? 'quote.replace' : 'quote.send')}</SubmitButton>
      </FormActions>
    </RingForm>
  );
}
