import { Facts, Lead, Section } from "../../components/page-parts";
import { chiefTexts } from "../../strings/chief";
import { count } from "../../strings/format";
import type { ChiefStepProps } from "./live-chief";

const texts = chiefTexts.glance;

/** How far partners have come, and who grows. */
export function GlanceStep({ live: { found }, format }: ChiefStepProps) {
  const partners = (number: number) => count(number, "partner", "partners", format);
  return (
    <>
      <Lead>{texts.lead}</Lead>
      <Section title={texts.funnel} level={3}>
        <Facts
          facts={found.funnel.map(({ label, partners: number, days }) => [
            label,
            days === null
              ? partners(number)
              : texts.reached(partners(number), texts.days(format.number(days, 0))),
          ])}
        />
      </Section>
      <Section title={texts.compared} level={3}>
        <Facts
          facts={found.compared.map(({ label, partners: number, growth }) => [
            label,
            texts.group(growth === null ? chiefTexts.unknown : format.percent(growth, 0), partners(number)),
          ])}
        />
      </Section>
    </>
  );
}
