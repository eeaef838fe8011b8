import {
  graphql,
  type ProfileEditorQuery,
  type ProfileOverviewQuery,
  type ProfileVersionsQuery,
} from '@ringfair/web-graphql';

export const EditedDraft = graphql(`
  fragment EditedDraft on VendorDraft {
    vendorId
    slug
    version
    savedAt
    savedBy
    publishedVersion
    publishedAt
    changed
    completeness {
      score
      missing {
        path
        reason
        points
        minutes
        filtered
      }
    }
    problems {
      path
      reason
      message
    }
    profile {
      ...ProfileParts
    }
  }
`);
export const ProfileEditor = graphql(`
  query ProfileEditor {
    myVendorProfile {
      ...EditedDraft
    }
  }
`);
export const ProfileOverview = graphql(`
  query ProfileOverview {
    myVendorProfile {
      ...EditedDraft
      changes {
        path
        before
        after
      }
      suggestions {
        path
        value
        source
      }
    }
    missedSearches {
      days
      fields {
        path
        searches
      }
    }
  }
`);
export const CreateListing = graphql(`
  mutation CreateListing($input: CreateVendorListingInput!) {
    createVendorListing(input: $input) {
      vendorId
    }
  }
`);
export const EditDraft = graphql(`
  mutation EditDraft($input: EditVendorDraftInput!) {
    editVendorDraft(input: $input) {
      ...EditedDraft
    }
  }
`);
export const PublishProfile = graphql(`
  mutation PublishProfile($input: PublishVendorProfileInput!) {
    publishVendorProfile(input: $input) {
      version
    }
  }
`);
export const OwnVendorId = graphql(`
  query OwnVendorId {
    myVendorProfile {
      vendorId
    }
  }
`);
export const ProfileVersions = graphql(`
  query ProfileVersions($vendorId: ID!, $after: String) {
    vendorVersions(vendorId: $vendorId, first: 20, after: $after) {
      nodes {
        version
        source
        publishedAt
        changes {
          path
          before
          after
        }
        profile {
          ...ProfileParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Draft = NonNullable<ProfileEditorQuery['myVendorProfile']>;
export type OverviewDraft = NonNullable<ProfileOverviewQuery['myVendorProfile']>;
export type Version = ProfileVersionsQuery['vendorVersions']['nodes'][number];
