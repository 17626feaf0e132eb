import { CRITERIA, type Criterion } from "../../domain/portfolio/best-rank";
import type { LineCells, PageColumn, PageColumns } from "../kit/columns";
import { f, type Formula, joined, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { AllKey, ApartKey, Model } from "./model";

/** What the criteria are called where one has to be short. */
export const SHORT_NAMES: Readonly<Record<Criterion, string>> = {
  attainment: "Attainment",
  capabilities: "Capabilities",
  growth: "Growth",
  margin: "Margin",
  whitespace: "Whitespace",
  led: "Partner-led",
  promises: "Promises",
};

const shown = (cell: Formula) => f`IF(${cell}="","",${cell})`;

/** 1 + those that are strictly higher. */
function rankIn(all: Ref, row: number): Formula {
  const own = all.at(0, row);
  return f`IF(${own}="","",1+SUMPRODUCT(ISNUMBER(${all})*(${all}>${own})))`;
}

const difference = ({ bestRank, largestRank }: LineCells<"bestRank" | "largestRank">) =>
  f`IF(OR(${bestRank}="",${largestRank}=""),"",${largestRank}-${bestRank})`;

const RANKS = {
  bestRank: { title: "By criteria", format: "whole" },
  largestRank: { title: "By revenue", format: "whole" },
  difference: { title: "Places better", format: "places" },
  score: { title: "Points", format: "score" },
} as const;

/** All partners, with the points that each criterion gave them. */
export function allLines({ lines }: Model): PageColumns<AllKey, AllKey> {
  const points = Object.fromEntries(
    CRITERIA.map((criterion): [Criterion, PageColumn<AllKey>] => [
      criterion,
      {
        title: SHORT_NAMES[criterion],
        format: "score",
        cell: (_, row) => shown(f`${lines[`points_${criterion}`].at(0, row)}`),
      },
    ]),
  ) as Record<Criterion, PageColumn<AllKey>>;
  return {
    partner: { title: "Partner", look: "text", cell: (_, row) => shown(f`${lines.name.at(0, row)}`) },
    bestRank: { ...RANKS.bestRank, cell: (_, row) => rankIn(lines.best, row) },
    largestRank: { ...RANKS.largestRank, cell: (_, row) => rankIn(lines.largest, row) },
    difference: { ...RANKS.difference, cell: difference },
    score: { ...RANKS.score, cell: (_, row) => shown(f`${lines.best.at(0, row)}`) },
    ...points,
  };
}

/** Those whose two ranks differ most, as they were when this was built. */
export function apartLines(
  { lines, all, totals }: Model,
  { names, of }: { names: readonly string[]; of: readonly number[] },
): PageColumns<ApartKey, ApartKey> {
  const taken = (key: "bestRank" | "largestRank" | "score") => (_: unknown, row: number) =>
    shown(f`${all[key].at(0, of[row]!)}`);
  const points = (row: number) =>
    f`${lines.points_attainment.at(0, of[row]!)}:${lines.points_promises.at(0, of[row]!)}`;
  return {
    partner: { title: "Partner", look: "text", cell: (_, row) => names[of[row]!]! },
    bestRank: { ...RANKS.bestRank, cell: taken("bestRank") },
    largestRank: { ...RANKS.largestRank, cell: taken("largestRank") },
    difference: { ...RANKS.difference, cell: difference },
    score: { ...RANKS.score, cell: taken("score") },
    won: {
      title: "Won in 12 months",
      format: "money",
      cell: (_, row) => shown(f`${lines.largest.at(0, of[row]!)}`),
    },
    share: {
      title: "Of all",
      format: "wholePercent",
      cell: ({ won }) => f`IF(OR(${won}="",${totals.total}<=0),"",${won}/${totals.total})`,
    },
    measured: {
      title: "Measured",
      look: "status",
      cell: (_, row) => f`${`COUNT(`}${points(row)}${`)&" of ${CRITERIA.length}"`}`,
    },
    weakest: { title: "Weakest", look: "remark", cell: (_, row) => weakest(points(row)) },
  };
}

/** The criterion with the fewest points, the first of equal ones. */
function weakest(points: Formula): Formula {
  const names = joined(
    CRITERIA.map((criterion) => f`${quoted(SHORT_NAMES[criterion])}`),
    ",",
  );
  return f`IF(COUNT(${points})=0,"",CHOOSE(MATCH(MIN(${points}),${points},0),${names}))`;
}
