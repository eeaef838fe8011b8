import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import { DomainError, ErrorCode } from '../errors/index.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ACCESS, type AccessRule } from './decorators.js';
import { includesRole, type Viewer } from './viewer.js';

/** Decides whether the viewer may call the operation at all; what rows it sees is the database's decision. */
@Injectable()
export class ViewerGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const asked = execution.getType<string>() === 'graphql' ? byGraphql(execution) : byHttp(execution);
    if (asked.changes) requirePreflight(asked);
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, execution.getHandler());
    if (!rule) throw forbidden('This operation is closed.');
    checkAccess(rule, asked.viewer);
    return true;
  }
}

interface Asked {
  viewer: Viewer | null;
  preflighted: boolean;
  /** Whether the operation may change something. */
  changes: boolean;
}

function byGraphql(execution: ExecutionContext): Asked {
  const graphql = GqlExecutionContext.create(execution);
  const { viewer, preflighted } = graphql.getContext<GraphqlContext>();
  const changes = graphql.getInfo<GraphQLResolveInfo>().operation.operation === 'mutation';
  return { viewer, preflighted, changes };
}

function byHttp(execution: ExecutionContext): Asked {
  const req = execution.switchToHttp().getRequest<Request>();
  return {
    viewer: req.viewer ?? null,
    preflighted: Boolean(req.get('apollo-require-preflight')),
    changes: !['GET', 'HEAD'].includes(req.method),
  };
}

/** A page of another origin can send our cookie, but not this header without our consent. */
function requirePreflight(context: Asked): void {
  if (context.preflighted || context.viewer?.tokenScopes) return;
  throw forbidden(
    'State changes need the header "apollo-require-preflight: true".',
    'PREFLIGHT_HEADER_REQUIRED',
  );
}

/**
 * May this viewer do what the rule guards?
 * @throws DomainError UNAUTHENTICATED, FORBIDDEN with what is needed
 */
export function checkAccess(rule: AccessRule, viewer: Viewer | null): void {
  if (rule.kind === 'public') return;
  if (!viewer) throw new DomainError(ErrorCode.UNAUTHENTICATED, { message: 'Sign in first.' });
  if (rule.kind === 'moderator') {
    if (viewer.tokenScopes || !viewer.platformRoles.includes('MODERATOR'))
      throw forbidden('Needs the role MODERATOR.', 'MODERATOR_REQUIRED');
    return;
  }
  if (viewer.tokenScopes && (!rule.scope || !viewer.tokenScopes.includes(rule.scope))) {
    throw forbidden(
      rule.scope ? `Needs a token with the scope ${rule.scope}.` : 'API tokens cannot do this.',
    );
  }
  if (!includesRole(viewer.role, rule.role)) {
    throw forbidden(`Needs the role ${rule.role}; you are ${viewer.role}.`, `${rule.role}_REQUIRED`);
  }
  if (rule.side === 'SELLS' && !viewer.sells)
    throw forbidden('Needs an organisation that SELLS.', 'SELLING_ORGANIZATION_REQUIRED');
  if (rule.side === 'BUYS' && !viewer.buys)
    throw forbidden('Needs an organisation that BUYS.', 'BUYING_ORGANIZATION_REQUIRED');
}

const forbidden = (message: string, reason?: string): DomainError =>
  new DomainError(ErrorCode.FORBIDDEN, { message, ...(reason ? { reason } : {}) });
