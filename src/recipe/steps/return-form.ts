import { z } from "zod";
import { counted } from "../../domain/crm/count-words";
import { FORM_TABLES } from "../../domain/return-form/form-tables";
import { FORM_PARTS, FORM_SOURCES, returnForm } from "../../domain/return-form/make-form";
import { readReturn, type Returned } from "../../domain/return-form/read-return";
import { isoOf } from "../../domain/shared/serial-date";
import { sharedTable } from "../../domain/shared/tables/sharing-tables";
import type { TableChange } from "../../domain/shared/tables/table-change";
import { loggedCopies } from "../../domain/sharing/shared-log";
import { formFileName } from "../../qbr/file-names";
import { returnChange } from "../../sheets/sharing/return-change";
import { returnFormPages } from "../../sheets/return-form/form-pages";
import { pagesFile } from "../../xlsx/pages-file";
import { readTablesFile } from "../../xlsx/tables-file";
import { knownPartner } from "../known-partner";
import { OutFiles } from "../out-files";
import { RecipeError } from "../recipe-error";
import { PARTNER_SAYS, recipeStep, type RecipeStep } from "../recipe-step";

const parts = z
  .array(z.enum(FORM_PARTS))
  .min(1)
  .default([...FORM_PARTS]);
const PARTS_SAY = "what of it: questions, deals, campaigns, promises; default: all";

const schema = z.strictObject({ partner: z.string().trim().min(1), out: z.string().trim().min(1), parts });

/** Makes the workbooks that partners fill in. */
export const returnFormStep: RecipeStep = {
  name: "return-form",
  does: "Makes a small workbook for a partner to fill in: the questions of its assessment and about us, its open deals, what came of its campaigns, what was promised.",
  says: {
    partner: PARTNER_SAYS,
    out: 'the file, "….xlsx"; with "each" also a folder, "…/", or an archive, "….zip"; relative to the recipe',
    parts: PARTS_SAY,
  },
  schema,
  together: true,
  perPartner: true,
  async run({ workbook, say, saveFile, asOf }, given) {
    const snapshot = await workbook.read({ tables: [...FORM_SOURCES, sharedTable] });
    const files = new OutFiles("xlsx");
    const day = asOf();
    const logged = [];
    for (const { partner: named, out, parts: chosen } of given as readonly z.output<typeof schema>[]) {
      const partner = knownPartner(snapshot, named);
      const tables = returnForm(snapshot, { partner, day, parts: chosen });
      if (!tables.length) throw new RecipeError(`there is nothing to ask ${partner}`);
      const bytes = pagesFile(returnFormPages(snapshot, tables, { partner, day }));
      const file = files.add(out, (taken) => formFileName(partner, isoOf(day), taken), bytes);
      logged.push({ madeOn: day, partner, sheets: sheetsOf(tables), form: "Return form", file, by: null });
    }
    const log = loggedCopies(snapshot.table(sharedTable).rows, logged);
    await workbook.apply({ label: "Return forms", tables: [log], sheets: [] });
    for (const [path, bytes] of files.saved()) saveFile(path, bytes);
    say(counted(given.length, "return form", "return forms"));
  },
};

/** Takes a form that came back. */
export const takeReturnStep = recipeStep(
  {
    name: "take-return",
    does: "Takes a return form that a partner filled in: merged by key, what the partner says of itself stands beside ours; rows that are not taken are told with the reason.",
    says: {
      partner: "whose form it has to be",
      file: "path of the form's file",
      parts: PARTS_SAY,
    },
    schema: z.strictObject({
      partner: z.string().trim().min(1),
      file: z.string().trim().min(1),
      parts,
    }),
  },
  async ({ workbook, say, readFile, asOf }, { partner: named, file, parts: chosen }) => {
    const given = await readTablesFile(await readFile(file), FORM_TABLES);
    const snapshot = await workbook.read({ tables: FORM_SOURCES });
    const partner = knownPartner(snapshot, named);
    const returned = readReturn(snapshot, given, asOf());
    if (typeof returned === "string") throw new RecipeError(`"file": ${returned}`);
    if (returned.partner !== partner)
      throw new RecipeError(`"file": the form is of ${returned.partner}, not of ${partner}`);
    const change = returnChange(snapshot, returned, chosen);
    if (change.tables.length) await workbook.apply(change);
    linesOf(returned).forEach(say);
  },
);

const sheetsOf = (tables: readonly TableChange[]) => tables.map(({ table }) => table.sheet);

function linesOf({ partner, rows, answers, answeredOn, refused }: Returned): string[] {
  const answered = Object.keys(answers).length;
  return [
    `${partner}: ${counted(rows.length, "row says", "rows say")} something new, ${counted(answered, "answer", "answers")} of ${isoOf(answeredOn)}`,
    ...refused.map(({ sheet, row, reason }) => `not taken: ${sheet}${row ? `, row ${row}` : ""}: ${reason}`),
  ];
}
