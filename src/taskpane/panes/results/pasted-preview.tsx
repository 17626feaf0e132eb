import type { ResultDifference } from "../../../domain/scorecard/performance/paste-results";
import { fiscalPeriodName } from "../../../domain/shared/fiscal-calendar";
import { Message } from "../../components/message";
import { writeNumber } from "../../components/number-text";
import { Section } from "../../components/page-parts";
import { ProblemList } from "../../components/problem-list";
import { useApp } from "../../session/app-context";
import type { Format } from "../../strings/format";
import { resultTexts } from "../../strings/results";
import type { ResultsNow } from "./use-results";

const texts = resultTexts.preview;

/** What was read of a pasted table: what becomes of whom, and what is left out. */
export function PastedPreview({ now }: { now: ResultsNow }) {
  const { format } = useApp();
  const { pasted, metrics, startMonth } = now;
  if (!pasted) return null;
  const { differences, unchanged, ignored, taken, problems } = pasted;
  if (taken.length === 0) return <Message intent="warning">{texts.noColumn(metrics.join(", "))}</Message>;
  const byPartner = new Map<string, string[]>();
  for (const difference of differences) {
    const who = `${difference.partner}, ${fiscalPeriodName(difference.period, startMonth)}`;
    byPartner.set(who, [...(byPartner.get(who) ?? []), inWords(difference, format)]);
  }
  const listed = [...byPartner].map(([where, figures]) => ({ where, message: figures.join("; ") }));
  return (
    <>
      <Message intent={differences.length ? "success" : "info"}>
        {texts.read(differences.length, unchanged, format)}
      </Message>
      {ignored.length > 0 && <Message intent="warning">{texts.ignored(ignored.join(", "))}</Message>}
      {problems.length > 0 && (
        <Section title={texts.problems} level={3}>
          <ProblemList
            label={texts.problems}
            problems={problems.map(({ line, column, message }) => ({
              where: texts.line(format.number(line), column),
              message,
            }))}
          />
        </Section>
      )}
      {listed.length > 0 && (
        <Section title={texts.title} level={3}>
          <ProblemList label={texts.title} problems={listed} />
        </Section>
      )}
    </>
  );
}

/** "Certifications 3, so far 2". */
function inWords({ metric, field, before, after }: ResultDifference, format: Format): string {
  const kind = metric.unit === "share" ? "percent" : metric.unit;
  const shown = (value: number) => writeNumber(value, kind, format);
  return texts.figure(metric.label, field, shown(after), before === null ? null : shown(before));
}
