import { Button } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import type { PartnerEntry } from "../../session/directory";
import { Buttons, BorderedCard, Facts, Note, Section } from "../../components/page-parts";
import { ScoreGauge } from "../../components/score-gauge";
import { todayTexts } from "../../strings/today";
import { RenameForm } from "./rename-partner";
import type { Renaming } from "./use-rename";

/** The chosen partner at a glance. */
export function PartnerCard({ entry, renaming }: { entry: PartnerEntry; renaming: Renaming }) {
  const { format, open } = useApp();
  const texts = todayTexts.partner;
  const { latest } = entry;
  const facts = [
    [texts.facts.cam, entry.cam ?? texts.unassigned],
    [texts.facts.level, entry.tier],
    [texts.facts.stage, entry.lifeStage],
    [texts.facts.region, entry.region],
  ] as const;
  return (
    <BorderedCard>
      <Section title={entry.partner}>
        {latest && (
          <ScoreGauge
            name={entry.partner}
            score={latest.score}
            status={latest.status ?? "Not scored"}
            note={latest.level ? texts.level(latest.level) : undefined}
          />
        )}
        <Facts facts={facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []))} />
        <Note>{latest?.asOf != null ? texts.last(format.date(latest.asOf)) : texts.never}</Note>
        <Buttons>
          <Button onClick={() => open("scorecard")}>{texts.scorecard}</Button>
          <RenameForm
            key={entry.partner}
            partner={entry.partner}
            onRename={(to) => renaming.rename({ from: entry.partner, to })}
          />
        </Buttons>
      </Section>
    </BorderedCard>
  );
}
