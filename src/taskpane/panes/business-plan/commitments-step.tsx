import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { AcceptedTargets } from "../../../domain/business-plan/accepted-targets";
import { wholePromises } from "../../../domain/business-plan/whole-promises";
import { useApp } from "../../session/app-context";
import { Facts, Note, Section } from "../../components/page-parts";
import { businessPlanTexts } from "../../strings/business-plan";
import { BusinessPlanAssumptions } from "./assumption";
import { changed } from "./business-plan-draft";
import type { BusinessPlanStepProps } from "./step-props";

const texts = businessPlanTexts.commitments;
const SHOWN = 4;

/** What both sides promise for the next quarters, and whether it becomes the scorecard's targets. */
export function CommitmentsStep(props: BusinessPlanStepProps) {
  const { live, own, update } = props;
  const { format } = useApp();
  const whole = wholePromises(live.promises, live.businessPlan.winRate);
  return (
    <>
      <BusinessPlanAssumptions {...props} keys={["certifications", "certifications_month"]} />
      <Note>{texts.lead}</Note>
      {live.promises.slice(0, SHOWN).map(({ label, end, revenue, marketing, mdf }, index) => (
        <Section key={label} title={texts.quarter(label, format.date(end))} level={3}>
          <Facts
            facts={[
              [texts.deals, format.number(whole[index]!.deals, 0)],
              ...(whole[index]!.opportunities === null
                ? []
                : [[texts.find, format.number(whole[index]!.opportunities, 0)] as const]),
              [texts.revenue, format.money(revenue)],
              [texts.marketing, format.money(marketing)],
              [texts.mdf, format.money(mdf)],
            ]}
          />
        </Section>
      ))}
      <Checkbox
        checked={own.accept}
        label={texts.accept}
        onChange={(_, { checked }) =>
          update((before) => changed(before, live.partner, { accept: checked === true }))
        }
      />
      {own.accept && <TargetChanges targets={live.targets} />}
    </>
  );
}

const useStyles = makeStyles({
  list: {
    maxHeight: "220px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
});

/** Every target that accepting changes, before and after. */
export function TargetChanges({ targets }: { targets: AcceptedTargets }) {
  const styles = useStyles();
  const { format } = useApp();
  const shown = (value: number | null, kind: "money" | "number") =>
    value === null
      ? texts.blank
      : kind === "money"
        ? format.money(value)
        : format.number(value, Number.isInteger(value) ? 0 : 1);
  const title = targets.changes.length ? texts.changes(targets.changes.length, format) : texts.none;
  return (
    <>
      <Section title={title} level={3}>
        {targets.changes.length > 0 && (
          // A list that scrolls is reached by keyboard.
          <div className={styles.list} tabIndex={0} role="group" aria-label={title}>
            <Facts
              facts={targets.changes.map(
                ({ label, kind, before, after }) =>
                  [label, texts.change(shown(before, kind), shown(after, kind))] as const,
              )}
            />
          </div>
        )}
      </Section>
      {targets.notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
    </>
  );
}
