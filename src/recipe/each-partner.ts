import { z } from "zod";
import { nameKey } from "../domain/shared/excel-text";
import { isActivePartner } from "../domain/shared/tables/active-partners";
import { partnersTable } from "../domain/shared/tables/catalogue";
import type { WorkbookPort } from "../book/workbook-port";
import { isLike } from "./glob";
import { RecipeError } from "./recipe-error";

const PATTERNS = 'expected a name or a pattern such as "North*", or a list of them';
const patterns = z
  .union([z.string(), z.array(z.string()).min(1, PATTERNS)], PATTERNS)
  .transform((given) => [given].flat())
  .optional();

/** Fields by which a step about a partner is applied for many. */
export const EACH_FIELDS = {
  each: z.literal("partner", 'expected "partner"').optional(),
  only: patterns,
  except: patterns,
};
type EachFields = z.output<z.ZodObject<typeof EACH_FIELDS>>;

/** Which partners a step is for. */
export interface EachPartner {
  only?: readonly string[];
  except?: readonly string[];
}

/** What `each` says; undefined for a step that is applied once. */
export function eachPartnerOf({ each, only, except }: EachFields, where: string): EachPartner | undefined {
  if (each) return { ...(only ? { only } : {}), ...(except ? { except } : {}) };
  for (const [field, given] of Object.entries({ only, except }))
    if (given) throw new RecipeError(`${where}: "${field}" needs "each": "partner"`);
  return undefined;
}

/** The workbook's active partners in the order of their table, as far as `each` is for them. */
export async function partnersOf({ only, except }: EachPartner, workbook: WorkbookPort): Promise<string[]> {
  const { rows } = (await workbook.read({ tables: [partnersTable] })).table(partnersTable);
  const active = rows.filter(isActivePartner).flatMap(({ partner }) => partner || []);
  const chosen = active.filter(
    (partner) =>
      (only?.some((pattern) => isLike(partner, pattern)) ?? true) &&
      !except?.some((pattern) => isLike(partner, pattern)),
  );
  if (!chosen.length) {
    const which = [listed("only", only), listed("except", except)].filter(Boolean).join(", ");
    throw new RecipeError(`there is no active partner for "each"${which && ` with ${which}`}`);
  }
  return [...new Map(chosen.map((partner) => [nameKey(partner), partner])).values()];
}

function listed(field: string, given: readonly string[] | undefined): string {
  return given ? `"${field}": ${given.map((pattern) => JSON.stringify(pattern)).join(", ")}` : "";
}
