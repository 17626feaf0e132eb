import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useApp } from "../session/app-context";
import { useSampleData } from "../session/use-sample-data";
import { sharedTexts } from "../strings/components";
import { EmptyState } from "./empty-state";
import { ErrorMessage } from "./message";
import { WorkProgress } from "./work-progress";

/** A workbook without partners: what the tool needs, and two ways to get it. */
export function NoPartner({
  title,
  children,
  picture,
}: {
  title: string;
  children: ReactNode;
  picture?: ReactNode;
}) {
  const { open } = useApp();
  const { work, add } = useSampleData();
  const actions =
    work.kind === "running" ? (
      <WorkProgress progress={work.progress} onCancel={work.cancel} />
    ) : (
      <>
        <Button appearance="primary" onClick={() => open("import")}>
          {sharedTexts.build.import}
        </Button>
        <Button onClick={add}>{sharedTexts.build.sample}</Button>
      </>
    );
  return (
    <>
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      <EmptyState title={title} picture={picture} actions={actions}>
        {children}
      </EmptyState>
    </>
  );
}
