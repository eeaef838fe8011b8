import type { CallPress, TimedPress } from '@ringfair/calls-core';
import { useEffect, useState } from 'react';

/** A call that is not saved yet: on this device only, until the server has it. */
export interface KeptCall {
  /** Sent with the call however often it is sent, so that it is logged once. */
  key: string;
  presses: readonly TimedPress[];
  /** What was filled in after the call, by field. */
  said: Readonly<Record<string, string>>;
}

export interface CallKeeper {
  call: KeptCall | null;
  press: (press: CallPress) => void;
  say: (said: Readonly<Record<string, string>>) => void;
  forget: () => void;
}

/**
 * The call under way. Every press is written down at once: a reload, a closed tab or an empty battery loses nothing.
 * Where a browser keeps nothing, the call lives as long as the page.
 */
export function useKeptCall(place: string): CallKeeper {
  const [call, setCall] = useState<KeptCall | null>(null);
  useEffect(() => setCall(read(place)), [place]);
  const change = (next: KeptCall | null) => {
    write(place, next);
    setCall(next);
  };
  return {
    call,
    press: (press) => {
      const { key, presses, said } = call ?? { key: crypto.randomUUID(), presses: [], said: {} };
      change({ key, said, presses: [...presses, { press, at: Date.now() }] });
    },
    say: (said) => change(call && { ...call, said }),
    forget: () => change(null),
  };
}

/** Takes a call away that the server has. */
export function forgetCall(place: string): void {
  write(place, null);
}

function read(place: string): KeptCall | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isKeptCall(kept) ? kept : null;
  } catch {
    return null;
  }
}

function write(place: string, call: KeptCall | null): void {
  try {
    if (call) localStorage.setItem(place, JSON.stringify(call));
    else localStorage.removeItem(place);
  } catch {
    // Full or forbidden: the page itself still knows.
  }
}

const isKeptCall = (kept: unknown): kept is KeptCall =>
  typeof kept === 'object' && kept !== null && 'key' in kept && 'presses' in kept && 'said' in kept;
