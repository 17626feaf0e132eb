import { PROGRAM_QUESTIONS, PROGRAM_STAGES } from "../../../domain/program-stage/program-questions";
import { programAssessmentChange } from "../../../sheets/program-assessment/change";
import { programAssessmentDefinition } from "../../../sheets/program-assessment/definition";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolDefinition } from "../../components/guided-tool/tool-definition";
import { programTexts as texts } from "../../strings/program-assessment";
import { EMPTY_DRAFT, liveProgram, readProgram, type ProgramTool } from "./live-program";
import { QUESTIONS_OF } from "./questions-step";
import { ReviewStep } from "./review-step";
import { WhoStep } from "./who-step";

/** Where the channel program stands: five questions a stage, and what to begin with. */
export const PROGRAM_TOOL: ToolDefinition<ProgramTool> = {
  kind: programAssessmentDefinition,
  texts,
  empty: EMPTY_DRAFT,
  facts: readProgram,
  live: liveProgram,
  steps: [
    { id: "who", Content: WhoStep },
    ...PROGRAM_STAGES.map((stage) => ({ id: stage, Content: QUESTIONS_OF[stage] })),
    { id: "review", Content: ReviewStep },
  ],
  figures: ({ live: { result, levels } }) => [
    [texts.live.stage, result.stage || texts.live.none],
    [texts.live.answered, texts.live.of(String(levels.size), String(PROGRAM_QUESTIONS.length))],
  ],
  build: {
    preparing: texts.preparing,
    change: ({ snapshot, draft: { respondent, act }, live: { asOf, assessedOn, given, actions } }) =>
      programAssessmentChange(snapshot, {
        ...{ asOf, respondent, assessedOn, answers: given },
        actions: act ? actions : [],
      }),
    done: () => texts.done,
  },
};

export default guidedTool(PROGRAM_TOOL);
