import { EARNING_SERVICES, EARNING_TERMS } from "../../../domain/finance/earnings-inputs";
import { fiscalPeriodName } from "../../../domain/shared/fiscal-calendar";
import { AssumptionField } from "../../components/assumption-field";
import { NumberField } from "../../components/number-field";
import { Lead, Section } from "../../components/page-parts";
import { earningsTexts } from "../../strings/earnings";
import { typedFor, typeEarnings } from "./earnings-draft";
import type { EarningsStepProps } from "./live-earnings";

const texts = earningsTexts.unknown;
const RATES = {
  partner_margin: "margin",
  partner_margin_last_year: "marginLastYear",
  registration_discount: "registration",
} as const;
type Rate = keyof typeof RATES;

/** The partner's margin and discount, which Levels and Setup may know, and its services by quarter, which no deal tells. */
export function UnknownStep({ live, partner, update }: EarningsStepProps) {
  const { overrides, earnings } = live;
  const type = (key: Rate, value: number | null) =>
    update((before) =>
      typeEarnings(before, partner, (typed) => ({
        ...typed,
        overrides: { ...typed.overrides, [key]: value },
      })),
    );
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {(Object.keys(RATES) as Rate[]).map((key) => (
        <AssumptionField
          key={key}
          assumption={EARNING_TERMS[key]}
          value={overrides[key] ?? null}
          standard={standardOf(key, earnings.terms[RATES[key]].default)}
          onChange={(value) => type(key, value)}
        />
      ))}
      <Services {...{ live, partner, update }} which="thisYear" />
      <Services {...{ live, partner, update }} which="lastYear" />
    </>
  );
}

function standardOf(key: Rate, value: number | null) {
  return { value, source: value === null ? texts.noDefault[key] : EARNING_TERMS[key].source };
}

/** A year's services, of the quarters that have begun. */
function Services({
  live: { earnings },
  partner,
  update,
  which,
}: Pick<EarningsStepProps, "live" | "partner" | "update"> & { which: "thisYear" | "lastYear" }) {
  const { starts, quarters } = earnings[which];
  return (
    <Section title={texts[which]} level={3}>
      {quarters.map((quarter, index) => {
        if (quarter === null) return null;
        const key = `${which === "thisYear" ? "services" : "last_services"}_q${index + 1}` as "services_q1";
        const { minimum } = EARNING_SERVICES[key];
        return (
          <NumberField
            key={key}
            label={texts.quarter(fiscalPeriodName(starts[index]!, earnings.year.startMonth))}
            kind="money"
            min={minimum!}
            value={quarter.services}
            {...(index === 0 && which === "thisYear" ? { hint: texts.servicesHint } : {})}
            onChange={(value) =>
              update((before) =>
                typeEarnings(before, partner, (typed) => ({
                  ...typed,
                  services: { ...typedFor(before, partner).services, [key]: value },
                })),
              )
            }
          />
        );
      })}
    </Section>
  );
}
