import { PARTNER_VIEW_KIND } from "../../domain/scorecard/score-kinds";
import { assessmentsOf } from "../../domain/capabilities/answers";
import { readCapabilityData, type CapabilityData } from "../../domain/capabilities/capability-data";
import { PARTNER_VIEW_QUESTIONS } from "../../domain/capabilities/content/partner-view-questions";
import { partnerView, quarterStartOf, SATISFACTION_METRIC } from "../../domain/capabilities/partner-view";
import { changedSource } from "../../domain/program/changed-source";
import { type TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { answersTable, questionsTable } from "../../domain/shared/tables/capabilities-tables";
import { resultsTable, scoresTable } from "../../domain/shared/tables/catalogue";
import { changeTable, mergeChanges, type TableChange } from "../../domain/shared/tables/table-change";
import { keyOf } from "../../domain/shared/tables/table-definition";
import { answerRows, questionNeeds, spelt, type AnswersForm } from "../capabilities-scorecard/answers-change";
import type { ChangeSet } from "../shared/change-set";
import { sheetSetup } from "../shared/sheet-setup";
import { tablesRead } from "../shared/tables-read";
import { partnerViewDefinition } from "./definition";
import { partnerViewSheet } from "./sheet";

/** What was asked of one partner. */
export interface PartnerViewForm {
  partner: string;
  asOf: SerialDate;
  /** The day of the answers; absent: the as-of date. A later one moves the as-of date of the sheet. */
  assessedOn?: SerialDate;
  answers?: AnswersForm["answers"];
  /** Whose they are. */
  by?: AnswersForm["by"];
}

/** Everything that building the partner's view writes: questions and answers, satisfaction of the quarter, the score, the sheet. */
export function partnerViewChange(source: TableSource, form: PartnerViewForm): ChangeSet {
  const { asOf, assessedOn = asOf, answers, by = "Us" } = form;
  const partner = spelt(source, form.partner);
  const day = answers ? Math.max(asOf, assessedOn) : asOf;
  const rows = answers ? answerRows(source, { partner, assessedOn, answers, by }) : [];
  const written: TableChange[] = [
    ...sheetSetup(source, partnerViewDefinition, questionNeeds()),
    ...missingQuestions(source),
    ...(rows.length ? [changeTable(answersTable, rows)] : []),
  ];
  const after = changedSource(source, mergeChanges(written));
  const data = readCapabilityData(after);
  const { settings } = data.scorecard;
  const asOfInput = day === settings.asOf ? null : day;
  const recorded = readCapabilityData(
    changedSource(after, mergeChanges(recordedChanges(data, partner, day))),
  );
  const { trend } = partnerView({ data: recorded, partner, asOf: day, overrides: { as_of: day } });
  return {
    label: `Build Partner view – ${partner}`,
    tables: mergeChanges([...written, ...recordedChanges(data, partner, day)]),
    sheets: [
      partnerViewSheet({
        partner,
        asOf: day,
        asOfInput,
        tables: tablesRead(source, partnerViewDefinition),
        questions: after.table(questionsTable).rows.length,
        aboutUs: data.questions["partner-view"].length,
        quarters: trend.filter(({ satisfaction }) => satisfaction !== null).length,
      }),
    ],
  };
}

/** Score and satisfaction of the latest answers, and of earlier ones that nobody recorded: the trend has them too. */
function recordedChanges(data: CapabilityData, partner: string, upTo: SerialDate): TableChange[] {
  const { settings, scores, results } = data.scorecard;
  const known = new Set([
    ...scores.map((row) => keyOf(scoresTable, row)),
    ...results.map((row) => keyOf(resultsTable, row)),
  ]);
  const days = assessmentsOf(data.answers, partner, data.questions["partner-view"]).filter(
    ({ assessedOn }) => assessedOn <= upTo,
  );
  return days.flatMap(({ assessedOn }, index) => {
    const { satisfaction, score, status } = partnerView({
      data,
      partner,
      asOf: upTo,
      overrides: { as_of: assessedOn },
    });
    const scoreRow = { partner, kind: PARTNER_VIEW_KIND, asOf: assessedOn, score, status };
    const period = quarterStartOf(assessedOn, settings.fiscalStartMonth);
    const result = { partner, period, metric: SATISFACTION_METRIC, actual: satisfaction };
    const isLatest = index === days.length - 1;
    return [
      ...(isLatest || !known.has(keyOf(scoresTable, scoreRow)) ? [changeTable(scoresTable, [scoreRow])] : []),
      ...(isLatest || !known.has(keyOf(resultsTable, result)) ? [changeTable(resultsTable, [result])] : []),
    ];
  });
}

/** A list of questions that has none about us gets the ten. */
function missingQuestions(source: TableSource): TableChange[] {
  const there = source.table(questionsTable);
  const { questions } = readCapabilityData(source);
  return there.exists && questions["partner-view"].length === 0
    ? [changeTable(questionsTable, PARTNER_VIEW_QUESTIONS)]
    : [];
}
