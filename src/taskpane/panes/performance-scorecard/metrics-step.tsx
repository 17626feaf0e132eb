import { Link } from "@fluentui/react-components";
import { PERFORMANCE_METRICS } from "../../../domain/program/metrics";
import { CERTIFICATIONS_METRIC } from "../../../domain/scorecard/performance/certifications";
import { useApp } from "../../session/app-context";
import { CertificatesNote } from "../../components/certificates-note";
import { Note } from "../../components/page-parts";
import { NumberField } from "../../components/number-field";
import { writeNumber } from "../../components/number-text";
import { scorecardTexts } from "../../strings/scorecard";
import { InputField } from "./input-field";
import { scorecardDraftOf, typedInScorecard } from "./scorecard-draft";
import type { CardStepProps } from "./step-props";

const texts = scorecardTexts.metrics;
/** All others are the program's own: nobody but the user knows what they measure. */
const BUILT_IN: readonly string[] = PERFORMANCE_METRICS;

/** Coverage, deal size, certifications and tasks: targets, and the actuals that deals do not tell. */
export function MetricsStep(props: CardStepProps) {
  const { open } = useApp();
  return (
    <>
      <InputField {...props} name="coverage" label={texts.coverage} hint={texts.coverageHint} />
      <InputField {...props} name="average_deal_size_target" label={texts.dealSize} />
      <InputField {...props} name="training_certs_target" label={texts.certs} />
      <ActualField {...props} metric="training_certs" label={texts.certsActual} kind="number" />
      <CertificatesNote held={props.card.certificates} />
      <InputField {...props} name="required_tasks_target" label={texts.tasks} />
      <ActualField {...props} metric="required_tasks" label={texts.tasksActual} kind="percent" max={1} />
      {props.card.lines
        .map(({ metric }) => metric)
        .filter(({ id }) => !BUILT_IN.includes(id))
        .map(({ id, label, unit }) => (
          <ActualField
            key={id}
            {...props}
            metric={id}
            label={texts.ownActual(label)}
            kind={unit === "share" ? "percent" : unit}
          />
        ))}
      <Note>
        <Link inline onClick={() => open("results")}>
          {texts.pasteAll}
        </Link>
      </Note>
    </>
  );
}

function ActualField({
  card,
  draft,
  update,
  metric,
  label,
  kind,
  max,
}: CardStepProps & { metric: string; label: string; kind: "number" | "percent" | "money"; max?: number }) {
  const { format } = useApp();
  const typedActual = scorecardDraftOf(draft, card.partner).actuals[metric];
  const known = card.lines.find((line) => line.metric.id === metric)?.columns[4].actual ?? null;
  const isCounted = metric === CERTIFICATIONS_METRIC && card.certificates?.valid === known;
  const knownHint = isCounted ? texts.counted : texts.recorded;
  const hint =
    typedActual != null
      ? texts.typed
      : known !== null
        ? knownHint(writeNumber(known, kind, format))
        : texts.actualHint;
  return (
    <NumberField
      label={label}
      kind={kind}
      min={0}
      {...(max === undefined ? {} : { max })}
      value={typedActual ?? known}
      hint={hint}
      muted={typedActual == null}
      onChange={(actual) =>
        update((before) =>
          typedInScorecard(before, card.partner, {
            actuals: { ...scorecardDraftOf(before, card.partner).actuals, [metric]: actual },
          }),
        )
      }
    />
  );
}
