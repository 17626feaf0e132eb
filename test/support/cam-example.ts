import { CAPABILITIES_KIND } from "../../src/domain/scorecard/score-kinds";
import { addMonths, serialOf } from "../../src/domain/shared/serial-date";
import { planMonthsTable, plansTable } from "../../src/domain/shared/tables/business-plan-tables";
import { cadenceLogTable } from "../../src/domain/shared/tables/cadence-tables";
import {
  dealsTable,
  partnersTable,
  resultsTable,
  scoresTable,
} from "../../src/domain/shared/tables/catalogue";
import {
  activitiesTable,
  certificatesTable,
  PURPOSES,
} from "../../src/domain/shared/tables/relations-tables";
import { servicingTable } from "../../src/domain/shared/tables/scorecard-tables";
import type { MemoryTables } from "./memory-tables";
import { PORTFOLIO_AS_OF, portfolioExample } from "./portfolio-example";

const day = (month: number, of: number) => serialOf(2026, month, of);
const STAGES = ["Activate", "Accelerate", "Mature", "Onboard", null] as const;

/** A generator of whole numbers below a limit, the same for a seed. */
function below(seed: number): (limit: number) => number {
  let state = seed * 7919 + 13;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

/** Kim's partners with handovers, agreed plans with their base cases, certificates, answers and time spent. */
export function camExample(seed: number): MemoryTables {
  const any = below(seed);
  const tables = portfolioExample();
  const partners = tables.table(partnersTable).rows.map((row, index) => ({
    ...row,
    cam: any(6) === 0 ? "Ola" : "Kim",
    lifeStage: STAGES[any(STAGES.length)]!,
    managed: any(7) === 0 ? "No" : null,
    camSince: [null, day(8, 1), day(6, 2) + 0.5, day(5, 22), day(5, 23), day(1, 10), day(9, 1)][
      (index + seed) % 7
    ]!,
  }));
  const names = partners.map(({ partner }) => partner!);
  const one = () => names[any(names.length)]!;
  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, at) => make(at));
  const plans = names.flatMap((partner, index) =>
    many(any(3), (version) => ({
      planId: `${partner} v${version + 1}`,
      partner,
      version: version + 1,
      state: (["Agreed", "Agreed", "Proposed"] as const)[any(3)]!,
      startMonth: addMonths(day(1, 1), any(12) - 3),
      date: any(4) === 0 ? null : day(1 + any(9), 5),
      name: `Somebody ${index}`,
    })),
  );
  return tables
    .with(partnersTable, partners)
    .with(plansTable, plans)
    .with(
      planMonthsTable,
      plans.flatMap(({ planId, partner, startMonth }) =>
        any(4) === 0
          ? []
          : many(36, (month) => ({
              planId,
              partner,
              month: addMonths(startMonth, month),
              revenue: any(5) === 0 ? null : any(60) * 100 + 0.25,
            })),
      ),
    )
    .with(dealsTable, [
      ...tables.table(dealsTable).rows,
      ...many(60, (index) => ({
        dealId: `more ${index}`,
        partner: one(),
        influencedBy: any(3) === 0 ? one() : null,
        stage: ["Won", "Won", "Lost", "Negotiation"][any(4)]!,
        amount: any(40) * 500 - 1_000,
        ledBy: ([null, "Partner", "Vendor"] as const)[any(3)]!,
        registeredOn: any(4) === 0 ? null : PORTFOLIO_AS_OF - any(140) + 3,
        closedOn: PORTFOLIO_AS_OF - any(400) + 20,
        expectedClose: PORTFOLIO_AS_OF + any(200) - 60,
      })),
    ])
    .with(scoresTable, [
      ...tables.table(scoresTable).rows.filter(({ kind }) => kind !== CAPABILITIES_KIND),
      ...names.flatMap((partner) =>
        many(any(4), (index) => ({
          partner,
          kind: CAPABILITIES_KIND,
          asOf: day(9, 1) - 100 * index - any(90),
          score: 50 + any(40),
          provisional: any(5) === 0 ? "Yes" : null,
        })),
      ),
    ])
    .with(
      certificatesTable,
      many(30, (index) => ({
        certificateId: `${index}`,
        partner: one(),
        passedOn: any(5) === 0 ? null : PORTFOLIO_AS_OF - any(300) + 10,
        validTo: any(3) === 0 ? null : PORTFOLIO_AS_OF + any(300) - 100,
      })),
    )
    .with(servicingTable, [
      { partner: names[0]!, assessedOn: day(3, 1), consulting: "Yes", support: "Yes" },
      { partner: names[1]!, assessedOn: day(5, 1), training: "Yes" },
    ])
    .with(resultsTable, [
      ...tables.table(resultsTable).rows.filter(({ metric }) => metric !== "satisfaction"),
      ...names.flatMap((partner) => [
        ...(any(4) === 0
          ? []
          : [
              {
                partner,
                metric: "satisfaction",
                period: day(1 + 3 * any(3), 1),
                actual: 1 + any(9) / 2,
                recordedOn: any(2) === 0 ? null : day(2 + any(7), 9),
              },
            ]),
        ...(any(3) === 0
          ? [
              {
                partner,
                metric: "training_certs",
                period: day(7, 1),
                target: any(5),
                basis: "Agreed" as const,
                actual: any(2) === 0 ? null : any(6),
              },
            ]
          : []),
        ...(any(3) === 0
          ? [{ partner, metric: "required_tasks", period: day(4, 1), actual: any(11) / 10 }]
          : []),
      ]),
    ])
    .with(
      cadenceLogTable,
      many(80, (index) => ({
        logId: `${index}`,
        partner: one(),
        activity: [
          "Performance Scorecard",
          "QBR",
          "Funnel review",
          "Capabilities Scorecard",
          "Contact sheets",
          "Marketing plan",
        ][any(6)]!,
        doneOn: day(1, 1) + any(240),
      })),
    )
    .with(
      activitiesTable,
      many(40, (index) => ({
        activityId: `${index}`,
        partner: one(),
        date: day(1, 1) + any(245) - 20,
        kind: "Call" as const,
        purpose: any(5) === 0 ? null : PURPOSES[any(PURPOSES.length)]!,
        minutes: any(5) === 0 ? null : any(90),
      })),
    );
}
