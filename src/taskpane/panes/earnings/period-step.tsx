import { fiscalPeriodName } from "../../../domain/shared/fiscal-calendar";
import { ChoiceField } from "../../components/choice-field";
import { DateField } from "../../components/date-field";
import { Message } from "../../components/message";
import { sharedTexts } from "../../strings/components";
import { earningsTexts } from "../../strings/earnings";
import { typeEarnings } from "./earnings-draft";
import type { EarningsStepProps } from "./live-earnings";

const texts = earningsTexts.period;

/** The day, the level whose terms counted, and the one it is compared with. */
export function PeriodStep({ facts, live, partner, update, asOf: proposed }: EarningsStepProps) {
  const { asOf, earnings } = live;
  const { terms, level, comparedLevel } = earnings;
  const year = fiscalPeriodName(asOf, facts.settings.fiscalStartMonth, "year");
  const names = facts.levels.flatMap((row) => (row.level ? [[row.level, row.level] as const] : []));
  const type = (key: "level" | "compared_level", value: string) =>
    update((before) =>
      typeEarnings(before, partner, (typed) => ({
        ...typed,
        overrides: { ...typed.overrides, [key]: value },
      })),
    );
  const bare = [level, comparedLevel].filter(
    (row) => row !== null && row.discount == null && row.rebateRate == null && row.mdfShare == null,
  );
  return (
    <>
      <DateField
        label={texts.asOf}
        value={asOf}
        hint={`${texts.asOfHint(year)} ${asOf === proposed.day ? sharedTexts.asOf.reasons[proposed.from] : ""}`}
        onChange={(day) =>
          update((before) => typeEarnings(before, partner, (typed) => ({ ...typed, asOf: day })))
        }
      />
      <ChoiceField
        label={texts.level}
        value={level?.level ?? null}
        options={names}
        placeholder={texts.noLevel}
        hint={terms.level.default === null ? texts.noContract : texts.contract(terms.level.default)}
        onChoose={(value) => type("level", value)}
      />
      <ChoiceField
        label={texts.compared}
        value={comparedLevel?.level ?? null}
        options={names}
        placeholder={texts.noLevel}
        hint={texts.next}
        onChoose={(value) => type("compared_level", value)}
      />
      {bare.length > 0 && (
        <Message intent="info">{texts.noTerms(bare.map((row) => row!.level).join(", "))}</Message>
      )}
    </>
  );
}
