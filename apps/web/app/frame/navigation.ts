import type { FrameViewerData } from '../platform/viewer.js';

export interface NavigationItem {
  /** Key in common: nav.<key>. */
  key: string;
  to: string;
  /** Only this very path, not those below it. */
  exact?: boolean;
}

export interface NavigationGroup {
  key: 'buying' | 'selling' | 'moderation' | 'organization';
  items: NavigationItem[];
}

export const publicNavigation: NavigationItem[] = [
  { key: 'vendors', to: '/vendors' },
  { key: 'openRfps', to: '/rfps', exact: true },
  { key: 'market', to: '/market' },
  { key: 'calculators', to: '/calculators' },
];

/** What the side bar offers: by what the organisation does and what the person may. */
export function workspaceNavigation(viewer: FrameViewerData): NavigationGroup[] {
  const groups: NavigationGroup[] = [];
  if (viewer.organization.buys) {
    groups.push({
      key: 'buying',
      items: [
        { key: 'shortlists', to: '/shortlists' },
        { key: 'savedSearches', to: '/saved-searches' },
        { key: 'calls', to: '/calls' },
        { key: 'quickRequests', to: '/requests', exact: true },
        { key: 'ownRfps', to: '/rfps/mine' },
        { key: 'engagements', to: '/engagements' },
        { key: 'givenReviews', to: '/reviews' },
        { key: 'askedReferences', to: '/references/asked' },
        { key: 'sharedDossiers', to: '/dossiers' },
      ],
    });
  }
  if (viewer.organization.sells) {
    groups.push({
      key: 'selling',
      items: [
        { key: 'profile', to: '/profile', exact: true },
        { key: 'evidence', to: '/profile/evidence' },
        { key: 'site', to: '/profile/site' },
        { key: 'receivedRequests', to: '/requests/received' },
        { key: 'requests', to: '/rfps/received' },
        { key: 'references', to: '/references', exact: true },
        { key: 'dossier', to: '/dossier' },
        { key: 'cases', to: '/cases' },
        ...(viewer.organization.buys ? [] : [{ key: 'engagements', to: '/engagements' }]),
        ...(viewer.organization.buys ? [] : [{ key: 'ownReviews', to: '/reviews' }]),
      ],
    });
  }
  if (viewer.isModerator)
    groups.push({
      key: 'moderation',
      items: [
        { key: 'queue', to: '/moderation' },
        { key: 'directoryImports', to: '/directory/imports' },
      ],
    });
  groups.push({
    key: 'organization',
    items: [
      { key: 'people', to: '/organization', exact: true },
      { key: 'tokens', to: '/organization/tokens' },
      { key: 'data', to: '/organization/data' },
      { key: 'account', to: '/account' },
    ],
  });
  return groups;
}

/** Where somebody lands after signing in: at the work that waits for others first. */
export function homeOf({
  isModerator,
  organization,
}: Pick<FrameViewerData, 'isModerator' | 'organization'>): string {
  if (isModerator) return '/moderation';
  return organization.buys ? '/rfps/mine' : organization.sells ? '/profile' : '/account';
}
