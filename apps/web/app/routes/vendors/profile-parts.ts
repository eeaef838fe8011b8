import { graphql } from '@ringfair/web-graphql';

/** Everything that a profile says, for the public page, the preview and the editor. */
export const ProfileParts = graphql(`
  fragment ProfileParts on VendorProfile {
    name
    legalName
    registerNumbers {
      register
      number
    }
    legalAddress
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
    logoFileId
    texts {
      language
      summary
      howWeWork
    }
    foundedYear
    foundedOn
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
      promisedPercent
      promisedSeconds
    }
    workForms
    preparations {
      level
      priceDifferencePercent
    }
    scripts
    routing
    answerAfterRings
    channels {
      channel
      coverage
      languages
      hours {
        days
        from
        to
      }
    }
    languages {
      tag
      level
      note
    }
    locations {
      id
      kind
      country
      region
      city
      timeZone
      latitude
      longitude
      headCount
      languages {
        tag
        level
        note
      }
    }
    agentShares {
      country
      headCount
      share
    }
    hints {
      path
      reason
    }
    coverage
    calendar {
      timeZone
      hours {
        days
        from
        to
      }
      holidays
      holidayCountry
      holidayRegion
      exceptions {
        date
        from
        to
        note
      }
    }
    capacity {
      id
      locationId
      language
      level
      service
      hours {
        days
        from
        to
      }
      freeAgents
      asOf
    }
    agentsAddedPerWeek
    industries {
      industry
      years
      proof
    }
    technology {
      category
      product
    }
    certifications {
      id
      standard
      number
      detail
      issuer
      issuedOn
      validUntil
    }
    messageDelivery {
      method
      note
    }
    reporting {
      model
      cadence
      liveQueue
      sampleFileId
      note
    }
    training {
      initialHours
      monthlyHours
      method
    }
    incentives
    tenure {
      underOneYear
      oneToThreeYears
      overThreeYears
    }
    authority {
      decides
      refundLimitMinor
      currency
      escalates
    }
    complaintPath {
      contact
      answerHours
      beyond
    }
    projectManager {
      name
      timePercent
      duties
    }
    dataHandling {
      countries
      roles
      retention
      returnAtExit
    }
    continuity {
      illnessCover
      backup
      recoveryHours
      testedOn
    }
    outboundConsent {
      registerCountries
      consentRecorded
      practice
    }
    pricingStyle
    prices {
      id
      service
      unit
      currency
      amountMinor
      rateScale
      agentCountry
      agentRegion
      validFrom
      firstIncrementSeconds
      stepSeconds
      wrapUpBilled
      holdBilled
      spamBilled
      nightPercent
      weekendPercent
      holidayPercent
      tollFree
      includedUnits
      countedIn
      overageMinor
      includedItems
      includes
      vat
      minimumMonthlyMinor
      setUpFeeMinor
      trainingFeeMinor
      replacementTrainingFeeMinor
      termMonths
      noticeDays
      launchDays
    }
    terms {
      minimumMonthlyMinor
      currency
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
    clientCountries
    clientCurrencies
    caseStudies {
      id
      title
      language
      client
      industry
      service
      year
      text
      url
    }
    metrics {
      id
      metric
      value
      currency
      thresholdSeconds
      shortAbandonsExcluded
      windowDays
      responseRatePercent
      channel
      from
      to
      population
      sampleSize
      definition
    }
  }
`);
