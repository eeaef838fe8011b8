import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
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
    if (execution.getType<string>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(execution);
    const context = graphql.getContext<GraphqlContext>();
    if (graphql.getInfo<GraphQLResolveInfo>().operation.operation === 'mutation') requirePreflight(context);
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, execution.getHandler());
    if (!rule) throw forbidden('This operation is closed.');
    check(rule, context.viewer);
    return true;
  }
}

/** A page of another origin can send our cookie, but not this header without our consent. */
function requirePreflight(context: GraphqlContext): void {
  if (context.preflighted || context.viewer?.tokenScopes) return;
  throw forbidden(
    'State changes need the header "apollo-require-preflight: true".',
    'PREFLIGHT_HEADER_REQUIRED',
  );
}

function check(rule: AccessRule, viewer: Viewer | null): void {
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
