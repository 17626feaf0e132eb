import type { SerialDate } from "../shared/serial-date";
import type { CellValue } from "../shared/tables/table-definition";
import type { AcceptedDeal } from "./accept-deals";
import { trimmedNameKey } from "../shared/excel-text";
import { closingDayRemark, expectedCloseRemark } from "./closing-day";
import type { ImportCurrency } from "./import-currency";
import type { StageClass } from "./import-decisions";
import type { ImportProblem } from "./import-problem";
import type { Values } from "./merge-row";
import type { FileRecord } from "./read-records";

/** What the rest of the import says about a deal's words: by name key, the workbook's spelling or figures. */
export interface DealContext {
  partners: ReadonlyMap<string, string>;
  stages: ReadonlyMap<string, { stage: string; class: StageClass | null }>;
  products: ReadonlyMap<string, string>;
  /** By the product's key in the workbook. */
  listPrices: ReadonlyMap<string, number>;
  currency: string | null;
  convert: ImportCurrency["convert"];
  /** The day the figures stand for; null when nobody says it. */
  asOf: SerialDate | null;
}

export interface ResolvedDeal {
  values: Values;
  atListPrice: boolean;
  /** Won, and neither the file nor the workbook has a column that says when. */
  undated: boolean;
  problems: ImportProblem[];
}

/**
 * The deal as it belongs into cam_deals. `undefined` leaves a cell of the workbook alone, since the file does not speak of it.
 * - A missing amount is the list price while the deal is open; a won deal needs its own amount, a lost one none.
 * - A file with one closing date gives the expected close of open deals and the closing day of closed ones.
 * - Without an activity column the last activity is the latest day known.
 */
export function resolveDeal(
  deal: AcceptedDeal,
  context: DealContext,
  existing: Values | undefined,
): ResolvedDeal {
  const { values, currency } = deal.record;
  const known = context.stages.get(trimmedNameKey(deal.stage));
  const stage = known?.stage ?? deal.stage;
  const stageClass = known?.class ?? null;
  const product =
    typeof values.product === "string"
      ? (context.products.get(trimmedNameKey(values.product)) ?? values.product)
      : values.product;
  const dates = resolveDates({ ...values, closedOn: closedOnOf(values, stageClass) }, stageClass);
  const price = typeof product === "string" ? context.listPrices.get(trimmedNameKey(product)) : undefined;
  const { amount, atListPrice } = resolveAmount({
    record: deal.record,
    amount: amountOf(values, stageClass),
    price: stageClass === "Open" ? price : undefined,
    convert: context.convert,
    inWorkbook: existing?.amount ?? null,
  });
  const { ledBy, influencedBy, source, campaignId, probability, account } = values;
  const { type, nextStep, forecast, registrationEnds, partnerSeller, leadGivenOn, acceptedOn, reason } =
    values;
  return {
    values: {
      partner: context.partners.get(trimmedNameKey(deal.partner)) ?? deal.partner,
      account,
      product,
      stage,
      probability,
      amount,
      currency: currency === null && !("currency" in values) ? undefined : context.currency,
      ledBy,
      influencedBy:
        typeof influencedBy === "string"
          ? (context.partners.get(trimmedNameKey(influencedBy)) ?? influencedBy)
          : influencedBy,
      ...dates,
      lastActivity: resolveActivity({ lastActivity: values.lastActivity, ...dates }, existing),
      source,
      campaignId,
      type,
      nextStep,
      forecast,
      registrationStatus:
        "registrationStatus" in values ? values.registrationStatus : deal.registrationStatus,
      registrationEnds,
      partnerSeller,
      leadGivenOn,
      acceptedOn,
      reason,
    },
    atListPrice,
    undated: stageClass === "Won" && dates.closedOn === undefined && (existing?.closedOn ?? null) === null,
    problems: [
      ...warnings({ closedOn: dates.closedOn, amount }, existing, stageClass),
      ...(stageClass === "Won" ? closingDay(dates.closedOn, context.asOf) : []),
      ...(stageClass === "Open" ? expectedDay(dates.expectedClose, context.asOf) : []),
      ...(stageClass === "Won" ? nothingCameOf(values) : []),
    ].map((warning) => ({
      file: "deals",
      line: deal.record.line,
      value: deal.dealId,
      outcome: "imported",
      ...warning,
    })),
  };
}

function closingDay(closedOn: CellValue | undefined, asOf: SerialDate | null) {
  const message = closingDayRemark(closedOn, asOf);
  return message === null ? [] : [{ column: "Closed on", message }];
}

