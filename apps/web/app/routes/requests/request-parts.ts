import { graphql, type RequestDetailQuery, type ThreadPartsFragment } from '@ringfair/web-graphql';

export type RequestData = RequestDetailQuery['request'];
export type ThreadData = ThreadPartsFragment;
export type QuoteData = NonNullable<ThreadData['quote']>;
export type AskedData = Omit<RequestData, 'state' | 'threads'>;

/** What both sides read of a request and of a thread. */
export const RequestFragments = graphql(`
  fragment AskedParts on Request {
    id
    title
    buyerName
    createdByName
    country
    note
    phone
    createdAt
    need {
      contactsPerWeek
      talkSeconds
      requirements {
        importance
        kind
        codes
        bound
        currency
        level
        metric
        timeZone
        hours {
          days
          from
          to
        }
      }
    }
  }
  fragment ThreadParts on RequestThread {
    id
    state
    mySide
    vendorName
    questions
    createdAt
    firstReplyAt
    closedAt
    closedBySide
    closedByName
    closeReason
    version
    vendor {
      slug
      profile {
        phone
      }
      ...VendorContactsPart
    }
    messages {
      id
      side
      authorName
      body
      createdAt
    }
    quote {
      ...QuoteParts
    }
    quotes {
      id
      createdAt
      createdByName
      endedAt
      endReason
    }
    engagement {
      id
    }
  }
  fragment QuoteParts on RequestQuote {
    id
    unit
    currency
    amountMinor
    rateScale
    firstIncrementSeconds
    stepSeconds
    minimumMonthlyMinor
    setUpFeeMinor
    termMonths
    noticeDays
    startsOn
    validUntil
    text
    createdByName
    createdAt
    expired
    monthlyCost {
      amountMinor
      currency
    }
    rounding {
      amountMinor
      currency
    }
  }
`);
