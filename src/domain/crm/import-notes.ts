import { counted } from "./count-words";
import type { ExistingTables } from "./existing-tables";
import type { ImportFiles, MergedFiles } from "./merge-files";
import { isSampleDeal, isSamplePartner } from "./sample/sample-data";

/** What the user may want to know of an import that needs no decision. */
export function importNotes(
  { accepted, deals, partners, products }: MergedFiles,
  { files, furtherRows }: { files: ImportFiles; furtherRows: number },
  existing: ExistingTables,
): string[] {
  const notes: string[] = [];
  const say = (amount: number, one: string, many: string) => {
    if (amount > 0) notes.push(counted(amount, one, many));
  };
  for (const { file, skipped, remarks = [] } of Object.values(files)) {
    say(
      skipped,
      `line above the header of ${file} was skipped.`,
      `lines above the header of ${file} were skipped.`,
    );
    notes.push(...remarks);
  }
  say(
    deals.atListPrice,
    "open deal without an amount counts at list price.",
    "open deals without an amount count at list price.",
  );
  say(
    deals.undated,
    "won deal counts in no period: the file has no column with closing dates.",
    "won deals count in no period: the file has no column with closing dates.",
  );
  say(
    accepted.repeated,
    "row repeats another one and counts once.",
    "rows repeat another one and count once.",
  );
  if (accepted.noResults.length)
    notes.push(
      `The status beside the stage says neither Won nor Lost (${accepted.noResults.join(", ")}), so the stage alone counts.`,
    );
  say(
    furtherRows,
    "row is a further row of a deal and became one with it.",
    "rows are further rows of a deal and became one with it.",
  );
  say(
    deals.keptAsBefore,
    "cell keeps your value, as you decided before.",
    "cells keep your value, as you decided before.",
  );
  for (const { name, partner } of partners.overruled)
    notes.push(
      `"${name}" has a row of its own on Partners and is an alias of ${partner}, for which its rows in the files count.`,
    );
  if (files.partners)
    say(partners.fromDeals, "partner is named by deals only.", "partners are named by deals only.");
  if (files.products)
    say(products.fromDeals, "product is named by deals only.", "products are named by deals only.");
  if (existing.deals.rows.some(isSampleDeal) || existing.partners.rows.some(isSamplePartner))
    notes.push("The workbook holds sample data, which counts too; remove it on the page Today.");
  return notes;
}
