import { factsOf } from "../../domain/qbr/review-slides";
import type { Review } from "../../domain/qbr/review";
import { nameKey } from "../../domain/shared/excel-text";
import type { CommitmentRow } from "../../domain/shared/tables/relations-tables";
import { BODY, CONTENT, type DeckCell, type DeckItem } from "../deck";
import { columnsOf, rowsOfBox, titledChart, titledTable } from "./parts";
import { openAmount } from "./sales-slides";
import { tally, exact, moneyFormat, plain, shortDate, inCurrency } from "./words";

const rounded = (value: number | null) => (value === null ? null : Math.floor(10 * value + 1e-6) / 10);

export function capabilitiesItems(review: Review): DeckItem[] {
  const { card, certificates, levelText } = factsOf("capabilities", review);
  const [whole, right] = columnsOf(CONTENT, 0.52);
  const [left, line] = rowsOfBox(whole, 0.87);
  const [top, bottom] = rowsOfBox(right, 0.46);
  const titles = card.categories.map(({ title }) => title);
  const own = card.categories.map(({ score }) => rounded(score));
  const peers = card.categories.map(({ peerMedian }) => rounded(peerMedian));
  const before = card.categories.map(({ score, change }) =>
    score === null || change === null ? null : rounded(score - change),
  );
  const compared = card.peers.count >= 5 && peers.some((value) => value !== null);
  const hasBefore = before.some((value) => value !== null);
  return [
    ...titledChart(
      left,
      {
        shape: "bars",
        title: compared ? `Of 100, beside the median of ${card.peers.count} peers` : "Of 100",
        categories: [...titles].reverse(),
        series: [
          ...(compared ? [{ name: "Peers", values: [...peers].reverse(), color: "grey" as const }] : []),
          { name: "You", values: [...own].reverse(), color: "accent1" as const },
        ],
        format: "0",
        alt: `Capabilities: ${titles.map((title, index) => `${title} ${own[index] ?? "not measured"}`).join(", ")}`,
      },
      "Not assessed yet. Twenty minutes together give the starting point.",
    ),
    ...titledChart(
      top,
      {
        shape: "radar",
        title: hasBefore && card.previousOn !== null ? `Now and on ${shortDate(card.previousOn)}` : "Now",
        categories: card.categories.map(({ id }) => SHORT[id]),
        series: [
          ...(hasBefore ? [{ name: "Before", values: before, color: "grey" as const }] : []),
          { name: "Now", values: own, color: "accent1" as const },
        ],
        format: "0",
        alt: `The five categories as a radar: ${own.map((value) => value ?? "not measured").join(", ")}`,
      },
      "The picture comes with the first assessment.",
    ),
    ...titledTable(
      bottom,
      "Certificates, the first to end on top",
      {
        columns: [
          { title: "Certificate", width: 2.4 },
          { title: "Person", width: 2.2 },
          { title: "Valid to", width: 1.5, whole: true },
        ],
        rows: certificates.map(({ certificate, person, validTo }) => [
          plain(certificate),
          plain(person),
          validTo === null ? "No end" : shortDate(validTo),
        ]),
      },
      "No certificate is recorded by name.",
    ),
    {
      kind: "text",
      box: line,
      text: plain(levelText),
      size: 16,
      smallest: BODY,
      bold: true,
      valign: "middle",
    },
  ];
}

const SHORT = {
  fit: "Fit",
  profile: "Profile",
  capabilities: "Capabilities",
  activation: "Activation",
  performance: "Performance",
} as const;

export function marketingItems(review: Review): DeckItem[] {
  const { was, will } = factsOf("marketing", review);
  const { quarter, next } = review;
  const [left, right] = columnsOf(CONTENT, 0.62);
  const [upper, lower] = rowsOfBox(left);
  const measured = was.campaigns.filter(({ actual }) => actual.mgos !== null);
  return [
    ...titledTable(
      upper,
      inCurrency(`Campaigns of ${quarter.name}`, review),
      {
        columns: [
          { title: "Campaign", width: 2.6 },
          { title: "Leads", width: 1, align: "right" },
          { title: "Opportunities", width: 2.1, align: "right" },
          { title: "Cost", width: 1.5, align: "right" },
          { title: "Revenue", width: 1.7, align: "right" },
        ],
        rows: was.campaigns.map(({ name, actual }) => [
          plain(name),
          tally(actual.leads),
          tally(actual.mgos),
          exact(actual.cost),
          exact(actual.revenue),
        ]),
      },
      "No joint campaign in the quarter.",
    ),
    ...titledTable(
      lower,
      inCurrency(`Planned for ${next.name}`, review),
      {
        columns: [
          { title: "Campaign", width: 2.6 },
          { title: "Month", width: 1.4, whole: true },
          { title: "Opportunities", width: 2.1, align: "right" },
          { title: "Cost", width: 1.5, align: "right" },
          { title: "of it MDF", width: 1.5, align: "right" },
        ],
        rows: will.campaigns.map(({ name, planned, row }) => [
          plain(name),
          row.month === null ? "–" : shortDate(row.month).slice(2),
          tally(rounded(planned.mgos)),
          exact(planned.cost),
          exact(planned.mdfAsk),
        ]),
      },
      "Nothing is planned yet. Which customers do we want to meet, and with what?",
    ),
    ...titledChart(
      right,
      {
        shape: "columns",
        title: "Opportunities, planned and brought",
        categories: measured.slice(0, 4).map(({ name }) => plain(name)),
        series: [
          {
            name: "Planned",
            values: measured.slice(0, 4).map(({ planned }) => rounded(planned.mgos)),
            color: "grey",
          },
          {
            name: "Brought",
            values: measured.slice(0, 4).map(({ actual }) => actual.mgos),
            color: "accent1",
          },
        ],
        format: "0.#",
        alt: `Opportunities: ${measured.map(({ name, planned, actual }) => `${plain(name)} ${tally(actual.mgos)} of ${exact(planned.mgos)}`).join(", ")}`,
      },
      "What campaigns brought has not been noted.",
    ),
  ];
}

export function accountsItems(review: Review): DeckItem[] {
  const { whitespace } = factsOf("accounts", review);
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
      inCurrency("Accounts with whitespace", review),
      {
        columns: [
          { title: "Account", width: 2.6 },
          { title: "Product", width: 1.9 },
          { title: "Value", width: 1.5, align: "right" },
          { title: "Next step", width: 2.6 },
        ],
        rows: whitespace.map(({ account, product, estimatedValue, nextStep }): DeckCell[] => [
          plain(account),
          plain(product),
          exact(estimatedValue),
          nextStep ? plain(nextStep) : { text: "None yet", color: "tx2" },
        ]),
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
    ["Opportunities from marketing", tally(was.actual.mgos), tally(rounded(will.planned.mgos)), "–"],
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
