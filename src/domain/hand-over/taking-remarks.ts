import { isRunning } from "../capabilities/action-state";
import { CHANNEL_LISTS } from "../channel-setup/channel-lists";
import { counted, firstFew } from "../crm/count-words";
import { readSettings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { setupVersion } from "../program/setup-version";
import { trimmedNameKey } from "../shared/excel-text";
import { actionsTable, type ActionRow } from "../shared/tables/capabilities-tables";
import { dealsTable, partnersTable, settingsTable, type PartnerRow } from "../shared/tables/catalogue";
import { type About, handedNamesTable } from "./file-tables";
import type { HandedRow } from "./handed-tables";
import type { NewIds } from "./renumber";
import { isPartner } from "./standing";
import type { TakeWish } from "./taken-part";

interface Taking {
  about: About;
  rows: ReadonlyMap<string, readonly HandedRow[]>;
  ids: NewIds;
  partner: string;
  own: PartnerRow | undefined;
  replaces: boolean;
  wish: TakeWish;
}

const NAMES = 8;

/** What there is to know before a partner is taken, a sentence each. */
export function takingRemarks(own: TableSource, given: TableSource, taking: Taking): string[] {
  const { about, partner, own: row, replaces } = taking;
  return [
    ...(isPartner(String(about.partner), partner)
      ? []
      : [`${String(about.partner)} is called ${partner} here, and keeps that name.`]),
    ...(replaces
      ? [`${partner} comes back: what this workbook kept of it as history gives way to what the file has.`]
      : row
        ? [`${partner} is in this workbook already: rows of one key become one.`]
        : []),
    ...unknownNames(own, given),
    ...otherSetup(own, about),
    ...otherPartners(own, taking),
    ...newDealIds(taking),
    ...openActions(taking),
  ];
}

function unknownNames(own: TableSource, given: TableSource): string[] {
  return CHANNEL_LISTS.flatMap(({ table }) => {
    const { rows, exists } = own.table(table);
    if (!exists) return [];
    const known = new Set(
      (rows as readonly HandedRow[]).map((each) => trimmedNameKey(String(each[table.key[0]!] ?? ""))),
    );
    const names = given
      .table(handedNamesTable)
      .rows.filter(({ list, name }) => list === table.sheet && !known.has(trimmedNameKey(name ?? "")))
      .map(({ name, rows: count }) => `${name} (${counted(count ?? 0, "row", "rows")})`);
    return names.length
      ? [
          `${table.sheet} of this workbook lacks ${firstFew(names, NAMES)}: add them, or these rows do not count.`,
        ]
      : [];
  });
}

function otherSetup(own: TableSource, about: About): string[] {
  const { rows } = own.table(settingsTable);
  const { fiscalStartMonth, amountBasis } = readSettings(rows).settings;
  const version = setupVersion(rows);
  return [
    ...(about.setupVersion === version
      ? []
      : [`The file has ${versionInWords(about.setupVersion)}, this workbook ${versionInWords(version)}.`]),
    ...(about.fiscalStartMonth === null || about.fiscalStartMonth === fiscalStartMonth
      ? []
      : ["Its fiscal year starts in another month: targets and results stand in its own quarters."]),
    ...(about.amountBasis === null || about.amountBasis === amountBasis
      ? []
      : [`Its amounts are ${String(about.amountBasis)}, this workbook's ${amountBasis}.`]),
  ];
}

const versionInWords = (version: unknown) =>
  version === null ? "a Setup without a version" : `Setup version ${String(version)}`;

/** Names of other partners in its rows that are none here. */
function otherPartners(own: TableSource, { rows, partner }: Taking): string[] {
  const known = new Set(own.table(partnersTable).rows.map((row) => trimmedNameKey(row.partner ?? ""))).add(
    trimmedNameKey(partner),
  );
  const cells = [
    ...(rows.get(dealsTable.name) ?? []).map((row) => row["influencedBy"]),
    ...(rows.get(partnersTable.name) ?? []).flatMap((row) => [row["parent"], row["distributor"]]),
  ];
  const names = cells
    .flatMap((cell) => (typeof cell === "string" ? cell.split(";") : []))
    .map((name) => name.trim());
  const unknown = [...new Set(names.filter((name) => name && !known.has(trimmedNameKey(name))))];
  return unknown.length
    ? [`Its rows name partners that this workbook has not: ${firstFew(unknown, NAMES)}.`]
    : [];
}

function newDealIds({ ids }: Taking): string[] {
  const deals = [...(ids.get(dealsTable.name)?.values() ?? [])];
  return deals.length
    ? [
        `Deal IDs that other deals have here: ${firstFew(
          deals.map(({ from, to }) => `${from} becomes ${to}`),
          NAMES,
        )}. The next import from the CRM will not know them.`,
      ]
    : [];
}

function openActions({ rows, about, wish }: Taking): string[] {
  const from = String(about.from ?? "");
  if (!from || isPartner(from, wish.cam)) return [];
  const open = ((rows.get(actionsTable.name) ?? []) as unknown as readonly ActionRow[]).filter(
    (row) => isRunning(row) && isPartner(row.owner, from),
  );
  return open.length
    ? [`${counted(open.length, "open action is", "open actions are")} ${from}'s: give them another owner.`]
    : [];
}
