import { graphql, type VendorListingPartFragment } from '@ringfair/web-graphql';
import { Rating } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShowsCalls, VendorCalls } from '../calls/vendor-calls.js';
import { ListingDoubts } from '../moderation/listing-doubts.js';
import { VendorReviews } from '../reviews/vendor-reviews.js';
import { VendorReferences } from '../sharing/vendor-references.js';
import type { ProfileViewData } from './listing-data.js';
import { MarketPositionTable } from './market-position.js';
import { type FurtherSection, ProfileSummary, ProfileView } from './profile-view.js';
import { SiteCheck } from './site-check.js';
import { History, ReplyTime } from './vendor-parts.js';

/** What the page of a vendor and its preview show alike; give the query `$reviewsAfter: String`. */
export const VendorListingPart = graphql(`
  fragment VendorListingPart on Vendor {
    claimed
    doubtfulParts
    replyTime {
      medianMinutes
      requestCount
      buyerCount
    }
    publications {
      version
      publishedAt
    }
    profile {
      ...ProfileParts
    }
    ...VendorReferencesPart
    ...VendorReviewsPart
    ...VendorCallsPart
    ...VendorContactsPart
    ...SiteCheckPart
    ...MarketPosition
  }
`);

interface ListingProps {
  /** Its profile is in the view. */
  vendor: Omit<VendorListingPartFragment, 'profile'>;
  view: ProfileViewData;
  /** Where the shown page of reviews begins. */
  reviewsAfter: string | null;
}

/** The logo, for beside the title. */
export function VendorLogo({ view: { profile } }: Pick<ListingProps, 'view'>) {
  const { t } = useTranslation('listing');
  if (!profile.logoFileId) return null;
  return (
    <img
      src={`/files/${profile.logoFileId}`}
      alt={t('logo', { name: profile.name })}
      className="listing-logo"
    />
  );
}

/** The listing, with room for what stands above its summary (`before`) and for what can be done with it (children). */
export function VendorListing({
  vendor,
  view,
  reviewsAfter,
  before,
  children,
}: ListingProps & { before?: ReactNode; children?: ReactNode }) {
  const { callFigures, contacts } = vendor;
  const more = useFurtherSections({ vendor, view, reviewsAfter });
  return (
    <>
      <ListingDoubts parts={vendor.doubtfulParts} />
      {before}
      <ProfileSummary
        view={view}
        vouches={
          vendor.rating.count > 0 ? (
            <a href="#reviews">
              <Rating value={vendor.rating.mean} count={vendor.rating.count} />
            </a>
          ) : undefined
        }
      />
      {vendor.claimed ? <ReplyTime vendor={vendor} /> : null}
      {children}
      <ProfileView view={{ ...view, callFigures, contacts }} more={more} />
    </>
  );
}

/** What others say, and what was measured, beside the vendor's own words. */
function useFurtherSections({ vendor, view, reviewsAfter }: ListingProps): FurtherSection[] {
  const { t } = useTranslation(['listing', 'market', 'calls', 'sharing', 'reviews', 'siteCheck']);
  const showsCalls = useShowsCalls(vendor);
  const { site } = view.profile;
  const market = <MarketPositionTable prices={vendor.marketPrices} />;
  const siteCheck = site ? <SiteCheck vendor={{ ...vendor, profile: { site } }} /> : null;
  const calls = showsCalls ? <VendorCalls vendor={vendor} /> : null;
  return [
    ...(vendor.marketPrices.length > 0
      ? [{ id: 'market', title: t('market:position.title'), body: market }]
      : []),
    ...(calls ? [{ id: 'calls', title: t('calls:section.title'), body: calls }] : []),
    { id: 'references', title: t('sharing:section.title'), body: <VendorReferences vendor={vendor} /> },
    {
      id: 'reviews',
      title: t('reviews:vendor.title'),
      body: <VendorReviews vendor={vendor} after={reviewsAfter} />,
    },
    ...(siteCheck ? [{ id: 'site-check', title: t('siteCheck:title'), body: siteCheck }] : []),
    { id: 'history', title: t('listing:history.title'), body: <History vendor={vendor} /> },
  ];
}
