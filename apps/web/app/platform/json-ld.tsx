import type { Graph, Thing } from 'schema-dts';
import { useNonce } from './nonce.js';

/** What the page is about, for machines, in schema.org's words. */
export function JsonLd({ about }: { about: readonly Exclude<Thing, string>[] }) {
  const nonce = useNonce();
  const data: Graph = { '@context': 'https://schema.org', '@graph': about };
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  );
}
