import { z } from "zod";
import { counted } from "../../domain/crm/count-words";
import { isoOf } from "../../domain/shared/serial-date";
import { sharedTable } from "../../domain/shared/tables/sharing-tables";
import { loggedCopies } from "../../domain/sharing/shared-log";
import { copyFileName } from "../../qbr/file-names";
import { KINDS_FOR_PARTNERS, makePartnerCopy, readForCopies } from "../../xlsx/make-partner-copy";
import { knownPartner } from "../known-partner";
import { OutFiles } from "../out-files";
import { PARTNER_SAYS, type RecipeStep } from "../recipe-step";

const schema = z.strictObject({
  partner: z.string().trim().min(1),
  out: z.string().trim().min(1),
  sheets: z.array(z.enum(KINDS_FOR_PARTNERS)).min(1).optional(),
  values: z.boolean().default(false),
  protect: z.boolean().default(false),
});
type Fields = z.output<typeof schema>;

/** Makes partners' own workbooks, all of them from one reading of the vendor's, which is calculated for it once. */
export const partnerCopyStep: RecipeStep = {
  name: "partner-copy",
  does: "Makes a workbook for a partner: its own sheets, the rows of its own that they read, nothing of ours; logged in `cam_shared`.",
  says: {
    partner: PARTNER_SAYS,
    out: 'the file, "….xlsx"; with "each" also a folder, "…/", or an archive, "….zip"; relative to the recipe',
    sheets: "the kinds of sheets that go along; default: all of the partner's that may",
    values: "values only: no formulas, no tables",
    protect: "formulas cannot be typed over; there is no password",
  },
  schema,
  together: true,
  perPartner: true,
  async run(kitchen, given) {
    const steps = given as readonly Fields[];
    const { workbook, say } = kitchen;
    const snapshot = await readForCopies(workbook);
    const calculated = await kitchen.calculated();
    const files = new OutFiles("xlsx");
    const today = kitchen.asOf();
    const logged = [];
    const remarks: string[] = [];
    for (const { partner: named, out, sheets: kinds, values, protect } of steps) {
      const partner = knownPartner(snapshot, named);
      const options = { partner, valuesOnly: values, protect, today, ...(kinds ? { kinds } : {}) };
      const { bytes, sheets, unread } = await makePartnerCopy(calculated, snapshot, options);
      const file = files.add(out, (taken) => copyFileName(partner, isoOf(today), taken), bytes);
      const form = values ? "Values" : "Live";
      for (const { sheet, row, message } of unread)
        remarks.push(`not in ${file}: ${sheet}${row ? `, row ${row}` : ""}: ${message}`);
      logged.push({ madeOn: today, partner, sheets, form, file, by: null });
    }
    const change = loggedCopies(snapshot.table(sharedTable).rows, logged);
    await workbook.apply({ label: "Copies for partners", tables: [change], sheets: [] });
    for (const [path, bytes] of files.saved()) kitchen.saveFile(path, bytes);
    say(`${counted(steps.length, "copy", "copies")}: ${[...files.saved().keys()].slice(0, 5).join(", ")}`);
    remarks.forEach(say);
  },
};
