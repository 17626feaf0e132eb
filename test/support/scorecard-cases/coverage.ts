import type { SerialDate } from "../../../src/domain/shared/serial-date";
import type { DealRow } from "../../../src/domain/shared/tables/catalogue";
import type { ExpectedNames } from "../parity";
import { caseTables, day, open, won, type ScorecardCase } from "./case-tables";

/** Deals that closed in March, so many won and lost at an amount each. */
const closing = (wins: readonly [number, number | null], losses: readonly [number, number | null]) => [
  ...Array.from({ length: wins[0] }, () => won(wins[1] ?? 0, day(3, 2))),
  ...Array.from({ length: losses[0] }, () => ({ stage: "Lost", amount: losses[1], closedOn: day(3, 2) })),
];
/** Deals of 10 thousand that closed on a day, so many won and so many lost. */
const closedOn = (closed: SerialDate, [wins, losses]: readonly [number, number]) =>
  closing([wins, 10_000], [losses, 10_000]).map((deal) => ({ ...deal, closedOn: closed }));
/** Somebody else's deals. */
const ofBeta = (deals: readonly Partial<DealRow>[]) => deals.map((deal) => ({ ...deal, partner: "Beta" }));

/** 400 thousand a year on 30 April, and 9 million open. */
const covered = (
  name: string,
  deals: readonly Partial<DealRow>[],
  expected: ExpectedNames,
): ScorecardCase => ({
  name,
  asOf: day(4, 30),
  tables: caseTables({
    partner: { annualTarget: 400_000 },
    deals: [...deals, open(9_000_000, day(11, 30))],
  }),
  expected,
});
export const COVERAGE_CASES: readonly ScorecardCase[] = [
  covered("0 of 12 won: no pipeline covers the target, whatever is open", closing([0, null], [12, 50_000]), {
    win_rate: [0],
    win_rate_by_value: [0],
    coverage: [3, null, null],
    pipeline_to_target_target: [null, null, null, null, null],
    pipeline_to_target_score: [null, null, null, null, 0],
    pipeline_to_target_status: ["Not recorded", "Not recorded", "Not begun", "Not begun", "Red"],
  }),
  covered("1 of 12 won: by value, at most 8×", closing([1, 10_000], [11, 10_000]), {
    win_rate: [1 / 12],
    win_rate_by_value: [1 / 12],
    coverage: [3, 12, 8],
    pipeline_to_target_target: [800_000, 800_000, null, null, 8 * 390_000],
    pipeline_to_target_status: ["Not recorded", "Not recorded", "Not begun", "Not begun", "Green"],
  }),
  covered(
    "10 won at 1 thousand, 10 lost at 99: half by count, a hundredth by value",
    closing([10, 1_000], [10, 99_000]),
    {
      win_rate: [0.5],
      win_rate_by_value: [0.01],
      coverage: [3, 100, 8],
    },
  ),
  covered(
    "10 won at 99 thousand, 10 lost at 1: never below the program's minimum",
    closing([10, 33_000], [10, 11_000]),
    {
      win_rate: [0.5],
      win_rate_by_value: [0.75],
      coverage: [3, 4 / 3, 3],
    },
  ),
  covered(
    "lost deals carry no amounts: by count",
    [...closing([4, 20_000], [12, null]), ...closing([0, 0], [4, 500])],
    {
      win_rate: [0.2],
      win_rate_by_value: [null],
      coverage: [3, 5, 5],
    },
  ),
  covered(
    "by value from 80 % of the lost deals with an amount above 0 on",
    [...closing([2, 20_000], [8, 20_000]), ...closing([0, null], [2, 0])],
    { win_rate: [2 / 12], win_rate_by_value: [0.2], coverage: [3, 5, 5] },
  ),
  covered(
    "closed in the twelve months to the day: the same day a year ago belongs to the year before",
    [
      ...closedOn(day(5, 1, 2025), [6, 5]),
      ...closedOn(day(4, 30), [0, 1]),
      ...closedOn(day(4, 30, 2025), [0, 20]),
      ...closedOn(day(5, 1), [7, 0]),
    ],
    { win_rate: [0.5], win_rate_by_value: [0.5], coverage: [3, 2, 3] },
  ),
  covered(
    "fewer than 10 closed: the program's rate",
    [...closing([0, 0], [9, 20_000]), ...ofBeta(closing([4, 10_000], [3, 10_000]))],
    { win_rate: [0.25], win_rate_by_value: [40 / 250], coverage: [3, 6.25, 6.25] },
  ),
  covered("nothing won by anybody, fewer than 10 closed: the minimum alone", closing([0, 0], [9, 20_000]), {
    win_rate: [null],
    win_rate_by_value: [null],
    coverage: [3, null, 3],
  }),
  {
    ...covered("a coverage that is typed counts with nothing won too", closing([0, null], [12, 50_000]), {
      coverage: [3, null, 4],
      pipeline_to_target_target: [400_000, 400_000, null, null, 1_600_000],
    }),
    overrides: { coverage: 4 },
  },
];
