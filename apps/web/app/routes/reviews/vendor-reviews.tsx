import { Stack, Text } from '@mantine/core';
import { graphql, type VendorReviewsPartFragment } from '@ringfair/web-graphql';
import { AppLink, DateText, Facts, NumberText, Pagination, Percent, Rating, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { cutAfter, FurtherRows } from '../vendors/long-table.js';
import { Reply, ReviewCard } from './review-card.js';

/** What the vendor page's query spreads for this section; give it `$reviewsAfter: String`. */
export const VendorReviewsPart = graphql(`
  fragment VendorReviewsPart on Vendor {
    name
    rating {
      count
      mean
      bayesianMean
      weight
      asOf
      wouldStay
      wouldStayLowerBound
    }
    reviews(first: 10, after: $reviewsAfter) {
      nodes {
        id
        overall
        quality
        communication
        wouldStay
        title
        text
        language
        clientName
        industry
        submittedAt
        reply {
          text
          repliedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Ratings and reviews of the vendor page: every figure with its n and how it is computed. */
export function VendorReviews({
  vendor,
  after,
}: {
  vendor: VendorReviewsPartFragment;
  after?: string | null;
}) {
  const { t } = useTranslation('reviews');
  const { rating, reviews } = vendor;
  // Who pages on wants to read them.
  const [first, further] = after ? [reviews.nodes, []] : cutAfter(reviews.nodes, 3);
  const cards = (shown: typeof first) =>
    shown.map((review) => (
      <ReviewCard key={review.id} review={review} heading={3}>
        {review.reply ? <Reply vendor={vendor.name} reply={review.reply} /> : null}
      </ReviewCard>
    ));
  return (
    <Section id="reviews" title={t('vendor.title')} lead={t('vendor.lead')}>
      <Stack gap="lg">
        {rating.count > 0 ? <VendorScore rating={rating} /> : <Text c="dimmed">{t('vendor.none')}</Text>}
        {cards(first)}
        {further.length > 0 ? (
          <FurtherRows list={t('vendor.title')} count={further.length}>
            <Stack gap="lg">{cards(further)}</Stack>
          </FurtherRows>
        ) : null}
        <Pagination
          previous={after ? '?#reviews' : null}
          next={
            reviews.pageInfo.hasNextPage
              ? `?reviews=${encodeURIComponent(reviews.pageInfo.endCursor ?? '')}#reviews`
              : null
          }
        />
        <AppLink to="/how-reviews-work">{t('how.title')}</AppLink>
      </Stack>
    </Section>
  );
}

function VendorScore({ rating }: { rating: VendorReviewsPartFragment['rating'] }) {
  const { t } = useTranslation('reviews');
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return (
    <Facts
      items={[
        { label: t('vendor.mean'), value: <Rating value={rating.mean} count={rating.count} /> },
        {
          label: t('vendor.bayesian'),
          value: (
            <>
              <NumberText value={rating.bayesianMean} options={two} />{' '}
              <Text span size="sm" c="dimmed">
                {t('vendor.bayesianWhy', { weight: rating.weight })}, {t('vendor.asOf')}{' '}
                <DateText value={rating.asOf} />
              </Text>
            </>
          ),
        },
        {
          label: t('vendor.wouldStay'),
          value: (
            <>
              {t('vendor.stayCount', { stay: rating.wouldStay, count: rating.count })}{' '}
              <Text span size="sm" c="dimmed">
                {t('vendor.stayAtLeast')} <Percent value={rating.wouldStayLowerBound} />
              </Text>
            </>
          ),
        },
      ]}
    />
  );
}
