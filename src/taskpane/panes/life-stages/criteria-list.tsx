import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CriterionResult, StageReview } from "../../../domain/capabilities/life-stage";
import { useApp } from "../../session/app-context";
import { Message } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { StatusBadge } from "../../components/status-badge";
import { lifeStageTexts, measured } from "../../strings/life-stages";
import { count, type Format } from "../../strings/format";
import type { StageSource } from "./use-life-stages";

const texts = lifeStageTexts.criteria;
const COLOURS = { Met: "Green", Missing: "Red", "Not measured": "" } as const;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

/** What has to be true before the next life-stage, and what is. */
export function CriteriaList({
  review,
  source,
  onEdit,
}: {
  review: StageReview;
  source: StageSource;
  onEdit: () => void;
}) {
  const styles = useStyles();
  const { format } = useApp();
  const { criteria, next, blueprint } = review;
  return (
    <Section title={next ? texts.next(next) : texts.stay}>
      <ul className={styles.list}>
        {criteria.map((criterion) => (
          <li key={criterion.measure} className={styles.line}>
            <span>{lineOf(criterion, format)}</span>
            <StatusBadge status={COLOURS[criterion.state]} text={texts.states[criterion.state]} />
          </li>
        ))}
        {blueprint?.judged.map((sentence) => (
          <li key={sentence} className={styles.line}>
            <span>{sentence}</span>
            <StatusBadge status="" text={texts.judged} />
          </li>
        ))}
      </ul>
      {source.unknown > 0 && (
        <Message intent="warning">{texts.unknown(count(source.unknown, "row", "rows", format))}</Message>
      )}
      <Note>{source.ownCriteria ? texts.own : texts.ours}</Note>
      {!source.ownCriteria && (
        <Buttons>
          <Button type="button" size="small" onClick={onEdit}>
            {texts.edit}
          </Button>
        </Buttons>
      )}
    </Section>
  );
}

function lineOf({ measure, label, has, atLeast, state }: CriterionResult, format: Format): string {
  if (measure === "planAgreed") return state === "Met" ? texts.businessPlan.met : texts.businessPlan.missing;
  const needs = measured(measure, atLeast, format);
  return has === null
    ? texts.unmeasured(label, needs)
    : texts.line(label, measured(measure, has, format), needs);
}
