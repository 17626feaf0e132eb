import { fieldsOf, type TableDefinition } from "../../src/domain/shared/tables/table-definition";
import { answersTable } from "../../src/domain/shared/tables/capabilities-tables";
import {
  dealsTable,
  partnersTable,
  type DealRow,
  type PartnerRow,
} from "../../src/domain/shared/tables/catalogue";
import { decisionsTable } from "../../src/domain/shared/tables/decision-tables";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../../src/domain/shared/tables/relations-tables";
import type { MemoryTables } from "./memory-tables";
import { PORTFOLIO_AS_OF as NOW, portfolioExample } from "./portfolio-example";

type Cells = Record<string, string | number | null>;

/** Rows behind those that a table has. */
function more(tables: MemoryTables, table: TableDefinition, rows: readonly Cells[]): void {
  const fields = fieldsOf(table);
  const known = tables
    .table(table)
    .rows.map((row) =>
      Object.fromEntries(fields.map((field) => [field, (row as unknown as Cells)[field] ?? null])),
    );
  tables.with(table, [...known, ...rows] as never);
}

const SIX = ["Rhythm", "Slowing", "Falling & co", "Costly*", "Late?", "Fresh"];

/** Gold partners beside the odd ones of the portfolio: one with a rhythm, one that falls, one that costs, one that is late. */
export function attentionExample(
  settings: readonly { setting: string; value: string | number }[] = [],
  now = NOW,
): MemoryTables {
  const tables = portfolioExample(settings);
  const table = (definition: unknown) => definition as TableDefinition;
  more(tables, table(partnersTable), [
    ...SIX.map((partner): Cells => ({
      partnerId: `G-${partner}`,
      partner,
      tier: "Gold Plus",
      status: "Active",
      partnerSince: partner === "Fresh" ? now - 40 : now - 1500,
    })),
    { partnerId: "X1", partner: "Asked long ago", status: "Prospect", partnerSince: now - 75.5, cam: "Kim" },
    { partnerId: "X2", partner: "Asked lately", status: "Prospect", partnerSince: now - 29 },
    { partnerId: "X3", partner: "Talked with", status: "Prospect", partnerSince: now - 200, region: "North" },
    { partnerId: "X4", partner: "Silent since", status: "Prospect", partnerSince: now - 200 },
  ] satisfies (Partial<PartnerRow> & Cells)[]);
  more(tables, table(dealsTable), DEALS(now));
  more(tables, table(activitiesTable), [
    ...[70, 100.25, 131, 160, 190, 240, 300, 420, 900].map((days, index): Cells => ({
      activityId: `m${index}`,
      partner: index % 2 ? "rhythm" : "Rhythm",
      date: now - days,
      kind: index === 3 ? "Training" : "Meeting",
    })),
    ...["Call", "Call", "Note", null].map((kind, index): Cells => ({
      activityId: `c${index}`,
      partner: "Rhythm",
      date: now - 10 - index,
      kind,
    })),
    ...[200, 260, 300].map((days, index): Cells => ({
      activityId: `s${index}`,
      partner: "Slowing",
      date: now - days,
      kind: "Event",
    })),
    ...["Falling & co", "Costly*", "Late?"].flatMap((partner, index) =>
      [...Array(6 + index).keys()].map((at): Cells => ({
        activityId: `t${index}-${at}`,
        partner,
        date: now - 20 - 11 * at,
        kind: at === 0 ? "Meeting" : "Call",
        minutes: partner === "Costly*" ? 90 : null,
      })),
    ),
    // Too long ago, and still to come: neither costs anything in these twelve months.
    { activityId: "h1", partner: "Costly*", date: now - 366, kind: "Note", minutes: 6_000 },
    { activityId: "h2", partner: "costly*", date: now + 1, kind: "Note", minutes: 6_000 },
    { activityId: "p1", partner: "Talked with", date: now - 4, kind: "Note" },
    { activityId: "p2", partner: "Silent since", date: now - 44, kind: "Call" },
    { activityId: "p3", partner: "Silent since", date: now + 3, kind: "Call" },
  ]);
  more(tables, table(contactsTable), [
    { contactId: "1", partner: "Slowing", contact: "Ada", lastContact: now - 33.5 },
    { contactId: "2", partner: "Slowing", contact: "Ben", lastContact: now + 5 },
    { contactId: "3", partner: "Fresh", contact: "Cas", lastContact: null },
  ]);
  more(tables, table(certificatesTable), [
    { certificateId: "1", partner: "Slowing", passedOn: now - 140 },
    { certificateId: "2", partner: "A~B?", passedOn: now + 1 },
  ]);
  more(tables, table(answersTable), [
    { partner: "Costly*", assessedOn: now - 95, questionId: "1", level: 3 },
    { partner: "A~B?", assessedOn: now - 95, questionId: "1", level: 3 },
  ]);
  more(tables, table(mdfTable), [
    { requestId: "90", partner: "Costly*", approved: 9_000, spent: 50_000, status: "Spent", date: now - 60 },
    { requestId: "91", partner: "Rhythm", approved: 4_000, status: "Approved", date: now - 364 },
    { requestId: "92", partner: "Late?", approved: 3_000, status: "Declined", date: now - 64 },
    { requestId: "93", partner: "Falling & co", approved: 2_500, status: "Approved", date: now + 0.5 },
    { requestId: "94", partner: "Slowing", approved: 2_400, status: null, date: now - 1 },
  ]);
  more(tables, table(commitmentsTable), [
    ...[now - 90, null, null].map((keptOn, index): Cells => ({
      commitmentId: `k${index}`,
      partner: "Falling & co",
      by: "Partner",
      due: now - 100 + index,
      keptOn,
    })),
    { commitmentId: "h1", partner: "Rhythm", by: "Partner", due: now, keptOn: null },
    { commitmentId: "h2", partner: "Rhythm", by: "Partner", due: now - 9, keptOn: now - 9 },
  ]);
  tables.with(decisionsTable, [
    { partner: "COSTLY*", decision: "Invest", decidedOn: now - 100, reviewOn: now - 10, by: "Board" },
    { partner: "Costly*", decision: "Maintain", decidedOn: now - 20, reviewOn: now, by: "Robin Diaz" },
    { partner: "Costly*", decision: "Exit", decidedOn: now + 1, reviewOn: null, by: "Board" },
    { partner: "Late?", decision: null, decidedOn: now - 5, reviewOn: now + 60, reason: "To be talked over" },
    { partner: "Rhythm", decision: "Invest", decidedOn: now - 5.5, reviewOn: now + 60, by: "Board" },
  ]);
  return tables;
}

