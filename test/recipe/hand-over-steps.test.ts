import { serialOf } from "../../src/domain/shared/serial-date";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { dealsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { campaignsTable } from "../../src/domain/shared/tables/marketing-tables";
import { handOversTable } from "../../src/domain/shared/tables/sharing-tables";
import { cookRecipe } from "../../src/recipe/cook";
import { SHEET_KINDS } from "../../src/sheets/sheets";
import { openWorkbook } from "../../src/xlsx/file-workbook";
import { readTeam } from "../../src/xlsx/read-team";

const DAY = "2026-11-30";
const deals = (partner: string, ids: readonly string[]) => ({
  do: "set-rows",
  table: "cam_deals",
  rows: ids.map((id) => ({
    ...{ "Deal ID": id, Partner: partner, Account: `${partner} mill`, Product: "Saw" },
    ...{ Stage: "Won", Amount: 100, "Closed on": "2026-11-01", "Campaign ID": "C-1" },
  })),
});
const campaign = (partner: string) => ({
  do: "set-rows",
  table: "cam_campaigns",
  rows: [{ "Campaign ID": "C-1", Partner: partner, Tactic: `${partner} fair`, Quarter: "2026-10-01" }],
});
const DANA = [
  { do: "add-partner", partner: "North", CAM: "Dana", "Life-stage": "Mature" },
  { do: "add-partner", partner: "South", CAM: "Dana" },
  deals("North", ["D-1", "D-2"]),
  deals("South", ["D-3"]),
  campaign("North"),
  { do: "performance-scorecard", partner: "North" },
  { do: "set", kind: "performance-scorecard", partner: "North", name: "in_q3_target", value: 4321 },
  { do: "relations", partner: "North" },
];
const JO = [{ do: "add-partner", partner: "East", CAM: "Jo" }, deals("East", ["D-1"]), campaign("East")];
const GIVE = { do: "hand-over", partner: "north", to: "Jo", out: "north.xlsx" };
const TAKE = { do: "take-over", file: "north.xlsx" };

async function cook(steps: unknown[], files: ReadonlyMap<string, Uint8Array> = new Map()) {
  const saved = new Map<string, Uint8Array>();
  const said: string[] = [];
  const bytes = await cookRecipe(JSON.stringify({ asOf: DAY, steps }), {
    readFile: (path) =>
      files.has(path) ? Promise.resolve(files.get(path)!) : Promise.reject(new Error("no file")),
    saveFile: (path, content) => saved.set(path, content),
    say: (line) => said.push(line.trim()),
  });
  const snapshot = await openWorkbook(bytes).read({ tables: ANY_TABLES, sheets: SHEET_KINDS });
  return { bytes, saved, said, snapshot };
}

test("a partner goes from one workbook to another by file, once, and the team counts it once", async () => {
  const dana = await cook([...DANA, GIVE]);
  expect(dana.said).toContainEqual(
    expect.stringMatching(/^North handed over to Jo, \d+ rows of \d sheets: north\.xlsx$/),
  );
  expect(dana.snapshot.table(partnersTable).rows[0]).toMatchObject({ status: "Inactive", cam: "Dana" });
  const jo = await cook([...JO, TAKE], dana.saved);
  expect(jo.snapshot.table(partnersTable).rows[1]).toMatchObject({
    ...{ partner: "North", cam: "Jo", camSince: serialOf(2026, 11, 30), status: "Active" },
  });
  expect(jo.snapshot.table(dealsTable).rows.map(({ dealId, campaignId }) => [dealId, campaignId])).toEqual([
    ["D-1", "C-1"],
    ["D-1-x2", "C-1-x2"],
    ["D-2", "C-1-x2"],
  ]);
  expect(jo.snapshot.table(campaignsTable).rows.map(({ tactic }) => tactic)).toEqual([
    "East fair",
    "North fair",
  ]);
  const kinds = jo.snapshot.sheets.map(({ kind, subject, inputs }) => [
    ...[kind, subject.partner, inputs["in_q3_target"] ?? null],
  ]);
  expect(kinds).toContainEqual(["performance-scorecard", "North", 4321]);
  expect(kinds).toContainEqual(["relations", "North", null]);
  expect(jo.said).toContain("2 sheets built anew");

  await expect(cook([...JO, TAKE, TAKE], dana.saved)).rejects.toThrow(/taken already/);
  const file = (name: string, bytes: Uint8Array) => ({ name, bytes: () => Promise.resolve(bytes) });
  const { workbooks, passedOver } = await readTeam(
    [
      file("dana.xlsx", dana.bytes),
      file("jo.xlsx", jo.bytes),
      file("north.xlsx", dana.saved.get("north.xlsx")!),
    ],
    { readOn: serialOf(2026, 11, 30) },
  );
  const lines = workbooks.flatMap(({ rows }) =>
    rows.map(({ partner, workbook, won }) => [partner, workbook, won]),
  );
  expect(lines.sort()).toEqual([
    ["East", "jo.xlsx", 100],
    ["North", "jo.xlsx", 200],
    ["South", "dana.xlsx", 100],
  ]);
  expect(passedOver).toEqual([
    { workbook: "north.xlsx", why: "It is a partner's hand-over from one workbook to another" },
  ]);
});

test("nothing of it stays where that is asked for; it comes back by a file of its own", async () => {
  const dana = await cook([...DANA, { ...GIVE, keep: false }]);
  expect(dana.snapshot.table(partnersTable).rows.map(({ partner }) => partner)).toEqual(["South"]);
  expect(dana.snapshot.table(dealsTable).rows.map(({ dealId }) => dealId)).toEqual(["D-3"]);
  expect(dana.snapshot.sheets.filter(({ subject }) => subject.partner === "North")).toEqual([]);
  expect(dana.snapshot.table(handOversTable).rows).toMatchObject([{ partner: "North", history: "Removed" }]);
  const jo = await cook(
    [...JO, TAKE, { ...GIVE, partner: "North", to: "Dana", out: "back.xlsx" }],
    dana.saved,
  );
  const back = await cook(
    [...DANA, { ...GIVE, out: "again.xlsx" }, { do: "take-over", file: "back.xlsx", sheets: false }],
    jo.saved,
  );
  expect(back.snapshot.table(partnersTable).rows[0]).toMatchObject({
    partner: "North",
    cam: "Dana",
    status: "Active",
  });
  expect(
    back.snapshot
      .table(dealsTable)
      .rows.map(({ dealId }) => dealId)
      .sort(),
  ).toEqual(["D-1-x2", "D-2", "D-3"]);
});

test("a file that is none is refused in words, and nothing is written", async () => {
  const { saved } = await cook([...DANA, { do: "export-setup", out: "north.xlsx" }]);
  await expect(cook([...JO, TAKE], saved)).rejects.toThrow(/no hand-over/);
  await expect(cook([...JO, TAKE], new Map([["north.xlsx", new Uint8Array([1, 2])]]))).rejects.toThrow(
    /no Excel/,
  );
  await expect(cook([...DANA, { ...GIVE, partner: "West" }])).rejects.toThrow(/no partner "West"/);
});
