import { Stack } from '@mantine/core';
import { PRICING_STYLES, PRICING_UNITS, SERVICES, VAT_TREATMENTS } from '@ringfair/vendors-core';
import { NumberField, SelectField, TextAreaField, TextField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useCodes } from './codes.js';
import { RowId, Rows } from './rows.js';

export function PricesSection() {
  const { t } = useTranslation('vendors');
  const options = useCodes();
  const choose = t('editor.choose');
  return (
    <Stack gap="lg">
      <SelectField
        name="profile.pricingStyle"
        label={t('fields.pricingStyle')}
        options={options(PRICING_STYLES)}
        empty={choose}
        optional
      />
      <Rows list="prices" hint={t('hints.prices')}>
        {(row) => (
          <>
            <RowId prefix={row} />
            <NumberField name={`${row}.amountMinor`} label={t('price.amount')} decimal optional />
            <TextField
              name={`${row}.currency`}
              label={t('price.currency')}
              hint={t('hints.currency')}
              size={5}
              maxLength={3}
              optional
            />
            <SelectField
              name={`${row}.unit`}
              label={t('price.unit')}
              options={options(PRICING_UNITS)}
              empty={choose}
              optional
            />
            <SelectField
              name={`${row}.service`}
              label={t('price.service')}
              options={options(SERVICES)}
              empty={t('price.allServices')}
              optional
            />
            <NumberField
              name={`${row}.firstIncrementSeconds`}
              label={t('price.firstIncrement')}
              hint={t('hints.increment')}
              optional
            />
            <NumberField name={`${row}.stepSeconds`} label={t('price.step')} optional />
            <NumberField name={`${row}.minimumMonthlyMinor`} label={t('price.minimum')} decimal optional />
            <NumberField name={`${row}.setUpFeeMinor`} label={t('price.setUp')} decimal optional />
            <NumberField name={`${row}.termMonths`} label={t('price.termMonths')} optional />
            <NumberField name={`${row}.noticeDays`} label={t('price.noticeDays')} optional />
            <NumberField name={`${row}.launchDays`} label={t('price.launchDays')} optional />
            <SelectField
              name={`${row}.vat`}
              label={t('price.vat')}
              options={options(VAT_TREATMENTS)}
              empty={choose}
              optional
            />
            <div className="vendors-row-wide">
              <TextField name={`${row}.includes`} label={t('price.includes')} maxLength={1000} optional />
            </div>
          </>
        )}
      </Rows>
      <Rows list="pilotOffers" hint={t('hints.pilotOffers')}>
        {(row) => (
          <>
            <RowId prefix={row} />
            <NumberField name={`${row}.days`} label={t('pilot.lengthDays')} optional />
            <NumberField name={`${row}.volume`} label={t('pilot.volume')} optional />
            <NumberField
              name={`${row}.priceMinor`}
              label={t('pilot.price')}
              hint={t('hints.pilotPrice')}
              decimal
              optional
            />
            <TextField name={`${row}.currency`} label={t('price.currency')} size={5} maxLength={3} optional />
            <div className="vendors-row-wide">
              <TextAreaField
                name={`${row}.criteria`}
                label={t('pilot.criteria')}
                rows={2}
                maxLength={2000}
                optional
              />
            </div>
          </>
        )}
      </Rows>
    </Stack>
  );
}