type Deal = Partial<DealRow> & { dealId: string };

/** Deals of the six, registrations of accounts that somebody holds, and answers to some. */
function DEALS(now: number): Cells[] {
  const won = (dealId: string, partner: string, [amount, days]: readonly [number, number]): Deal => ({
    dealId,
    partner,
    stage: "Won",
    amount,
    closedOn: now - days,
    ledBy: "Partner",
  });
  const registered = (
    dealId: string,
    partner: string,
    days: number,
    of: Omit<Partial<DealRow>, "dealId">,
  ): Deal => ({
    dealId,
    partner,
    stage: "Negotiation",
    amount: 5_000,
    registeredOn: now - days,
    ...of,
  });
  const answers = (partner: string, days: readonly number[]) =>
    days.map((taken, index) =>
      registered(`${partner}-a${index}`, partner, 50 + index, { acceptedOn: now - 50 - index + taken }),
    );
  return [
    won("f1", "Falling & co", [80_000, 300]),
    won("f2", "Falling & co", [60_000, 210]),
    won("f3", "Falling & co", [41_000, 110]),
    won("f4", "Falling & co", [18_000, 20]),
    won("c1", "Costly*", [1_000, 200]),
    won("r1", "Rhythm", [90_000, 70.5]),
    { ...won("r2", "Rhythm", [7_000, 3]), ledBy: "Vendor", lastActivity: now - 2 },
    registered("e1", "Rhythm", 150, { account: "Held 7", registrationEnds: now - 60 }),
    registered("e2", "Late?", 100, { account: "held 7", acceptedOn: now - 98 }),
    registered("e3", "Late?", 50, { account: "Held 7" }),
    registered("e4", "Late?", 90, { account: "Ours", lastActivity: now - 89, ledBy: "Partner" }),
    registered("e5", "Fresh", 120, { account: "Ours", ledBy: "Vendor", registrationEnds: now - 119 }),
    registered("e6", "Slowing", 400, { account: "Ours", ledBy: "Partner" }),
    { ...registered("e7", "Rhythm", 300, { account: "Closed before" }), stage: "Lost", closedOn: now - 200 },
    registered("e8", "Late?", 100, { account: "Closed before" }),
    registered("e9", "Late?", 100, { account: null }),
    registered("10e", "Costly*", 60, { account: "Lead", leadGivenOn: now - 70, acceptedOn: now - 66 }),
    registered("11e", "Slowing", 60, { account: "Lead 2", leadGivenOn: now - 370, acceptedOn: now - 30 }),
    ...answers("Rhythm", [1, 2, 2]),
    ...answers("Slowing", [2.5]),
    ...answers("Falling & co", [3]),
    ...answers("Costly*", [12, 20, -4]),
    ...answers("Late?", [2]),
  ] as Cells[];
}
