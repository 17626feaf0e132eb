import { ROUTINE_TABLES } from "../../domain/cadence/routine-tables";
import { z } from "zod";
import { calendarFile } from "../../domain/cadence/calendar-file";
import { readRoutine, routineAhead } from "../../domain/cadence/routine";
import { counted } from "../../domain/crm/count-words";
import { nameKey, trimmedNameKey } from "../../domain/shared/excel-text";
import { knownPartner } from "../known-partner";
import { RecipeError } from "../recipe-error";
import { recipeStep } from "../recipe-step";

/** Saves what is due of the routine as a calendar's file. */
export const calendarStep = recipeStep(
  {
    name: "calendar",
    does: "Saves what of the routine is not done yet as a file for calendars, an all-day event a day and activity.",
    says: {
      out: 'the file, "….ics", relative to the recipe',
      months: "how many, from that of the recipe's `asOf` on; default: 3",
      partner: "only of this partner, as `cam_partners` has it",
      cam: "only of partners of this CAM",
    },
    schema: z.strictObject({
      out: z
        .string()
        .trim()
        .regex(/\.ics$/i, 'expected "….ics"'),
      months: z.int().min(1).max(12).default(3),
      partner: z.string().trim().min(1).optional(),
      cam: z.string().trim().min(1).optional(),
    }),
  },
  async (kitchen, { out, months, partner: given, cam }) => {
    const snapshot = await kitchen.workbook.read({ tables: ROUTINE_TABLES });
    const data = readRoutine(snapshot);
    const partner = given === undefined ? null : knownPartner(snapshot, given);
    if (
      cam !== undefined &&
      !data.partners.some((row) => trimmedNameKey(row.cam ?? "") === trimmedNameKey(cam))
    )
      throw new RecipeError(`"cam": no active partner has the CAM "${cam}"`);
    const items = routineAhead(data, kitchen.asOf(), months).filter(
      (item) =>
        (partner === null || nameKey(item.partner) === nameKey(partner)) &&
        (cam === undefined || trimmedNameKey(item.cam ?? "") === trimmedNameKey(cam)),
    );
    kitchen.saveFile(out, new TextEncoder().encode(calendarFile(items, kitchen.asOf())));
    const open = items.filter(({ state }) => state !== "Done").length;
    kitchen.say(`${out}: ${counted(open, "thing", "things")} to be done`);
    for (const problem of data.problems) kitchen.say(`Left out of the routine: ${problem}`);
  },
);
