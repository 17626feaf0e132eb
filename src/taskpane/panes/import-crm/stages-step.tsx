import { makeStyles, tokens } from "@fluentui/react-components";
import type { StageClass } from "../../../domain/crm/import-decisions";
import type { StageProposal } from "../../../domain/crm/map-stages";
import { useApp } from "../../session/app-context";
import { ChoiceField } from "../../components/choice-field";
import { NumberField } from "../../components/number-field";
import { Lead } from "../../components/page-parts";
import { count } from "../../strings/format";
import { importTexts } from "../../strings/import-crm";
import { decideImport } from "./import-draft";
import type { PreviewStepProps } from "./step-props";

const texts = importTexts.stages;
const CLASSES = (["Open", "Won", "Lost"] as const).map((each) => [each, each] as const);
const CERTAIN: Readonly<Record<StageClass, number | null>> = { Open: null, Won: 1, Lost: 0 };

const useStyles = makeStyles({
  stage: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    alignItems: "start",
  },
});

/** What each stage of the CRM means. */
export function StagesStep({ update, preview }: PreviewStepProps) {
  if (preview.stages.length === 0) return <Lead>{texts.none}</Lead>;
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {preview.stages.map((stage) => (
        <StageFields
          key={stage.stage}
          stage={stage}
          onDecide={(stageClass, probability) =>
            update((before) =>
              decideImport(before, {
                stages: { ...before.decisions.stages, [stage.stage]: { class: stageClass, probability } },
              }),
            )
          }
        />
      ))}
    </>
  );
}

function StageFields({
  stage,
  onDecide,
}: {
  stage: StageProposal;
  onDecide: (stageClass: StageClass, probability: number | null) => void;
}) {
  const styles = useStyles();
  const { format } = useApp();
  const fixed = stage.how === "workbook";
  const rows = count(stage.rows, "deal", "deals", format);
  return (
    <div className={styles.stage}>
      <ChoiceField
        label={texts.class(stage.stage)}
        value={stage.class}
        options={CLASSES}
        placeholder={texts.choose}
        ask={`${texts.choose}. ${rows}`}
        hint={fixed ? `${rows}. ${texts.workbook}` : rows}
        disabled={fixed}
        onChoose={(value) =>
          onDecide(
            value as StageClass,
            value === stage.class ? stage.probability : CERTAIN[value as StageClass],
          )
        }
      />
      {stage.class === "Open" && !fixed && (
        <NumberField
          label={texts.probability}
          spoken={texts.probabilityOf(stage.stage)}
          kind="percent"
          min={0}
          max={1}
          value={stage.probability}
          onChange={(probability) => onDecide("Open", probability)}
        />
      )}
    </div>
  );
}
