import type { CalculationBlock } from "./calculation-block";
import { SERVICING_METRIC } from "../../domain/scorecard/performance/level-facts";
import { SERVICING_STEPS } from "../../domain/scorecard/performance/servicing";
import { servicingTable } from "../../domain/shared/tables/scorecard-tables";
import { tableCells } from "../kit/table-cells";
import { f, type Formula, type FormulaCell, joined } from "./formula";
import type { PartnerRefs } from "./partner-block";
import { Ref } from "./reference";

type Field = "Target" | "Actual" | "Recorded on";

type Partner = Readonly<{ criterion: FormulaCell }>;

/** The row of cam_results for a partner's metric (its id stands in a cell) and the quarter that begins on a day. */
const rowOf = (partner: Partner, id: FormulaCell, period: Formula) =>
  f`cam_results[Partner],${partner.criterion},cam_results[Metric],${id},cam_results[Period],${period}`;

/** What that row holds; "" when nothing. */
export function recordedValue(partner: Partner, field: Field, id: FormulaCell, period: Formula): Formula {
  const row = rowOf(partner, id, period);
  return f`IFERROR(SUMIFS(cam_results[${field}],${row})/COUNTIFS(${row},cam_results[${field}],"<>"),"")`;
}

/** What a metric was closed with in a quarter, whatever was typed over it later, else what it is today. */
export function closedOr(
  partner: Partner,
  { id, period, today }: Record<"id" | "period" | "today", FormulaCell>,
): Formula {
  const row = f`${rowOf(partner, id, f`${period}`)},cam_results[Basis],"Closed"`;
  const held = (column: string) =>
    f`SUMIFS(cam_results[${column}],${row})/COUNTIFS(${row},cam_results[${column}],"<>")`;
  return f`IFERROR(${held("Closed actual")},IFERROR(${held("Actual")},${today}))`;
}

/** How many figures of a closed quarter stand in Results otherwise than they were closed. */
export function closedOtherwise({ name }: { name: FormulaCell }, period: Formula): Formula {
  const row = f`(cam_results[Partner]=${name})*(cam_results[Period]=${period})*(cam_results[Basis]="Closed")`;
  const other = (field: "Target" | "Actual") => {
    const [now, closed] = [f`cam_results[${field}]`, f`cam_results[Closed ${field.toLowerCase()}]`];
    return f`ISNUMBER(${closed})*(${now}<>${closed})`;
  };
  return f`SUMPRODUCT(${row}*(${other("Target")}+${other("Actual")}))`;
}

/** What counts of a quarter's target: one that was agreed always, what a build recorded once the quarter has ended. */
export function quarterTarget(
  { partner, id, period }: { partner: Partner; id: FormulaCell; period: Formula },
  ended: Formula,
): Formula {
  const row = rowOf(partner, id, period);
  const recorded = ["Recorded", "Closed"].map((basis) => f`COUNTIFS(${row},cam_results[Basis],"${basis}")`);
  return f`IF(${ended},${recordedValue(partner, "Target", id, period)},IF(${joined(recorded, "+")}>0,"",${recordedValue(partner, "Target", id, period)}))`;
}

export interface LatestResult {
  label: string;
  field: Field;
  metric: string;
  /** What only the metric's rows match, where its name may hold wildcards. */
  criterion?: Ref;
  /** Where the value goes; "" when nothing is recorded. */
  ref: Ref;
  partner: Pick<PartnerRefs, "name" | "criterion">;
  asOf: Ref;
}

