import fs from 'node:fs';

/**
 * Prints how the cases compare with the first one, and fails the process when the second does not reach its floor.
 * @param cases figures by name, in this order: what is compared with, what is judged, others
 * @param facts what every row of the JSON says beside them
 */
export function reportRatios(cases, { against, floor, json, facts }) {
  const [bare] = Object.values(cases);
  for (const { fault } of Object.values(cases)) if (fault) throw fault;
  const rows = Object.entries(cases).map(([name, figures]) => ({
    case: name,
    ...facts,
    rps: Number(figures.rps.toFixed(1)),
    p50Ms: Number(figures.p50Ms.toFixed(2)),
    p99Ms: Number(figures.p99Ms.toFixed(2)),
    ratio: Number((figures.rps / bare.rps).toFixed(2)),
  }));
  console.log(`case         rps   p50 ms   p99 ms   ratio to ${against}`);
  for (const { case: name, rps, p50Ms, p99Ms, ratio } of rows) {
    const cells = [rps, p50Ms, p99Ms, ratio];
    console.log(name.padEnd(10) + cells.map((cell) => String(cell).padStart(9)).join(''));
  }
  const isReached = rows[1].ratio >= floor;
  console.log(`the floor of ${floor} is ${isReached ? 'reached' : 'missed'}`);
  if (json) fs.writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
  if (!isReached) process.exitCode = 1;
}
