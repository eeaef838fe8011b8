import { Facts } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useCriterionWords } from '../need/criterion-words.js';
import { useHoursText } from '../vendors/hours-text.js';
import type { NeedNames } from './names.server.js';
import type { AskedData } from './request-parts.js';

type Requirement = AskedData['need']['requirements'][number];

/** What was asked, as both sides read it. */
export function NeedFacts({ asked, names }: { asked: AskedData; names: NeedNames }) {
  const { t } = useTranslation(['requests', 'need']);
  const { need, note, country } = asked;
  const requirement = useRequirementText(names);
  return (
    <Facts
      items={[
        {
          label: t('facts.where'),
          value: names.countries.find(({ code }) => code === country)?.name,
        },
        {
          label: t('facts.calls'),
          value:
            need.contactsPerWeek === null ? null : t('facts.callsAWeek', { calls: need.contactsPerWeek }),
        },
        ...need.requirements.map((one) => ({
          label: t(`need:kind.${one.kind}`),
          value: (
            <>
              {requirement(one)} <span className="req-muted">{t(`need:importance.${one.importance}`)}</span>
            </>
          ),
        })),
        { label: t('facts.note'), value: note ? <span className="req-text">{note}</span> : null },
      ]}
    />
  );
}

function useRequirementText(names: NeedNames): (requirement: Requirement) => string {
  const { t } = useTranslation(['requests', 'need', 'codes']);
  const words = useCriterionWords(names);
  const hoursText = useHoursText();
  return ({ kind, codes, bound, currency, level, metric, timeZone, hours }) => {
    if (kind === 'COVERAGE') {
      return t('facts.hours', { hours: hoursText(hours), zone: (timeZone ?? '').replaceAll('_', ' ') });
    }
    const said = [...(metric ? [metric] : []), ...codes, ...(bound === null ? [] : [String(bound)])];
    const texts = said.map((value) => words(kind, value, currency));
    if (level) texts.push(t(`codes:${level}`));
    return texts.length > 0 ? texts.join(', ') : t('need:asked.YES');
  };
}
