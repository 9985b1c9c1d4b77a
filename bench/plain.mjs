// The same work as State::apply and calculate, as plainly as JavaScript can do it exactly: ideals by largest remainder over
// the förbund and then over the kommuner, and what the offers match. Its numbers are too small for the products, which are BigInt.

const STATE_GRANT = 339_000_000;
const NATIONAL_SUPPORT = 3_000_000;
const BASE_GRANT = 400_000;
const [POPULATION_WEIGHT, FYE_WEIGHT] = [25n, 75n];

function divided(total, weights) {
  let sum = 0n;
  for (const weight of weights) sum += weight;
  const whole = BigInt(total);
  const parts = [];
  const rests = [];
  let left = total;
  for (let place = 0; place < weights.length; place += 1) {
    const product = whole * weights[place];
    const part = Number(product / sum);
    parts.push(part);
    rests.push({ rest: product % sum, place });
    left -= part;
  }
  rests.sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest < b.rest ? 1 : -1));
  for (let more = 0; more < left; more += 1) parts[rests[more].place] += 1;
  return parts;
}

function matched({ state, region, kommuner }) {
  const known = kommuner.filter((offer) => offer !== null);
  if (state === null || region === null || known.length === 0) return null;
  const sum = known.reduce((a, b) => a + b, 0);
  const allocation = Math.min(state * 2, region * 4, sum * 4);
  return { allocation, unmatched: [state - allocation / 2, region - allocation / 4, sum - allocation / 4] };
}

export function calculate({ people, forbund }) {
  let population = 0;
  let fye = 0;
  for (const { members } of forbund) {
    for (const member of members) {
      population += people[member][0];
      fye += people[member][1];
    }
  }
  const pot = (STATE_GRANT - NATIONAL_SUPPORT) * 2;
  const base = BASE_GRANT * 2;
  const pool = pot - forbund.length * base;
  const [inhabitants, persons] = [BigInt(population), BigInt(fye)];
  const weight = (member) =>
    POPULATION_WEIGHT * BigInt(people[member][0]) * persons + FYE_WEIGHT * BigInt(people[member][1]) * inhabitants;
  const weights = forbund.map(({ members }) => members.map(weight));
  const above = divided(pool, weights.map((of) => of.reduce((a, b) => a + b, 0n)));
  const outcome = { forbund: [], kommuner: new Array(people.length).fill(0), sum: 0 };
  for (let place = 0; place < forbund.length; place += 1) {
    const ideal = base + above[place];
    const parts = divided(above[place], weights[place]);
    forbund[place].members.forEach((member, index) => {
      outcome.kommuner[member] = parts[index];
      outcome.sum += parts[index];
    });
    const money = matched(forbund[place]);
    outcome.forbund.push({ ideal, money, percent: money && money.allocation / ideal });
    outcome.sum += ideal * (place + 1);
  }
  return outcome;
}
