import type { AppliedChange } from "../../../book/workbook-port";
import { Built } from "../../components/built";
import { partnerAfter } from "../../session/active-partners";
import { useApp } from "../../session/app-context";
import type { Directory } from "../../session/directory";
import { scorecardTexts } from "../../strings/scorecard";

const texts = scorecardTexts.done;

export interface BuiltScorecards {
  applied: AppliedChange;
  /** The partners built, one or many. */
  partners: readonly string[];
}

/** What was built, and on to the next partner where it was one. */
export function ScorecardsBuilt({
  built: { applied, partners },
  directory,
  onStart,
}: {
  built: BuiltScorecards;
  directory: Directory;
  /** With "": to the choice of the partner. */
  onStart: (partner: string) => void;
}) {
  const { format } = useApp();
  const only = partners.length === 1 ? partners[0]! : null;
  return (
    <Built
      applied={applied}
      title={only === null ? texts.all(format.number(partners.length)) : texts.one(only)}
      next={only === null ? undefined : partnerAfter(directory.partners, only)}
      onNext={onStart}
      onAnother={() => onStart("")}
    >
      {texts.body}
    </Built>
  );
}
