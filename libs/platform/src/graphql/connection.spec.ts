import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../errors/index.js';
import { decodeCursor, encodeCursor, toConnection } from './connection.js';

describe('a cursor', () => {
  it('gives back the position it was made from', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (position) => {
        expect(decodeCursor('rfps', encodeCursor('rfps', position))).toEqual(position);
      }),
    );
  });

  it('cannot be anything else, nor one of another list', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constant(encodeCursor('vendors', [1]))),
        (text) => {
          try {
            decodeCursor('rfps', text);
          } catch (error) {
            return (
              error instanceof DomainError &&
              error.code === 'VALIDATION' &&
              error.fields?.[0]?.path === 'after'
            );
          }
          return false;
        },
      ),
    );
  });
});

describe('a connection', () => {
  const cursorOf = (node: number) => encodeCursor('n', [node]);

  it('knows from one row more that there is a next page', () => {
    expect(toConnection([1, 2, 3], { first: 2 }, cursorOf)).toMatchObject({
      nodes: [1, 2],
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: cursorOf(1),
        endCursor: cursorOf(2),
      },
    });
  });

  it('is empty without rows', () => {
    expect(toConnection([], { first: 2, after: cursorOf(9) }, cursorOf).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });
});
