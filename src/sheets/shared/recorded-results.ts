import type { CalculationBlock } from "./calculation-block";
import { f, type Formula } from "./formula";
import type { PartnerRefs } from "./partner-block";
import { Ref } from "./reference";

type Field = "Target" | "Actual";

/** What cam_results records of a partner's metric (its id stands in a cell) for the quarter that begins on a day; "" when nothing. */
export function recordedValue(
  partner: Pick<PartnerRefs, "criterion">,
  field: Field,
  id: Ref,
  period: Formula,
): Formula {
  const row = f`cam_results[Partner],${partner.criterion},cam_results[Metric],${id},cam_results[Period],${period}`;
  return f`IFERROR(SUMIFS(cam_results[${field}],${row})/COUNTIFS(${row},cam_results[${field}],"<>"),"")`;
}

export interface LatestResult {
  label: string;
  field: Field;
  metric: string;
  /** Where the value goes; "" when nothing is recorded. */
  ref: Ref;
  partner: Pick<PartnerRefs, "name" | "criterion">;
  asOf: Ref;
}

/** The value of the latest period up to a day that has one: a row with the period, the value and the metric's id. */
export function latestResult(
  block: CalculationBlock,
  { label, field, metric, ref, partner, asOf }: LatestResult,
): void {
  const [row, id, day] = [new Ref(label), new Ref(`${label} id`), new Ref(`${label} day`)];
  const found = f`(cam_results[Partner]=${partner.name})*(cam_results[Metric]=${id})*ISNUMBER(cam_results[${field}])*(cam_results[Period]<=${asOf})`;
  block.cells(row, label, [
    { ref: day, content: f`IFERROR(SUMPRODUCT(MAX(${found}*cam_results[Period])),0)`, format: "date" },
    { ref, content: f`IF(${day}=0,"",${recordedValue(partner, field, id, f`${day}`)})`, format: "general" },
    { ref: id, content: metric, style: "note" },
  ]);
}
