import { flooredTenth } from "../../domain/qbr/figures";
import { factsOf } from "../../domain/qbr/review-slides";
import type { Review } from "../../domain/qbr/review";
import { nameKey } from "../../domain/shared/excel-text";
import type { CommitmentRow } from "../../domain/shared/tables/relations-tables";
import { CONTENT, type DeckCell, type DeckItem } from "../deck";
import { columnsOf, rowsOfBox, titledChart, titledTable } from "./parts";
import { openAmount } from "./sales-slides";
import { tally, exact, moneyFormat, plain, shortDate, inCurrency } from "./words";

export function accountsItems(review: Review): DeckItem[] {
  const { whitespace, targets } = factsOf("accounts", review);
  const [left, right] = columnsOf(CONTENT, 0.64);
  const values = new Map<string, { product: string; value: number }>();
  for (const { product, estimatedValue } of whitespace) {
    const row = values.get(nameKey(product)) ?? { product: plain(product), value: 0 };
    values.set(nameKey(product), { ...row, value: row.value + (estimatedValue ?? 0) });
  }
  const shown = [...values.values()].sort((one, other) => other.value - one.value).slice(0, 6);
  return [
    ...titledTable(
      left,
      inCurrency(
        targets.length ? "To talk through before anybody registers" : "Accounts with whitespace",
        review,
      ),
      {
        columns: [
          { title: "Account", width: 2.6 },
          { title: "Product", width: 1.9 },
          { title: targets.length ? "Expected" : "Value", width: 1.5, align: "right" },
          { title: "Next step", width: 2.6 },
        ],
        rows: targets.length
          ? targets.map(({ account, product, expected, row }) =>
              accountLine(account, product, expected, row?.nextStep),
            )
          : whitespace.map(({ account, product, estimatedValue, nextStep }) =>
              accountLine(account, product, estimatedValue, nextStep),
            ),
      },
      "Bring twenty customers that we do not share yet; we bring ours. Ten are enough for a quarter.",
    ),
    ...titledChart(
      right,
      {
        shape: "bars",
        title: inCurrency("Whitespace by product", review),
        categories: shown.map(({ product }) => product).reverse(),
        series: [{ name: "Whitespace", values: shown.map(({ value }) => value).reverse(), color: "accent1" }],
        format: moneyFormat(shown.map(({ value }) => value)),
        alt: `Whitespace by product: ${shown.map(({ product, value }) => `${product} ${exact(value)}`).join(", ")}`,
      },
      "Values come with the account list.",
    ),
  ];
}

function accountLine(
  account: string | null,
  product: string | null,
  amount: number | null,
  nextStep: string | null | undefined,
): DeckCell[] {
  const step = nextStep ? plain(nextStep) : ({ text: "None yet", color: "tx2" } as const);
  return [plain(account), plain(product), exact(amount), step];
}

export function nextItems(review: Review): DeckItem[] {
  const facts = factsOf("next", review);
  const { won: lastWon, deals: lastDeals } = factsOf("plan", review);
  const { was, will } = factsOf("marketing", review);
  const { quarter, next } = review;
  const [left, right] = columnsOf(CONTENT, 0.5);
  const [upper, lower] = rowsOfBox(right);
  const rows: DeckCell[][] = [
    [inCurrency("Revenue", review), exact(lastWon), exact(facts.target), exact(facts.seen)],
    [inCurrency("Open pipeline", review), "–", "–", exact(openAmount(review))],
    ["Deals", tally(lastDeals), tally(facts.deals), "–"],
    ["Registrations", tally(facts.registered), tally(facts.registrations), "–"],
    ["Certificates", tally(facts.certificates.has), tally(facts.certificates.target), "–"],
    ["Opportunities from marketing", tally(was.actual.mgos), tally(flooredTenth(will.planned.mgos)), "–"],
  ];
  const promises = (side: readonly CommitmentRow[]): DeckCell[][] => [
    ...side.slice(0, 4).map((row) => [plain(row.commitment), plain(row.owner), shortDate(row.due)]),
    ...Array.from({ length: Math.max(0, 3 - side.length) }, () => ["", "", ""]),
  ];
  const columns = [
    { title: "What", width: 3.6 },
    { title: "Name", width: 1.9 },
    { title: "By", width: 1.8, whole: true },
  ];
  return [
    ...titledTable(
      left,
      "Targets to agree today",
      {
        columns: [
          { title: "", width: 2.4 },
          { title: quarter.name, width: 1.9, align: "right" },
          { title: next.name, width: 1.9, align: "right" },
          { title: "In sight", width: 1.7, align: "right" },
        ],
        rows,
      },
      "",
    ),
    ...titledTable(upper, "We promise", { columns, rows: promises(facts.promises.ours.open) }, ""),
    ...titledTable(lower, "You promise", { columns, rows: promises(facts.promises.theirs.open) }, ""),
  ];
}
