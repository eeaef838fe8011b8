import { graphql, type ProfileEditorQuery } from '@ringfair/web-graphql';

export const ProfileEditor = graphql(`
  query ProfileEditor {
    myVendorProfile {
      vendorId
      slug
      version
      savedAt
      publishedVersion
      publishedAt
      changed
      completeness {
        score
        missing {
          path
          reason
          points
        }
      }
      profile {
        ...ProfileParts
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
export const SaveDraft = graphql(`
  mutation SaveDraft($input: SaveVendorDraftInput!) {
    saveVendorDraft(input: $input) {
      version
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

export type Draft = NonNullable<ProfileEditorQuery['myVendorProfile']>;
