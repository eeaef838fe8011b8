import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { validation } from '../errors/index.js';

@ObjectType({ description: 'Where a page of a list ends (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Are there more after this page?' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Are there some before this page?' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first one on this page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last one on this page.' })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
}

/** The Relay connection and edge types of a node type: `class RfpConnection extends ConnectionOf(Rfp, 'Rfp') {}`. */
export function ConnectionOf<Node>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list with its cursor.` })
  class EdgeType implements Edge<Node> {
    @Field(() => String, { description: 'Opaque position of this one.' })
    cursor: string;

    @Field(() => node, { description: 'The thing itself.' })
    node: Node;
  }

  @ObjectType({ isAbstract: true })
  abstract class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'The page with cursors.' })
    edges: EdgeType[];

    @Field(() => [node], { description: 'The page without cursors.' })
    nodes: Node[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo: PageInfo;
  }
  return ConnectionType as unknown as Type<Connection<Node>>;
}

/**
 * A connection from rows that were fetched one more than asked for.
 * @param rows at most `first + 1` nodes
 * @param cursorOf the cursor of a node, by encodeCursor
 */
export function toConnection<Node>(
  rows: Node[],
  args: PageArgs,
  cursorOf: (node: Node) => string,
): Connection<Node> {
  const nodes = rows.slice(0, args.first);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > args.first,
      hasPreviousPage: Boolean(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** An opaque cursor: `kind` keeps cursors of one list from being used in another. */
export const encodeCursor = (kind: string, position: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify([kind, ...position])).toString('base64url');

/**
 * The position that encodeCursor was given.
 * @throws DomainError VALIDATION (path `after`) for anything that encodeCursor did not make for this kind
 */
export function decodeCursor(kind: string, cursor: string, path = 'after'): (string | number)[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value[0] === kind && value.slice(1).every(isPosition)) return value.slice(1);
  } catch {
    // falls through to the refusal
  }
  throw validation([{ path, reason: 'INVALID_CURSOR', message: 'is not a cursor of this list' }]);
}

const isPosition = (part: unknown): part is string | number =>
  typeof part === 'string' || typeof part === 'number';
