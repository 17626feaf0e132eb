import { strToU8, unzipSync, zipSync } from "fflate";
import { setupVersion } from "../../src/domain/program/setup-version";
import { levelsTable, partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { cookRecipe } from "../../src/recipe/cook";
import { openWorkbook } from "../../src/xlsx/file-workbook";

const levels = (rows: unknown[]) => ({ do: "set-rows", table: "cam_levels", rows });
const LEVELS = levels([
  { Level: "Silver", Order: 1 },
  { Level: "Premier", Order: 2, "Annual revenue": 100_000 },
]);
const OWN = [
  levels([
    { Level: "Silver", Order: 1 },
    { Level: "Gold", Order: 2 },
  ]),
  { do: "add-partner", partner: "North", Tier: "Gold" },
];

async function cook(steps: unknown[], files: Record<string, Uint8Array> = {}) {
  const saved = new Map<string, Uint8Array>();
  const said: string[] = [];
  const bytes = await cookRecipe(JSON.stringify({ asOf: "2026-11-30", steps }), {
    readFile: (path) => (files[path] ? Promise.resolve(files[path]) : Promise.reject(new Error("no file"))),
    saveFile: (path, content) => saved.set(path, content),
    say: (line) => said.push(line),
  });
  const snapshot = await openWorkbook(bytes).read({ tables: [levelsTable, partnersTable, settingsTable] });
  return { saved, said, snapshot };
}
const exported = async () => {
  const { saved, snapshot } = await cook([LEVELS, { do: "export-setup", out: "setup.xlsx" }]);
  expect(setupVersion(snapshot.table(settingsTable).rows)).toBe(1);
  return { "setup.xlsx": saved.get("setup.xlsx")! };
};
const take = (lacking?: unknown) => ({
  do: "take-setup",
  file: "setup.xlsx",
  ...(lacking ? { lacking } : {}),
});

test("a Setup is exported and taken: what partners have is asked, and the answer renames it everywhere", async () => {
  const files = await exported();
  await expect(cook([...OWN, take()], files)).rejects.toThrow(
    '"Levels: Gold" stands in 1 row of Partners and not in the Setup, which has Silver, Premier.',
  );
  const { said, snapshot } = await cook([...OWN, take({ "Levels: Gold": { becomes: "Premier" } })], files);
  expect(snapshot.table(levelsTable).rows).toMatchObject([
    { level: "Silver", order: 1 },
    { level: "Premier", order: 2, annualRevenue: 100_000 },
  ]);
  expect(snapshot.table(partnersTable).rows[0]!.tier).toBe("Premier");
  expect(setupVersion(snapshot.table(settingsTable).rows)).toBe(1);
  expect(said).toEqual(expect.arrayContaining(["  Setup version 1", "  Levels: Gold becomes Premier"]));
});

test("its own workbook takes it too, and a second time nothing is left to do", async () => {
  const files = await exported();
  const keep = take({ "Levels: Gold": "keep" });
  const once = await cook([...OWN, keep], files);
  const twice = await cook([...OWN, keep, keep], files);
  expect(twice.snapshot.table(levelsTable).rows).toEqual(once.snapshot.table(levelsTable).rows);
});

test("files that are none, and that hold formulas, are refused or give what the cells show", async () => {
  const files = await exported();
  await expect(cook([take()], { "setup.xlsx": strToU8("PK nothing") })).rejects.toThrow(/workbook|zip/i);
  const parts = unzipSync(files["setup.xlsx"]);
  const hostile = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      strToU8(new TextDecoder().decode(bytes).replace(">Premier<", '>=HYPERLINK("http://evil","Premier")<')),
    ]),
  );
  const { snapshot } = await cook([take()], { "setup.xlsx": zipSync(hostile) });
  expect(snapshot.table(levelsTable).rows.map(({ level }) => level)).toEqual([
    "Silver",
    '=HYPERLINK("http://evil","Premier")',
  ]);
});

test("a Setup that cannot be read whole is not exported", async () => {
  const stages = { do: "set-rows", table: "cam_stages", rows: [{ Stage: "Verbal" }] };
  await expect(cook([stages, { do: "export-setup", out: "setup.xlsx" }])).rejects.toThrow(
    "Stages, Verbal: Class is blank",
  );
});
