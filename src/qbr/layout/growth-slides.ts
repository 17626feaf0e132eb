import { flooredTenth } from "../../domain/qbr/figures";
import { factsOf } from "../../domain/qbr/review-slides";
import type { Review } from "../../domain/qbr/review";
import { BODY, CONTENT, type DeckItem } from "../deck";
import { columnsOf, rowsOfBox, titledChart, titledTable } from "./parts";
import { tally, exact, plain, shortDate, inCurrency } from "./words";

export function capabilitiesItems(review: Review): DeckItem[] {
  const { card, certificates, levelText } = factsOf("capabilities", review);
  const [whole, right] = columnsOf(CONTENT, 0.52);
  const [left, line] = rowsOfBox(whole, 0.87);
  const [top, bottom] = rowsOfBox(right, 0.46);
  const titles = card.categories.map(({ title }) => title);
  const own = card.categories.map(({ score }) => flooredTenth(score));
  const peers = card.categories.map(({ peerMedian }) => flooredTenth(peerMedian));
  const before = card.categories.map(({ score, change }) =>
    score === null || change === null ? null : flooredTenth(score - change),
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
          tally(flooredTenth(planned.mgos)),
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
            values: measured.slice(0, 4).map(({ planned }) => flooredTenth(planned.mgos)),
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
