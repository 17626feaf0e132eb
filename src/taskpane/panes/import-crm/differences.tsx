import { differenceInWords, type PartnerDifference } from "../../../domain/crm/difference-summary";
import { Section } from "../../components/page-parts";
import { ProblemList } from "../../components/problem-list";
import { importTexts } from "../../strings/import-crm";

const texts = importTexts.differences;

/** What the import makes different of each partner's deals. */
export function Differences({ differences }: { differences: readonly PartnerDifference[] }) {
  if (!differences.length) return null;
  const listed = differences.map((sum) => ({
    where: sum.partner,
    message: differenceInWords(sum).join(", "),
  }));
  return (
    <Section title={texts.title} level={3}>
      <ProblemList label={texts.label} problems={listed} />
    </Section>
  );
}
