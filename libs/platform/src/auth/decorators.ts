import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import { DomainError, ErrorCode } from '../errors/index.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { OrganizationRole, Side } from './viewer.js';

/** Scopes that an API token can carry. */
export const tokenScopes = [
  'profile:read',
  'profile:write',
  'rfps:read',
  'rfps:write',
  'responses:write',
  'engagements:read',
  'engagements:write',
  'organization:read',
] as const;
export type TokenScope = (typeof tokenScopes)[number];

export type AccessRule =
  | { kind: 'public' }
  | { kind: 'moderator' }
  | { kind: 'member'; role: OrganizationRole; side?: Side; scope?: TokenScope };

export const ACCESS = Symbol('ringfair access rule');

/** Anyone may call it, signed in or not. */
export const Public = () => SetMetadata<symbol, AccessRule>(ACCESS, { kind: 'public' });

/** Moderators of the platform only, in a person's session. */
export const AllowModerator = () => SetMetadata<symbol, AccessRule>(ACCESS, { kind: 'moderator' });

/**
 * Members of the active organisation with at least `role`.
 * @param options.side what the organisation must do on the marketplace
 * @param options.scope what an API token needs; without one, tokens are refused
 */
export const Allow = (role: OrganizationRole, options: { side?: Side; scope?: TokenScope } = {}) =>
  SetMetadata<symbol, AccessRule>(ACCESS, { kind: 'member', role, ...options });

/** The viewer of this operation; `{ optional: true }` gives null on public ones. */
export const CurrentViewer = createParamDecorator(
  (options: { optional?: boolean } | undefined, context: ExecutionContext) => {
    const viewer =
      context.getType<string>() === 'graphql'
        ? GqlExecutionContext.create(context).getContext<GraphqlContext>().viewer
        : (context.switchToHttp().getRequest<Request>().viewer ?? null);
    if (!viewer && !options?.optional)
      throw new DomainError(ErrorCode.UNAUTHENTICATED, { message: 'Sign in first.' });
    return viewer;
  },
);
