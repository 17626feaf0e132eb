import { useState } from "react";
import { pasteActuals, pasteTactics, type PasteProblem } from "../../../domain/marketing/paste-campaigns";
import { Message } from "../../components/message";
import { PasteField } from "../../components/paste-field";
import { ProblemList } from "../../components/problem-list";
import { useApp } from "../../session/app-context";
import { count } from "../../strings/format";
import { marketingTexts } from "../../strings/marketing";
import { freshCampaign, freshKey } from "./campaign-rows";
import type { CampaignDraft } from "./marketing-draft";
import { campaignName, typeMarketingPlan, type StepProps } from "./step-props";
import { emptiestMonth } from "../../../domain/marketing/marketing-quarter";
import { isSettled } from "./use-marketing";

const texts = marketingTexts.paste;

interface Pasted {
  rows: number;
  problems: readonly PasteProblem[];
}

/** What a spreadsheet has of the campaigns' results, taken over at once. */
export function PasteActuals(props: StepProps) {
  const { format } = useApp();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const { campaigns } = props.marketing;
  const take = (text: string) => {
    const named = campaigns.map(({ key, campaignId }) => ({
      key,
      names: [campaignName(props.marketing, key), campaignId ?? key],
    }));
    const { rows, problems } = pasteActuals(text, { campaigns: named, marks: format.culture });
    const given = new Map(rows.map(({ key, actuals }) => [key, actuals]));
    typeMarketingPlan(props, {
      campaigns: campaigns.map((each) => ({ ...each, actuals: { ...each.actuals, ...given.get(each.key) } })),
    });
    setPasted({ rows: rows.length, problems });
  };
  return (
    <>
      <PasteField label={texts.actuals} hint={texts.actualsHint} action={texts.take} onText={take} />
      <Outcome pasted={pasted} />
    </>
  );
}

/** A plan's tactics from a spreadsheet: they take the place of those that may go. */
export function PasteTactics(props: StepProps) {
  const { format } = useApp();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const { campaigns, forecast } = props.marketing;
  const months = forecast.quarters.flatMap((quarter) => quarter.months);
  const take = (text: string) => {
    const { rows, problems } = pasteTactics(text, { months, marks: format.culture });
    if (rows.length) {
      const kept = campaigns.filter(({ campaignId }) => isSettled(props.marketing, campaignId));
      const all = rows.reduce<CampaignDraft[]>(
        (before, { tactic, month, typed }) => {
          const taken = before.map(({ key }) => key);
          const free =
            month ??
            emptiestMonth(
              months,
              before.map((each) => each.month),
            );
          return [...before, { ...freshCampaign(freshKey(tactic, taken), tactic, free), typed }];
        },
        [...kept],
      );
      typeMarketingPlan(props, { campaigns: all });
    }
    setPasted({ rows: rows.length, problems });
  };
  return (
    <details>
      <summary style={{ cursor: "pointer", minHeight: "24px" }}>{texts.tacticsTitle}</summary>
      <PasteField label={texts.tactics} hint={texts.tacticsHint} action={texts.take} onText={take} />
      <Outcome pasted={pasted} />
    </details>
  );
}

function Outcome({ pasted }: { pasted: Pasted | null }) {
  const { format } = useApp();
  if (!pasted) return null;
  const { rows, problems } = pasted;
  return (
    <>
      <Message intent={rows ? "info" : "warning"}>
        {texts.read(count(rows, "campaign", "campaigns", format))}
      </Message>
      {problems.length > 0 && (
        <ProblemList
          label={texts.problems}
          problems={problems.map(({ line, message }) => ({
            where: texts.line(format.number(line)),
            message,
          }))}
        />
      )}
    </>
  );
}
