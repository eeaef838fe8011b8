import { graphql } from '@ringfair/web-graphql';

/** What every page about one request shows of its brief. */
export const BriefParts = graphql(`
  fragment BriefParts on Rfp {
    id
    title
    summary
    buyerName
    visibility
    state
    phase
    mine
    currency
    deadline
    deadlineTimeZone
    publishedAt
    openedAt
    cancelReason
    version
    weights {
      price
      quality
      fit
    }
    lots {
      id
      title
      description
      services
      channels
      languages
      coverage
      coverageTimeZone
      agentModel
      agentPreparation
      scriptAuthor
      contactsPerMonth
      hoursPerWeek
      averageHandleSeconds
    }
    requirements {
      id
      text
      level
      dimension
      weight
    }
  }
`);

/** What a vendor sees of its own answer. */
export const OwnAnswerParts = graphql(`
  fragment OwnAnswerParts on RfpResponse {
    id
    state
    version
    submittedAt
    message
    prices {
      lotId
      unit
      amountMinor
      rateScale
      currency
      terms
    }
    answers {
      requirementId
      level
      text
    }
    outcome {
      outcome
      reason
      createdAt
    }
  }
`);

/** A line in a list of requests. */
/** How a request fits the vendor who reads it. */
export const RfpFitParts = graphql(`
  fragment RfpFitParts on RfpFit {
    group
    percent
    lot
    answers {
      kind
      asked
      importance
      state
      missing
    }
  }
`);

export const RfpLine = graphql(`
  fragment RfpLine on Rfp {
    id
    title
    buyerName
    phase
    visibility
    deadline
    deadlineTimeZone
    publishedAt
    lots {
      services
      languages
      contactsPerMonth
    }
  }
`);
