import type { ActionTemplate } from "./action-template";
import { ACTIVATION_ACTIONS } from "./actions-activation";
import { CAPABILITIES_ACTIONS } from "./actions-capabilities";
import { FIT_ACTIONS } from "./actions-fit";
import { PERFORMANCE_ACTIONS } from "./actions-performance";
import { PROFILE_ACTIONS } from "./actions-profile";

/** What may be agreed with a partner, metric by metric: two or three actions for each of the 25. */
export const ACTION_LIBRARY: readonly ActionTemplate[] = [
  ...FIT_ACTIONS,
  ...PROFILE_ACTIONS,
  ...CAPABILITIES_ACTIONS,
  ...ACTIVATION_ACTIONS,
  ...PERFORMANCE_ACTIONS,
];
