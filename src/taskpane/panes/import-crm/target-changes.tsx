import type { TargetDifference } from "../../../domain/crm/import-preview";
import { Facts, Note, Section } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { importTexts } from "../../strings/import-crm";

const texts = importTexts.targets;
/** Enough to see that the right column was taken; the number of all stands above. */
const SHOWN = 50;

/** Whose target becomes what. */
export function TargetChanges({
  targets,
  currency,
}: {
  targets: readonly TargetDifference[];
  currency: string | null;
}) {
  const { format } = useApp();
  if (!targets.length) return null;
  const shown = (value: number | null) => (value === null ? texts.blank : format.number(value));
  return (
    <Section title={texts.title(currency ?? "")} level={3}>
      <Facts
        facts={targets
          .slice(0, SHOWN)
          .map(({ partner, before, after }) => [partner, texts.to(shown(before), shown(after))] as const)}
      />
      {targets.length > SHOWN && <Note>{texts.more(format.number(targets.length - SHOWN))}</Note>}
    </Section>
  );
}
