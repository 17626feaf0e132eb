import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rebateRoiChange } from "../../../sheets/rebate-roi/change";
import { useApp } from "../../session/app-context";
import { BuildTool } from "../../components/build-tool";
import { LiveFigures } from "../../components/live-figures";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { useDraft } from "../../session/use-draft";
import { rebateTexts as texts } from "../../strings/rebates";
import { BasisStep } from "./basis-step";
import { EMPTY_DRAFT, type RebatesDraft, type StepId } from "./rebates-draft";
import { RebatesStep } from "./rebates-step";
import { ReviewStep } from "./review-step";
import { useRebates } from "./use-rebates";

/** Rebates typed or pasted, what they are compared with, and the sheet that shows what came back for them. */
export default function RebatesPage() {
  const { today, directory, format } = useApp();
  const [draft, update] = useDraft<RebatesDraft>("rebates", EMPTY_DRAFT);
  const { snapshot, sheet, error, live } = useRebates(draft, today, format);
  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !live || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;

  const { report, rows, asOf } = live;
  const props = { draft, update, sheet, ...live };
  const { from, to, grossMargin, comparison } = draft;
  const typed = Object.fromEntries(
    Object.entries({ from, to, grossMargin, comparison }).filter(([, value]) => value !== undefined),
  );
  const share = (value: number | null) => (value === null ? texts.live.none : format.percent(value, 0));
  const step = (id: StepId, content: ReactNode, next?: string) => ({
    id,
    name: texts.steps[id],
    title: texts.titles[id],
    content,
    ...(next ? { next } : {}),
  });
  return (
    <BuildTool
      steps={[
        step("rebates", <RebatesStep {...props} />),
        step("basis", <BasisStep {...props} />),
        step("review", <ReviewStep {...props} />, sheet ? texts.review.update : texts.review.build),
      ]}
      current={draft.step}
      onStep={(id) => update((before) => ({ ...before, step: id as StepId }))}
      change={() =>
        rebateRoiChange(snapshot, {
          asOf,
          rebates: rows,
          ...typed,
          ...(sheet ? { existingInputs: sheet.inputs } : {}),
        })
      }
      onBuilt={() => update(() => EMPTY_DRAFT)}
      texts={texts.tool}
      result={
        <LiveFigures
          name={texts.live.name}
          figures={[
            [texts.live.roi, share(report.marginRoi)],
            [texts.live.revenueReturn, share(report.revenueReturn)],
            [texts.live.paid, format.moneyShort(report.total.rebate)],
          ]}
        />
      }
    />
  );
}
