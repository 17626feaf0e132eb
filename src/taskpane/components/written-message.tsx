import type { AppliedChange } from "../../book/workbook-port";
import { AppliedMessage } from "./applied-message";

/** What a page has written, and the words for it. */
export interface WrittenWork {
  applied: AppliedChange;
  title: string;
  body: string;
  /** The sheet to go to, where the change itself names none. */
  sheet?: string;
}

/** Says what was written, anew for each change. */
export function WrittenMessage({ result: { applied, title, body, sheet } }: { result: WrittenWork }) {
  return (
    <AppliedMessage key={applied.label} applied={applied} title={title} {...(sheet ? { sheet } : {})}>
      {body}
    </AppliedMessage>
  );
}
