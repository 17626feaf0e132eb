import type { TargetProblem } from "../../../domain/program/partner-rows";
import { useApp } from "../../session/app-context";
import { Message } from "../../components/message";
import { scorecardTexts } from "../../strings/scorecard";

const texts = scorecardTexts.targets;

/** An annual target that cannot be read: where it stands, what counts meanwhile, what to do. */
export function TargetProblemNote({ problem, who }: { problem: TargetProblem | null; who: string }) {
  const { format } = useApp();
  if (!problem) return null;
  return (
    <Message intent="warning">
      {problem.row === null ? texts.columnMissing : texts.noNumber(who, format.number(problem.row))}
    </Message>
  );
}
