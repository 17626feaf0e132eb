import { useEffect, useState } from "react";
import type { SheetResults } from "../../../book/workbook-port";
import type { FigureDifference } from "../../../domain/qbr/deck-figures";
import { comparedResults, sheetDifferences, type OpenReview } from "../../../qbr/open-review";
import { ErrorMessage, Message, MessageList } from "../../components/message";
import { useApp } from "../../session/app-context";
import type { Format } from "../../strings/format";
import { qbrTexts } from "../../strings/qbr";

const texts = qbrTexts.differences;
const MOST = 12;

/** Figures that the partner's built sheets have differently than the deck, one line each; nothing where they agree. */
export function DeckDifferences({ opened }: { opened: OpenReview }) {
  const { format } = useApp();
  const read = useResults(opened);
  if (read?.error != null) return <ErrorMessage error={read.error} />;
  if (!read?.held) return null;
  const lines = sheetDifferences(opened, read.held).flatMap(({ sheetName, otherDay, differences }) => [
    ...(otherDay === null ? [] : [texts.otherDay(sheetName, format.date(otherDay))]),
    ...differences.map((each) => lineOf(sheetName, each, format)),
  ]);
  if (!lines.length) return null;
  const more = lines.length - MOST;
  return (
    <Message intent="warning" title={texts.title}>
      {texts.body}
      <MessageList items={more > 0 ? [...lines.slice(0, MOST), texts.more(format.number(more))] : lines} />
    </Message>
  );
}

interface Read {
  of: OpenReview;
  held: SheetResults | null;
  error: unknown;
}

/** What the sheets hold, or why nobody knows; null until it is read. */
function useResults(opened: OpenReview): Read | null {
  const { workbook } = useApp();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let gone = false;
    const keep = (found: Pick<Read, "held" | "error">) => gone || setRead({ of: opened, ...found });
    const asked = comparedResults(opened);
    if (asked.length)
      workbook.results(asked).then(
        (held) => keep({ held, error: null }),
        (error: unknown) => keep({ held: null, error }),
      );
    return () => void (gone = true);
  }, [workbook, opened]);
  return read?.of === opened ? read : null;
}

const nameOf = ({ name, place }: FigureDifference) => (place ? texts.place(name, place) : name);

/** With as many decimals as it takes that the two do not read the same. */
function decimalsOf(...values: readonly FigureDifference["sheet"][]): number {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.every(Number.isInteger)) return 0;
  const differ = (decimals: number) => new Set(numbers.map((value) => value.toFixed(decimals))).size > 1;
  return [2, 4, 6, 8].find(differ) ?? 2;
}

function shown(value: FigureDifference["sheet"], decimals: number, format: Format): string {
  if (typeof value === "number") return format.number(value, decimals);
  return value === null || value === "" ? texts.blank : String(value);
}

function lineOf(sheetName: string, difference: FigureDifference, format: Format): string {
  const { deck, sheet } = difference;
  const decimals = decimalsOf(deck, sheet);
  const [there, here] = [shown(sheet, decimals, format), shown(deck, decimals, format)];
  return texts.line({ sheetName, name: nameOf(difference), there, here });
}
