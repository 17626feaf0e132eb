import { Button } from "@fluentui/react-components";
import { WorkbookError } from "../../book/workbook-error";
import { useApp } from "../session/app-context";
import { sheetsTexts } from "../strings/sheets";
import { ErrorMessage, FocusedMessage } from "./message";

const texts = sheetsTexts.gone;

/** Why a sheet could not be shown; where it is gone, the way to have it again. */
export default function GoneSheet({
  error,
  onAgain,
}: {
  error: unknown;
  onAgain?: (() => void) | undefined;
}) {
  const { open } = useApp();
  if (!(error instanceof WorkbookError) || error.problem !== "lost") return <ErrorMessage error={error} />;
  return (
    <FocusedMessage
      intent="warning"
      title={texts.title}
      actions={
        <Button size="small" onClick={onAgain ?? (() => open("sheets"))}>
          {onAgain ? texts.again : texts.list}
        </Button>
      }
    >
      {texts.body}
    </FocusedMessage>
  );
}
