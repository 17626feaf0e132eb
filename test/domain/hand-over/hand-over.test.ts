import { existingTables } from "../../../src/domain/crm/existing-tables";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { handOver, handOverProblems, removeGivenAway } from "../../../src/domain/hand-over/give";
import { HANDED_TABLES } from "../../../src/domain/hand-over/handed-tables";
import { givenAway, withoutGivenAway } from "../../../src/domain/hand-over/standing";
import { handedSheets, takeOver, type TakeOver } from "../../../src/domain/hand-over/take";
import { isoOf, serialOf } from "../../../src/domain/shared/serial-date";
import { runSteps } from "../../../src/domain/shared/steps";
import { plansTable } from "../../../src/domain/shared/tables/business-plan-tables";
import { actionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { changesTable } from "../../../src/domain/shared/tables/history-tables";
import { campaignsTable, mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import { accountsTable } from "../../../src/domain/shared/tables/relations-tables";
import { handOversTable } from "../../../src/domain/shared/tables/sharing-tables";
import { snoozesTable } from "../../../src/domain/shared/tables/today-tables";
import { csv } from "../../support/crm-files";
import { MemoryTables } from "../../support/memory-tables";
import { randomTest } from "../../support/random-test";
import { HAND_OVERS } from "../../soak/parts/hand-overs";

const DAY = serialOf(2026, 11, 30);
const [NORTH, SOUTH, EAST] = ["North", "South", "East"] as const;

const giving = () =>
  new MemoryTables()
    .with(partnersTable, [
      {
        partnerId: "P-1",
        partner: NORTH,
        cam: "Dana",
        secondaryCam: "Jo",
        tier: "Gold",
        notes: "Likes golf",
      },
      { partnerId: "P-2", partner: SOUTH, cam: "Dana" },
    ])
    .with(levelsTable, [{ level: "Gold" }, { level: "Silver" }])
    .with(stagesTable, [
      { stage: "Open", class: "Open" },
      { stage: "Verbal", class: "Open" },
    ])
    .with(dealsTable, [
      { dealId: "D-1", partner: NORTH, stage: "Verbal", amount: 100, campaignId: "C-0001" },
      { dealId: "D-2", partner: NORTH, stage: "Open", amount: 200, influencedBy: SOUTH },
      { dealId: "D-3", partner: SOUTH, stage: "Open", amount: 300, influencedBy: NORTH },
    ])
    .with(changesTable, [
      { changeId: "X-1", partner: NORTH, dealId: "D-1", field: "Campaign ID", old: null, new: "C-0001" },
    ])
    .with(campaignsTable, [{ campaignId: "C-0001", partner: NORTH, tactic: "Fair" }])
    .with(mdfTable, [{ requestId: "MDF-C-0001", campaignId: "C-0001", partner: NORTH, requested: 5 }])
    .with(plansTable, [{ planId: "North v1", partner: NORTH, version: 1, state: "Agreed" }])
    .with(actionsTable, [
      { actionId: "A-P-1-1", partner: NORTH, action: "Call", owner: "Dana", status: "Open" },
      { actionId: "A-P-1-2", partner: NORTH, action: "Hire", owner: "Mo", status: "Open" },
    ])
    .with(snoozesTable, [{ partner: NORTH, reason: "Lost this week: D-1", until: DAY }]);
const taking = () =>
  new MemoryTables()
    .with(partnersTable, [{ partnerId: "P-1", partner: EAST, cam: "Jo" }])
    .with(levelsTable, [{ level: "Silver" }])
    .with(stagesTable, [{ stage: "Open", class: "Open" }])
    .with(dealsTable, [{ dealId: "D-1", partner: EAST, amount: 7, campaignId: "C-0001" }])
    .with(campaignsTable, [{ campaignId: "C-0001", partner: EAST, tactic: "Webinar" }])
    .with(mdfTable, [{ requestId: "MDF-C-0001", campaignId: "C-0001", partner: EAST }]);

const give = (book: MemoryTables, partner: string = NORTH, to = "Jo", day = DAY) =>
  handOver(book, {
    ...{ partner, to, day },
    sheets: [{ kind: "business-plan", edition: "1", inputs: { in_a: 3, in_b: null, in_c: "x" } }],
  });
const asFile = ({ file }: ReturnType<typeof give>) => new MemoryTables().apply(file);
const takeAs = (counts: "file" | "workbook") => (own: MemoryTables, file: MemoryTables) =>
  takeOver(own, file, { cam: "Jo", day: DAY, counts });
const take = takeAs("file");
const taken = (own: MemoryTables, file: MemoryTables) => {
  const found = take(own, file) as TakeOver;
  own.apply(found.changes);
  return found;
};

randomTest(HAND_OVERS);

test("IDs that others have here are renumbered wherever they stand", () => {
  const to = taking();
  const { parts, remarks } = taken(to, asFile(give(giving())));
  const own = { partner: NORTH };
  expect(to.table(campaignsTable).rows).toMatchObject([
    { campaignId: "C-0001", partner: EAST },
    { campaignId: "C-0001-x2", tactic: "Fair", ...own },
  ]);
  expect(to.table(mdfTable).rows[1]).toMatchObject({
    requestId: "MDF-C-0001-x2",
    campaignId: "C-0001-x2",
    ...own,
  });
  expect(to.table(dealsTable).rows).toMatchObject([
    { dealId: "D-1", partner: EAST, campaignId: "C-0001" },
    { dealId: "D-1-x2", campaignId: "C-0001-x2", ...own },
    { dealId: "D-2", ...own },
  ]);
  expect(to.table(changesTable).rows[0]).toMatchObject({ dealId: "D-1-x2", new: "C-0001-x2" });
  expect(to.table(snoozesTable).rows[0]).toMatchObject({ reason: "Lost this week: D-1-x2" });
  expect(to.table(partnersTable).rows[1]).toMatchObject({
    ...{ partnerId: "P-1-x2", cam: "Jo", camSince: DAY, secondaryCam: null, notes: "Likes golf" },
  });
  // Whose it is was told by the CAMs of the other workbook.
  expect(to.table(actionsTable).rows.map(({ ownerSide }) => ownerSide)).toEqual(["Us", "Partner"]);
  expect(parts.find(({ sheet }) => sheet === "Deals")).toMatchObject({
    added: 2,
    renumbered: [{ from: "D-1" }],
  });
  expect(remarks).toEqual([
    "Levels of this workbook lacks Gold (1 row): add them, or these rows do not count.",
    "Stages of this workbook lacks Verbal (1 row): add them, or these rows do not count.",
    "Its rows name partners that this workbook has not: South.",
    "Deal IDs that other deals have here: D-1 becomes D-1-x2. The next import from the CRM will not know them.",
    "1 open action is Dana's: give them another owner.",
  ]);
});

test("a file is taken once; the workbook that made it does not take it", () => {
  const [from, to] = [giving(), taking()];
  const given = give(from);
  const file = asFile(given);
  const { id } = taken(to, file);
  expect(take(to, file)).toBe(
    `The file was taken already (${id} on Hand-overs): nothing of it would be new.`,
  );
  expect(take(from.apply(given.own), file)).toMatch(/This workbook made the file/);
  // A second file of the same partner would bring everything twice.
  from.apply([{ table: dealsTable as never, upserts: [{ dealId: "D-9", partner: NORTH }] }]);
  expect(take(to, asFile(give(from)))).toMatch(/North was taken already, from another file/);
});

test("the giving workbook keeps history that counts nowhere, or nothing", () => {
  const from = giving();
  const given = give(from);
  from.apply(given.own);
  expect(from.table(partnersTable).rows[0]).toMatchObject({
    ...{ status: "Inactive", cam: "Dana", notes: "Likes golf Handed over to Jo on 2026-11-30." },
  });
  expect(givenAway(from).map(({ partner }) => partner)).toEqual([NORTH]);
  const counted = withoutGivenAway(from);
  expect(counted.table(partnersTable).rows.map(({ partner }) => partner)).toEqual([SOUTH]);
  expect(counted.table(dealsTable).rows.map(({ dealId }) => dealId)).toEqual(["D-3"]);
  // The file may be lost: the same again, as if it had not been marked.
  const again = asFile(give(from, NORTH, "Jo", DAY + 1));
  const [to] = [taking()];
  taken(to, again);
  expect(to.table(partnersTable).rows[1]).toMatchObject({ status: null, notes: "Likes golf" });
  from.apply(removeGivenAway(from, NORTH));
  for (const table of HANDED_TABLES)
    expect(from.table(table).rows.filter((row) => (row as { partner?: string }).partner === NORTH)).toEqual(
      [],
    );
  expect(from.table(dealsTable).rows).toHaveLength(1);
  expect(from.table(handOversTable).rows[0]).toMatchObject({
    partner: NORTH,
    history: "Removed",
    statusBefore: null,
  });
});

test("a partner who is there already is one by its CRM ID, whatever it is called, and keeps that name", () => {
  const from = giving().apply([
    { table: partnersTable as never, upserts: [{ partnerId: "P-1", crmId: "77" }] },
  ]);
  const to = taking().apply([
    {
      table: partnersTable as never,
      upserts: [{ partnerId: "P-8", partner: "North AG", crmId: "77", cam: "Uma", region: "DACH" }],
    },
    {
      table: dealsTable as never,
      upserts: [{ dealId: "D-2", partner: "North AG", amount: 1, account: "Mill" }],
    },
  ]);
  const file = asFile(give(from));
  const kept = takeAs("workbook")(to, file) as TakeOver;
  expect(new MemoryTables().apply(kept.changes).table(dealsTable).rows).toContainEqual(
    expect.objectContaining({ dealId: "D-2", stage: "Open" }),
  );
  const { remarks } = taken(to, file);
  expect(remarks.slice(0, 2)).toEqual([
    "North is called North AG here, and keeps that name.",
    "North AG is in this workbook already: rows of one key become one.",
  ]);
  expect(to.table(partnersTable).rows).toMatchObject([
    { partner: EAST },
    { partnerId: "P-8", partner: "North AG", cam: "Jo", region: "DACH", tier: "Gold", aliases: "North" },
  ]);
  expect(to.table(dealsTable).rows.find(({ dealId }) => dealId === "D-2")).toMatchObject({
    ...{ partner: "North AG", amount: 200, account: "Mill" },
  });
  expect(to.table(plansTable).rows[0]).toMatchObject({ planId: "North AG v1", partner: "North AG" });
  expect(to.table(campaignsTable).rows[1]).toMatchObject({ partner: "North AG" });
});

test("what cannot be handed over or taken is said", () => {
  const from = giving();
  from.rows(dealsTable)[0]!["amount"] = "much";
  const problems = (partner: string, to: string) => handOverProblems(from, { partner, to, sheets: [] });
  expect(problems(NORTH, "Jo")).toEqual([expect.stringMatching(/^Deals, row 1, Amount: /)]);
  expect(problems(SOUTH, "Jo")).toEqual([]);
  expect(problems("West", "Jo")).toEqual(['There is no partner "West" on Partners.']);
  expect(problems(SOUTH, " ")).toEqual(["Say which CAM takes it."]);

  const file = asFile(give(giving()));
  const money = (currency: string) => [{ setting: "Currency", value: currency }];
  const inEuro = asFile(give(giving().with(settingsTable, money("EUR"))));
  expect(take(taking().with(settingsTable, money("USD")), inEuro)).toMatch(/in EUR, this workbook's in USD/);
  expect(take(taking(), new MemoryTables())).toMatch(/no hand-over/);
  const newer = asFile(give(giving().with(settingsTable, [{ setting: "Version of the tables", value: 99 }])));
  expect(take(taking(), newer)).toMatch(/newer version/);
  const smuggled = new MemoryTables().apply(give(giving()).file);
  smuggled.rows({ name: "handed_deals" })[0]!["partner"] = EAST;
  expect(take(taking(), smuggled)).toBe(
    "Deals of the file has rows of other partners. Ask for it as it was made.",
  );
  const twin = taking().apply([
    { table: partnersTable as never, upserts: [{ partnerId: "P-5", partner: NORTH, crmId: "5" }] },
  ]);
  const withId = giving().apply([
    { table: partnersTable as never, upserts: [{ partnerId: "P-1", crmId: "6" }] },
  ]);
  expect(take(twin, asFile(give(withId)))).toMatch(/another partner of that name/);
  expect(handedSheets(file)).toEqual([
    { kind: "business-plan", edition: "1", inputs: { in_a: 3, in_c: "x" } },
  ]);
});

test("an ID that a spreadsheet would take for another one is renumbered", () => {
  const from = giving()
    .with(accountsTable, [])
    .with(dealsTable, [{ dealId: "007", partner: NORTH }]);
  const to = taking().with(dealsTable, [{ dealId: "7", partner: EAST }]);
  taken(to, asFile(give(from)));
  expect(to.table(dealsTable).rows.map(({ dealId }) => dealId)).toEqual(["7", "007-x2"]);
});

test("a later import from the CRM leaves a handed-over partner's history as it is, and says so; its own go on", () => {
  const own = new MemoryTables()
    .with(partnersTable, [
      { partnerId: "P-1", partner: "North" },
      { partnerId: "P-2", partner: "South" },
    ])
    .with(stagesTable, [{ stage: "Open", class: "Open" }])
    .with(dealsTable, [{ dealId: "D-1", partner: "North", account: "Mill", stage: "Open", amount: 100 }]);
  own.apply(handOver(own, { partner: "North", to: "Jo", day: DAY, sheets: [] }).own);
  const lines = [
    ["Deal ID", "Partner", "Account", "Stage", "Amount"],
    ["D-1", "north", "Mill", "Open", 999],
    ["D-2", "South", "Dock", "Open", 150],
    ["D-3", "North", "Quarry", "Open", 500],
  ];
  const preview = () => {
    const deals = runSteps(readFile("deals.csv", Buffer.from(csv(lines))));
    return runSteps(previewImport(existingTables(own), { deals }));
  };
  const first = preview();
  own.apply(first.changes);
  expect(own.table(dealsTable).rows.map(({ dealId, amount }) => [dealId, amount])).toEqual([
    ["D-1", 100],
    ["D-2", 150],
  ]);
  expect(own.table(partnersTable).rows.map(({ partner, status }) => [partner, status])).toEqual([
    ["North", "Inactive"],
    ["South", null],
  ]);
  expect(first.problems.map(({ line, message, outcome }) => [line, message, outcome])).toEqual(
    [2, 4].map((line) => [
      line,
      `North was handed over to Jo on ${isoOf(DAY)}: its deals count in that workbook, and stand here as history. Import them there.`,
      "left out",
    ]),
  );
  // Back here, it is imported as before.
  own.with(handOversTable, []);
  expect(preview().problems).toEqual([]);
});