function expectedDay(expectedClose: CellValue | undefined, asOf: SerialDate | null) {
  const message = expectedCloseRemark(expectedClose, asOf);
  return message === null ? [] : [{ column: "Expected close", message }];
}

function nothingCameOf({ amount, estimate }: Values) {
  if (amount !== 0 || typeof estimate !== "number" || estimate === 0) return [];
  const message = `The deal is won with an actual amount of 0, and ${estimate} was estimated. Only the 0 counts.`;
  return [{ column: "Amount", message }];
}

/** What a won or open deal needs in order to count, and has neither in the file nor in the workbook. */
function warnings(
  resolved: Pick<Values, "closedOn" | "amount">,
  existing: Values | undefined,
  stageClass: StageClass | null,
): Pick<ImportProblem, "column" | "message">[] {
  const blank = (field: "closedOn" | "amount") =>
    resolved[field] === null && (existing?.[field] ?? null) === null;
  const found: Pick<ImportProblem, "column" | "message">[] = [];
  if (stageClass === "Won" && blank("closedOn"))
    found.push({
      column: "Closed on",
      message: "The deal is won but has no closing date, so it counts in no period.",
    });
  if (stageClass === "Lost" && blank("closedOn"))
    found.push({
      column: "Closed on",
      message: "The deal is lost but has no closing date, so no period's win rate counts it.",
    });
  if (stageClass === "Won" && blank("amount"))
    found.push({
      column: "Amount",
      message: "The deal is won but has no amount, so it adds nothing to what was won.",
    });
  if (stageClass === "Open" && blank("amount"))
    found.push({
      column: "Amount",
      message: "The deal is open, has no amount and its product has no list price.",
    });
  return found;
}

function resolveDates(
  values: Values,
  stageClass: StageClass | null,
): Pick<Values, "registeredOn" | "expectedClose" | "closedOn"> {
  const { registeredOn, expectedClose, closedOn } = values;
  if (expectedClose !== undefined && closedOn !== undefined) return { registeredOn, expectedClose, closedOn };
  const date = closedOn === undefined ? expectedClose : closedOn;
  if (date === undefined) return { registeredOn, expectedClose: undefined, closedOn: undefined };
  if (stageClass === "Open") return { registeredOn, expectedClose: date, closedOn: null };
  return { registeredOn, expectedClose: undefined, closedOn: date };
}

/** The day that the file gives to the win or the loss itself says more than a closing date, which may be the one expected. */
function closedOnOf(
  { wonOn, lostOn, closedOn }: Values,
  stageClass: StageClass | null,
): CellValue | undefined {
  const own = stageClass === "Won" ? wonOn : stageClass === "Lost" ? lostOn : null;
  return own ?? closedOn;
}

/** What is estimated counts while a deal is open, what it came to when it is closed. */
function amountOf({ amount, estimate }: Values, stageClass: StageClass | null): CellValue | undefined {
  if (estimate === undefined) return amount;
  if (stageClass === "Won") return amount ?? null;
  return stageClass === "Open" ? estimate : amount || estimate;
}

interface AmountSources {
  record: FileRecord;
  amount: CellValue | undefined;
  /** Counts where no amount is known; undefined where none may. */
  price: number | undefined;
  convert: DealContext["convert"];
  inWorkbook: CellValue;
}

function resolveAmount({ record, amount, price, convert, inWorkbook }: AmountSources): {
  amount: CellValue | undefined;
  atListPrice: boolean;
} {
  if (typeof amount === "number") return { amount: convert(amount, record.currency), atListPrice: false };
  if (amount === undefined && inWorkbook !== null) return { amount: undefined, atListPrice: false };
  if (price === undefined) return { amount: amount ?? null, atListPrice: false };
  return { amount: price, atListPrice: true };
}

function resolveActivity(values: Values, existing: Values | undefined): CellValue | undefined {
  if (typeof values.lastActivity === "number") return values.lastActivity;
  const days = [values.registeredOn, values.closedOn].filter((day) => typeof day === "number");
  const inWorkbook = existing?.lastActivity ?? null;
  if (days.length === 0) return values.lastActivity === undefined || inWorkbook !== null ? undefined : null;
  const latest = Math.max(...days);
  // Whatever else was recorded for the deal since then is activity too.
  return typeof inWorkbook === "number" && inWorkbook >= latest ? undefined : latest;
}
