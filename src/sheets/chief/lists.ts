import { COMPARED, MOVES } from "../../domain/portfolio/chief";
import { FUNNEL_STAGES } from "../../domain/portfolio/partner-funnel";
import type { PageColumns } from "../kit/columns";
import { closedBetween, ofClass, sumOf } from "../portfolio/deals";
import { medianIn } from "../portfolio/median";
import { scores } from "../portfolio/records";
import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import {
  BRIDGE,
  type BridgeKey,
  type ChangedKey,
  type ComparedKey,
  type FunnelKey,
  type Model,
  type StepKey,
} from "./model";

const LAST = BRIDGE.length - 1;
const OTHERS = LAST - 1;

/** From what was won in the year before to what was won in this one. */
export function bridgeLines({ story, bridge, program, calendar }: Model): PageColumns<BridgeKey, BridgeKey> {
  const step = (row: number): string => MOVES[row - 1]!;
  const isStep = (row: number) => row > 0 && row < OTHERS;
  const before = sumOf(ofClass("Won"), ...closedBetween(calendar.before, f`(${calendar.trailing}-1)`));
  const amount = (row: number): Formula => {
    if (row === 0) return before;
    if (row === LAST) return f`${program.wonAmount}`;
    if (row === OTHERS)
      return f`${program.wonAmount}-SUM(${bridge.amount.fixed(0, 0)}:${bridge.amount.at(0, OTHERS - 1)})`;
    return f`SUMIFS(${story.difference},${story.move},"${step(row)}")`;
  };
  return {
    label: { title: "Won in 12 months", look: "text", cell: (_, row) => BRIDGE[row]! },
    partners: {
      title: "Partners",
      format: "whole",
      cell: (_, row) => (isStep(row) ? f`COUNTIFS(${story.move},"${step(row)}")` : f`""`),
    },
    amount: { title: "Amount", format: "money", cell: (_, row) => amount(row) },
  };
}

/** The same as a waterfall: each step stands on what was reached before it. */
export function stepLines({ bridge, steps }: Model): PageColumns<StepKey, StepKey> {
  const isEnd = (row: number) => row === 0 || row === LAST;
  const own = (row: number) => bridge.amount.at(0, row);
  return {
    step: { title: "Step", look: "text", cell: (_, row) => BRIDGE[row]! },
    base: {
      title: "Base",
      format: "money",
      cell: (_, row) =>
        isEnd(row) ? f`0` : f`MAX(0,MIN(${steps.level.at(0, row - 1)},${steps.level.at(0, row)}))`,
    },
    total: { title: "Won", format: "money", cell: (_, row) => (isEnd(row) ? f`${own(row)}` : f`0`) },
    rise: { title: "More", format: "money", cell: (_, row) => (isEnd(row) ? f`0` : f`MAX(0,${own(row)})`) },
    fall: { title: "Less", format: "money", cell: (_, row) => (isEnd(row) ? f`0` : f`MAX(0,-${own(row)})`) },
    level: {
      title: "Reached",
      format: "money",
      cell: (_, row) => (isEnd(row) ? f`${own(row)}` : f`${steps.level.at(0, row - 1)}+${own(row)}`),
    },
  };
}

/** How far the active partners have come, and after how many days. */
export function funnelLines({ story, chief }: Model): PageColumns<FunnelKey, FunnelKey> {
  const reached = [story.trained, story.registered, story.firstWon, story.wonAgain];
  const days = [story.trainedDays, story.registeredDays, story.firstWonDays, story.wonAgainDays];
  return {
    stage: { title: "Active partners", look: "text", cell: (_, row) => FUNNEL_STAGES[row]! },
    partners: {
      title: "Partners",
      format: "whole",
      cell: (_, row) => (row === 0 ? f`${chief.active}` : f`COUNT(${reached[row - 1]!})`),
    },
    share: {
      title: "Of signed",
      format: "wholePercent",
      cell: ({ partners }) => f`IF(${chief.active}=0,"",${partners}/${chief.active})`,
    },
    days: {
      title: "Days, median",
      format: "whole",
      cell: (_, row) => (row === 0 ? f`""` : medianIn(days[row - 1]!)),
    },
  };
}

/** Growth of partners with and without a plan and a review. */
export function comparedLines({ story, lines }: Model): PageColumns<ComparedKey, ComparedKey> {
  const groups = [f`${story.planned}`, f`1-${story.planned}`, f`${story.reviewed}`, f`1-${story.reviewed}`];
  const sum = (row: number, of: Ref) => f`SUMPRODUCT(${story.grown}*(${groups[row]!}),${of})`;
  return {
    group: { title: "Partners of four quarters", look: "text", cell: (_, row) => COMPARED[row]! },
    partners: {
      title: "Partners",
      format: "whole",
      cell: (_, row) => f`SUMPRODUCT(${story.grown}*(${groups[row]!}))`,
    },
    growth: {
      title: "Growth",
      format: "percent",
      cell: (_, row) => {
        const before = sum(row, lines.wonBefore);
        return f`IF(ROUND(${before},9)<=0,"",${sum(row, lines.wonTwelve)}/${before}-1)`;
      },
    },
  };
}

/** Those whose score changed most, as they were when this was built. */
export function changedLines(
  { lines }: Model,
  { names, of }: { names: readonly string[]; of: readonly number[] },
): PageColumns<ChangedKey, ChangedKey> {
  const at = (key: "scoreRow" | "earlierRow" | "wonTwelve" | "wonBefore", row: number) =>
    lines[key].at(0, of[row]!);
  return {
    partner: { title: "Partner", look: "passage", cell: (_, row) => names[of[row]!]! },
    score: {
      title: "Score",
      format: "score",
      cell: (_, row) => f`IF(${at("scoreRow", row)}=0,"",${scores.at("score", at("scoreRow", row))})`,
    },
    change: {
      title: "Change",
      format: "trend",
      cell: ({ score }, row) =>
        f`IF(OR(${at("scoreRow", row)}=0,${at("earlierRow", row)}=0),"",${score}-${scores.at("score", at("earlierRow", row))})`,
    },
    won: { title: "Won in 12 months", format: "money", cell: (_, row) => f`${at("wonTwelve", row)}` },
    before: { title: "Year before", format: "money", cell: (_, row) => f`${at("wonBefore", row)}` },
  };
}
