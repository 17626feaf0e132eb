import { Button, tokens } from "@fluentui/react-components";
import { daysInMonth, partsOf, type SerialDate } from "../../../domain/shared/serial-date";
import { useApp } from "../../session/app-context";
import { activeEntries, isScorecardDue } from "../../session/active-partners";
import type { PartnerEntry } from "../../session/directory";
import { useOpenScorecards } from "../../session/use-open-scorecards";
import { Buttons, BorderedCard, Note, Section } from "../../components/page-parts";
import { monthName, todayTexts } from "../../strings/today";

export interface MonthState {
  month: string;
  daysLeft: number;
  active: number;
  scored: number;
}

/** How far this month's scorecards are; a partner counts as scored with a score dated within the month. */
function monthState(partners: readonly PartnerEntry[], today: SerialDate): MonthState {
  const { year, month, day } = partsOf(today);
  const active = activeEntries(partners);
  const scored = active.filter((entry) => !isScorecardDue(entry, today));
  return {
    month: `${monthName(month)} ${year}`,
    daysLeft: daysInMonth(year, month) - day,
    active: active.length,
    scored: scored.length,
  };
}

export function MonthCard({ partners }: { partners: readonly PartnerEntry[] }) {
  const { today, format } = useApp();
  const openScorecards = useOpenScorecards();
  const { month, daysLeft, active, scored } = monthState(partners, today);
  const texts = todayTexts.month;
  const progress = texts.progress(format.number(scored), format.number(active));
  const complete = scored === active;
  return (
    <BorderedCard>
      <Section title={texts.title(month)}>
        <progress
          aria-label={progress}
          value={scored}
          max={Math.max(1, active)}
          style={{
            width: "100%",
            accentColor: complete
              ? tokens.colorStatusSuccessBackground3
              : tokens.colorCompoundBrandBackground,
          }}
        />
        <span>{progress}</span>
        <Note>{complete ? texts.allDone : texts.left(daysLeft)}</Note>
        <Buttons>
          <Button appearance={complete ? "secondary" : "primary"} onClick={() => openScorecards("due")}>
            {complete ? texts.refresh : texts.build(active - scored, format)}
          </Button>
        </Buttons>
      </Section>
    </BorderedCard>
  );
}
