-- Up Migration

-- Results are ordered by the cheapest month of the volume that is asked for, in whole units of the currency asked for,
-- rounded down. Null: no price in a currency that can be compared. The product is IEEE 754: the same in the program.
create function app.month_cost(
  costs integer[], steps integer, step integer, currencies integer[], factors float8[]
) returns integer
language sql immutable parallel safe strict
as $$
  select min(least(floor(costs[i + step] * factors[array_position(currencies, costs[i])]), 2147483646))::integer
  from generate_series(1, cardinality(costs), steps + 1) as i
  where costs[i] = any (currencies) and costs[i + step] < 2147483647
$$;

-- Down Migration

drop function app.month_cost(integer[], integer, integer, integer[], float8[]);
