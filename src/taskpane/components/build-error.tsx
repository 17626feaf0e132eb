import { Button } from "@fluentui/react-components";
import { WorkbookError } from "../../book/workbook-error";
import { sharedTexts } from "../strings/components";
import { ErrorMessage } from "./message";

/** Why a sheet was not built. Where the user's own cells are in the way it can stand beside the old one. */
export function BuildError({ error, onBeside }: { error: unknown; onBeside?: () => void }) {
  const besides =
    onBeside &&
    error instanceof WorkbookError &&
    (error.problem === "foreign-cells" || error.problem === "moved");
  return (
    <ErrorMessage
      error={error}
      actions={
        besides && (
          <Button size="small" onClick={onBeside}>
            {sharedTexts.build.beside}
          </Button>
        )
      }
    />
  );
}
