import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { DateText } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark, pathOfRow } from './claim-sources.js';
import type { PartProps } from './listing-data.js';
import { ReachableContacts } from './reachable-contacts.js';
import { SaidFacts } from './said-facts.js';
import { useSizeText } from './size-text.js';

/** Legal entity and contacts (000.1), age (004.5), size (003.7). */
export function CompanyView({ view }: PartProps) {
  const { profile, names } = view;
  const { t } = useTranslation(['listing', 'codes']);
  const sizeText = useSizeText();
  const place = profile.headquarters;
  const marked = (path: string, value: ReactNode) =>
    value ? (
      <>
        {value} <Mark path={path} quiet />
      </>
    ) : null;
  return (
    <SaidFacts
      items={[
        { label: t('fields.legalName'), value: marked('legalName', profile.legalName) },
        {
          label: t('fields.registerNumbers'),
          value:
            profile.registerNumbers.length > 0 ? <RegisterNumbers numbers={profile.registerNumbers} /> : null,
        },
        { label: t('fields.legalAddress'), value: marked('legalAddress', profile.legalAddress) },
        {
          label: t('fields.foundedYear'),
          value: marked('foundedYear', profile.foundedYear ? String(profile.foundedYear) : null),
        },
        ...(profile.foundedOn
          ? [
              {
                label: t('fields.foundedOn'),
                path: 'foundedOn',
                value: <DateText value={profile.foundedOn} />,
              },
            ]
          : []),
        { label: t('fields.size'), value: marked('size', sizeText(profile.size)) },
        {
          label: t('fields.headquarters'),
          value: place
            ? marked(
                'headquarters',
                [place.city, place.region, names.country[place.country]].filter(Boolean).join(', '),
              )
            : null,
        },
        {
          label: t('fields.site'),
          value: profile.site
            ? marked(
                'site',
                <a href={profile.site} rel="nofollow noopener ugc">
                  {profile.site.replace(/^https?:\/\//, '').replace(/\/$/, '')}
                </a>,
              )
            : null,
        },
        {
          label: t('fields.phone'),
          path: 'phone',
          value: profile.phone ? <a href={`tel:${profile.phone}`}>{profile.phone}</a> : null,
        },
        {
          label: t('fields.email'),
          path: 'email',
          value: profile.email ? <a href={`mailto:${profile.email}`}>{profile.email}</a> : null,
        },
        {
          label: t('fields.contacts'),
          path: 'contacts',
          value: profile.contacts.length > 0 ? <Contacts view={view} /> : null,
        },
      ]}
    />
  );
}

/** Their names for everybody; mail and phone for those whom they have answered. */
function Contacts({ view: { profile, contacts } }: PartProps) {
  const { t } = useTranslation('listing');
  if (contacts) return <ReachableContacts contacts={contacts} />;
  return (
    <>
      {profile.contacts.map(({ name, post }) => [name, post].filter(Boolean).join(', ')).join(' · ')}
      {contacts === null ? <small className="listing-reach">{t('company.reach')}</small> : null}
    </>
  );
}

/** Each with its source. */
function RegisterNumbers({ numbers }: { numbers: ProfilePartsFragment['registerNumbers'] }) {
  const { t } = useTranslation(['listing', 'codes']);
  return numbers.map((row) => {
    const path = pathOfRow('registerNumbers', numbers, row, ({ register }) => register);
    return (
      <div key={path}>
        {t('company.register', { register: t(`codes:${row.register}`), number: row.number })}{' '}
        <Mark path={path} quiet />
      </div>
    );
  });
}
