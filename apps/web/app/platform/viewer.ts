import type { FrameViewerQuery } from '@ringfair/web-graphql';
import { useRouteLoaderData } from 'react-router';

export type FrameViewerData = NonNullable<FrameViewerQuery['viewer']>;

/** What the frame knows of every page; the root loader's answer. */
export interface RootData {
  viewer: FrameViewerData | null;
  /** Notifications that the viewer has not read. */
  unread: number;
  language: string;
  /** Where the texts of this language lie. */
  texts: string;
  timeZone: string;
  /** Scheme, host and port under which people know the site. */
  publicUrl: string;
  now: string;
  formSeed: string;
  development: boolean;
  correlationId: string;
}

export function useRoot(): RootData | undefined {
  return useRouteLoaderData<RootData>('root');
}

/** Who looks at the page, or null. */
export function useViewer(): FrameViewerData | null {
  return useRoot()?.viewer ?? null;
}
