import { CAPABILITIES_KIND } from "../../../src/domain/scorecard/score-kinds";
import { type PartnerRow, levelsTable, scoresTable } from "../../../src/domain/shared/tables/catalogue";
import { servicingTable } from "../../../src/domain/shared/tables/scorecard-tables";
import type { MemoryTables } from "../memory-tables";
import { ACME } from "../scorecard-example";
import { caseTables, day, MID, won, type ScorecardCase } from "./case-tables";

const LEVELS = [
  { level: "Platinum", order: 3, annualRevenue: 1_500_000, certifications: 8, requiredTasks: 1 },
  { level: "Silver", order: 1, annualRevenue: 100_000, certifications: 2, requiredTasks: 0.8 },
  {
    level: "Gold",
    order: 2,
    annualRevenue: 500_000,
    certifications: 4,
    requiredTasks: 0.9,
    discount: 0.12,
    mdfShare: 0.5,
    benefits: "A named engineer",
  },
];

/** Won in twelve months, certificates held and share of tasks done. */
const standing = (
  [revenue, certificates, tasks]: readonly [number, number | null, number | null],
  more: Partial<PartnerRow> = {},
): MemoryTables =>
  caseTables({
    partner: more,
    settings: { levelReview: day(1, 31, 2024) },
    deals: [won(revenue, day(3, 1))],
    results: [
      { period: day(1, 1), metric: "training_certs", actual: certificates },
      { period: day(1, 1), metric: "required_tasks", actual: tasks },
    ],
  }).with(levelsTable, LEVELS);

/** The levels with other orders, one each. */
const ordered = (...orders: readonly (number | null)[]) =>
  LEVELS.map((row, index) => ({ ...row, order: orders[index]! }));
const UNRANKED = "No level: column Order of Levels is blank or stands twice";

