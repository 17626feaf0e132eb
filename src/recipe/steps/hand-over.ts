import { z } from "zod";
import { counted, firstFew } from "../../domain/crm/count-words";
import { rowsInWords } from "../../domain/hand-over/give";
import { handedSheets, type TakeOver } from "../../domain/hand-over/take";
import { ANY_TABLES } from "../../domain/shared/tables/all-tables";
import { sheetsAgain } from "../../sheets/hand-over/sheets-again";
import {
  giveAway,
  makeHandOver,
  previewTakeOver,
  readHandOver,
  removeHandedOver,
} from "../../xlsx/hand-over-file";
import { knownPartner } from "../known-partner";
import { PARTNER_SAYS, recipeStep } from "../recipe-step";
import { partnersTable } from "../../domain/shared/tables/catalogue";

/** Gives a partner to another CAM's workbook. */
export const handOverStep = recipeStep(
  {
    name: "hand-over",
    does: "Hands a partner over to another CAM's workbook: a file with all of its rows, which the step take-over takes; here the partner is Inactive from then on and counts in no Team roll-up.",
    says: {
      partner: PARTNER_SAYS,
      to: "the CAM who takes it",
      out: 'the file, "….xlsx"; relative to the recipe',
      keep: "true: its rows and sheets stay here as history; false: they are removed",
    },
    schema: z.strictObject({
      partner: z.string().trim().min(1),
      to: z.string().trim().min(1),
      out: z.string().regex(/\.xlsx$/i, 'expected "….xlsx"'),
      keep: z.boolean().default(true),
    }),
  },
  async ({ workbook, asOf, saveFile, say }, { partner: named, to, out, keep }) => {
    const partner = knownPartner(await workbook.read({ tables: [partnersTable] }), named);
    const { given, bytes } = await makeHandOver(workbook, { partner, to, day: asOf() });
    await giveAway(workbook, given);
    if (!keep) await removeHandedOver(workbook, partner);
    saveFile(out, bytes);
    say(`${partner} handed over to ${to}, ${rowsInWords(given.parts)}: ${out}`);
  },
);

/** Takes a partner from another CAM's workbook. */
export const takeOverStep = recipeStep(
  {
    name: "take-over",
    does: "Takes a partner that another CAM's workbook handed over: its rows are merged once, IDs that others have here are renumbered, its sheets are built anew with what was typed on them.",
    says: {
      file: "path of the hand-over's file",
      cam: "whose the partner is from now on; without it as the file says",
      counts:
        'where both have a row: "file" takes the cells that the file fills, "workbook" keeps those that are filled here',
      sheets: "whether its sheets are built anew",
    },
    schema: z.strictObject({
      file: z.string().trim().min(1),
      cam: z.string().trim().min(1).optional(),
      counts: z.enum(["file", "workbook"]).default("file"),
      sheets: z.boolean().default(true),
    }),
  },
  async ({ workbook, asOf, readFile, say }, { file, cam, counts, sheets }) => {
    const given = await readHandOver(await readFile(file));
    const day = asOf();
    const taking = await previewTakeOver(workbook, given, { cam, day, counts });
    await workbook.apply({ label: `Take over ${taking.partner}`, tables: taking.changes, sheets: [] });
    linesOf(taking).forEach(say);
    if (!sheets) return;
    const source = await workbook.read({ tables: ANY_TABLES });
    const handed = { partner: taking.partner, sheets: handedSheets(given), today: day };
    const { change, notBuilt } = await sheetsAgain(source, handed);
    if (change) await workbook.apply(change);
    say(`${counted(change?.sheets.length ?? 0, "sheet", "sheets")} built anew`);
    for (const { label, why } of notBuilt) say(`not built: ${label}: ${why}`);
  },
);

const IDS = 5;

function linesOf({ partner, from, to, parts, remarks }: TakeOver): string[] {
  return [
    `${partner} taken over${from ? ` from ${from}` : ""} by ${to}`,
    ...parts.map(({ sheet, added, changed, same, removed, renumbered }) => {
      const words = [
        added ? `${added} new` : "",
        changed ? `${changed} changed` : "",
        same ? `${same} as they are` : "",
        removed ? `${removed} of history give way` : "",
        renumbered.length
          ? `renumbered ${firstFew(
              renumbered.map(({ from: id, to: becomes }) => `${id} to ${becomes}`),
              IDS,
            )}`
          : "",
      ];
      return `${sheet}: ${words.filter(Boolean).join(", ")}`;
    }),
    ...remarks,
  ];
}
