import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PartnerHome } from "../../../domain/partner-home/partner-home";
import { findSheet } from "../../../book/find-sheet";
import type { BuiltSheet } from "../../../book/workbook-port";
import { performanceScorecardDefinition } from "../../../sheets/performance-scorecard/definition";
import GoneSheet from "../../components/gone-sheet";
import { BorderedCard, Buttons, Note } from "../../components/page-parts";
import { ScoreGauge } from "../../components/score-gauge";
import { useApp } from "../../session/app-context";
import type { Format } from "../../strings/format";
import { partnerHomeTexts as texts } from "../../strings/partner-home";
import { useOpenTool } from "./use-open-tool";

const { kind, page } = performanceScorecardDefinition;

/** The score as the partner's sheet has it, why it is what it is, and the way to the sheet. */
export function ScorePart({
  home: { card, worst, scoreChange },
  sheets,
}: {
  home: PartnerHome;
  sheets: readonly BuiltSheet[];
}) {
  const { workbook, format } = useApp();
  const openTool = useOpenTool();
  const [trouble, setTrouble] = useState<unknown>(null);
  const sheet = findSheet(sheets, kind, { partner: card.partner });
  return (
    <BorderedCard>
      <ScoreGauge name={card.partner} score={card.score} status={card.status} note={card.levelText} />
      <span>{worst ? whyText(worst, format) : texts.notMeasured}</span>
      {scoreChange && <Note>{changeText(scoreChange, format)}</Note>}
      {trouble != null && <GoneSheet error={trouble} onAgain={() => openTool(page)} />}
      <Buttons>
        {sheet ? (
          <Button
            appearance="primary"
            onClick={() => void workbook.activate(sheet.sheetName).catch(setTrouble)}
          >
            {texts.openScorecard}
          </Button>
        ) : (
          <Button appearance="primary" onClick={() => openTool(page)}>
            {texts.buildScorecard}
          </Button>
        )}
      </Buttons>
    </BorderedCard>
  );
}

function whyText(worst: NonNullable<PartnerHome["worst"]>, format: Format): string {
  const shown = (value: number | null) =>
    value === null
      ? "–"
      : worst.unit === "money"
        ? format.money(value)
        : worst.unit === "share"
          ? format.percent(value, 0)
          : format.number(value, Number.isInteger(value) ? 0 : 1);
  return texts.why(worst, shown(worst.actual), shown(worst.target));
}

function changeText({ on, change }: NonNullable<PartnerHome["scoreChange"]>, format: Format): string {
  const date = format.date(on);
  if (Math.abs(change) < 0.05) return texts.same(date);
  return texts.change(`${change > 0 ? "▲" : "▼"} ${format.number(Math.abs(change), 1)}`, date);
}
