import {
  type DealRow,
  type PartnerRow,
  dealsTable,
  levelsTable,
  partnersTable,
  resultsTable,
  scoresTable,
} from "../../../src/domain/shared/tables/catalogue";
import { plansTable } from "../../../src/domain/shared/tables/business-plan-tables";
import { actionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../../../src/domain/shared/tables/relations-tables";
import { DEFAULT_LEVELS } from "../../../src/domain/program/levels";
import { serialOf, type SerialDate } from "../../../src/domain/shared/serial-date";
import { readToday, TODAY_TABLES } from "../../../src/domain/today/partner-facts";
import type { Reason } from "../../../src/domain/today/reason";
import { routineReasons, routineToDo } from "../../../src/domain/today/routine";
import { RULES } from "../../../src/domain/today/rules/rules";
import { reasonsOf, sentenceOf } from "../../../src/domain/today/today-cards";
import { MemoryTables } from "../../support/memory-tables";

const TODAY = serialOf(2026, 11, 28);
const day = (month: number, date: number, year = 2026) => serialOf(year, month, date);

/** One partner, and whatever else the workbook holds. */
function program(partner: string, row: Partial<PartnerRow> = {}): MemoryTables {
  return new MemoryTables().with(partnersTable, [{ partnerId: "1", partner, status: "Active", ...row }]);
}

let deals = 0;
const deal = (partner: string, stage: "Open" | "Won", amount: number, more: Partial<DealRow> = {}) => ({
  dealId: `D-${++deals}`,
  partner,
  stage,
  amount,
  ...more,
});
const score = (partner: string, asOf: SerialDate, status: string, value: number) => ({
  partner,
  kind: "performance-scorecard",
  asOf,
  status,
  score: value,
});

/** Everything that Today says of a workbook's partners, on whatever it asked to be read. */
function said(tables: MemoryTables, today = TODAY): Reason[] {
  const asked = new Set(TODAY_TABLES.map(({ name }) => name as string));
  const strict = {
    table: ((definition: { name: string }) => {
      if (!asked.has(definition.name)) throw new Error(`${definition.name} was not asked for.`);
      return tables.table(definition as never);
    }) as MemoryTables["table"],
  };
  const { context, partners } = readToday(strict, today);
  return partners.flatMap((facts) => reasonsOf(facts, context));
}

const first = (tables: MemoryTables, rule: string) => said(tables).find((reason) => reason.rule === rule);

// The table of the ranking, each row with its own example.
const EXAMPLES: readonly [
  rule: string,
  sentence: string,
  stake: readonly [money: number, days: number],
  tables: () => MemoryTables,
][] = [
  [
    "Registration ends",
    "Brightwater: Acme Freight, 84k, registration ends in 5 days, no move for 31.",
    [84_000, -5],
    () =>
      program("Brightwater").with(dealsTable, [
        deal("Brightwater", "Open", 84_000, {
          account: "Acme Freight",
          registrationEnds: TODAY + 5,
          lastActivity: TODAY - 31,
          nextStep: "Quote",
        }),
      ]),
  ],
  [
    "MDF claim due",
    "Kestrel: 4,250 approved, claim by 12 December, no proof yet.",
    [4_250, -14],
    () =>
      program("Kestrel").with(mdfTable, [
        { requestId: "M-1", partner: "Kestrel", approved: 4_250, status: "Approved", claimBy: day(12, 12) },
      ]),
  ],
  [
    "Certificate ends",
    "Alder & Finch: Gold needs 4, one ends on 15 December.",
    [70_000, -17],
    () =>
      program("Alder & Finch", { tier: "gold" })
        .with(levelsTable, DEFAULT_LEVELS)
        .with(
          certificatesTable,
          [null, day(12, 15), day(6, 1, 2027), null].map((validTo, index) => ({
            certificateId: `${index}`,
            partner: "Alder & Finch",
            person: `Person ${index}`,
            passedOn: day(10, 1),
            validTo,
          })),
        )
        .with(dealsTable, [
          deal("Alder & Finch", "Won", 70_000, { closedOn: day(10, 20), registeredOn: day(10, 19) }),
          deal("Alder & Finch", "Won", 30_000, { closedOn: day(11, 28, 2025) }),
        ]),
  ],
  [
    "Meeting without a deck",
    "Cobalt Ridge: review on Wednesday, no deck, scorecard of October.",
    [160_000, -4],
    () =>
      program("Cobalt Ridge", { annualTarget: 200_000 })
        .with(activitiesTable, [
          {
            activityId: "A-1",
            partner: "Cobalt Ridge",
            kind: "Meeting",
            summary: "Quarterly review",
            date: day(12, 2),
          },
        ])
        .with(scoresTable, [score("Cobalt Ridge", day(10, 30), "Green", 90)])
        .with(dealsTable, [deal("Cobalt Ridge", "Won", 40_000, { closedOn: day(11, 2) })]),
  ],
  [
    "Closes without a next step",
    "Harbor: Delta Foods, 60k, closes Friday, no next step.",
    [60_000, -6],
    () =>
      program("Harbor").with(dealsTable, [
        deal("Harbor", "Open", 60_000, { account: "Delta Foods", expectedClose: day(12, 4), nextStep: " " }),
      ]),
  ],
  [
    "Our promise is late",
    "Ironbark: you promised a demo licence by 9 November, 19 days late.",
    [25_000, 19],
    () =>
      program("Ironbark")
        .with(commitmentsTable, [
          {
            commitmentId: "C-1",
            partner: "Ironbark",
            commitment: "A demo licence.",
            by: "Vendor",
            due: day(11, 9),
          },
        ])
        .with(dealsTable, [deal("Ironbark", "Open", 25_000, { nextStep: "Call" })]),
  ],
  [
    "Our action is late",
    "Ironbark: you agreed to join the first call by 27 November, 1 day late.",
    [0, 1],
    () =>
      program("Ironbark", { cam: "Ann" }).with(actionsTable, [
        {
          actionId: "A-1",
          partner: "ironbark",
          action: "Join the first call",
          owner: "Ann",
          due: day(11, 27),
          status: "Open",
        },
      ]),
  ],
  [
    "Turned red",
    "Evergreen: 43 % of plan, 58 % in October; 3 deals, 120k, slipped.",
    [57_000, 2],
    () =>
      program("Evergreen")
        .with(
          resultsTable,
          [1, 4, 7, 10].map((month) => ({
            partner: "Evergreen",
            period: serialOf(2026, month, 1),
            metric: "perf_to_plan",
            // The quarter in progress has run for 59 of its 92 days; in October for 31.
            target: month === 10 ? 0 : month === 7 ? 100_000 : 0,
          })),
        )
        .with(scoresTable, [
          score("Evergreen", day(10, 31), "Yellow", 61),
          score("Evergreen", day(11, 26), "Red", 48),
        ])
        .with(dealsTable, [
          deal("Evergreen", "Won", 58_000, { closedOn: day(8, 1) }),
          // A credit note of November.
          deal("Evergreen", "Won", -15_000, { closedOn: day(11, 20) }),
          ...[1, 2, 3].map((each) =>
            deal("Evergreen", "Open", 40_000, { expectedClose: TODAY - each, nextStep: "Redate" }),
          ),
        ]),
  ],
  [
    "Gone quiet",
    "Lindqvist: nothing from them for 74 days, usually every 21. You called twice.",
    [50_000, 74],
    () =>
      program("Lindqvist")
        .with(dealsTable, [
          ...[0, 21, 42].map((back) =>
            deal("Lindqvist", "Open", 1, { registeredOn: TODAY - 74 - back, nextStep: "Call" }),
          ),
          deal("Lindqvist", "Won", 50_000, { ledBy: "Partner", closedOn: TODAY - 74 - 63 }),
          deal("Lindqvist", "Open", 1, { ledBy: "Vendor", lastActivity: TODAY - 3, nextStep: "Call" }),
        ])
        .with(
          activitiesTable,
          [80, 40, 9].map((back) => ({
            activityId: `A-${back}`,
            partner: "Lindqvist",
            kind: "Call",
            date: TODAY - back,
          })),
        ),
  ],
  [
    "Two quarters down",
    "Granite Peak: 62k, 41k, 18k.",
    [44_000, 59],
    () =>
      program("Granite Peak").with(
        dealsTable,
        (
          [
            [62_000, 2],
            [41_000, 5],
            [18_000, 8],
            [900_000, 11],
          ] as const
        ).map(([amount, month]) =>
          deal("Granite Peak", "Won", amount, { closedOn: serialOf(2026, month, 9) }),
        ),
      ),
  ],
  [
    "Trained, nothing registered",
    "Jasper Hill: certified on 2 September, nothing registered since.",
    [90_000, 87],
    () =>
      program("Jasper Hill", { annualTarget: 90_000 })
        .with(certificatesTable, [
          { certificateId: "1", partner: "Jasper Hill", person: "Jo", passedOn: day(9, 2) },
        ])
        .with(dealsTable, [
          deal("Jasper Hill", "Open", 1, { registeredOn: day(9, 1), nextStep: "Call" }),
          deal("Somebody else", "Open", 1, { registeredOn: day(11, 25) }),
        ]),
  ],
  [
    "Prospect without a talk",
    "Northgate: asked on 20 October, no talk since.",
    [0, 39],
    () => program("Northgate", { status: "Prospect", partnerSince: day(10, 20) }),
  ],
  [
    "Keep in touch",
    "Harbor: Ida Holm, in touch every 14 days: 23 days late; 1 more due.",
    [60_000, 23],
    () =>
      program("Harbor")
        .with(dealsTable, [deal("Harbor", "Open", 60_000, { nextStep: "Call", expectedClose: day(12, 24) })])
        .with(contactsTable, [
          { contactId: "1", partner: "Harbor", contact: "Ida Holm", everyDays: 14, lastContact: day(10, 22) },
          { contactId: "2", partner: "Harbor", contact: "Bo", everyDays: 30, lastContact: day(10, 28) },
          { contactId: "3", partner: "Harbor", contact: "Lee", everyDays: 30, lastContact: day(11, 20) },
        ]),
  ],
  [
    "Plan not begun",
    "Harbor: 0 of 5 promises begun.",
    [400_000, 49],
    () =>
      program("Harbor", { annualTarget: 400_000 })
        .with(plansTable, [
          { planId: "Harbor v1", partner: "Harbor", version: 1, state: "Agreed", date: day(10, 10) },
        ])
        .with(
          commitmentsTable,
          [1, 2, 3].map((each) => ({
            commitmentId: `C-${each}`,
            partner: "Harbor",
            commitment: "Certify two",
            by: "Partner",
            madeOn: day(10, 10),
            due: day(12, 20),
          })),
        )
        .with(
          actionsTable,
          [1, 2].map((each) => ({
            actionId: `A-${each}`,
            partner: "Harbor",
            action: "Invite ten customers",
            due: day(12, 10),
            status: "Open",
          })),
        ),
  ],
  [
    "First win",
    "First win with Ironbark: Meridian, 18k. Thank the seller.",
    [18_000, -3],
    () =>
      program("Ironbark").with(dealsTable, [
        deal("Ironbark", "Won", 18_000, { account: "Meridian", closedOn: TODAY - 3 }),
      ]),
  ],
  [
    "Level reached",
    "Harbor reached Gold, after Silver. Congratulate them.",
    [0, -1],
    () =>
      program("Harbor")
        .with(levelsTable, DEFAULT_LEVELS)
        .with(scoresTable, [
          { ...score("Harbor", day(10, 30), "Green", 90), level: "Silver" },
          { ...score("Harbor", day(11, 27), "Green", 90), level: "Gold" },
        ]),
  ],
  [
    "Largest deal in 12 months",
    "Largest deal in 12 months with Harbor: Acme, 84k. Thank Kim Lee.",
    [84_000, -14],
    () =>
      program("Harbor").with(dealsTable, [
        deal("Harbor", "Won", 84_000, { account: "Acme", closedOn: TODAY - 14, partnerSeller: "Kim Lee" }),
        deal("Harbor", "Won", 50_000, { closedOn: TODAY - 100 }),
        deal("Harbor", "Won", 90_000, { closedOn: TODAY - 500 }),
        deal("Harbor", "Won", 83_000, { closedOn: TODAY - 200 }),
      ]),
  ],
];

test.each(EXAMPLES)("%s: %s", (rule, sentence, [money, days], tables) => {
  const reason = first(tables(), rule);
  expect(reason && sentenceOf(reason)).toBe(sentence);
  expect(reason).toMatchObject({ days });
  expect(reason!.money).toBeCloseTo(money, 6);
});

test("every rule has its example, and classes never rise in the list", () => {
  expect(EXAMPLES.map(([rule]) => rule)).toEqual(RULES.map(({ name }) => name));
  const classes = RULES.map((rule) => rule.class);
  expect(classes).toEqual([...classes].sort());
});

test("the routine: one sentence for each task, overdue ones in the past", () => {
  const item = (
    partner: string,
    due: SerialDate,
    activity = "Performance Scorecard",
    period = "November",
  ) => ({
    partner,
    activity,
    period,
    due,
  });
  const reasons = routineReasons(
    [
      ...["A", "B", "C", "D"].map((partner) => item(partner, day(12, 9))),
      item("A", day(11, 15), "Funnel review"),
    ],
    TODAY,
  );
  expect(reasons.map((reason) => [sentenceOf(reason), reason.days])).toEqual([
    ["Four scorecards of November are due by 9 December.", -11],
    ["One funnel review of November was due by 15 November.", 13],
  ]);
  expect(reasons[0]!.partners).toEqual(["A", "B", "C", "D"]);
});

test("the routine of a workbook: what is overdue, and what of the next month is due within two weeks", () => {
  const tables = program("Acme");
  const said = routineReasons(routineToDo(tables, TODAY), TODAY).map(sentenceOf);
  expect(said).toContain("One scorecard of November is due by 9 December.");
  const early = routineReasons(routineToDo(tables, day(11, 24)), day(11, 24)).map(sentenceOf);
  expect(early.some((sentence) => sentence.includes("of November is due"))).toBe(false);
});
