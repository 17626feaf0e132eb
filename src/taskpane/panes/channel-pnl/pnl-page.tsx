import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { channelPnlChange } from "../../../sheets/channel-pnl/change";
import { useApp } from "../../session/app-context";
import { BuildTool } from "../../components/build-tool";
import { LiveFigures } from "../../components/live-figures";
import { ErrorMessage } from "../../components/message";
import { useDraft } from "../../session/use-draft";
import { pnlTexts as texts } from "../../strings/channel-pnl";
import { LinesStep } from "./lines-step";
import { PeriodStep } from "./period-step";
import { EMPTY_DRAFT, type PnlDraft, type StepId } from "./pnl-draft";
import { ReviewStep } from "./review-step";
import { RolesStep, StaffStep } from "./staff-steps";
import { usePnl } from "./use-pnl";

/** The channel's amounts period by period, its people, and the statement that shows what a dollar brought back. */
export default function PnlPage() {
  const { today, format } = useApp();
  const [draft, update] = useDraft<PnlDraft>("pnl", EMPTY_DRAFT);
  const { snapshot, sheet, error, live } = usePnl(draft, today);
  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !live) return <Spinner size="small" label={texts.reading} />;

  const { pnl, asOf, entries } = live;
  const props = { draft, update, sheet, ...live };
  const { overrides, staffBasis } = draft;
  const { channel } = pnl.returnPerDollar;
  const { netMargin } = pnl.total;
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
        step("period", <PeriodStep {...props} />),
        step("lines", <LinesStep {...props} />),
        step("staff", <StaffStep {...props} />),
        step("roles", <RolesStep {...props} />),
        step("review", <ReviewStep {...props} />, sheet ? texts.review.update : texts.review.build),
      ]}
      current={draft.step}
      onStep={(id) => update((before) => ({ ...before, step: id as StepId }))}
      change={() =>
        channelPnlChange(snapshot, {
          asOf,
          entries,
          overrides,
          ...(staffBasis === undefined ? {} : { staffBasis }),
        })
      }
      onBuilt={() => update(() => EMPTY_DRAFT)}
      texts={texts.tool}
      result={
        <LiveFigures
          name={texts.live.name}
          figures={[
            [texts.live.back, channel === null ? texts.live.none : format.number(channel, 2)],
            [texts.live.margin, netMargin === null ? texts.live.none : format.moneyShort(netMargin)],
            [texts.live.people, format.number(pnl.staff.people)],
          ]}
        />
      }
    />
  );
}
