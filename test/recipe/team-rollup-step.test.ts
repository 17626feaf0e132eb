import { partnersTable, dealsTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { teamTable } from "../../src/domain/team/team-table";
import { cookRecipe } from "../../src/recipe/cook";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { serialOf } from "../../src/domain/shared/serial-date";
import { lastWorkbooks, workbooksMissing, readTeam } from "../../src/xlsx/read-team";
import { odd } from "../support/team-example";

const AS_OF = "2026-11-15";

/** A CAM's workbook with partners that each won something this year, as a file. */
async function workbookOf(
  cam: string,
  partners: readonly Readonly<Record<string, string | number>>[],
  settings: readonly (readonly [setting: string, value: string | number])[] = [["Currency", "USD"]],
): Promise<Uint8Array> {
  const file = emptyWorkbook();
  await file.apply({
    label: "Tables",
    tables: [
      changeTable(
        partnersTable,
        partners.map(({ won: _, ...row }, index) => ({ partnerId: `${cam}-${index}`, cam, ...row })),
      ),
      changeTable(
        dealsTable,
        partners.map(({ partner, won = 1_000 }, index) => ({
          dealId: `${cam}-${index}`,
          partner: String(partner),
          stage: "Won",
          amount: Number(won),
          closedOn: serialOf(2026, 3, 1),
        })),
      ),
      changeTable(
        settingsTable,
        settings.map(([setting, value]) => ({ setting, value, unit: null, source: null })),
      ),
    ],
    sheets: [],
  });
  return file.save();
}

async function cook(files: Readonly<Record<string, Uint8Array>>, step: object, given = "{}") {
  const said: string[] = [];
  const saved = new Map<string, Uint8Array>();
  const bytes = await cookRecipe(JSON.stringify({ asOf: AS_OF, ...JSON.parse(given), steps: [step] }), {
    readFile: async (path) => files[path] ?? Promise.reject(new Error(`no ${path}`)),
    listFolder: async () => Object.keys(files),
    saveFile: (path, content) => saved.set(path, content),
    say: (line) => said.push(line.trim()),
  });
  const workbook = openWorkbook(bytes);
  const read = await workbook.read({ tables: [teamTable], sheets: [] });
  return {
    said,
    saved,
    bytes,
    rows: read.table(teamTable).rows,
    workbooks: listed((await workbook.cells(["Team roll-up"])).get("Team roll-up")?.values ?? []),
  };
}

/** The sheet's list of files: name, from what it was read, partners. */
function listed(values: readonly (readonly unknown[])[]) {
  const head = values.findIndex((row) => row.includes("Read from"));
  if (head < 0) return [];
  const places = ["Workbook", "Read from", "Partners"].map((title) => values[head]!.indexOf(title));
  const lines = values.slice(head + 1).map((row) => places.map((place) => row[place]));
  return lines
    .slice(
      0,
      lines.findIndex(([name]) => name === ""),
    )
    .map(([workbook, readFrom, partners]) => ({ workbook, readFrom, partners }));
}
const roll = { do: "team-rollup", files: ["*.xlsx"] };

test("a folder of workbooks: every partner with its workbook; what cannot be read is reported", async () => {
  const { said, rows, workbooks } = await cook(
    {
      "dana.xlsx": await workbookOf("Dana", [{ partner: "North", won: 5_000 }, { partner: "East" }]),
      "erin.xlsx": await workbookOf("Erin", [{ partner: "South", won: 7_000.5 }]),
      "~$erin.xlsx": odd.lock,
      "secret.xlsx": odd.encrypted,
      "list.xlsx": odd.text,
      "notes.txt": odd.text,
    },
    roll,
  );
  expect(
    rows.map(({ partner, cam, won, workbook, readOn }) => [partner, cam, won, workbook, readOn]),
  ).toEqual(
    expect.arrayContaining([
      ["North", "Dana", 5_000, "dana.xlsx", serialOf(2026, 11, 15)],
      ["East", "Dana", 1_000, "dana.xlsx", serialOf(2026, 11, 15)],
      ["South", "Erin", 7_000.5, "erin.xlsx", serialOf(2026, 11, 15)],
    ]),
  );
  expect(rows).toHaveLength(3);
  expect(workbooks.map(({ workbook, readFrom, partners }) => [workbook, readFrom, partners])).toEqual([
    ["dana.xlsx", "Workbook", 2],
    ["erin.xlsx", "Workbook", 1],
    ["list.xlsx", "Not read", ""],
    ["secret.xlsx", "Not read", ""],
  ]);
  expect(said.slice(1)).toEqual([
    "list.xlsx was not read: The file is no Excel workbook (.xlsx or .xlsm).",
    "secret.xlsx was not read: The file is encrypted with a password.",
    "3 partners of 2 workbooks",
  ]);
});

test("workbooks that the last roll-up had, or that are expected, are named where they are missing", async () => {
  const dana = await workbookOf("Dana", [{ partner: "North" }]);
  const erin = await workbookOf("Erin", [{ partner: "South" }]);
  const both = await cook({ "dana.xlsx": dana, "Erin.xlsx": erin }, roll);
  expect(both.workbooks).toHaveLength(2);
  // The same sheet again, of fewer files.
  const saved = openWorkbook(both.bytes);
  const found = await readTeam([{ name: "cams/Dana.xlsx", bytes: () => Promise.resolve(dana) }], {
    readOn: serialOf(2026, 11, 15),
  });
  const missing = workbooksMissing(found, await lastWorkbooks(saved));
  expect(missing).toEqual(["Erin.xlsx"]);
  const { said, workbooks } = await cook(
    { "dana.xlsx": dana },
    { ...roll, expected: ["Uma.xlsx", "DANA.xlsx", "uma.xlsx"] },
  );
  expect(said).toContain("Uma.xlsx is missing");
  expect(workbooks.map(({ workbook, readFrom }) => [workbook, readFrom])).toEqual([
    ["dana.xlsx", "Workbook"],
    ["Uma.xlsx", "Missing"],
  ]);
});

test("a partner of two CAMs counts once, in the workbook of its own CAM; the other row is listed", async () => {
  const shared = { partner: "Both", crmId: "C-7" };
  const { rows, said } = await cook(
    {
      "dana.xlsx": await workbookOf("Dana", [shared, { partner: "D1" }, { partner: "D2" }]),
      "erin.xlsx": await workbookOf("Erin", [
        { ...shared, partner: "Both Inc.", cam: "Dana", crmId: "c-7 " },
        { partner: "E1" },
        { partner: "E2" },
      ]),
      // The same file under another name: nothing of it counts twice.
      "erin - Copy.xlsx": await workbookOf("Erin", [{ partner: "E1" }, { partner: "E2" }]),
    },
    roll,
  );
  expect(rows).toHaveLength(8);
  expect(said.at(-1)).toBe("5 partners of 3 workbooks");
});

test("what was handed in counts in place of its workbook, also where that one cannot be read", async () => {
  const dana = await workbookOf("Dana", [{ partner: "North", won: 5_000 }]);
  const { saved } = await cook(
    { "dana.xlsx": dana },
    { do: "hand-in", out: "x.xlsx", workbook: "Dana.xlsx" },
    '{"open":"dana.xlsx"}',
  );
  const handedIn = saved.get("x.xlsx")!;
  expect(handedIn.length).toBeLessThan(12_000);
  for (const files of [
    { "dana.xlsx": dana, "x.xlsx": handedIn },
    { "Dana.xlsx": odd.encrypted, "Hand-in Dana.xlsx": handedIn },
  ]) {
    const { rows, workbooks, said } = await cook(files, roll);
    const [workbook, name] = Object.keys(files);
    expect(rows.map(({ partner, won }) => [partner, won])).toEqual([["North", 5_000]]);
    expect(workbooks.map((row) => [row.workbook, row.readFrom])).toEqual([["Dana.xlsx", name]]);
    expect(said).toContain(`${workbook} was passed over: ${name} was read in its place`);
  }
});

test("a roll-up of the team among the files is passed over", async () => {
  const dana = await workbookOf("Dana", [{ partner: "North" }]);
  const { bytes } = await cook({ "dana.xlsx": dana }, roll);
  const { rows, said } = await cook({ "dana.xlsx": dana, "team.xlsx": bytes }, roll);
  expect(rows).toHaveLength(1);
  expect(said).toContain("team.xlsx was passed over: It is a team roll-up itself");
});

test("a pattern that no file is like is an error", async () => {
  await expect(cook({}, roll)).rejects.toThrow('"files": there is no workbook in *.xlsx');
});
