import { Injectable } from '@nestjs/common';
import { CurrencyRatesService } from '@ringfair/market-api';
import { costBounds, costFactors, ladderStep } from '@ringfair/market-core';
import { chordOf, type Asked, type QueryProblem, type VendorQuery } from '@ringfair/search-core';
import { pointOf } from '@ringfair/vendors-core';
import { Gazetteer, type City } from './places/gazetteer.js';

/** What a query's place, hours and price mean now, or what of them means nothing. */
export interface Understood {
  asked: Asked;
  place: City | null;
  problems: QueryProblem[];
}

/** Looks up what the words of a query stand for: places in the gazetteer, amounts by the latest rates. */
@Injectable()
export class AskedWords {
  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly rates: CurrencyRatesService,
  ) {}

  async understand({ near, covers, monthCost }: VendorQuery, now: Date): Promise<Understood> {
    const problems: QueryProblem[] = [];
    const place = near && this.gazetteer.find(near.place);
    if (near && !place) problems.push({ field: 'near.place', value: near.place, reason: 'UNKNOWN_PLACE' });
    const rates = monthCost && (await this.rates.latest());
    const bounds = monthCost && costBounds(monthCost.amount, monthCost.currency, rates);
    const factors = monthCost && costFactors(monthCost.currency, rates);
    if (monthCost && !bounds)
      problems.push({ field: 'monthCost.currency', value: monthCost.currency, reason: 'NO_RATE' });
    return {
      asked: {
        near: near && place && { point: pointOf(place.latitude, place.longitude), chord: chordOf(near.km) },
        covers: covers && { ...covers, now },
        monthCost: monthCost &&
          bounds &&
          factors && { step: ladderStep(monthCost.contacts), bounds, factors },
      },
      place,
      problems,
    };
  }
}
