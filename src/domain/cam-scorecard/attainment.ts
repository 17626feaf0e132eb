import { readRoutine, routineAt, type RoutineItem } from "../cadence/routine";
import { monthOf } from "../marketing/marketing-quarter";
import { type PartnerLine, partnerLine } from "../portfolio/partner-line";
import { readPortfolioData, type PortfolioData } from "../portfolio/portfolio-data";
import type { TableSource } from "../program/setup";
import { amountOf, closedIn } from "../scorecard/performance/deal-index";
import { CAPABILITIES_KIND } from "../scorecard/score-kinds";
import { nameKey } from "../shared/excel-text";
import { fiscalYearOf } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import { addMonths, endOfMonth, type SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import type { Component } from "./cam-pay";

const [GAINED, HELD, OF_PLAN, REGISTERED_DAYS, ENOUGH_ANSWERS, SATISFIED] = [5, 80, 0.9, 90, 5, 0.75];
/** Life-stages in which a partner is due for a plan. */
const PLANNED = ["activate", "accelerate", "mature"];

/** What was reached of what. */
export interface Attained {
  /** The fraction, 1 for the target; null: not measured. */
  value: number | null;
  /** "1.2m of 1.3m", "4 of 6 partners". */
  part: number;
  whole: number;
  unit: "money" | "partners" | "things";
}

export interface CamAttainment {
  cam: string;
  /** Whom the CAM manages, in the order of the table. */
  partners: readonly string[];
  components: Readonly<Record<Component, Attained>>;
}

/** What a CAM's managed partners have reached by a day, as far as the tables tell. */
export function camAttainment(source: TableSource, cam: string, asOf: SerialDate): CamAttainment {
  const data = readPortfolioData(source, asOf);
  const lines = data.partners
    .filter((row) => nameKey(row.cam) === nameKey(cam) && row.managed !== "No")
    .map((row) => partnerLine(data, row))
    .filter(({ active }) => active);
  const items = yearsRoutine(source, lines, asOf);
  return {
    cam,
    partners: lines.map(({ partner }) => partner),
    components: {
      sales: sales(data, lines, asOf),
      pipeline: pipeline(lines),
      capabilities: capabilities(data, lines, { items, asOf }),
      profitability: share(lines.filter(isPlanDue), hasReachedPlan, "partners"),
      planning: share(
        items.filter(({ state }) => state === "Done" || state === "Overdue"),
        ({ doneOn, due }) => doneOn !== null && doneOn <= due,
        "things",
      ),
      activation: activation(data, lines, asOf),
    },
  };
}

function attained(part: number, whole: number, unit: Attained["unit"]): Attained {
  return { value: whole > 0 ? Math.max(0, part / whole) : null, part, whole, unit };
}

function share<T>(due: readonly T[], holds: (each: T) => boolean, unit: Attained["unit"]): Attained {
  return attained(due.filter(holds).length, due.length, unit);
}

/** Won of the targets to date; influenced revenue fills up to 100 %, never above. */
function sales({ scorecards }: PortfolioData, lines: readonly PartnerLine[], asOf: SerialDate): Attained {
  const planned = lines.filter(({ targetToDate }) => targetToDate !== null);
  const target = sum(planned.map(({ targetToDate }) => targetToDate!));
  const won = sum(planned.map((line) => line.won));
  const influenced = sum(
    planned.map(({ partner, card }) =>
      amountOf(
        closedIn(scorecards.deals.influencedBy(partner), "Won", { start: card.year.start, end: asOf }),
      ),
    ),
  );
  return attained(Math.max(won, Math.min(target, won + Math.max(0, influenced))), target, "money");
}

/** Open pipeline of what is needed; nothing left to win is reached. */
function pipeline(lines: readonly PartnerLine[]): Attained {
  const planned = lines.filter(({ card }) => card.coverage.remaining !== null);
  const needed = sum(planned.map(({ card }) => card.coverage.used.required ?? 0));
  const open = sum(planned.map(({ card }) => card.coverage.open));
  const isMet = planned.length > 0 && needed <= 0;
  return isMet ? { value: 1, part: open, whole: 0, unit: "money" } : attained(open, needed, "money");
}

/** Gained five points in the year or hold eighty, and met the target for certificates where those are counted; of those assessed or overdue for it. */
function capabilities(
  data: PortfolioData,
  lines: readonly PartnerLine[],
  { items, asOf }: { items: readonly RoutineItem[]; asOf: SerialDate },
): Attained {
  const overdue = new Set(
    items
      .filter(
        ({ state, doneBy }) =>
          state === "Overdue" && doneBy.some((name) => nameKey(name) === "capabilities scorecard"),
      )
      .map(({ partner }) => nameKey(partner)),
  );
  const due = lines.filter((line) => line.capabilities !== null || overdue.has(nameKey(line.partner)));
  const start = fiscalYearOf(asOf, data.scorecards.settings.fiscalStartMonth).start;
  const holds = ({ partner, capabilities: now, card }: PartnerLine) => {
    if (now === null) return false;
    const before = data
      .scores(partner)
      .filter(
        (row) =>
          nameKey(row.kind) === CAPABILITIES_KIND &&
          row.asOf !== null &&
          row.asOf < start &&
          row.provisional !== "Yes",
      )
      .reduce<{ asOf: number; score: number } | null>(
        (last, { asOf: on, score }) =>
          score === null || (last !== null && last.asOf >= on!) ? last : { asOf: on!, score },
        null,
      );
    const certificates = card.lines.find(({ metric }) => metric.id === "training_certs")?.columns[4];
    const certified =
      certificates?.target == null ||
      certificates.actual === null ||
      round9(certificates.actual) >= round9(certificates.target);
    return certified && (round9(now) >= HELD || (before !== null && round9(now - before.score) >= GAINED));
  };
  const found = share(due, holds, "partners");
  return due.some((line) => line.capabilities !== null) ? found : { ...found, value: null };
}

function isPlanDue({ row }: PartnerLine): boolean {
  return PLANNED.includes(nameKey(row.lifeStage));
}

/** What both sides accepted of a plan's base case are the partner's targets. */
function hasReachedPlan({ plan, toTarget }: PartnerLine): boolean {
  return plan === "Agreed" && toTarget !== null && round9(toTarget) >= OF_PLAN;
}

/** Half what partners say of us, half whether they register deals; the half that is known where the other is not. */
function activation(
  { scorecards }: PortfolioData,
  lines: readonly PartnerLine[],
  asOf: SerialDate,
): Attained {
  const answers = lines.flatMap(({ satisfaction }) => satisfaction ?? []);
  const satisfied =
    answers.length < ENOUGH_ANSWERS ? null : Math.max(0, (sum(answers) / answers.length - 1) / 4 / SATISFIED);
  const registered = share(
    lines,
    ({ partner }) =>
      scorecards.deals
        .of(partner)
        .some(
          ({ deal: { registeredOn, ledBy } }) =>
            registeredOn !== null &&
            ledBy !== "Vendor" &&
            registeredOn < asOf + 1 &&
            registeredOn > asOf - REGISTERED_DAYS,
        ),
    "partners",
  );
  if (satisfied === null || registered.value === null) return registered;
  return { ...registered, value: (satisfied + registered.value) / 2 };
}

/** Everything of the routine whose time falls into the fiscal year to a day, each once, as the end of its own time saw it. */
function yearsRoutine(source: TableSource, lines: readonly PartnerLine[], asOf: SerialDate): RoutineItem[] {
  const routine = readRoutine(source);
  const own = new Set(lines.map(({ partner }) => nameKey(partner)));
  const data = { ...routine, partners: routine.partners.filter(({ partner }) => own.has(nameKey(partner))) };
  const { start } = fiscalYearOf(asOf, routine.fiscalStartMonth);
  const items = new Map<string, RoutineItem>();
  for (let month = start; month <= asOf; month = addMonths(monthOf(month), 1))
    for (const item of routineAt(data, Math.min(asOf, endOfMonth(month)))) {
      if (item.partner === "") continue;
      items.set(JSON.stringify([item.partner, item.activity, item.window.start]), item);
    }
  return [...items.values()];
}
