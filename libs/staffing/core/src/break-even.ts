/** A monthly cost as a function of the contacts a month; null where it cannot be known. */
export type CostByVolume = (contactsPerMonth: number) => number | null;

export interface VolumePoint {
  contactsPerMonth: number;
  inHouseMinor: number;
  outsourcedMinor: number;
}

export type BreakEven =
  | {
      kind: 'AT';
      cheaperAbove: 'IN_HOUSE' | 'OUTSOURCED';
      /** From here on, to the end of the range, the one named is cheaper. */
      contactsPerMonth: number;
      /** Up to here the other one is; between the two it depends on how full the last agent is. */
      firstContactsPerMonth: number;
    }
  | { kind: 'ALWAYS'; cheaper: 'IN_HOUSE' | 'OUTSOURCED' | 'EQUAL' }
  /** No point of the range could be computed. */
  | { kind: 'UNKNOWN' };

/** Points of a curve: about 1 % apart over four powers of ten, finer than the steps of a small team. */
const POINTS = 900;

/** Volumes from `least` to `most` in equal ratios, whole and without repetitions. */
export function volumeSteps(least: number, most: number, points = POINTS): number[] {
  const ratio = Math.log(most / least) / (points - 1);
  const steps = Array.from({ length: points }, (_, index) => Math.round(least * Math.exp(ratio * index)));
  return [...new Set(steps)];
}

export function costCurve(
  volumes: readonly number[],
  inHouse: CostByVolume,
  outsourced: CostByVolume,
): VolumePoint[] {
  return volumes.flatMap((contactsPerMonth) => {
    const inHouseMinor = inHouse(contactsPerMonth);
    const outsourcedMinor = outsourced(contactsPerMonth);
    return inHouseMinor === null || outsourcedMinor === null
      ? []
      : [{ contactsPerMonth, inHouseMinor, outsourcedMinor }];
  });
}

/**
 * Volumes at which the cheaper side changes, narrowed to one contact by halves (002.2, 002.3). A team of one's own
 * grows by whole agents, so near the break-even the two change places several times: the first and the last of
 * these changes are given.
 */
export function findBreakEven(
  curve: readonly VolumePoint[],
  inHouse: CostByVolume,
  outsourced: CostByVolume,
): BreakEven {
  const signs = curve.map(({ inHouseMinor, outsourcedMinor }) => Math.sign(inHouseMinor - outsourcedMinor));
  const last = signs.findLast((sign) => sign !== 0);
  if (curve.length === 0) return { kind: 'UNKNOWN' };
  if (last === undefined) return { kind: 'ALWAYS', cheaper: 'EQUAL' };
  const cheaperAbove = last > 0 ? 'OUTSOURCED' : 'IN_HOUSE';
  const other = signs.findLastIndex((sign) => sign === -last);
  if (other === -1) return { kind: 'ALWAYS', cheaper: cheaperAbove };
  const volumeAt = (index: number) => curve[index]?.contactsPerMonth ?? 0;
  const sideAt = (volume: number) => Math.sign((inHouse(volume) ?? 0) - (outsourced(volume) ?? 0));
  /** The change between a point where the side is not `last` and a later one where it is. */
  const narrowed = (before: number, after: number) => {
    let low = volumeAt(before);
    let high = volumeAt(after);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (sideAt(middle) === last) high = middle;
      else low = middle;
    }
    return high;
  };
  const after = signs.findIndex((sign, index) => index > other && sign === last);
  const first = signs.findIndex((sign, index) => sign === last && signs.slice(0, index).includes(-last));
  return {
    kind: 'AT',
    cheaperAbove,
    contactsPerMonth: narrowed(other, after),
    firstContactsPerMonth: narrowed(signs.lastIndexOf(-last, first), first),
  };
}
