import { Checkbox } from "@fluentui/react-components";
import { EARLY_DAYS } from "../../../domain/scorecard/performance/scorecard-periods";
import { addMonths, type SerialDate } from "../../../domain/shared/serial-date";
import { fiscalYearOf, quarterWith } from "../../../domain/shared/fiscal-calendar";
import { useApp } from "../../session/app-context";
import { Note } from "../../components/page-parts";
import { scorecardTexts } from "../../strings/scorecard";
import type { StepProps } from "./step-props";

const texts = scorecardTexts.review;

/** Whether the quarter's open pipeline is kept for its trend; outside the quarter's first days, when that is done. */
export function RecordPipeline({
  draft,
  update,
  asOf,
  startMonth,
  offer,
}: StepProps & {
  asOf: SerialDate;
  startMonth: number;
  /** What is recorded, in words; null: it is recorded already. */
  offer: string | null;
}) {
  const { format } = useApp();
  const { start } = quarterWith(fiscalYearOf(asOf, startMonth), asOf);
  if (asOf - start >= EARLY_DAYS) return <Note>{texts.notNow(format.date(addMonths(start, 3)))}</Note>;
  if (offer === null) return <Note>{texts.recorded}</Note>;
  return (
    <Checkbox
      checked={draft.record}
      label={offer}
      onChange={(_, { checked }) => update((before) => ({ ...before, record: checked === true }))}
    />
  );
}
