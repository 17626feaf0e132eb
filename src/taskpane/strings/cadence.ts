import type { Completion } from "../../domain/cadence/completion";
import type { DealTime } from "../../domain/cadence/deal-time";
import type { PlannedWeek } from "../../domain/cadence/month-plan";
import type { RoutineItem, RoutineState } from "../../domain/cadence/routine";
import { dayAndMonth } from "../../domain/shared/plain-words";
import { count, type Format } from "./format";

/** Texts of the page about the routine. */
export const cadenceTexts = {
  reading: "Reading what is due…",
  none: {
    title: "No partner yet",
    body: "What is to be done with each partner, how often and until when stands here, with what is done. Import partners from your CRM, or try it with sample data.",
  },
  whose: "Partner",
  everybody: "Everybody's routine. Choose a partner above to see one.",
  states: { Overdue: "overdue", Due: "due", Done: "done", "Not started": "not started" } satisfies Record<
    RoutineState,
    string
  >,
  status: { Overdue: "Red", Due: "Yellow", Done: "Green", "Not started": "" } satisfies Record<
    RoutineState,
    string
  >,
  problems: (reasons: readonly string[]) =>
    `Left out of the routine: ${reasons.join(" ")} Put it right in Settings, Routine.`,
  board: "Activities",
  nothing: "Nothing of the routine holds for this partner: it may be a prospect or inactive.",
  activity: (activity: string, period: string) => `${activity}, ${period}`,
  program: "The program",
  line: ({ partner, due, state, doneOn }: RoutineItem) =>
    `${partner || "The program"}, ${state === "Done" ? `done ${dayAndMonth(doneOn!)}` : `by ${dayAndMonth(due)}`}`,
  open: "Do it",
  openFor: (activity: string, partner: string) => `Do it: ${activity}, ${partner}`,
  done: "Done",
  doneFor: (activity: string, partner: string) => `Done: ${activity}, ${partner}`,
  more: (left: string) => `Show ${left} more`,
  saving: "Logging it",
  label: (activity: string, partner: string) => `Done: ${activity}, ${partner}`,
  logged: (activity: string, partner: string) => `${activity}, ${partner}: done`,
  loggedBody: "A row of Cadence log says so. Sheets and reviews that you build log themselves.",
  weeks: {
    title: (month: string) => `${month}, week by week`,
    days: ({ start, end }: PlannedWeek) =>
      start === end ? dayAndMonth(start) : `${dayAndMonth(start)} to ${dayAndMonth(end)}`,
    line: ({ due, done, minutes, unknown }: PlannedWeek, format: Format) =>
      due.length === 0
        ? "nothing due"
        : [
            `${format.number(done)} of ${format.number(due.length)} done`,
            minutes > 0 ? `${time(minutes, format)} left` : "",
            unknown > 0 ? `${format.number(unknown)} without minutes` : "",
          ]
            .filter(Boolean)
            .join(", "),
  },
  cams: {
    title: "By CAM",
    line: ({ due, done, onTime, share }: Completion, format: Format) =>
      share === null
        ? "nothing was due"
        : `${format.number(done)} of ${format.number(due)} done (${format.percent(share, 0)}), ${format.number(onTime)} on time`,
  },
  deals: {
    title: "Time for deals",
    line: ({ start, end, share, minutes, deal }: DealTime, format: Format) =>
      share === null
        ? `Of ${dayAndMonth(start)} to ${dayAndMonth(end)}, the quarter's last days, no time is logged.`
        : `${format.percent(share, 0)} of the quarter's last days (${dayAndMonth(start)} to ${dayAndMonth(end)}): ${time(deal, format)} of ${time(minutes, format)}.`,
    unknown: (unknown: number, format: Format) =>
      `${count(unknown, "talk or activity", "talks or activities", format)} without minutes or purpose ${unknown === 1 ? "does" : "do"} not count.`,
  },
  sheet: {
    title: "Everybody on a sheet",
    body: "Partners by activities, what is late first, how each CAM keeps the routine and what the month still takes: a sheet that follows the tables.",
    build: "Build Cadence",
    building: "Building Cadence",
    built: "Cadence is ready",
  },
  thisWeek: {
    title: "This week on a sheet",
    body: "Whom to call, why, what to talk about, and room to write: what Today says now, to be printed. For one CAM type the name on the sheet and build it again.",
    build: "Build This week",
    building: "Building This week",
    built: "This week is ready",
  },
  calendar: {
    title: "Calendar",
    body: "Three months of what is not done yet, as a file for Outlook or any other calendar. Import it again at any time: nothing comes twice.",
    button: "Make a calendar file",
    making: "Making the calendar file",
    file: "routine.ics",
    made: "The calendar file is made",
    save: (name: string) => `Save ${name}`,
  },
  talk: (partner: string) => `Log a call, a meeting or a note: ${partner}`,
  choose: "Choose a partner to log a call, a meeting or a note.",
  settings: "Change the routine",
} as const;

/** "2 h 30 min", "45 min". */
function time(minutes: number, format: Format): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${format.number(hours)} h` : "", rest > 0 || hours === 0 ? `${rest} min` : ""]
    .filter(Boolean)
    .join(" ");
}
