import { COMMIT, SURE_FROM } from "../../domain/portfolio/commitment";
import { AMOUNT, type Condition, from, has, upTo } from "../shared/deal-sums";
import { f, type Formula, type FormulaCell, joined } from "../shared/formula";

/** Sums and counts over cam_deals by its own column Class: one pass a figure, however many stages there are. */

type DealClass = "Open" | "Won" | "Lost";

const criteria = (conditions: readonly Condition[]) =>
  joined(
    conditions.map(([column, criterion]) => f`${column},${criterion}`),
    ",",
  );
export const ofClass = (dealClass: DealClass): Condition => has("Class", f`"${dealClass}"`);
export const sumOf = (...conditions: readonly Condition[]) => f`SUMIFS(${AMOUNT},${criteria(conditions)})`;
export const countOf = (...conditions: readonly Condition[]) => f`COUNTIFS(${criteria(conditions)})`;
/** Credit notes are no deals. */
export const dealCountOf = (...conditions: readonly Condition[]) =>
  f`(${countOf(...conditions)}-${countOf(...conditions, has("Amount", f`"<0"`))})`;

export const closedBetween = (start: FormulaCell, end: FormulaCell): Condition[] => [
  from("Closed on", f`${start}`),
  upTo("Closed on", f`${end}`),
];

/** Days between which an open deal is to close, and whether one without a day counts. */
export interface Closing {
  from: FormulaCell;
  to: FormulaCell;
  /** 1 or 0. */
  undated: FormulaCell;
}

const blank = (column: string) => has(column, f`"="`);
const filled = (column: string) => has(column, f`"<>"`);

/** A sum over open deals that close between two days, and over those without a day. */
function inWindow(own: readonly Condition[], { from: first, to, undated }: Closing): Formula {
  const open = [...own, ofClass("Open")];
  const dated = [...open, from("Expected close", f`${first}`), upTo("Expected close", f`${to}`)];
  return f`(${sumOf(...dated)}+${undated}*${sumOf(...open, blank("Expected close"))})`;
}

export const openSum = inWindow;

const STAGE = has(
  "Stage",
  f`"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(cam_stages[Stage],"~","~~"),"*","~*"),"?","~?")`,
);
const committed = has("Forecast", f`"${COMMIT}"`);
/** Compared at 9 decimals. */
const SURE = String(SURE_FROM - 5e-10);

/** Parts of the open deals' money, a cell each: one sum over all of it would be longer than anybody reads. */
export const OPEN_PARTS = [
  "committed",
  "sureByStage",
  "weighedByDeal",
  "weighedByStage",
  "saidByStage",
  "committedByStage",
] as const;
export type OpenPart = (typeof OPEN_PARTS)[number];
export const OPEN_PART_TITLES: Readonly<Record<OpenPart, string>> = {
  committed: "Committed or sure by the deal",
  sureByStage: "Sure by the stage",
  weighedByDeal: "Weighted by the deal",
  weighedByStage: "Weighted by the stage",
  saidByStage: "The same, with a forecast",
  committedByStage: "Of them committed",
};

/** The parts of some open deals: `own` says whose, `mine` picks the same rows of cam_deals, one a row. */
export function openParts(
  own: readonly Condition[],
  mine: readonly Formula[],
  closing: Closing,
): Readonly<Record<OpenPart, Formula>> {
  const silent = [...own, blank("Forecast")];
  const unsaid = [...own, blank("Probability"), STAGE];
  const sure = has("Probability", f`">=${SURE}"`);
  const silentByStage = inWindow([...silent, blank("Probability"), STAGE], closing);
  const weighed = (sums: Formula) => f`SUMPRODUCT(${sums},cam_stages[Probability])`;
  const close = "cam_deals[Expected close]";
  const { from: first, to, undated } = closing;
  const dated = f`--((${close}<>"")*(${close}>=${first})*(${close}<${to}+1)+(${close}="")*${undated}>0)`;
  const said = "cam_deals[Forecast]";
  const rest = f`--((${said}="")*(cam_deals[Probability]<${SURE})+(${said}<>"")*(${said}<>"${COMMIT}")>0)`;
  const rows = joined([...mine, f`--(cam_deals[Class]="Open")`, dated, rest], ",");
  return {
    committed: f`${inWindow([...own, committed], closing)}+${inWindow([...silent, sure], closing)}`,
    sureByStage: f`SUMPRODUCT(${silentByStage}*(cam_stages[Probability]>=${SURE}))`,
    weighedByDeal: f`SUMPRODUCT(${rows},${AMOUNT},cam_deals[Probability])`,
    weighedByStage: weighed(f`${silentByStage}*(cam_stages[Probability]<${SURE})`),
    saidByStage: weighed(inWindow([...unsaid, filled("Forecast")], closing)),
    committedByStage: weighed(inWindow([...unsaid, committed], closing)),
  };
}

type Parts = Readonly<Record<OpenPart, FormulaCell>>;

/** Open deals that count whole: the seller's own word, else a probability of the deal's or its stage's that is high enough. */
export const commitAmount = ({ committed: said, sureByStage }: Parts) => f`${said}+${sureByStage}`;

/** The other open deals by their probabilities, the deal's own or its stage's. */
export const restWeighted = ({ weighedByDeal, weighedByStage, saidByStage, committedByStage }: Parts) =>
  f`${weighedByDeal}+${weighedByStage}+${saidByStage}-${committedByStage}`;
