import { MGO_SCENARIOS } from "../../../domain/marketing/mgo-lines";
import { useApp } from "../../session/app-context";
import { Facts, Note, Section } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import { mgoTexts } from "../../strings/mgo";
import type { StepProps } from "./mgo-draft";

const texts = mgoTexts.review;
const PARTNERS_SHOWN = 8;

/** The worksheet in words and numbers before it is built. */
export function ReviewStep({ live, sheet }: StepProps) {
  const { format } = useApp();
  const number = (value: number | null, decimals = 0) =>
    value === null ? "–" : format.number(value, decimals);
  const { scenarios, shares } = live;
  return (
    <>
      <Section title={texts.scenarios} level={3}>
        <Facts
          facts={MGO_SCENARIOS.map(
            (each) => [each, texts.of(number(scenarios[each].mgos), number(scenarios[each].needed))] as const,
          )}
        />
      </Section>
      <Section title={texts.targets} level={3}>
        <Facts
          facts={[
            [texts.quarter, number(live.perQuarter, 1)],
            [texts.month, number(live.perMonth, 1)],
            [texts.week, number(live.perWeek, 1)],
            [texts.partner, number(live.perPartner, 1)],
          ]}
        />
      </Section>
      {shares.length > 0 && (
        <Section title={texts.partners} level={3}>
          <Facts
            facts={shares
              .slice(0, PARTNERS_SHOWN)
              .map(({ partner, mgos }) => [partner, number(mgos)] as const)}
          />
          {shares.length > PARTNERS_SHOWN && (
            <Note>{texts.more(format.number(shares.length - PARTNERS_SHOWN))}</Note>
          )}
          <Note>{texts.weights}</Note>
        </Section>
      )}
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, texts.sheetTitle)}
      </Note>
    </>
  );
}
