import { Button } from "@fluentui/react-components";
import type { AppliedBlocks } from "../../../book/apply-blocks";
import { Built } from "../../components/built";
import { ErrorMessage } from "../../components/message";
import { partnerAfter } from "../../session/active-partners";
import { useApp } from "../../session/app-context";
import type { Directory } from "../../session/directory";
import { scorecardTexts } from "../../strings/scorecard";

const texts = scorecardTexts.done;

export interface BuiltScorecards {
  applied: AppliedBlocks;
  /** The partners asked for, one or many. */
  partners: readonly string[];
}

/** What was built, and on to the next partner where it was one. */
export function ScorecardsBuilt({
  built: { applied, partners },
  directory,
  onStart,
  onRest,
}: {
  built: BuiltScorecards;
  directory: Directory;
  /** With "": to the choice of the partner. */
  onStart: (partner: string) => void;
  /** Back to those that were not built. */
  onRest: () => void;
}) {
  const { format } = useApp();
  const only = partners.length === 1 ? partners[0]! : null;
  const { stopped, finished } = applied;
  if (stopped)
    return (
      <>
        <ErrorMessage
          error={stopped.error}
          actions={
            <Button size="small" onClick={onRest}>
              {texts.rest(format.number(stopped.left.length))}
            </Button>
          }
        />
        <Built
          applied={applied}
          title={texts.some(format.number(finished.length), format.number(partners.length))}
          onAnother={() => onStart("")}
        >
          {texts.body}
        </Built>
      </>
    );
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
