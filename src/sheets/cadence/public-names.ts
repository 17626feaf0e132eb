import { FISCAL_START, type PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "One row a partner, and one for the program, stands in the table `cam_cadence_board` on this sheet, one column an activity: `● Done`, `● Due`, `● Overdue`, `○ Not started`, " +
    "blank where none is to be done. Lists are one column.",
  results: [
    {
      names: ["done", "due", "overdue", "not_started"],
      holds: "how many things of the routine are in each state, the program's too",
    },
    { names: ["completion"], holds: 'done ÷ (done + overdue); `""` while nothing was due' },
    {
      names: ["first_partners", "first_activities", "first_periods", "first_days"],
      holds: "six in one column: what is overdue or to come, the oldest first",
    },
    {
      names: ["week_starts", "week_due", "week_done", "week_minutes", "week_unknown"],
      holds:
        "six in one column: the weeks of the month from Monday, what is due in each, done of it, minutes of what is not done, and how many of that have none",
    },
    {
      names: ["cam_names", "cam_due", "cam_done", "cam_on_time", "cam_shares"],
      holds: "by CAM in one column: what was due (done or overdue), done, done by its day, done ÷ due",
    },
    {
      names: ["deal_minutes", "known_minutes", "deal_time_share", "unknown_times"],
      holds:
        "of talks and things done in the quarter's last 30 days: minutes for deals, all minutes, their share, and how many have no minutes or purpose",
    },
    { names: ["check"], holds: "TRUE when partners, CAMs and rules are those of the tables" },
    FISCAL_START,
  ],
  inputs: [{ names: ["in_as_of"], holds: "the as-of day; blank = Setup's" }],
};
