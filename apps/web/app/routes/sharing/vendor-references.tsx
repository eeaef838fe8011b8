import { Stack, Text } from '@mantine/core';
import { graphql, type VendorReferencesPartFragment } from '@ringfair/web-graphql';
import { AppLink, ButtonLink, DateTime, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../platform/viewer.js';
import { useMasked } from './use-masked.js';
import './sharing.css';

/** What the vendor page's query spreads for this section. */
export const VendorReferencesPart = graphql(`
  fragment VendorReferencesPart on Vendor {
    slug
    claimed
    references {
      id
      industry
      country
      service
      sinceYear
      untilYear
    }
    sharing {
      referencesRequest {
        state
        createdAt
      }
      dossierRequest {
        state
        createdAt
      }
      references {
        id
        industry
        country
        service
        sinceYear
        untilYear
      }
      dossierId
    }
  }
`);

/** Clients that can be asked, masked; for buyers the way to ask for them and for the dossier. */
export function VendorReferences({ vendor }: { vendor: VendorReferencesPartFragment }) {
  const { t } = useTranslation('sharing');
  const masked = useMasked();
  return (
    <Section id="references" title={t('section.title')}>
      <Stack gap="md">
        {vendor.references.length === 0 ? (
          <Text c="dimmed">{t('section.none')}</Text>
        ) : (
          <>
            <Text>{t('section.count', { count: vendor.references.length })}</Text>
            <ul className="sharing-list">
              {vendor.references.map((reference) => (
                <li key={reference.id} suppressHydrationWarning>
                  {masked(reference)}
                </li>
              ))}
            </ul>
          </>
        )}
        {vendor.claimed ? <WaysToAsk vendor={vendor} /> : null}
      </Stack>
    </Section>
  );
}

function WaysToAsk({ vendor }: { vendor: VendorReferencesPartFragment }) {
  const { t } = useTranslation('sharing');
  const masked = useMasked();
  const viewer = useViewer();
  if (viewer && !viewer.organization.buys) return null;
  const { sharing } = vendor;
  const waits = (request?: { state: string } | null) => request?.state === 'OPEN';
  return (
    <Stack gap="sm" align="flex-start">
      {(sharing?.references ?? []).map((reference) => (
        <AppLink key={reference.id} to={`/references/asked/${reference.id}`}>
          <span suppressHydrationWarning>{t('section.see', { reference: masked(reference) })}</span>
        </AppLink>
      ))}
      {waits(sharing?.referencesRequest) ? (
        <Text>
          {t('section.waits.REFERENCES')} <DateTime value={sharing?.referencesRequest?.createdAt} dateOnly />
        </Text>
      ) : vendor.references.length > 0 ? (
        <ButtonLink to={`/vendors/${vendor.slug}/ask?for=references`} variant="default">
          {t('section.ask')}
        </ButtonLink>
      ) : null}
      {sharing?.dossierId ? (
        <AppLink to={`/dossiers/${sharing.dossierId}`}>{t('section.dossier')}</AppLink>
      ) : waits(sharing?.dossierRequest) ? (
        <Text>
          {t('section.waits.DOSSIER')} <DateTime value={sharing?.dossierRequest?.createdAt} dateOnly />
        </Text>
      ) : (
        <AppLink to={`/vendors/${vendor.slug}/ask?for=dossier`}>{t('section.askDossier')}</AppLink>
      )}
    </Stack>
  );
}
