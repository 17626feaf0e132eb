import { PURPOSES } from "./relations-tables";
import { type Row, choice, date, defineTable, since, text, whole } from "./table-definition";

/** With whom something of the routine is done. */
const ABOUT = ["Managed partners", "Other partners", "The program"] as const;

export const cadenceTable = defineTable({
  name: "cam_cadence",
  sheet: "Cadence rules",
  purpose: "What is done with a partner and how often. Change it to your program's routine.",
  key: ["activity", "levels"],
  columns: {
    activity: text("Activity"),
    levels: text("Levels", "Names separated by commas; blank holds for every level."),
    lifeStages: text("Life-stages", "Names separated by commas; blank holds for every life-stage."),
    everyMonths: whole("Every (months)"),
    looksAt: text(
      "Looks at",
      "The period that the activity is about: month ended, quarter ended, next quarter …",
    ),
    due: text("Due", "When it has to be done, counted from that period."),
    minutes: whole("Minutes", "How long it takes with the partner."),
    ...since(2, {
      purpose: choice("Purpose", PURPOSES, "What the time is for; blank: not said."),
      doneBy: text(
        "Done by",
        "What the add-in builds for it, such as Performance Scorecard: building one counts as done. Several are separated by commas; blank: as the add-in's own activity of that name.",
      ),
      about: choice(
        "About",
        ABOUT,
        "Managed partners; the others, whose Managed is No; or the program as a whole. Blank: as the add-in's own activity of that name, else Managed partners.",
      ),
    }),
  },
});

export const cadenceLogTable = defineTable({
  name: "cam_cadence_log",
  sheet: "Cadence log",
  purpose: "What was done of the routine, one row a time.",
  key: ["logId"],
  columns: {
    logId: text("Log ID"),
    partner: text("Partner"),
    activity: text("Activity", "As cam_cadence names it."),
    doneOn: date("Done on"),
    by: text("By", "Who did it."),
    sheet: text("Sheet", "The sheet that was built for it."),
  },
});
export type CadenceLogRow = Row<typeof cadenceLogTable>;
