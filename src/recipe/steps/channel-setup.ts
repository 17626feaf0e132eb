import { z } from "zod";
import { CHANNEL_LIST_TABLES, SETUP_FILE_TABLES } from "../../domain/channel-setup/channel-lists";
import { exportedSetup, setupProblems } from "../../domain/channel-setup/given-setup";
import { takeSetup, takingProblems, type SetupTaking } from "../../domain/channel-setup/take-setup";
import { counted, firstFew } from "../../domain/crm/count-words";
import { SETUP_LISTS } from "../../domain/setup-lists/lists";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import type { AnyTable, TableDefinition } from "../../domain/shared/tables/table-definition";
import { readTablesFile, tablesFile } from "../../xlsx/tables-file";
import { OutFiles } from "../out-files";
import { QuestionError, RecipeError } from "../recipe-error";
import { recipeStep } from "../recipe-step";

/** The Setup, and where its names stand. */
const TABLES = [
  ...new Set<AnyTable>([
    settingsTable,
    ...CHANNEL_LIST_TABLES,
    ...Object.values(SETUP_LISTS).flatMap(({ references = [] }) => references.map(({ table }) => table)),
  ]),
] as TableDefinition[];

/** Makes the file that every CAM's workbook takes. */
export const exportSetupStep = recipeStep(
  {
    name: "export-setup",
    does: "Exports the workbook's Setup (levels, weights, stages, metrics, questions, routine, products, the settings that count for all) one version on; `Setup version` says it.",
    says: { out: 'the file, "….xlsx", relative to the recipe' },
    schema: z.strictObject({ out: z.string().trim().min(1) }),
  },
  async ({ workbook, say, saveFile, asOf }, { out }) => {
    const snapshot = await workbook.read({ tables: TABLES });
    const problems = setupProblems(snapshot);
    if (problems.length) throw new RecipeError(`the Setup cannot be exported. ${problems.join(" ")}`);
    const { version, tables, own, remarks } = exportedSetup(snapshot, asOf());
    const files = new OutFiles("xlsx");
    files.add(out, () => `Channel Setup version ${version}.xlsx`, await tablesFile("Setup", tables));
    await workbook.apply({ label: `Export Setup version ${version}`, tables: [own], sheets: [] });
    for (const [path, bytes] of files.saved()) saveFile(path, bytes);
    say(`Setup version ${version}`);
    remarks.forEach(say);
  },
);

/** Takes the channel's Setup; what partners or deals hang on is answered by the recipe. */
export const takeSetupStep = recipeStep(
  {
    name: "take-setup",
    does: "Takes the Setup that `export-setup` made into the workbook: rows are added, changed and removed, each CAM's own settings stay.",
    says: {
      file: "path of the Setup's file",
      lacking:
        'what the Setup lacks and partners, deals or answers have, "Levels: Gold" → `keep` it, `remove` it, or `{"becomes":"Premier"}`, whose name takes its place everywhere; what nothing hangs on goes without being asked',
    },
    schema: z.strictObject({
      file: z.string().trim().min(1),
      lacking: z
        .record(
          z.string(),
          z.union([z.enum(["keep", "remove"]), z.strictObject({ becomes: z.string().trim().min(1) })]),
        )
        .default({}),
    }),
  },
  async ({ workbook, say, readFile }, { file, lacking }) => {
    const given = await readTablesFile(await readFile(file), SETUP_FILE_TABLES);
    const snapshot = await workbook.read({ tables: TABLES });
    const problems = takingProblems(snapshot, given);
    if (problems.length) throw new RecipeError(`"file": ${problems.join(" ")}`);
    const taking = takeSetup(snapshot, given, lacking);
    const { changes, version } = taking;
    if (!changes) throw unanswered(taking);
    const label = `Take Setup version ${version.given}`;
    if (changes.length) await workbook.apply({ label, tables: changes, sheets: [] });
    linesOf(taking).forEach(say);
    for (const [id, answer] of Object.entries(lacking))
      if (typeof answer === "object") say(`${id} becomes ${answer.becomes}`);
  },
);

function unanswered({ open, lists }: SetupTaking): QuestionError {
  const lines = open.map(({ id, uses }) => {
    const where = uses.map(({ sheet, rows }) => `${counted(rows, "row", "rows")} of ${sheet}`).join(", ");
    const { names } = lists.find(({ lacked }) => lacked.some((each) => each.id === id))!;
    return `\n  "${id}" stands in ${where} and not in the Setup, which has ${firstFew(names, 10)}. Answer in "lacking".`;
  });
  return new QuestionError(`the Setup leaves something open, so nothing was taken.${lines.join("")}`);
}

const NAMES = 5;

function linesOf({ version, settings, lists, stays, changes }: SetupTaking): string[] {
  const changed = changes!.flatMap(({ table, removals = [] }) =>
    removals.length ? [[table.sheet, removals.length] as const] : [],
  );
  const removed = new Map(changed);
  return [
    `Setup version ${version.given}${version.own === null ? "" : `, in place of ${version.own}`}`,
    ...(settings.length ? [`Settings changed: ${settings.map(({ label }) => label).join(", ")}`] : []),
    ...lists.flatMap(({ sheet, added, changed: rows }) => {
      const parts = [
        added.length ? `added ${firstFew(added, NAMES)}` : "",
        rows.length
          ? `changed ${firstFew(
              rows.map(({ name }) => name),
              NAMES,
            )}`
          : "",
        removed.has(sheet) ? `removed ${counted(removed.get(sheet)!, "row", "rows")}` : "",
      ].filter(Boolean);
      return parts.length ? [`${sheet}: ${parts.join("; ")}`] : [];
    }),
    ...stays.map((line) => `Stays: ${line}`),
  ];
}
