import type { ReactNode } from 'react';

export interface Bar {
  key: string;
  /** Under the bar; empty where labels would crowd. */
  label: string;
  value: number;
  /** Above the bar. */
  text: string;
  marked?: boolean;
}

interface ChartProps {
  /** The finding's subject. */
  title: string;
  /** Names both axes. */
  axes: string;
  /** For ears: what the picture shows; the table beneath has the figures. */
  summary: string;
}

function Frame({ title, axes, summary, children }: ChartProps & { children: ReactNode }) {
  return (
    <figure className="calc-chart">
      <figcaption>
        <strong>{title}</strong>
        <span>{axes}</span>
      </figcaption>
      <div role="img" aria-label={summary}>
        {children}
      </div>
    </figure>
  );
}

/** Bars from zero; values stand on them, so that no scale has to be read. */
export function BarChart({ bars, ...frame }: ChartProps & { bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value), 1e-9);
  return (
    <Frame {...frame}>
      <div className="calc-bars" data-many={bars.length > 12 || undefined}>
        {bars.map((bar) => (
          <div key={bar.key} data-marked={bar.marked || undefined}>
            <span className="calc-bar-room">
              <span className="calc-bar" style={{ height: `${(bar.value / most) * 100}%` }}>
                <span className="calc-bar-text rf-number">{bar.text}</span>
              </span>
            </span>
            <span className="calc-bar-label rf-number">{bar.label}</span>
          </div>
        ))}
      </div>
    </Frame>
  );
}

export interface Line {
  key: string;
  label: string;
  /** From 0 to 1, both from bottom left. */
  points: readonly { x: number; y: number }[];
  dashed?: boolean;
}

export interface Tick {
  at: number;
  text: string;
}

/** Lines told apart by colour and dash, named where they end. Text is HTML, so that it does not shrink on a phone. */
export function LineChart({
  lines,
  across,
  up,
  mark,
  ...frame
}: ChartProps & {
  lines: readonly Line[];
  across: readonly Tick[];
  up: readonly Tick[];
  mark?: Tick | undefined;
}) {
  const ends = lines.map(({ points }) => points.at(-1)?.y ?? 0);
  const longest = Math.max(...up.map(({ text }) => text.length));
  return (
    <Frame {...frame}>
      <div className="calc-lines" style={{ paddingInlineStart: `calc(${longest}ch * 0.8125 + 0.5rem)` }}>
        <div className="calc-plot">
          {up.map(({ at, text }) => (
            <span key={at} className="calc-up rf-number" style={{ bottom: `${at * 100}%` }}>
              <span>{text}</span>
            </span>
          ))}
          {mark ? (
            <span
              className="calc-mark"
              style={{ insetInlineStart: `${mark.at * 100}%` }}
              data-late={mark.at > 0.6 || undefined}
            >
              <span>{mark.text}</span>
            </span>
          ) : null}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {lines.map((line) => (
              <polyline
                key={line.key}
                className={line.dashed ? 'calc-line calc-line-dashed' : 'calc-line'}
                points={line.points.map(({ x, y }) => `${x * 100},${(1 - y) * 100}`).join(' ')}
              />
            ))}
          </svg>
          {lines.map((line, index) => (
            <span
              key={line.key}
              className="calc-line-label"
              data-dashed={line.dashed || undefined}
              data-below={ends[index] !== Math.max(...ends) || undefined}
              style={{ bottom: `${(ends[index] ?? 0) * 100}%` }}
            >
              {line.label}
            </span>
          ))}
        </div>
        <div className="calc-across">
          {across.map(({ at, text }) => (
            <span key={at} className="rf-number" style={{ insetInlineStart: `${at * 100}%` }}>
              {text}
            </span>
          ))}
        </div>
      </div>
    </Frame>
  );
}
