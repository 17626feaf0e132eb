import { Button } from "@fluentui/react-components";
import type { AppliedChange } from "../../../excel/workbook-port";
import { useApp } from "../../app/app-context";
import { AppliedMessage } from "../../components/applied-message";
import { Buttons, Stack } from "../../components/page-parts";
import { scorecardTexts } from "../../strings/scorecard";

const texts = scorecardTexts.done;

export interface BuiltResult {
  applied: AppliedChange;
  /** The partners built, one or many. */
  partners: readonly string[];
}

/** After a build: to the sheet, back, or on to the next partner. */
export function Built({ applied, partners, next, onNext, onAnother }: BuiltResult & { next: string | undefined; onNext: (partner: string) => void; onAnother: () => void }) {
  const { format, open } = useApp();
  const sheets = [...applied.created, ...applied.updated].filter((name) => name.startsWith(texts.sheetPrefix));
  const title = partners.length === 1 ? texts.one(partners[0]!) : texts.all(format.number(partners.length));
  return (
    <Stack>
      <AppliedMessage applied={applied} title={title} {...(sheets[0] ? { sheet: sheets[0] } : {})}>
        {texts.body}
      </AppliedMessage>
      <Buttons>
        {next && partners.length === 1 && (
          <Button appearance="primary" onClick={() => onNext(next)}>
            {texts.next(next)}
          </Button>
        )}
        <Button onClick={onAnother}>{texts.another}</Button>
        <Button onClick={() => open("today")}>{texts.today}</Button>
      </Buttons>
    </Stack>
  );
}
