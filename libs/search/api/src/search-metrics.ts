import { Injectable } from '@nestjs/common';
import { Metrics } from '@ringfair/platform/metrics';
import { Gauge, Histogram } from 'prom-client';
import { FEED_STATES, IndexFeed } from './memory/index-feed.js';
import { IndexSnapshots } from './memory/index-snapshots.js';

/** What an operator must see of search: who answers and how fast, and how the index is. */
@Injectable()
export class SearchMetrics {
  private readonly answers: Histogram<'engine'>;

  constructor(metrics: Metrics, feed: IndexFeed, snapshots: IndexSnapshots) {
    const registers = [metrics.registry];
    this.answers = new Histogram({
      name: 'ringfair_search_answer_seconds',
      help: 'Time to the answer of a search, by what answered: the index in memory or SQL.',
      labelNames: ['engine'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    });
    new Gauge({
      name: 'ringfair_search_index_state',
      help: '1 for the state of the index, 0 for the others; unless it is READY, SQL answers.',
      labelNames: ['state'],
      registers,
      collect() {
        for (const state of FEED_STATES) this.set({ state }, feed.state === state ? 1 : 0);
      },
    });
    const gauge = (name: string, help: string, read: () => number): void => {
      new Gauge({
        name: `ringfair_search_index_${name}`,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    };
    gauge('lag_seconds', 'Since the index was last found equal to the database.', () => feed.lagSeconds);
    gauge('bytes', 'Memory of the index by its own count.', () => feed.bytes);
    gauge('listings', 'Listings in the index.', () => feed.size);
    gauge('load_seconds', 'Time the last load took.', () => feed.loadSeconds);
    gauge('snapshots_refused', 'Copies on the disk that could not be used.', () => snapshots.refused);
  }

  answered(engine: 'index' | 'sql', startedAt: number): void {
    this.answers.observe({ engine }, (performance.now() - startedAt) / 1000);
  }
}
