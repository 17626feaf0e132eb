import { factsOf } from "../../domain/qbr/review-slides";
import type { Review } from "../../domain/qbr/review";
import { openForNext } from "../../domain/qbr/slides/pipeline";
import { sum } from "../../domain/shared/sum";
import { BODY, CONTENT, DENSE, type DeckCell, type DeckItem } from "../deck";
import {
  below,
  columnsOf,
  heading,
  missing,
  rowsOfBox,
  titledChart,
  titledTable,
  withoutEmpty,
} from "./parts";
import { exact, moneyFormat, plain, shortDate, inCurrency, moneyOf } from "./words";

export function planItems(review: Review): DeckItem[] {
  const { quarters, products, wonInYear, toDate, yearTarget, yearAgo, won } = factsOf("plan", review);
  const { reviewed, quarter } = review;
  const [upper, line] = rowsOfBox(CONTENT, 0.88);
  const [left, right] = columnsOf(upper, 0.58);
  const series = [
    { name: "A year before", values: quarters.map(({ before }) => before), color: "accent2" as const },
    { name: "Target", values: quarters.map(({ target }) => target), color: "grey" as const },
    { name: "Won", values: quarters.map((each) => each.won), color: "accent1" as const },
  ];
  const known = series.filter(({ values }) => values.some((value) => value !== null));
  const year =
    toDate === null || yearTarget === null
      ? `Year to date: ${moneyOf(wonInYear, review)} won; no target is agreed.`
      : `Year to date: ${moneyOf(wonInYear, review)} won of ${exact(toDate)} planned to date and ${exact(yearTarget)} for the year.`;
  return [
    ...titledChart(
      left,
      {
        shape: "columns",
        title: inCurrency(`Won by quarter of FY${reviewed.year.name}`, review),
        categories: quarters.map(({ name }) => name),
        series: known,
        format: moneyFormat(known.flatMap(({ values }) => values)),
        alt: `Won against target by quarter: ${quarters
          .map(({ name, won: each, target }) => `${name} ${exact(each)} of ${exact(target)}`)
          .join(", ")}`,
      },
      "Nothing is won yet, and no target is agreed.",
    ),
    ...titledTable(
      right,
      inCurrency(`By product in ${quarter.name}`, review),
      {
        columns: [
          { title: "Product", width: 2.6 },
          { title: "Won", width: 1.7, align: "right" },
          { title: "A year before", width: 1.7, align: "right" },
        ],
        rows: products.length
          ? [
              ...products
                .slice(0, 8)
                .map(({ product, won: each, before }) => [
                  product ? plain(product) : "No product",
                  exact(each),
                  exact(before),
                ]),
              [
                { text: products.length > 8 ? "All products" : "Total", bold: true },
                { text: exact(won), bold: true },
                { text: yearAgo === null ? "–" : exact(yearAgo), bold: true },
              ],
            ]
          : [],
      },
      "Nothing was won in the quarter, nor a year before.",
    ),
    { kind: "text", box: line, text: year, size: 16, smallest: BODY, bold: true, valign: "middle" },
  ];
}

export function pipelineItems(review: Review): DeckItem[] {
  const facts = factsOf("pipeline", review);
  const { coverage, annualTarget, won, top } = facts;
  const { card } = review;
  const [upper, lower] = rowsOfBox(CONTENT, 0.32, 0.06);
  const [left, right] = columnsOf(upper);
  const toFind = annualTarget === null ? null : Math.max(0, annualTarget - won - coverage.weighted);
  // A narrow part of a bar has no room for its number, so names carry them.
  const part = (name: string, amount: number, color: "accent1" | "accent2" | "grey") => ({
    name: `${name} ${exact(amount)}`,
    values: [amount],
    color,
  });
  const likely = [
    part("Won", won, "accent1"),
    part("Likely", coverage.weighted, "accent2"),
    ...(toFind === null ? [] : [part("To find", toFind, "grey")]),
  ];
  const year = `FY${card.year.name}`;
  return [
    ...titledChart(
      left,
      {
        shape: "stacked",
        title:
          annualTarget === null
            ? inCurrency(`${year}: won and likely`, review)
            : `${year} target ${moneyOf(annualTarget, review)}`,
        categories: [year],
        series: likely,
        format: moneyFormat(likely.flatMap(({ values }) => values)),
        alt: `Won ${exact(won)}, likely ${exact(coverage.weighted)}, to find ${exact(toFind)}`,
      },
      "Nothing is won or open yet.",
    ),
    ...titledChart(
      right,
      {
        shape: "bars",
        title: inCurrency("Open pipeline against what is needed", review),
        categories: coverage.used.required === null ? ["Open"] : ["Needed", "Open"],
        series: [
          {
            name: "Pipeline",
            values:
              coverage.used.required === null ? [coverage.open] : [coverage.used.required, coverage.open],
            color: "accent1",
          },
        ],
        format: moneyFormat([coverage.open, coverage.used.required]),
        alt: `Open ${exact(coverage.open)} of ${exact(coverage.used.required)} needed`,
      },
      coverage.remaining === null
        ? "No target says how much pipeline is needed."
        : "The year's target is reached: nothing more is needed.",
    ),
    ...topTen(review, top, lower),
  ];
}