export const LEVEL_CASES: readonly ScorecardCase[] = [
  {
    name: "a level without an order is not guessed at",
    asOf: MID,
    tables: standing([600_000, 8, 1], { tier: "Gold" }).with(levelsTable, ordered(3, null, 2)),
    expected: {
      level: [""],
      next_level: [""],
      level_text: [`Contract: Gold. ${UNRANKED}`],
      next_level_brings: [""],
    },
  },
  {
    name: "nor are two levels of one order",
    asOf: MID,
    tables: standing([600_000, 8, 1]).with(levelsTable, ordered(2, 1, 2)),
    expected: { level: [""], next_level: [""], level_text: [UNRANKED] },
  },
  {
    name: "levels rank by their order, however cam_levels is sorted",
    asOf: MID,
    tables: standing([2_000_000, 8, 1], { tier: "Platinum" }),
    expected: {
      level: ["Platinum"],
      next_level: [""],
      level_text: ["Meets Platinum"],
      next_level_brings: [""],
    },
  },
  {
    name: "the next level says what it brings and sets the targets",
    asOf: MID,
    tables: standing([200_000, 3, 0.85], { tier: "Silver" }),
    expected: {
      level: ["Silver"],
      next_level: ["Gold"],
      level_text: ["Meets Silver"],
      next_level_brings: ["12 % discount; 50 % of marketing cost; A named engineer"],
      training_certs_target: [4, 4, null, null, 4],
    },
  },
  {
    name: "what is not measured leaves the level open; the contract stands beside it",
    asOf: MID,
    tables: standing([600_000, null, 0.95], { tier: "Gold" }),
    expected: {
      level: [""],
      next_level: ["Silver"],
      contract_level: ["Gold"],
      level_text: ["Contract: Gold. Not yet assessed: certifications"],
    },
  },
  {
    name: "what is measured and short is missed: nothing below is open",
    asOf: MID,
    tables: standing([50_000, null, null]),
    expected: { level: ["Registered"], next_level: ["Silver"], level_text: ["Registered"] },
  },
  {
    name: "a contract above what is earned is at risk until the next review",
    asOf: MID,
    tables: standing([416_000, 2, 0.85], { tier: "gold" }),
    expected: {
      level: ["Silver"],
      level_text: [
        "gold at risk: USD 84k of revenue, 2 certificates, 90 % of required tasks by 31 January 2027",
      ],
    },
  },
  {
    name: "more than the contract: a promotion is proposed",
    asOf: MID,
    tables: standing([600_000, 4, 0.9], { tier: "Silver" }),
    expected: { level: ["Gold"], level_text: ["Meets Gold: promotion from Silver proposed"] },
  },
  {
    name: "an assessment that is provisional, or another partner's, moves neither level nor targets",
    asOf: MID,
    tables: standing([2_000_000, 8, 1])
      .with(
        levelsTable,
        LEVELS.map((level) => ({ ...level, capabilitiesScore: level.order === 1 ? null : 60 })),
      )
      .with(scoresTable, [
        { partner: ACME, kind: CAPABILITIES_KIND, asOf: day(2, 1), score: 70, provisional: "No" },
        { partner: ACME, kind: CAPABILITIES_KIND, asOf: day(5, 1), score: 30, provisional: "Yes" },
        { partner: "Acme*", kind: CAPABILITIES_KIND, asOf: day(6, 1), score: 10, provisional: "No" },
      ]),
    expected: { level: ["Platinum"], training_certs_target: [8, 8, null, null, 8] },
  },
  {
    name: "no certified person, no servicing share",
    asOf: MID,
    tables: caseTables({
      results: [
        { period: day(1, 1), metric: "training_certs", actual: 0 },
        { period: day(1, 1), metric: "servicing_share", actual: 5 / 9 },
      ],
    }).with(levelsTable, [{ level: "Services", order: 1, servicingShare: 0.5 }]),
    expected: { level: ["Registered"], next_level: ["Services"] },
  },
  {
    name: "steps of servicing ticked in the latest assessment count, not what is recorded; another partner's do not",
    asOf: MID,
    tables: caseTables({
      results: [
        { period: day(1, 1), metric: "training_certs", actual: 1 },
        { period: day(4, 1), metric: "servicing_share", actual: 1 },
      ],
    })
      .with(levelsTable, [
        { level: "Some", order: 1, servicingShare: 3 / 9 },
        { level: "More", order: 2, servicingShare: 4 / 9 },
      ])
      .with(servicingTable, [
        {
          partner: ACME,
          assessedOn: day(2, 1),
          consulting: "Yes",
          planning: "Yes",
          design: "Yes",
          support: "Yes",
        },
        {
          partner: "acme",
          assessedOn: MID,
          consulting: "Yes",
          deployment: "Yes",
          support: "Yes",
          design: "No",
        },
        { partner: ACME, assessedOn: MID + 1, training: "No" },
        { partner: "Acme*", assessedOn: MID, consulting: "No" },
      ]),
    expected: { level: ["Some"], next_level: ["More"] },
  },
  {
    name: "an assessment without a tick is a share of 0",
    asOf: MID,
    tables: caseTables({
      results: [{ period: day(1, 1), metric: "servicing_share", actual: 1 }],
    })
      .with(levelsTable, [{ level: "Services", order: 1, servicingShare: 0.1 }])
      .with(servicingTable, [{ partner: ACME, assessedOn: day(1, 1) }]),
    expected: { level: ["Registered"], next_level: ["Services"] },
  },
  {
    name: "influenced revenue counts where the level says so, and no deal twice",
    asOf: MID,
    tables: caseTables({
      deals: [
        won(60_000, day(3, 1), { influencedBy: ACME }),
        won(40_000, day(3, 1), { partner: "Beta", influencedBy: ACME }),
      ],
    }).with(levelsTable, [
      { level: "Own", order: 1, annualRevenue: 60_000 },
      { level: "Influenced", order: 2, annualRevenue: 100_000, countsInfluencedRevenue: "Yes" },
      { level: "Twice", order: 3, annualRevenue: 100_001, countsInfluencedRevenue: "Yes" },
    ]),
    expected: { level: ["Influenced"], next_level: ["Twice"] },
  },
  {
    name: "the twelve months to 29 February begin on 1 March",
    asOf: day(2, 29, 2028),
    tables: caseTables({
      deals: [won(60_000, day(2, 28, 2027)), won(50_000, day(3, 1, 2027)), won(50_000, day(2, 29, 2028))],
    }).with(levelsTable, [
      { level: "One", order: 1, annualRevenue: 100_000 },
      { level: "Two", order: 2, annualRevenue: 100_001 },
    ]),
    expected: { level: ["One"], next_level: ["Two"] },
  },
];
