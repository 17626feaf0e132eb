import { Link } from "@fluentui/react-components";
import type { BuiltFile } from "../session/use-handed-files";
import { fileTexts as texts } from "../strings/files";
import { AppliedMessage } from "./applied-message";
import { FocusedMessage, Message } from "./message";
import { Note } from "./page-parts";

interface HandedFileProps {
  built: BuiltFile;
  /** Where the workbook tells of it: "It is logged in the cadence." */
  logged: string;
  /** What the workbook does not know yet, with the reason. */
  notLogged: (why: string) => string;
  onUndone: () => void;
}

/** Where a file went, and what is left to do where it did not arrive. */
export function HandedFile({
  built: { file, applied, notLogged: reason },
  logged,
  notLogged,
  onUndone,
}: HandedFileProps) {
  const title = texts.done(file.name);
  return (
    <>
      {applied ? (
        <AppliedMessage applied={applied} title={title} onUndone={onUndone}>
          {`${texts.where} ${logged}`}
        </AppliedMessage>
      ) : (
        <FocusedMessage intent="success" title={title}>
          {texts.where}
        </FocusedMessage>
      )}
      {reason && <Message intent="warning">{notLogged(reason)}</Message>}
      <Note>
        <Link href={file.url} download={file.name}>
          {texts.save(file.name)}
        </Link>{" "}
        {texts.saveHint}
      </Note>
    </>
  );
}