function topTen(
  review: Review,
  top: ReturnType<typeof factsOf<"pipeline">>["top"],
  box: typeof CONTENT,
): DeckItem[] {
  const rows = top.map(({ deal, flag }): DeckCell[] => [
    plain(deal.account),
    exact(deal.amount),
    plain(deal.stage),
    flag === "Past its date"
      ? { text: shortDate(deal.expectedClose), color: "red", bold: true }
      : shortDate(deal.expectedClose),
    deal.nextStep ? plain(deal.nextStep) : { text: "No next step", color: "red", bold: true },
    plain(deal.partnerSeller),
  ]);
  if (!rows.length)
    return [
      heading(box, "The ten largest open deals"),
      ...missing(below(box), "No open deals. Register the next one before you leave."),
    ];
  return [
    {
      kind: "table",
      box,
      ...withoutEmpty({
        columns: [
          { title: "The largest open deals", width: 3.2 },
          { title: inCurrency("Amount", review), width: 1.6, align: "right" },
          { title: "Stage", width: 1.4 },
          { title: "Close", width: 1.3, whole: true },
          { title: "Next step", width: 3.3 },
          { title: "Owner", width: 1.7 },
        ],
        rows,
      }),
      size: DENSE,
    },
  ];
}

export function closedItems(review: Review): DeckItem[] {
  const { won, lost, products } = factsOf("closed", review);
  const [left, right] = columnsOf(CONTENT, 0.42);
  const [upper, lower] = rowsOfBox(right);
  const shown = products.slice(0, 6);
  const amounts = shown.flatMap((each) => [each.won, each.lost]);
  const columns = (last: string) => [
    { title: "Account", width: 3 },
    { title: "Product", width: 2.2 },
    { title: inCurrency("Amount", review), width: 2, align: "right" as const },
    { title: last, width: 2.3 },
  ];
  const row = (deal: (typeof won)[number], last: string | null | undefined) => [
    plain(deal.account),
    plain(deal.product),
    exact(deal.amount),
    plain(last),
  ];
  return [
    ...titledChart(
      left,
      {
        shape: "bars",
        title: inCurrency("Won and lost by product", review),
        categories: shown.map(({ product }) => (product ? plain(product) : "No product")).reverse(),
        series: [
          { name: "Lost", values: shown.map((each) => each.lost).reverse(), color: "grey" },
          { name: "Won", values: shown.map((each) => each.won).reverse(), color: "accent1" },
        ],
        format: moneyFormat(amounts),
        alt: `By product: ${shown.map((each) => `${each.product || "no product"} won ${exact(each.won)}, lost ${exact(each.lost)}`).join("; ")}`,
      },
      "Nothing closed with an amount.",
    ),
    ...titledTable(
      upper,
      `Won: ${won.length}`,
      withoutEmpty({
        columns: columns("Seller"),
        rows: won.slice(0, 4).map((deal) => row(deal, deal.partnerSeller)),
      }),
      "No deal was won in the quarter.",
    ),
    ...titledTable(
      lower,
      `Lost: ${lost.length}`,
      withoutEmpty({
        columns: columns("Reason"),
        rows: lost.slice(0, 4).map((deal) => row(deal, deal.reason)),
      }),
      "No deal was lost in the quarter.",
    ),
  ];
}

/** What is open for the next quarter, in one sum. */
export const openAmount = (review: Review): number =>
  sum(openForNext(review).map(({ deal }) => deal.amount ?? 0));
