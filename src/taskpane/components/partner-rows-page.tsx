import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbookSnapshot } from "../../book/workbook-port";
import type { AnyTable, TableDefinition } from "../../domain/shared/tables/table-definition";
import type { RowsPage } from "../session/use-partner-rows";
import { useApp } from "../session/app-context";
import type { Format } from "../strings/format";
import { BuildError } from "./build-error";
import { ErrorMessage, Message } from "./message";
import { NoPartner } from "./no-partner";
import { Stack } from "./page-parts";
import { PartnerSelect } from "./partner-picker/partner-select";
import { SaveBar } from "./save-bar";
import { WrittenMessage } from "./written-message";

interface PartnerRowsPageProps {
  page: RowsPage;
  texts: {
    reading: string;
    empty: { title: string; body: string };
    leftOut: (rows: number, format: Format) => string;
  };
  /** Whose unreadable rows are told. */
  table: AnyTable;
  /** What the list of partners has for all of them. */
  everybody?: string;
  /** What the page shows of the chosen partner, or without one. */
  children: (snapshot: WorkbookSnapshot, partner: string | null) => ReactNode;
  /** The buttons at the foot. */
  buttons: (snapshot: WorkbookSnapshot, partner: string | null) => ReactNode;
}

/** A page over rows of a table about a partner: reads, says what was written and what went wrong, and has its buttons at the foot. */
export function PartnerRowsPage({
  page: { snapshot, error, work, beside, directory, entry },
  texts,
  table,
  everybody,
  children,
  buttons,
}: PartnerRowsPageProps) {
  const { format } = useApp();
  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;
  const { problems } = snapshot.table(table as TableDefinition);
  const leftOut = new Set(problems.map(({ row }) => row)).size;
  const partner = entry?.partner ?? null;
  return (
    <Stack>
      {work.kind === "failed" && (
        <BuildError error={work.error} {...(entry ? { onBeside: () => beside() } : {})} />
      )}
      {work.kind === "done" && <WrittenMessage result={work.result} />}
      <PartnerSelect {...(everybody === undefined ? {} : { everybody })} />
      {leftOut > 0 && <Message intent="warning">{texts.leftOut(leftOut, format)}</Message>}
      {children(snapshot, partner)}
      <SaveBar work={work}>{buttons(snapshot, partner)}</SaveBar>
    </Stack>
  );
}
