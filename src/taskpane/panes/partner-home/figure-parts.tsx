import { Button } from "@fluentui/react-components";
import type { PartnerHome } from "../../../domain/partner-home/partner-home";
import { Buttons, Facts, Note, Section } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { partnerHomeTexts as texts } from "../../strings/partner-home";

/** What the partner won in the fiscal year and in the one before. */
export function YearPart({ home: { card, earned, deals } }: { home: PartnerHome }) {
  const { format, open } = useApp();
  const { year } = texts;
  const { annualTarget } = card;
  return (
    <Section title={year.title}>
      {deals === 0 ? (
        <>
          <Note>{year.none}</Note>
          <Buttons>
            <Button onClick={() => open("import")}>{year.import}</Button>
          </Buttons>
        </>
      ) : (
        <Facts
          facts={[
            [year.won(`FY${card.year.name}`), format.money(earned.thisYear)],
            ...(annualTarget === null ? [] : [[year.target, format.money(annualTarget)] as const]),
            [year.last, format.money(earned.lastYear)],
            [year.pipeline, format.money(card.coverage.open)],
          ]}
        />
      )}
    </Section>
  );
}

/** What imports have changed of its deals within a month. */
export function ChangedPart({ home: { changes, since } }: { home: PartnerHome }) {
  const { format } = useApp();
  const { changed } = texts;
  return (
    <Section title={changed.title(format.date(since))}>
      {changes === null ? (
        <Note>{changed.none}</Note>
      ) : (
        <span>{changes.length ? changes.join(", ") : changed.quiet}</span>
      )}
    </Section>
  );
}
