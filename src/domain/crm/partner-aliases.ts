import { trimmedNameKey } from "../shared/excel-text";
import type { PartnerRow } from "../shared/tables/catalogue";
import { byCode } from "./compare-names";
import { companyKeys } from "./company-keys";

/** A partner's name that looks like another's. */
export interface PartnerMatch {
  /** As the file writes it. */
  name: string;
  /** The partner it looks like. */
  partner: string;
  rows: number;
}

/**
 * The names of a file that look like a partner's: one of the workbook or of the partners file, else like the name that most deals have.
 * Names that are known or decided are not proposed.
 */
export function proposeAliases(
  names: ReadonlyMap<string, number>,
  known: readonly string[],
  decided: ReadonlyMap<string, string>,
): PartnerMatch[] {
  const partners = new Map<string, string>();
  for (const name of [...known].reverse()) for (const key of companyKeys(name)) partners.set(key, name);
  const own = new Set(known.map(trimmedNameKey));
  const open = [...names].filter(
    ([name]) => !own.has(trimmedNameKey(name)) && !decided.has(trimmedNameKey(name)),
  );
  open.sort(([a, rowsOfA], [b, rowsOfB]) => rowsOfB - rowsOfA || byCode(a, b));
  return open.flatMap(([name, rows]) => {
    const keys = companyKeys(name);
    const partner = keys.map((key) => partners.get(key)).find((each) => each !== undefined);
    if (partner === undefined) for (const key of keys) partners.set(key, name);
    return partner === undefined || trimmedNameKey(partner) === trimmedNameKey(name)
      ? []
      : [{ name, partner, rows }];
  });
}

/** By name key, the partner that a name stands for: what stands as an alias on Partners, then what the user says now; null: its own. */
export function aliasesOf(
  rows: readonly PartnerRow[],
  decided: Readonly<Record<string, string | null>>,
): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const { partner, aliases: written } of rows)
    if (partner !== null) for (const alias of aliasesIn(written)) aliases.set(trimmedNameKey(alias), partner);
  for (const [name, partner] of Object.entries(decided)) aliases.set(trimmedNameKey(name), partner ?? name);
  return aliases;
}

/** By name key, the partner that a name of a pasted table stands for: one of that name, else as `aliasesOf` says. */
export function partnersByName(
  rows: readonly PartnerRow[],
  decided: Readonly<Record<string, string | null>> = {},
): Map<string, string> {
  const own = rows.flatMap(({ partner }) =>
    partner === null ? [] : [[trimmedNameKey(partner), partner] as const],
  );
  return new Map([...aliasesOf(rows, decided), ...own]);
}

/** The names in a cell of aliases. */
export function aliasesIn(cell: string | null | undefined): string[] {
  return (cell ?? "")
    .split(";")
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
}

/** The cell of aliases with those that the user has accepted for the partner now. */
export function withAliases(
  before: string | null,
  partner: string,
  decided: Readonly<Record<string, string | null>>,
): string | null {
  const all = aliasesIn(before);
  const known = new Set(all.map(trimmedNameKey));
  const added = Object.entries(decided).flatMap(([name, of]) =>
    of !== null &&
    trimmedNameKey(of) === trimmedNameKey(partner) &&
    trimmedNameKey(name) !== trimmedNameKey(partner) &&
    !known.has(trimmedNameKey(name))
      ? [name]
      : [],
  );
  return added.length ? [...all, ...added].join("; ") : before;
}
