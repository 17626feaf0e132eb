import type { QuestionRow } from "../../shared/tables/capabilities-tables";
import { ACTIVATION_QUESTIONS } from "./questions-activation";
import { CAPABILITIES_QUESTIONS } from "./questions-capabilities";
import { FIT_QUESTIONS } from "./questions-fit";
import { PROFILE_QUESTIONS } from "./questions-profile";

/** What `cam_questions` starts with: two or three questions for each of the 20 assessed metrics, one of them core. */
export const DEFAULT_QUESTIONS: readonly QuestionRow[] = [
  ...FIT_QUESTIONS,
  ...PROFILE_QUESTIONS,
  ...CAPABILITIES_QUESTIONS,
  ...ACTIVATION_QUESTIONS,
];
