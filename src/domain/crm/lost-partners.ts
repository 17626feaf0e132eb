import { trimmedNameKey } from "../shared/excel-text";
import type { PartnerRename } from "../program/rename-partner";
import { replaceNames } from "../shared/tables/replace-names";
import { dealsTable, type DealRow } from "../shared/tables/catalogue";
import { counted } from "./count-words";
import type { ExistingRows, ExistingTables } from "./existing-tables";
import type { ImportQuestion } from "./import-problem";

/** A name in the file that deals of the workbook have, and that no partner has any more: somebody has renamed or removed it. */
export interface LostPartner {
  /** As the file writes it. */
  name: string;
  rows: number;
  /** The partner that it is by now; null for one of its own, which is added again; undefined while nobody says. */
  answer: string | null | undefined;
}

/** What tells which names were lost. */
interface NamesInDeals {
  existing: ExistingTables;
  /** How many deals of the file have each spelling. */
  dealNames: ReadonlyMap<string, number>;
  decided: Readonly<Record<string, string | null>>;
}

/** `names` is how the import spells each name. */
export function lostPartners(
  { existing, dealNames, decided }: NamesInDeals,
  names: ReadonlyMap<string, string>,
): LostPartner[] {
  const { rows: partners, problems } = existing.partners;
  const known = new Set(
    [...partners.map(({ partner }) => partner), ...problems.map(({ values }) => values?.partner)].map(
      (name) => trimmedNameKey(String(name ?? "")),
    ),
  );
  if (known.size === 0) return [];
  const inDeals = new Set(existing.deals.rows.map(({ partner }) => trimmedNameKey(partner ?? "")));
  const answers = new Map(Object.entries(decided).map(([name, partner]) => [trimmedNameKey(name), partner]));
  return [...dealNames].flatMap(([name, rows]): LostPartner[] => {
    const key = trimmedNameKey(name);
    const answer = answers.get(key);
    const isAlias = answer === undefined && trimmedNameKey(names.get(key) ?? name) !== key;
    return known.has(key) || !inDeals.has(key) || isAlias ? [] : [{ name, rows, answer }];
  });
}

/** Partners that are renamed everywhere with the import, since the user says what they are called by now. */
export function renamesOf(lost: readonly LostPartner[]): PartnerRename[] {
  return lost.flatMap(({ name, answer }) =>
    answer && trimmedNameKey(answer) !== trimmedNameKey(name) ? [{ from: name, to: answer }] : [],
  );
}

/** Deals, and rows about partners, as they are once partners are renamed. */
export function withRenames(existing: ExistingTables, renames: readonly PartnerRename[]): ExistingTables {
  if (!renames.length) return existing;
  const { rows } = existing.deals;
  const replacements = renames.flatMap((rename) => [
    { field: "partner", ...rename },
    { field: "influencedBy", several: true, ...rename },
  ]);
  const { changes } = replaceNames(dealsTable, rows, replacements);
  const renamed = rows.map((row, position): DealRow => ({ ...row, ...changes.get(position) }));
  const nowOf = new Map(renames.map(({ from, to }) => [trimmedNameKey(from), to]));
  const follow = <R extends { partner: string | null }>(table: ExistingRows<R>): ExistingRows<R> => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      partner: nowOf.get(trimmedNameKey(row.partner ?? "")) ?? row.partner,
    })),
  });
  return {
    ...existing,
    deals: { ...existing.deals, rows: renamed },
    certificates: follow(existing.certificates),
    contacts: follow(existing.contacts),
    accounts: follow(existing.accounts),
  };
}

export function lostQuestions(lost: readonly LostPartner[]): ImportQuestion[] {
  return lost.flatMap(({ name, rows, answer }): ImportQuestion[] => {
    if (answer !== undefined) return [];
    const message = `The workbook has deals of "${name}", as ${counted(rows, "row", "rows")} of the file, and no partner of that name any more. Which partner is it now, or is it one of its own?`;
    return [{ kind: "lost-partner", name, rows, message }];
  });
}
