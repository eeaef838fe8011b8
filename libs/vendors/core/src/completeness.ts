import { PROFILE_ITEMS, type MissingReason } from './completeness-items.js';
import type { VendorProfile } from './profile.js';

export interface MissingItem {
  /** The top-level field of the profile that holds it. */
  path: keyof VendorProfile;
  reason: MissingReason;
  /** Points of the score that it would add, rounded. */
  points: number;
  /** How long saying it usually takes. */
  minutes: number;
  /** Buyers filter or sort by it: without it the listing is "not provided" there. */
  filtered: boolean;
}

export interface Completeness {
  /** 0..100: weight of what is said over weight of what concerns this vendor. */
  score: number;
  /** What is missing, most valuable first. */
  missing: MissingItem[];
}

/** How much of what concerns this vendor its profile says, and what is still missing. */
export function completeness(profile: VendorProfile): Completeness {
  const asked = PROFILE_ITEMS.filter((item) => item.concerns(profile));
  const missing = asked.filter((item) => !item.said(profile));
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  const open = missing.reduce((sum, { weight }) => sum + weight, 0);
  return {
    score: Math.round((100 * (whole - open)) / whole),
    missing: [...missing]
      .sort((a, b) => b.weight - a.weight)
      .map(({ path, reason, weight, minutes, filtered }) => ({
        path,
        reason,
        points: Math.max(1, Math.round((100 * weight) / whole)),
        minutes,
        filtered,
      })),
  };
}
