import http from 'node:http';
import pg from 'pg';
import { post } from '../lib/http.mjs';

/** What the page shows, in one statement whose only column is ready JSON. */
const statement = `select json_build_object('id', v.id, 'slug', v.slug, 'name', v.name, 'source', v.source,
    'version', p.version, 'publishedAt', p.published_at, 'profile', p.profile,
    'publications', (select json_agg(json_build_object('version', o.version, 'publishedAt', o.published_at) order by o.version desc)
      from vendor_versions o where o.vendor_id = v.id),
    'rating', (select json_build_object('count', count(*), 'mean', avg(overall), 'wouldStay', count(*) filter (where would_stay))
      from published_reviews r where r.vendor_id = v.id),
    'reviews', (select json_agg(to_json(r)) from (
      select r.id, r.overall, r.quality, r.communication, r.would_stay, r.title, r.body, r.language, r.client_name,
        r.industry, r.submitted_at, y.body as reply, y.replied_at
      from published_reviews r left join review_replies y on y.review_id = r.id
      where r.vendor_id = v.id order by r.id desc limit 10) r)) as page
  from vendors v join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
  where v.id = (select vendor_id from vendor_slugs where slug = $1)`;

/** Asks the database itself, as the role of anonymous visitors. */
export async function bareClient({ publicUrl, slugs }) {
  // The JSON is passed on as it is: to parse it would be somebody else's work.
  const types = { getTypeParser: () => (text) => text };
  const client = new pg.Client({ connectionString: publicUrl, types });
  client.on('error', () => {});
  await client.connect();
  return {
    ask: async (number) => {
      const { rows } = await client.query({ name: 'page', text: statement, values: [slugs[number]] });
      if (!rows[0].page.includes(slugs[number])) throw new Error('another page');
    },
    close: () => client.end(),
  };
}

/** Of a visitor who does not come from a need. */
const nothing = { requirements: [] };
let asked = 0;

/**
 * Asks the API over HTTP, on one connection that is kept.
 * @param first each question as if nobody had asked it before: a variable that nobody reads makes it a new one
 */
export function httpClient(port, { slugs, document }, first) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const bodyOf = (slug, nonce) =>
    JSON.stringify({ query: document, variables: { slug, need: nothing, hasNeed: false, nonce } });
  const bodies = slugs.map((slug) => bodyOf(slug));
  return {
    ask: async (number) => {
      const body = first ? bodyOf(slugs[number], (asked += 1)) : bodies[number];
      const text = await post(agent, port, body);
      if (!text.includes(`"slug":"${slugs[number]}"`) || text.includes('"errors"'))
        throw new Error(text.slice(0, 500));
    },
    close: () => agent.destroy(),
  };
}
