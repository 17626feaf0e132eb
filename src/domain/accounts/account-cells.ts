import { closedIn } from "../scorecard/performance/deal-index";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import type { AccountRow } from "../shared/tables/relations-tables";
import { cellKey, LOST_MONTHS, monthsTo, type AccountData } from "./account-data";
import type { AccountKnowledge } from "./account-knowledge";
import { neighboursOf, type Market } from "./market";
import { accountPositionOf, type AccountPosition } from "./positions";
import { propensity, propensityBand, TRIGGER_DAYS, type Band, type Signals } from "./propensity";
import type { Chances, OwnDeals } from "./targets";

type ValueSource = "Typed" | "Median won" | "List price";

/** One product at one account. */
export interface AccountCell {
  account: string;
  product: string;
  position: AccountPosition;
  /** Registered by another partner: neither listed nor counted, and nobody is named. */
  taken: boolean;
  /** What somebody typed of it, and its next step. */
  row: AccountRow | undefined;
  signals: Signals;
  /** 0–100 of whitespace; null where too little is known, and of other positions. */
  score: number | null;
  band: Band | null;
  /** Of whitespace that is open to this partner; null where nothing says it. */
  value: number | null;
  valueSource: ValueSource | null;
  /** Value × chance of the band. */
  expected: number | null;
}

/** What the cells of a partner's accounts are worked out from. */
export interface CellContext {
  data: AccountData;
  asOf: SerialDate;
  rows: ReadonlyMap<string, AccountRow>;
  deals: OwnDeals;
  taken: ReadonlySet<string>;
  listPrices: ReadonlyMap<string, number | null>;
  market: Market;
  chances: Chances;
}

export function accountCells(
  context: CellContext,
  account: string,
  facts: AccountKnowledge,
  products: readonly string[],
): AccountCell[] {
  const { deals, rows, asOf, taken } = context;
  const placed = products.map((product) => {
    const row = rows.get(cellKey(account, product));
    const own = deals.of(account, product, row);
    return { product, row, own, position: accountPositionOf(own, row, asOf) };
  });
  const installed = placed.filter(({ position }) => position === "Installed").map(({ product }) => product);
  return placed.map(({ product, row, own, position }): AccountCell => {
    const isTaken = taken.has(cellKey(account, product));
    const isOpen = position === "Whitespace" && !isTaken;
    const signals = signalsOf(context, facts, { product, own }, installed);
    const score = isOpen ? propensity(signals) : null;
    const band = propensityBand(score);
    const [value, valueSource] = isOpen ? valueOf(context, product, facts.sector, row) : [null, null];
    const expected = value === null || band === null ? null : value * context.chances[band].chance;
    return {
      account,
      product,
      position,
      taken: isTaken,
      row,
      signals,
      score,
      band,
      value,
      valueSource,
      expected,
    };
  });
}

function signalsOf(
  { market, data, asOf }: CellContext,
  facts: AccountKnowledge,
  { product, own }: { product: string; own: ReturnType<OwnDeals["of"]> },
  installed: readonly string[],
): Signals {
  const near = neighboursOf(market, facts);
  const { sector, relationship, complaint } = facts;
  return {
    neighbours: near && (near.have.get(nameKey(product)) ?? 0) / near.of,
    together: Math.max(0, ...installed.map((each) => market.together(each, product) ?? 0)),
    relationship,
    trigger: triggerOf(facts, asOf),
    priority: sector === null || data.priorities.size === 0 ? null : data.priorities.has(nameKey(sector)),
    lost: closedIn(own, "Lost", monthsTo(asOf, LOST_MONTHS)).length > 0,
    complaint,
  };
}

/** Whether something happens there within 180 days; null where nobody knows. */
function triggerOf({ triggerKind, trigger }: AccountKnowledge, asOf: SerialDate): boolean | null {
  if (triggerKind === "None") return false;
  if (trigger === null) return null;
  return trigger >= asOf && trigger < asOf + TRIGGER_DAYS + 1;
}

/** What was typed, else what the product usually brings in the sector, else its list price. */
function valueOf(
  { market, listPrices }: CellContext,
  product: string,
  sector: string | null,
  row: AccountRow | undefined,
): [number | null, ValueSource | null] {
  if (row?.estimatedValue != null) return [row.estimatedValue, "Typed"];
  const usual = market.usualValue(product, sector);
  if (usual !== null) return [usual, "Median won"];
  const price = listPrices.get(nameKey(product)) ?? null;
  return [price, price === null ? null : "List price"];
}
