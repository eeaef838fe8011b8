/** How an answer is judged, in percent. The three add up to 100. */
export interface Weights {
  price: number;
  quality: number;
  fit: number;
}

/** Price may decide at most this share (criterion 000.9): a bought-in low price must not drown everything else. */
export const MAXIMUM_PRICE_WEIGHT = 40;
export const DEFAULT_WEIGHTS: Weights = { price: 40, quality: 30, fit: 30 };

export type WeightProblem = 'WEIGHT_OUT_OF_RANGE' | 'PRICE_WEIGHT_TOO_HIGH' | 'WEIGHTS_NOT_100';

export function weightProblem(weights: Weights): WeightProblem | undefined {
  const values = [weights.price, weights.quality, weights.fit];
  if (values.some((value) => !Number.isInteger(value) || value < 0 || value > 100))
    return 'WEIGHT_OUT_OF_RANGE';
  if (weights.price > MAXIMUM_PRICE_WEIGHT) return 'PRICE_WEIGHT_TOO_HIGH';
  return values.reduce((sum, value) => sum + value, 0) === 100 ? undefined : 'WEIGHTS_NOT_100';
}
