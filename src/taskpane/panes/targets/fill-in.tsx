import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { pasteTargets, type PastedTargets } from "../../../domain/crm/paste-targets";
import { grownTarget } from "../../../domain/scorecard/performance/annual-targets";
import { SETTINGS } from "../../../domain/program/settings";
import { AssumptionField } from "../../components/assumption-field";
import { Message } from "../../components/message";
import { Buttons, Note, Stack } from "../../components/page-parts";
import { PasteField } from "../../components/paste-field";
import { ProblemList } from "../../components/problem-list";
import { useApp } from "../../session/app-context";
import { targetTexts as texts } from "../../strings/targets";
import type { TargetsDraft, TargetsNow } from "./use-targets";

export interface TargetsProps {
  draft: TargetsDraft;
  update: (change: (before: TargetsDraft) => TargetsDraft) => void;
  now: TargetsNow;
}

/** Last year with growth for all that are ticked. */
export function GrowTargets({ draft, update, now }: TargetsProps) {
  const { format } = useApp();
  const growth = draft.growth ?? now.growth;
  const ticked = now.targets.filter(({ partner }) => !draft.leftOut.includes(partner));
  const grown = ticked.flatMap((each) => {
    const target = grownTarget(each, growth);
    return target === null ? [] : [[each.partner, target] as const];
  });
  const fill = () =>
    update((before) => ({ ...before, wanted: { ...before.wanted, ...Object.fromEntries(grown) } }));
  return (
    <>
      <AssumptionField
        assumption={SETTINGS.growth}
        label={texts.growth}
        value={draft.growth}
        standard={{ value: now.growth, source: "Settings" }}
        onChange={(value) => update((before) => ({ ...before, growth: value }))}
      />
      <Note>{texts.growHint(ticked.length - grown.length)}</Note>
      <Buttons>
        <Button type="button" disabledFocusable={grown.length === 0} onClick={fill}>
          {texts.grow(grown.length, format)}
        </Button>
      </Buttons>
    </>
  );
}

/** Partners and targets from elsewhere; they are filled in below, to be looked at. */
export function PasteTargets({ update, now }: TargetsProps) {
  const { format } = useApp();
  const [pasted, setPasted] = useState<PastedTargets | null>(null);
  const use = (text: string) => {
    const rows = now.targets.map(({ row }) => row);
    const read = pasteTargets(text, rows, format.culture);
    setPasted(read);
    const filled = Object.fromEntries(read.differences.map(({ partner, after }) => [partner, after]));
    update((before) => ({ ...before, wanted: { ...before.wanted, ...filled } }));
  };
  return (
    <Stack>
      <PasteField label={texts.paste} hint={texts.pasteHint} action={texts.usePaste} onText={use} />
      {pasted && (
        <Message intent={pasted.differences.length ? "success" : "info"}>
          {texts.pasted(pasted.differences.length, pasted.unchanged, format)}
        </Message>
      )}
      {pasted && pasted.problems.length > 0 && (
        <ProblemList
          label={texts.problems}
          problems={pasted.problems.map(({ line, column, message }) => ({
            where: texts.line(format.number(line), column),
            message,
          }))}
        />
      )}
    </Stack>
  );
}
