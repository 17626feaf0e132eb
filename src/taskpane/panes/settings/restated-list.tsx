import type { RestatedFigure } from "../../../domain/closing/restated";
import type { MetricDefinition } from "../../../domain/program/metrics";
import { Note } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { quarterTexts as texts } from "../../strings/quarters";

const SHOWN = 12;

/** Figures of a closed quarter that read differently today: what it was closed with, today's, the difference. */
export function RestatedList({
  figures,
  metrics,
}: {
  figures: readonly RestatedFigure[];
  metrics: readonly MetricDefinition[];
}) {
  const { format } = useApp();
  if (figures.length === 0) return null;
  return (
    <>
      <Note>{texts.restated(figures.length, format)}</Note>
      {figures.slice(0, SHOWN).map(({ partner, metric, field, closed, today, difference }) => {
        const definition = metrics.find(({ id }) => id === metric);
        const told = (value: number) =>
          definition?.unit === "share"
            ? format.percent(value, 0)
            : definition?.unit === "money"
              ? format.money(value)
              : format.number(value, 2);
        const change = texts.change(
          told(closed),
          today === null ? null : told(today),
          difference === null ? null : `${difference > 0 ? "+" : ""}${told(difference)}`,
        );
        return (
          <Note key={`${partner} ${metric} ${field} ${closed}`}>
            {texts.figure(partner, definition?.label ?? metric, field)}: {change}
          </Note>
        );
      })}
      {figures.length > SHOWN && <Note>{texts.more(figures.length - SHOWN, format)}</Note>}
    </>
  );
}
