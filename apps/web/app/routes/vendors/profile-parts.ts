import { graphql } from '@ringfair/web-graphql';

/** Everything that a profile says, for the public page, the preview and the editor. */
export const ProfileParts = graphql(`
  fragment ProfileParts on VendorProfile {
    name
    legalName
    site
    phone
    email
    contacts {
      id
      name
      post
      email
      phone
    }
    texts {
      language
      summary
      howWeWork
    }
    foundedYear
    size {
      min
      max
    }
    headquarters {
      country
      region
      city
    }
    directions
    services {
      service
      agentModel
      queuePolicy
    }
    channels {
      channel
      coverage
      languages
    }
    languages {
      tag
      note
    }
    locations {
      id
      kind
      country
      region
      city
      timeZone
      headCount
    }
    agentShares {
      country
      headCount
      share
    }
    coverage
    industries {
      industry
      years
    }
    technology {
      category
      product
    }
    agentPreparation
    pricingStyle
    prices {
      id
      service
      unit
      currency
      amountMinor
      rateScale
      firstIncrementSeconds
      stepSeconds
      includes
      vat
      minimumMonthlyMinor
      setUpFeeMinor
      termMonths
      noticeDays
      launchDays
    }
    pilotOffers {
      id
      days
      volume
      priceMinor
      currency
      criteria
    }
  }
`);
