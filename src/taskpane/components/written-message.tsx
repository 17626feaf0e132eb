import type { WrittenWork } from "../session/use-partner-rows";
import { AppliedMessage } from "./applied-message";

/** Says what was written, anew for each change. */
export function WrittenMessage({ result: { applied, title, body, sheet } }: { result: WrittenWork }) {
  return (
    <AppliedMessage key={applied.label} applied={applied} title={title} {...(sheet ? { sheet } : {})}>
      {body}
    </AppliedMessage>
  );
}
