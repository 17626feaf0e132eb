/** Left among the drafts by a page whose button is to build what is due: the scorecards' page opens with it. */
export const DUE_SCORECARDS = "build the scorecards that are due";
