import { Button } from '@mantine/core';
import {
  FACET_GROUPS,
  GROUP_PARAM,
  isAskedField,
  NOT_PROVIDED,
  OWN_SHARE,
  PARAM,
  RANGE_PARAM,
  type CountedField,
  type FacetGroup,
  type RangeField,
  type VendorQuery,
} from '@ringfair/search-core';
import { FacetList, type Facet } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { Asked, type ZoneProps } from './asked-filters.js';
import { FILTER_SECTIONS, type FilterSection } from './filter-sections.js';
import { activeFilters } from './search-state.js';
import type { FoundVendors } from './search-vendors.js';
import type { Labels } from './use-labels.js';

/** How many values of a group stand open. */
const SHOWN = 6;

interface FiltersProps extends ZoneProps {
  found: FoundVendors;
  query: VendorQuery;
  labels: Labels;
}

interface Choice {
  value: string;
  label: string;
  count: number | null;
  selected: boolean;
}

/** One of several bounds, or none; and, beside it or alone, those who stated none. */
function Choices({
  name,
  title,
  choices,
  silence,
}: {
  name: string;
  title: string;
  choices: readonly Choice[];
  silence: Choice;
}) {
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
      <label className="rf-facet">
        <input type="checkbox" name={name} value={silence.value} defaultChecked={silence.selected} />
        <span>{silence.label}</span>
        <span className="rf-facet-count rf-number">{silence.count}</span>
      </label>
    </fieldset>
  );
}

/** What lists its values for chosen countries or languages only. */
const LISTED_FOR: Partial<Record<FacetGroup, FacetGroup>> = {
  agentRegion: 'agentCountry',
  agentPlace: 'agentCountry',
  agentShare: 'agentCountry',
  accent: 'language',
};

/** The values of a group that were found; silence is one of them, also where nobody said anything. */
function facetsOf({ found, query, labels }: FiltersProps, group: FacetGroup): Facet[] {
  const values = found.facets.find((facet) => facet.group === group)?.values ?? [];
  const owner = LISTED_FOR[group];
  const waits = owner !== undefined && query.filters[owner].length === 0;
  if (waits && !values.some(({ code, selected }) => selected || code !== NOT_PROVIDED)) return [];
  const silentLast = [...values].sort(
    (a, b) => Number(a.code === NOT_PROVIDED) - Number(b.code === NOT_PROVIDED),
  );
  return silentLast.map(({ code, count, selected }) => ({
    value: code,
    label: labels.value(group, code),
    count,
    selected,
  }));
}

function Group({ group, ...props }: FiltersProps & { group: FacetGroup }) {
  const { t } = useTranslation('search');
  const facets = facetsOf(props, group);
  if (facets.length === 0) return null;
  return (
    <>
      <FacetList name={GROUP_PARAM[group]} title={t(`groups.${group}`)} facets={facets} shown={SHOWN} />
      {group === 'agentShare' ? <OwnShare query={props.query} labels={props.labels} /> : null}
    </>
  );
}

/** A share of one's own, in one of the chosen countries. */
function OwnShare({ query, labels }: Pick<FiltersProps, 'query' | 'labels'>) {
  const { t } = useTranslation('search');
  const countries = query.filters.agentCountry.filter((code) => code !== NOT_PROVIDED);
  if (countries.length === 0) return null;
  return (
    <fieldset className="rf-facets search-asked" data-together>
      <legend>{t('asked.share.title')}</legend>
      <label htmlFor="search-share">{t('asked.share.percent')}</label>
      <input
        id="search-share"
        name={OWN_SHARE.percent}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        className="search-input"
      />
      <select name={OWN_SHARE.country} aria-label={t('asked.share.country')} className="search-select">
        {countries.map((code) => (
          <option key={code} value={code}>
            {labels.value('agentCountry', code)}
          </option>
        ))}
      </select>
      <Button type="submit" variant="default" size="sm">
        {t('asked.apply')}
      </Button>
    </fieldset>
  );
}

function Range({ field, found, query, labels }: FiltersProps & { field: RangeField }) {
  const { t } = useTranslation('search');
  const counts = found.rangeCounts.find((range) => range.field === field);
  if (!counts) return null;
  const isSilenceAsked = query.silent.includes(field);
  const isStated = counts.values.some(({ count, selected }) => selected || count > 0);
  // Amounts of several currencies can't be compared: a least spend is asked for in one.
  const isBounded = isStated && (field !== 'minimumSpendAtMost' || query.filters.spendCurrency.length === 1);
  if (!isBounded && counts.notProvided === 0 && !isSilenceAsked) return null;
  const bounds = isBounded ? counts.values : [];
  return (
    <Choices
      name={RANGE_PARAM[field]}
      title={t(`groups.${field}`)}
      silence={{
        value: NOT_PROVIDED,
        label: labels.silence(field),
        count: counts.notProvided,
        selected: isSilenceAsked,
      }}
      choices={[
        ...(isBounded
          ? [{ value: '', label: t('any'), count: null, selected: query.ranges[field] === null }]
          : []),
        ...bounds.map(({ bound, count, selected }) => ({
          value: String(bound),
          label: labels.bound(field, bound),
          count,
          selected,
        })),
      ]}
    />
  );
}

const isGroup = (field: CountedField): field is FacetGroup => FACET_GROUPS.some((group) => group === field);

/** A part of the filters that folds away; open when something in it is set, and the first one always. */
function FoldedSection({
  section,
  first,
  ...props
}: FiltersProps & { section: FilterSection; first: boolean }) {
  const { t } = useTranslation('search');
  const fields = section.fields;
  const set = activeFilters(props.query).filter(({ field }) => fields.some((own) => own === field)).length;
  const title = t(`sections.${section.key}`);
  return (
    <details className="search-section" open={first || set > 0}>
      <summary>{set === 0 ? title : t('sectionSet', { title, count: set })}</summary>
      <div className="search-section-body">
        {fields.map((field) => {
          if (field === 'pilotOffered') return <Pilot key={field} {...props} />;
          if (isAskedField(field)) return <Asked key={field} field={field} {...props} />;
          return isGroup(field) ? (
            <Group key={field} group={field} {...props} />
          ) : (
            <Range key={field} field={field} {...props} />
          );
        })}
      </div>
    </details>
  );
}

function Pilot({ found, query }: FiltersProps) {
  const { t } = useTranslation('search');
  return (
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
  );
}

/** All filters with the number of results behind each value: boxes and choices of a plain GET form. */
export function Filters(props: FiltersProps) {
  const { t } = useTranslation('search');
  return (
    <>
      {FILTER_SECTIONS.map((section, index) => (
        <FoldedSection key={section.key} section={section} first={index === 0} {...props} />
      ))}
      <div className="search-apply">
        <Button type="submit" fullWidth>
          {t('apply', { count: props.found.totalCount })}
        </Button>
      </div>
    </>
  );
}
