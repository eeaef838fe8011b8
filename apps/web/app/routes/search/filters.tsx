import { Button } from '@mantine/core';
import { FACET_GROUPS, GROUP_PARAM, PARAM, type FacetGroup, type VendorQuery } from '@ringfair/search-core';
import { FacetList, type Facet } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { FoundVendors } from './search-vendors.js';
import type { Labels } from './use-labels.js';

/** How many values of a group stand open. */
const SHOWN: Record<FacetGroup, number> = {
  service: 8,
  language: 6,
  agentCountry: 6,
  industry: 6,
  channel: 6,
};

interface FiltersProps {
  found: FoundVendors;
  query: VendorQuery;
  labels: Labels;
}

function facetsOf({ found, labels }: FiltersProps, group: FacetGroup): Facet[] {
  const values = found.facets.find((facet) => facet.group === group)?.values ?? [];
  return values.map(({ code, count, selected }) => ({
    value: code,
    label: labels.value(group, code),
    count,
    selected,
  }));
}

interface Choice {
  value: string;
  label: string;
  count: number | null;
  selected: boolean;
}

/** One of several minimums, or none. */
function Choices({ name, title, choices }: { name: string; title: string; choices: readonly Choice[] }) {
  return (
    <fieldset className="rf-facets">
      <legend>{title}</legend>
      {choices.map(({ value, label, count, selected }) => (
        <label key={value} className="rf-facet">
          <input type="radio" name={name} value={value} defaultChecked={selected} />
          <span>{label}</span>
          {count === null ? null : <span className="rf-facet-count rf-number">{count}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** All filters with the number of results behind each value: boxes and choices of a plain GET form. */
export function Filters(props: FiltersProps) {
  const { t, i18n } = useTranslation('search');
  const { found, query } = props;
  const number = new Intl.NumberFormat(i18n.language);
  const any = (selected: boolean): Choice => ({ value: '', label: t('any'), count: null, selected });
  return (
    <>
      {FACET_GROUPS.map((group) => {
        const facets = facetsOf(props, group);
        if (facets.length === 0) return null;
        return (
          <FacetList
            key={group}
            name={GROUP_PARAM[group]}
            title={t(`groups.${group}`)}
            facets={facets}
            shown={SHOWN[group]}
          />
        );
      })}
      <Choices
        name={PARAM.rating}
        title={t('groups.ratingAtLeast')}
        choices={[
          any(query.ratingAtLeast === null),
          ...found.ratingCounts.map(({ atLeast, count, selected }) => ({
            value: String(atLeast),
            label: t('rating.atLeast', { rating: number.format(atLeast) }),
            count,
            selected,
          })),
        ]}
      />
      <Choices
        name={PARAM.years}
        title={t('groups.yearsInBusinessAtLeast')}
        choices={[
          any(query.yearsInBusinessAtLeast === null),
          ...found.yearsInBusinessCounts.map(({ atLeast, count, selected }) => ({
            value: String(atLeast),
            label: t('years.atLeast', { count: atLeast }),
            count,
            selected,
          })),
        ]}
      />
      <FacetList
        name={PARAM.pilot}
        title={t('groups.pilotOffered')}
        facets={[
          {
            value: '1',
            label: t('pilot.offered'),
            count: found.pilotOfferedCount,
            selected: query.pilotOffered,
          },
        ]}
      />
      <div className="search-apply">
        <Button type="submit" fullWidth>
          {t('apply', { count: found.totalCount })}
        </Button>
      </div>
    </>
  );
}
