import { MARK_NAMES } from "../../book/sheet-mark";
import { SHEETS } from "../../sheets/sheets";
import type { SheetDefinition } from "../../sheets/shared/sheet-definition";
import type { NameGroup } from "../../sheets/shared/public-names";
import { blocks, code, codes, list } from "./markdown";

/** Every kind of sheet with the names that other cells may refer to. */
export async function sheetSection(): Promise<string> {
  return blocks(
    "## Sheets",
    "Names are of the sheet's own scope: `='Score · Acme'!score`. An input is blank until somebody types into it; a blank one takes the " +
      "default beside it. `<n>` stands for a number, `<id>` for an id in small letters with other characters as `_`.",
    `At the foot of every sheet stands its mark, by which the add-in finds it again whatever its title: ${codes(MARK_NAMES)}.`,
    ...(await Promise.all(Object.values(SHEETS).map(oneKind))),
  );
}

async function oneKind({ kind, label, title, names }: SheetDefinition): Promise<string> {
  const { reading, results, inputs } = (await names()).publicNames;
  return blocks(
    `### ${label}`,
    `Kind ${code(kind)}, sheet ${code(title)}. ${reading}`,
    "Results:",
    groups(results),
    "Inputs:",
    groups(inputs),
  );
}

function groups(all: readonly NameGroup[]): string {
  return list(all.map(({ names, holds }) => `${codes(names)}: ${holds}`));
}
