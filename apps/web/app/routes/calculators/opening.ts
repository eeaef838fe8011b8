import { DAY_SHAPES, type DayShape, type OpenHours } from '@ringfair/staffing-core';
import type { QueryInput } from './query-input.js';

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export const dayShapes = Object.keys(DAY_SHAPES) as DayShape[];

export interface Opening {
  open: OpenHours[];
  hourWeights: readonly number[];
}

/** When the line is open, and how contacts spread over the day. */
export function readOpening(input: QueryInput): Opening {
  const days = input.chosen('day', weekdays, ['1', '2', '3', '4', '5']);
  const fromHour = input.number('from', { example: '9', least: 0, most: 23, whole: true }) ?? NaN;
  const toHour = input.number('to', { example: '18', least: 1, most: 24, whole: true }) ?? NaN;
  if (fromHour >= toHour) input.wrong('to', 'HOURS_REVERSED');
  const shape = input.choice('shape', dayShapes, 'OFFICE');
  return {
    open: days.map((day) => ({ weekday: Number(day), fromHour, toHour })),
    hourWeights: DAY_SHAPES[shape],
  };
}