/** The latest period up to a day of which a metric has a value; 0 without one. */
export function latestPeriod(
  { field, partner, asOf }: Pick<LatestResult, "field" | "asOf"> & { partner: { name: FormulaCell } },
  id: FormulaCell,
): Formula {
  // What a build recorded of a quarter, or what it was closed with, is the target of that quarter alone unless it was agreed.
  const closed = f`(cam_results[Basis]="Closed")*(cam_results[Agreed target]="Yes")`;
  const agreed = f`*((cam_results[Basis]<>"Recorded")*(cam_results[Basis]<>"Closed")+${closed}>0)`;
  const found = f`(cam_results[Partner]=${partner.name})*(cam_results[Metric]=${id})*ISNUMBER(cam_results[${field}])*(cam_results[Period]<=${asOf})${field === "Target" ? agreed : ""}`;
  return f`IFERROR(SUMPRODUCT(MAX(${found}*cam_results[Period])),0)`;
}

/** The value of the latest period up to a day that has one: a row with the period, the value and the metric's id. */
export function latestResult(
  block: CalculationBlock,
  { label, field, metric, criterion, ref, partner, asOf }: LatestResult,
): void {
  const [row, id, day] = [new Ref(label), new Ref(`${label} id`), new Ref(`${label} day`)];
  block.cells(row, label, [
    { ref: day, content: latestPeriod({ field, partner, asOf }, id), format: "date" },
    {
      ref,
      content: f`IF(${day}=0,"",${recordedValue(partner, field, criterion ?? id, f`${day}`)})`,
      format: "general",
    },
    { ref: id, content: metric, style: "note" },
  ]);
}

const servicing = tableCells(servicingTable);

/** The day of the latest row of Servicing, 0 without one, and the steps ticked on it. */
export function servicingSteps(
  { name }: { name: FormulaCell },
  asOf: Ref,
  day: FormulaCell,
): Record<"day" | "ticked", Formula> {
  const assessedOn = servicing.column("assessedOn");
  const own = f`(${servicing.column("partner")}=${name})`;
  const yes = joined(
    SERVICING_STEPS.map((step) => f`(${servicing.column(step)}="Yes")`),
    "+",
  );
  return {
    day: f`IFERROR(SUMPRODUCT(MAX(${own}*ISNUMBER(${assessedOn})*(${assessedOn}<${asOf}+1)*${assessedOn})),0)`,
    ticked: f`IF(${day}=0,"",SUMPRODUCT(${own}*(${assessedOn}=${day})*(${yes})))`,
  };
}

/** Of the steps that were ticked, else as recorded; nobody services anything without a certified person. */
export function servicingCounted({
  ticked,
  recorded,
  certifications,
}: Record<"ticked" | "recorded" | "certifications", FormulaCell>): Formula {
  const delivered = f`IF(${ticked}="",${recorded},${ticked}/${SERVICING_STEPS.length})`;
  return f`IF(${certifications}="",${delivered},IF(${certifications}<=0,0,${delivered}))`;
}

/**
 * The share of the servicing that the partner does, and what of it counts: of the steps ticked in its latest assessment, else as recorded;
 * nothing without a certified person.
 */
export function servicingShare(
  block: CalculationBlock,
  { partner, asOf }: Pick<LatestResult, "partner" | "asOf">,
  { certifications, servicingShare: counts }: Readonly<Record<"certifications" | "servicingShare", Ref>>,
): void {
  const [recorded, day, ticked] = ["recorded", "assessed on", "ticked"].map(
    (part) => new Ref(`servicing share ${part}`),
  ) as [Ref, Ref, Ref];
  const label = "Servicing share";
  latestResult(block, { label, field: "Actual", metric: SERVICING_METRIC, ref: recorded, partner, asOf });
  const steps = servicingSteps(partner, asOf, day);
  block
    .single("Servicing assessed on", day, steps.day, {
      format: "date",
      note: "The latest row of Servicing; 0: none",
    })
    .single("Steps it delivers itself", ticked, steps.ticked, {
      format: "whole",
      note: `Of ${SERVICING_STEPS.length}`,
    });
  block.single(
    "Servicing share that counts",
    counts,
    servicingCounted({ ticked, recorded, certifications }),
    { format: "percent", note: "Nobody services anything without a certified person" },
  );
}
