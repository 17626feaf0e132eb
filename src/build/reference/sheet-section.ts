import { MARK_NAMES } from "../../book/sheet-mark";
import { PUBLIC_NAMES } from "../../sheets/public-names";
import type { NameGroup, PublicNames } from "../../sheets/shared/public-names";
import { blocks, code, codes, list } from "./markdown";

/** Every kind of sheet with the names that other cells may refer to. */
export function sheetSection(): string {
  return blocks(
    "## Sheets",
    "Names are of the sheet's own scope: `='Scorecard – Acme'!score`. An input is blank until somebody types into it; a blank one takes the " +
      "default beside it. `<n>` stands for a number, `<id>` for an id in small letters with other characters as `_`.",
    `At the foot of every sheet stands its mark, by which the add-in finds it again whatever its title: ${codes(MARK_NAMES)}.`,
    ...Object.entries(PUBLIC_NAMES).map(([kind, names]) => oneKind(kind, names)),
  );
}

function oneKind(kind: string, { label, title, reading, results, inputs }: PublicNames): string {
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
