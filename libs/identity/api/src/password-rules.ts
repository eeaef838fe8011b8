import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** NIST 800-63B-4: at least 15 characters where the password stands alone. */
export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 128;

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: PASSWORD_MAX });

export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON';

/**
 * Why a password is refused, or undefined. Characters are counted as people see code points, so a
 * Greek or Cyrillic sentence is as good as an English one; no classes of characters are demanded.
 * @param context words that everybody knows about the person: name, address
 */
export function passwordFault(password: string, context: readonly string[]): PasswordFault | undefined {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'TOO_SHORT';
  if (length > PASSWORD_MAX) return 'TOO_LONG';
  return estimator.check(password, [...context, 'ringfair']).score < 3 ? 'TOO_COMMON' : undefined;
}
