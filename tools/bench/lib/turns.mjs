const turns = 4;

/**
 * A closed loop: each client asks the next question when it has the answer to its last. A turn is one or more whole
 * passes over the questions, so that a side with few answers a second is asked the same as one with many. The sides
 * take turns, so that a machine that grows slower or faster does so for all of them; a side whose two turns took
 * longer than the time given gets no third. Each gets a warm-up.
 * @returns {Promise<({ rps: number, p50Ms: number, p99Ms: number } | { fault: Error })[]>} one for each side; the fault
 * of one that left a question without an answer, which then is asked no more
 */
export async function measureInTurns(sides, { connections, seconds, questions }) {
  const all = await Promise.all(
    sides.map(async (open) => ({
      clients: await Promise.all(Array.from({ length: connections }, open)),
      times: [],
      elapsed: 0,
    })),
  );
  for (const side of all) {
    const until = performance.now() + Math.min(2, seconds) * 1000;
    await loop(side, questions.length, () => performance.now() >= until);
    Object.assign(side, { times: [], elapsed: 0 });
  }
  for (let turn = 0; turn < turns; turn += 1) {
    for (const side of all) {
      if (turn >= 2 && side.elapsed >= seconds * 1000) continue;
      await passes(side, questions.length, seconds / turns);
    }
  }
  for (const { clients } of all) await Promise.all(clients.map((client) => client.close()));
  return all.map((side) => (side.fault ? { fault: side.fault } : figuresOf(side)));
}

function figuresOf({ times, elapsed }) {
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { rps: (times.length / elapsed) * 1000, p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** As many whole passes over so many questions as begin within the time. */
function passes(side, count, seconds) {
  const until = performance.now() + seconds * 1000;
  return loop(side, count, (asked) => asked > 0 && asked % count === 0 && performance.now() >= until);
}

/** Asks one question after the other until it is over, and notes how long each took. */
async function loop(side, count, isOver) {
  const began = performance.now();
  let asked = 0;
  await Promise.all(
    side.clients.map(async (client) => {
      while (!side.fault && !isOver(asked)) {
        const number = asked % count;
        asked += 1;
        const started = performance.now();
        try {
          await client.ask(number);
        } catch (error) {
          side.fault ??= error;
        }
        side.times.push(performance.now() - started);
      }
    }),
  );
  side.elapsed += performance.now() - began;
}
