import { isRegistered } from "../accounts/positions";
import { rowsOf } from "../partner-home/partner-work";
import type { TableSource } from "../program/setup";
import { openDeals, withoutCredits } from "../scorecard/performance/deal-index";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { countedValue, numberAssumptions } from "../shared/assumption";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { partnersTable } from "../shared/tables/catalogue";
import { mdfTable } from "../shared/tables/marketing-tables";
import {
  accountsTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../shared/tables/relations-tables";
import { sharedTable } from "../shared/tables/sharing-tables";
import type { CellValue } from "../shared/tables/table-definition";

/** What is settled before a partner leaves, in the order of the page, and how other relations stay whole by it. */
export const EXIT_STEPS = {
  deals: ["Open deals", "Agree deal by deal who goes on; the customer decides, in writing."],
  registrations: ["Registrations in force", "Honour each to its last day, or release it in writing."],
  renewals: ["Open renewals", "They stay with who delivers, unless the customer writes otherwise."],
  influence: ["Deals of others it influences", "They stay with who leads them: tell that partner first."],
  claims: ["MDF approved, not paid", "Pay what is proven, release the rest in writing."],
  promises: ["Promises not kept, of both", "Keep or release each of them, ours first."],
  customers: [
    "Products installed at customers",
    "Tell each customer together, one letter, who serves it from now on.",
  ],
  certificates: [
    "Certificates that hold",
    "They are the people's: say what may still be claimed, and until when.",
  ],
  contacts: ["People we know there", "Thank each by name: tomorrow they are at another partner of ours."],
  others: [
    "Partners it supplies or owns",
    "Their relation goes on: say who supplies them before they hear it elsewhere.",
  ],
  copies: ["Workbooks sent to it", "Ask for them to be deleted, with customers' data."],
  access: ["Access", "End portal, price lists, demo licences, shared folders on one agreed day."],
  name: ["Name, logo, listings", "Take them down on both sides; locator, website, offers."],
} as const;
export type ExitStep = keyof typeof EXIT_STEPS;
export const EXIT_KEYS = Object.keys(EXIT_STEPS) as ExitStep[];

/** The day on which each was settled; typed on the sheet. */
export const EXIT_INPUTS = numberAssumptions(
  Object.fromEntries(
    EXIT_KEYS.map((key) => [
      `settled_${key}`,
      {
        kind: "date",
        label: EXIT_STEPS[key][0],
        help: "The day on which it was settled.",
      },
    ]),
  ) as Record<`settled_${ExitStep}`, { kind: "date"; label: string; help: string }>,
);

/** How many the workbook has of each; null where it cannot know. Nothing is decided or removed by it. */
export function exitCounts(
  source: TableSource,
  partner: string,
  asOf: SerialDate,
): Readonly<Record<ExitStep, number | null>> {
  const index = indexedDeals(source);
  const deals = index.of(partner);
  const open = withoutCredits(openDeals(deals));
  const isOwn = (name: string | null | undefined) => nameKey(name ?? null) === nameKey(partner);
  return {
    deals: open.length,
    registrations: open.filter(({ deal }) => isRegistered(deal, asOf)).length,
    renewals: open.filter(({ deal }) => deal.type === "Renewal").length,
    influence: withoutCredits(openDeals(index.influencedBy(partner))).length,
    claims: rowsOf(source.table(mdfTable).rows, partner).filter(
      ({ approved, paidOn, status }) => (approved ?? 0) > 0 && paidOn == null && status !== "Declined",
    ).length,
    promises: rowsOf(source.table(commitmentsTable).rows, partner).filter(
      ({ by, kind, keptOn }) => by !== null && kind !== "Issue" && keptOn === null,
    ).length,
    customers: rowsOf(source.table(accountsTable).rows, partner).filter(
      ({ position }) => position === "Installed",
    ).length,
    certificates: rowsOf(source.table(certificatesTable).rows, partner).filter(
      ({ validTo }) => validTo === null || validTo >= asOf,
    ).length,
    contacts: rowsOf(source.table(contactsTable).rows, partner).filter(({ contact }) => contact).length,
    others: source
      .table(partnersTable)
      .rows.filter((row) => !isOwn(row.partner) && (isOwn(row.distributor) || isOwn(row.parent))).length,
    copies: rowsOf(source.table(sharedTable).rows, partner).length,
    access: null,
    name: null,
  };
}

/** How many steps are settled by a day, of what is typed. */
export function settledSteps(typed: Readonly<Record<string, CellValue>>, asOf: SerialDate): ExitStep[] {
  return EXIT_KEYS.filter((key) => {
    const day = countedValue(EXIT_INPUTS[`settled_${key}`], typed[`in_settled_${key}`]);
    return day !== null && day <= asOf;
  });
}
