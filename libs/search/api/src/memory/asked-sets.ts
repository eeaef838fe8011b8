import {
  ASKED_FIELDS,
  askedFigure,
  isSilentOn,
  meets,
  NOTHING_ASKED,
  NUMBER_UNKNOWN,
  type Asked,
  type AskedFacts,
  type AskedField,
  type AskedSort,
} from '@ringfair/search-core';
import { TypedFastBitSet } from 'typedfastbitset';
import { SlotPool } from './slot-pool.js';

/** What a worded filter lets through, and what is silent about it. */
export interface AskedSet {
  met: TypedFastBitSet;
  silent: TypedFastBitSet;
}

interface Kept extends AskedSet {
  field: AskedField;
  asked: Asked;
  judge: (facts: AskedFacts) => boolean | null;
}

/** Questions that may be kept at a time: somebody turns pages, ticks one box more, comes back. */
const MOST_KEPT = 20;
const QUARTER_MS = 15 * 60_000;

/** Slots by what worded filters ask: judged one by one when first asked for, and kept up to date for a while. */
export class AskedSets {
  private readonly points = new SlotPool(new Uint32Array());
  private readonly monthCosts = new SlotPool(new Uint32Array());
  /** Of each slot none or the number of its usual week. */
  private readonly weeks = new SlotPool(new Uint32Array());
  private texts: string[] = [];
  private readonly numberOfText = new Map<string, number>();
  private readonly kept = new Map<string, Kept>();
  /** Slots that say nothing at all of a filter. Not to be changed by the caller. */
  unsaid = bySilence(() => new TypedFastBitSet());

  get bytes(): number {
    let bytes = this.points.bytes + this.monthCosts.bytes + this.weeks.bytes;
    for (const text of this.texts) bytes += text.length + 80;
    for (const silent of Object.values(this.unsaid)) bytes += silent.words.byteLength;
    for (const { met, silent } of this.kept.values()) bytes += met.words.byteLength + silent.words.byteLength;
    return bytes;
  }

  /** The filters that are set. Sets are not to be changed by the caller. */
  of(asked: Asked, live: TypedFastBitSet): Map<AskedField, AskedSet> {
    return new Map(
      ASKED_FIELDS.filter((field) => asked[field] !== null).map((field) => [
        field,
        this.find(field, asked, live),
      ]),
    );
  }

  /** What an order by a worded filter compares. */
  figure(sort: AskedSort, slot: number, asked: Asked): number {
    const facts = { points: signed(this.points.get(slot)), monthCosts: this.monthCosts.get(slot) };
    return askedFigure(sort, facts, asked) ?? NUMBER_UNKNOWN;
  }

  /** A slot says something else; undefined: it is gone. */
  set(slot: number, facts: AskedFacts | undefined): void {
    this.points.set(slot, facts?.points ?? []);
    this.monthCosts.set(slot, facts?.monthCosts ?? []);
    const week = facts?.week ?? null;
    this.weeks.set(slot, week === null ? [] : [this.numberOf(week)]);
    for (const field of ASKED_FIELDS) {
      if (facts && isSilentOn(field, facts, NOTHING_ASKED)) this.unsaid[field].add(slot);
      else this.unsaid[field].remove(slot);
    }
    for (const kept of this.kept.values()) place(kept, slot, facts);
  }

  save() {
    return {
      points: this.points.save(),
      monthCosts: this.monthCosts.save(),
      weeks: this.weeks.save(),
      texts: this.texts,
      unsaid: bySilence((field) => this.unsaid[field].words),
    };
  }

  restore({ points, monthCosts, weeks, texts, unsaid }: ReturnType<AskedSets['save']>): void {
    this.unsaid = bySilence((field) => TypedFastBitSet.fromWords(unsaid[field]));
    this.points.restore(points);
    this.monthCosts.restore(monthCosts);
    this.weeks.restore(weeks);
    this.texts = texts;
    texts.forEach((text, number) => this.numberOfText.set(text, number));
  }

  private facts(slot: number): AskedFacts {
    const [week] = this.weeks.get(slot);
    return {
      points: signed(this.points.get(slot)),
      week: week === undefined ? null : (this.texts[week] ?? null),
      monthCosts: this.monthCosts.get(slot),
    };
  }

  private numberOf(week: string): number {
    const known = this.numberOfText.get(week) ?? this.texts.push(week) - 1;
    this.numberOfText.set(week, known);
    return known;
  }

  private find(field: AskedField, asked: Asked, live: TypedFastBitSet): AskedSet {
    const key = keyOf(field, asked);
    const known = this.kept.get(key);
    // The last one asked for stands last: the first one goes.
    this.kept.delete(key);
    const made = known ?? this.judge(field, asked, live);
    this.kept.set(key, made);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value ?? key);
    return made;
  }

  private judge(field: AskedField, asked: Asked, live: TypedFastBitSet): Kept {
    const kept: Kept = {
      field,
      asked,
      judge: judgeOf(field, asked),
      met: new TypedFastBitSet(),
      silent: new TypedFastBitSet(),
    };
    const last = live.words.length * 32 - 1;
    kept.met.resize(last);
    kept.silent.resize(last);
    for (const slot of live.array()) place(kept, slot, this.facts(slot));
    return kept;
  }
}

const bySilence = <T>(of: (field: AskedField) => T): Record<AskedField, T> => ({
  near: of('near'),
  covers: of('covers'),
  monthCost: of('monthCost'),
});

/** Usual weeks repeat: each is judged once. */
function judgeOf(field: AskedField, asked: Asked): Kept['judge'] {
  if (field !== 'covers') return (facts) => meets(field, facts, asked);
  const judged = new Map<string | null, boolean | null>();
  return (facts) => {
    const known = judged.get(facts.week);
    if (known !== undefined) return known;
    const answer = meets(field, facts, asked);
    judged.set(facts.week, answer);
    return answer;
  };
}

function place({ met, silent, judge }: Kept, slot: number, facts: AskedFacts | undefined): void {
  const answer = facts ? judge(facts) : undefined;
  if (answer === true) met.add(slot);
  else met.remove(slot);
  if (answer === null) silent.add(slot);
  else silent.remove(slot);
}

/** Clocks change on whole quarters of an hour, so that hours mean the same within one. */
function keyOf(field: AskedField, asked: Asked): string {
  if (field === 'covers' && asked.covers) {
    const { now, ...wanted } = asked.covers;
    return JSON.stringify([field, wanted, Math.floor(now.getTime() / QUARTER_MS)]);
  }
  if (field === 'monthCost' && asked.monthCost)
    return JSON.stringify([field, asked.monthCost.step, ...asked.monthCost.bounds]);
  return JSON.stringify([field, asked[field]]);
}

/** Halves of the Earth have negative coordinates: the same bits, read with a sign. */
const signed = ({ buffer, byteOffset, length }: ReturnType<SlotPool['get']>): Int32Array =>
  new Int32Array(buffer, byteOffset, length);
