import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Request, Response } from 'express';

const page = renderGraphiQL({
  endpoint: '/graphql',
  title: 'Ringfair GraphQL',
  headers: JSON.stringify({ 'apollo-require-preflight': 'true' }),
  defaultQuery:
    '# The whole schema is under "Docs".\n{\n  viewer {\n    user { name }\n    organization { name }\n  }\n}\n',
});

/** GraphiQL, whole in one page: nothing comes from elsewhere. */
export function graphiql(_req: Request, res: Response): void {
  res
    .setHeader(
      'content-security-policy',
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src blob:; frame-ancestors 'none'",
    )
    .type('html')
    .send(page);
}
