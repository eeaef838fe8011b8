import { graphql } from '@ringfair/web-graphql';

/** Who looks at the page, as the frame shows it. */
export const FrameViewer = graphql(`
  query FrameViewer {
    unreadNotificationCount
    viewer {
      role
      isModerator
      user {
        id
        email
        name
        locale
      }
      organization {
        id
        name
        sells
        buys
        version
      }
      memberships {
        role
        organization {
          id
          name
        }
      }
    }
  }
`);
