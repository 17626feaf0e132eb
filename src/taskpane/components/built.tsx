import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AppliedChange } from "../../book/workbook-port";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { AppliedMessage } from "./applied-message";
import { Buttons, Stack } from "./page-parts";

export interface BuiltProps {
  applied: AppliedChange;
  title: string;
  /** What the sheet is made of, in a sentence. */
  children?: ReactNode;
  /** The partner to go on with, when there is one. */
  next?: string | undefined;
  onNext?: (partner: string) => void;
  /** Back to the choice of the partner. */
  onAnother?: () => void;
  /** Builds it again, should the sheet be gone. */
  onAgain?: () => void;
  /** Further ways on, before "Go to Today". */
  actions?: ReactNode;
}

/** After a build: to the sheet, back, or on to the next partner. */
export function Built({ applied, title, children, next, onNext, onAnother, onAgain, actions }: BuiltProps) {
  const { open } = useApp();
  return (
    <Stack>
      <AppliedMessage applied={applied} title={title} onAgain={onAgain}>
        {children}
      </AppliedMessage>
      <Buttons>
        {next && onNext && (
          <Button appearance="primary" onClick={() => onNext(next)}>
            {sharedTexts.build.next(next)}
          </Button>
        )}
        {actions}
        {onAnother && <Button onClick={onAnother}>{sharedTexts.build.another}</Button>}
        <Button onClick={() => open("today")}>{sharedTexts.build.today}</Button>
      </Buttons>
    </Stack>
  );
}
