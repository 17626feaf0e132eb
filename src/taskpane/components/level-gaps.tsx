import { REQUIREMENTS, type RequirementGap, type RequirementId } from "../../domain/program/levels";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { writeMeasure } from "./number-text";
import { Facts, Section } from "./page-parts";

const texts = sharedTexts.level;

const UNITS: Readonly<Record<RequirementId, "money" | "number" | "share">> = {
  annualRevenue: "money",
  certifications: "number",
  requiredTasks: "share",
  capabilitiesScore: "number",
  servicingShare: "share",
};

/** What the partner has to do for the next level. What is not measured is not called missing. */
export function LevelGaps({
  partner,
  earned: { nextLevel, gaps },
}: {
  partner: string;
  earned: { nextLevel: string; gaps: readonly RequirementGap[] };
}) {
  const { format } = useApp();
  const open = gaps.filter(({ missing }) => missing !== null && missing > 0);
  if (!nextLevel || open.length === 0) return null;
  const facts = open.map(({ id, has, needs, missing }): readonly [string, string] => {
    const figure = (value: number | null) => writeMeasure(value, UNITS[id], format);
    if (has !== null) return texts.does[id](figure(missing));
    return [REQUIREMENTS.find((each) => each.id === id)!.label, texts.notMeasured(figure(needs))];
  });
  return (
    <Section title={texts.title(partner, nextLevel)} level={3}>
      <Facts facts={facts} />
    </Section>
  );
}
