import { AS_OF } from "../../domain/program/as-of";
import type { ProposedAsOf } from "../../domain/program/proposed-as-of";
import { countedValue } from "../../domain/shared/assumption";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { BuiltSheet } from "../../book/workbook-port";
import { AS_OF_INPUT } from "../../sheets/shared/day-inputs";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { Note } from "./page-parts";

/** The day that stands on a built sheet; null where it follows Setup's. */
export function dayOnSheet(sheet: BuiltSheet | undefined): SerialDate | null {
  return countedValue(AS_OF, sheet?.inputs[AS_OF_INPUT]);
}

/** For which day a tool builds and why, and the day that its sheet has so far where that is another. */
export function AsOfNote({ asOf, sheet }: { asOf: ProposedAsOf; sheet: BuiltSheet | undefined }) {
  const { format } = useApp();
  const texts = sharedTexts.asOf;
  const before = dayOnSheet(sheet);
  return (
    <Note>
      {texts.day(format.date(asOf.day))} {texts.reasons[asOf.from]}
      {before !== null && before !== asOf.day && ` ${texts.before(format.date(before))}`}
    </Note>
  );
}
