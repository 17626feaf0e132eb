import { groupKey, LETTERS, LETTERS_FROM, type Market, type MarketBasis } from "../../domain/accounts/market";
import type { SerialDate } from "../../domain/shared/serial-date";
import { dealsTable } from "../../domain/shared/tables/catalogue";
import { accountsTable } from "../../domain/shared/tables/relations-tables";
import { tableCells } from "../kit/table-cells";
import { amount, from, numberOf, upTo } from "../shared/deal-sums";
import { nameKey } from "../../domain/shared/excel-text";
import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { equalTo, f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model } from "./model";

const dealCells = tableCells(dealsTable);
const deals = {
  account: dealCells.column("account"),
  product: dealCells.column("product"),
  closedOn: dealCells.column("closedOn"),
};

/** What all partners' customers have, counted when the sheet is built: rows of others are not the partner's to see. */
export interface MarketTable {
  asOf: SerialDate;
  basis: MarketBasis;
  groups: readonly { key: string; of: number; have: readonly number[] }[];
  /** A sector's median by product; null where there are too few deals. */
  sectors: readonly { name: string; usual: readonly (number | null)[] }[];
  /** By product, then by the installed one: the share of its accounts that have the product too. */
  together: readonly (readonly number[])[];
}

/** The first group is everybody; its key is no sector's. */
export function marketTable(
  { market, asOf, basis }: { market: Market } & Pick<MarketTable, "asOf" | "basis">,
  products: readonly string[],
  sectors: readonly string[],
): MarketTable {
  const haveOf = (have: ReadonlyMap<string, number>) => products.map((each) => have.get(nameKey(each)) ?? 0);
  return {
    asOf,
    basis,
    groups: [
      { key: groupKey("", null), of: market.all.of, have: haveOf(market.all.have) },
      ...[...market.groups].map(([key, { of, have }]) => ({ key, of, have: haveOf(have) })),
    ],
    sectors: (sectors.length ? sectors : [""]).map((name) => ({
      name,
      usual: products.map((product) => (name === "" ? null : market.usualValue(product, name))),
    })),
    together: products.map((product) =>
      products.map((installed) => market.together(installed, product) ?? 0),
    ),
  };
}

export function marketLines(
  block: CalculationBlock,
  { groups, sectors, together, products: { listPrice } }: Model,
  table: MarketTable,
  products: readonly string[],
): void {
  block.list([
    labelColumn(table.groups.map(({ key }, index) => (index === 0 ? "All accounts" : key))),
    { ref: groups.key, content: (down) => table.groups[down]!.key },
    { ref: groups.of, content: (down) => table.groups[down]!.of, format: "whole" },
  ]);
  block.heading("Of them, how many have it", products);
  table.groups.forEach(({ key, have }, row) =>
    block.across(key, groups.have[row]!, (index) => have[index]!, "whole"),
  );
  block.heading("What a product usually brings in a sector", products);
  table.sectors.forEach(({ usual }, row) =>
    block.across(`Sector ${row + 1}`, sectors.usual[row]!, (index) => usual[index]!, "money"),
  );
  block.list([
    labelColumn(table.sectors.map(() => "Sector")),
    { ref: sectors.name, content: (down) => table.sectors[down]!.name },
  ]);
  block.heading("What it is worth where nothing is typed", products);
  sectors.worth.forEach((ref, row) =>
    block.across(
      row === 0 ? "No sector" : `Sector ${row}`,
      ref,
      (index) => {
        if (row === 0) return f`${listPrice.fixed(index)}`;
        const usual = sectors.usual[row - 1]!.at(index);
        return f`IF(ISNUMBER(${usual}),${usual},${listPrice.fixed(index)})`;
      },
      "money",
    ),
  );
  block.heading("Of the accounts with the product above, the share that has the one on the left", products);
  products.forEach((product, row) =>
    block.across(product, together[row]!, (index) => table.together[row]![index]!, "percent"),
  );
}

/** The day of the shares and medians above, and whether what they were counted of has changed since. */
export function basisLines(
  block: CalculationBlock,
  { basis, days, inputs }: Model,
  { asOf, basis: { won, amount: amounts, letters, known } }: MarketTable,
): void {
  const list = tableCells(accountsTable);
  const span = [from("Closed on", days.installed), upTo("Closed on", inputs.as_of.used)];
  const said = (field: "sector" | "size" | "endedOn") => f`(LEN(${list.column(field)})>0)`;
  const now = {
    won: f`${numberOf("Won", ...span)}`,
    amount: f`${amount("Won", ...span)}`,
    known: f`SUMPRODUCT(${said("sector")}+${said("size")}+${said("endedOn")}+(${list.column("position")}="Installed"))`,
  };
  block
    .single("As of", basis.day, asOf, "date")
    .across("Deals won: then, now", basis.won, (index) => (index === 0 ? won : now.won), "whole")
    .across("Their amounts", basis.amount, (index) => (index === 0 ? amounts : now.amount), "money")
    .across("Letters of their accounts and products", basis.letter, (index) =>
      lettersWon(LETTERS_FROM[index]!, { from: days.installed, to: inputs.as_of.used }),
    )
    .across("All of them: then, now", basis.letters, (index) =>
      index === 0 ? letters : f`SUM(${basis.letter})`,
    )
    .across(
      "Sectors, sizes, installed and ended",
      basis.known,
      (index) => (index === 0 ? known : now.known),
      "whole",
    )
    .single(
      "Changed since",
      basis.moved,
      f`OR(${basis.won.fixed(0)}<>${basis.won.fixed(1)},ABS(${basis.amount.fixed(0)}-${basis.amount.fixed(1)})>=0.005,${basis.letters.fixed(0)}<>${basis.letters.fixed(1)},${basis.known.fixed(0)}<>${basis.known.fixed(1)})`,
    );
}

/** Of the deals won, letters of each by their places in LETTERS, times what its other name begins with and how long that is. */
function lettersWon(
  { of, first, last }: (typeof LETTERS_FROM)[number],
  span: { from: Ref; to: Ref },
): Formula {
  const [text, other] = of === "account" ? [deals.account, deals.product] : [deals.product, deals.account];
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const list = (numbers: readonly number[]) => `{${numbers.join(",")}}`;
  const blank = (count: number) => `"${" ".repeat(count)}"`;
  const placeOf = (letter: Formula) => f`IFERROR(FIND(${letter},"${LETTERS}"),${LETTERS.length + 1})`;
  const ends = f`LEFT(${text}&${blank(first)},${first})&RIGHT(${blank(last)}&${text},${last})`;
  const letter = f`MID(${ends},${list(upTo(first + last))},1)`;
  const isWon = f`(COUNTIFS(cam_stages[Stage],${equalTo("cam_deals[Stage]")},cam_stages[Class],"Won")>0)`;
  const won = f`${isWon}*(${deals.closedOn}>=${span.from})*(${deals.closedOn}<${span.to}+1)`;
  const others = f`(${placeOf(f`LEFT(${other}&" ",1)`)}+LEN(${other}))`;
  const counts = list([...upTo(first), ...upTo(last).reverse()]);
  return f`IFERROR(SUMPRODUCT(${won}*${others}*${placeOf(letter)}*${counts}),0)`;
}
