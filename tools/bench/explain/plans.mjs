/** A client that runs what repositories ask, and keeps the plan of each statement. */
export class ExplainingTx {
  plans = [];

  constructor(client) {
    this.client = client;
  }

  async query(text, values = []) {
    const { rows } = await this.client.query(`explain (analyze, buffers, format json) ${text}`, [...values]);
    this.plans.push({ text, plan: rows[0]['QUERY PLAN'][0] });
    return (await this.client.query(text, [...values])).rows;
  }

  async one(text, values) {
    return (await this.query(text, values))[0];
  }

  /** As an index source copies: the statement without COPY, which can't be explained. */
  async *copy(text) {
    await this.query(`${text} `);
    yield [];
  }
}

const number = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });

/** @param {{ name: string, plan: object }[]} explained */
export function tableOf(vendors, explained) {
  const rows = explained.map(({ name, plan }) => {
    const { Plan: top } = plan;
    const pages = top['Shared Hit Blocks'] + top['Shared Read Blocks'];
    const cells = [
      name,
      number(rowsOf(top)),
      number(plan['Planning Time'], 1),
      number(plan['Execution Time'], 1),
      number(pages),
      foundBy(top).join(', '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `## ${number(vendors)} vendors`,
    '',
    '| statement | rows read by its widest scan | planning, ms | running, ms | pages of 8 kB | found by |',
    '| --- | --: | --: | --: | --: | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** All nodes below a plan, and itself. */
function* nodesOf(node) {
  yield node;
  for (const child of node.Plans ?? []) yield* nodesOf(child);
}

const isScan = (node) =>
  /Scan$/.test(node['Node Type']) && !/^(CTE|Subquery|Function|Values)/.test(node['Node Type']);

/** What the largest scan gave, all its loops together. */
function rowsOf(top) {
  const counts = [...nodesOf(top)].filter(isScan).map((node) => node['Actual Rows'] * node['Actual Loops']);
  return Math.round(Math.max(0, ...counts));
}

/** Each way in which a table or index was read, once. */
function foundBy(top) {
  const ways = [...nodesOf(top)].filter(isScan).flatMap((node) => {
    const [type, index, table] = [node['Node Type'], node['Index Name'], node['Relation Name']];
    if (node['Actual Loops'] === 0 || type === 'Bitmap Heap Scan') return [];
    if (type === 'Seq Scan') return [`all of \`${table}\``];
    return [`${type === 'Bitmap Index Scan' ? 'bitmap of ' : ''}\`${index ?? table}\``];
  });
  return ways.length > 0 ? [...new Set(ways)] : ['no table'];
}
