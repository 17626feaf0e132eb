import { partnerReview } from "../../src/domain/qbr/review";
import { readReviewData } from "../../src/domain/qbr/review-data";
import type { SerialDate } from "../../src/domain/shared/serial-date";
import { nearlyEqual, round9, roundTo } from "../../src/domain/shared/rounding";
import type { ChartItem, Deck, DeckCell, TableItem } from "../../src/qbr/deck";
import { reviewDeck } from "../../src/qbr/review-deck";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import type { Recalculated } from "./libreoffice";
import { workbookTables } from "./workbook-tables";

/** Where the decks of a workbook's partners and its recalculated scorecards say something else, one line a number. */
export function deckDifferences(
  book: Recalculated,
  sheets: ReadonlyMap<string, string>,
  asOf: SerialDate,
): string[] {
  const data = readReviewData(workbookTables(book.data));
  return [...sheets].flatMap(([partner, sheet]) => {
    const review = partnerReview({ data, partner, asOf });
    const deck = reviewDeck({ review, version: 75, audience: "presenter" });
    return differencesOf(deck, (name) => book.named(name, sheet)).map((each) => `${sheet}: ${each}`);
  });
}

const METRICS = [
  "perf_to_plan",
  "pipeline_to_target",
  "average_deal_size",
  "training_certs",
  "required_tasks",
];
const textOf = (cell: DeckCell) => (typeof cell === "string" ? cell : cell.text);

function differencesOf(deck: Deck, named: (name: string) => Scalar[]): string[] {
  const items = (id: string) => deck.slides.find((slide) => slide.id === id)!.items;
  const tables = (id: string) => items(id).filter((item): item is TableItem => item.kind === "table");
  const charts = (id: string) => items(id).filter((item): item is ChartItem => item.kind === "chart");
  const wrong: string[] = [];
  const says = (what: string, shown: string, expected: string) => {
    if (shown !== expected) wrong.push(`${what} is "${shown}" in the deck and "${expected}" on the sheet`);
  };
  METRICS.forEach((metric, index) => {
    const [, target, actual, reached, status] = tables("standing")[0]!.rows[index]!.map(textOf);
    const of = (part: string) => named(`${metric}_${part}`)[4]!;
    says(`${metric}_target`, target!, written(of("target"), metric));
    says(`${metric}_actual`, actual!, written(of("actual"), metric));
    says(`${metric}_score`, reached!, of("score") === "" ? "–" : `${roundTo(of("score") as number, 1)} %`);
    says(`${metric}_status`, status!.slice(2), String(of("status")));
  });
  const series = (chart: ChartItem | undefined, name: string) =>
    chart?.series.find((each) => each.name === name)?.values;
  const quarters = charts("plan")[0];
  for (const [shown, name] of [
    ["Won", "perf_to_plan_actual"],
    ["Target", "perf_to_plan_target"],
  ] as const)
    series(quarters, shown)?.forEach((value, index) => {
      const expected = named(name)[index]!;
      if (value === null ? expected !== "" : !nearlyEqual(value, Number(expected)))
        wrong.push(`${name} of quarter ${index + 1} is ${value} in the deck and ${expected} on the sheet`);
    });
  const score = named("score")[0]!;
  const { headline } = deck.slides.find(({ id }) => id === "standing")!;
  const floor = Math.floor(round9(10 * Number(score))) / 10;
  if (/ of 100/.test(headline)) says("score", headline.replace(/ of 100.*/, ""), String(floor));
  const [open] = charts("pipeline").flatMap((chart) => series(chart, "Pipeline")?.at(-1) ?? []);
  if (open !== undefined && !nearlyEqual(open, Number(named("open_pipeline")[0])))
    wrong.push("open_pipeline differs");
  return wrong;
}

/** As a table of the deck writes what a sheet holds. */
function written(value: Scalar, metric: string): string {
  if (value === "") return "–";
  const number = Number(value);
  if (metric === "required_tasks") return `${roundTo(100 * number, 1)} %`;
  const digits = metric === "training_certs" ? 2 : 0;
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: digits }).format(roundTo(number, digits));
}
