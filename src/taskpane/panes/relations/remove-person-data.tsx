import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { KINDS_ABOUT_PEOPLE, sheetsAboutPerson } from "../../../book/sheets-of-person";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { removeOurPerson, removePerson, type PersonRemoval } from "../../../domain/relations/remove-person";
import { ANY_TABLES } from "../../../domain/shared/tables/all-tables";
import type { ContactRow } from "../../../domain/shared/tables/relations-tables";
import { ErrorMessage, Message } from "../../components/message";
import { Buttons } from "../../components/page-parts";
import { ProblemList } from "../../components/problem-list";
import { useApp } from "../../session/app-context";
import { relationTexts } from "../../strings/relations";
import type { RemovePersonsData } from "./use-relation-work";

const texts = relationTexts.remove;
const REQUEST = { tables: ANY_TABLES, sheets: KINDS_ABOUT_PEOPLE };

/** What goes, with the sheets about the person. */
interface Found {
  removal: PersonRemoval;
  gone: readonly string[];
}

interface RemoveProps {
  name: string;
  remove: RemovePersonsData;
  find: (source: WorkbookSnapshot) => Found;
}

/** Looks what the workbook holds of somebody at a partner, and removes it all in one step. */
export function RemovePersonData({ row, remove }: { row: ContactRow; remove: RemovePersonsData }) {
  const find = (source: WorkbookSnapshot) => ({ removal: removePerson(source, row), gone: [] });
  return <RemoveData name={row.contact ?? ""} {...{ remove, find }} />;
}

/** The same of one of our own people, whoever the partner. */
export function RemoveOurPersonData({ name, remove }: Omit<RemoveProps, "find">) {
  const find = (source: WorkbookSnapshot) => ({
    removal: removeOurPerson(source, name),
    gone: sheetsAboutPerson(source, name),
  });
  return <RemoveData {...{ name, remove, find }} />;
}

function RemoveData({ name, remove, find }: RemoveProps) {
  const { workbook } = useApp();
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<unknown>(null);
  const look = () => workbook.read(REQUEST).then((source) => setFound(find(source)), setError);
  if (error !== null) return <ErrorMessage error={error} />;
  if (!found)
    return (
      <Buttons>
        <Button onClick={() => void look()}>{texts.look}</Button>
      </Buttons>
    );
  const { removal, gone } = found;
  const keep = () => setFound(null);
  if (!removal.contacts && !removal.cells.length && !gone.length)
    return <Message intent="info">{texts.nowhere(name)}</Message>;
  return (
    <>
      <Message intent="warning" title={texts.title(name)}>
        {texts.body}
      </Message>
      <WhatGoes {...found} />
      <Buttons>
        <Button appearance="primary" onClick={() => void remove(removal, gone)}>
          {texts.remove}
        </Button>
        <Button onClick={keep}>{texts.keep}</Button>
      </Buttons>
    </>
  );
}

function WhatGoes({ removal: { contacts, cells }, gone }: Found) {
  const { format } = useApp();
  return (
    <ProblemList
      label={texts.goes}
      problems={[
        ...(contacts ? [{ where: texts.contacts, message: texts.rowsGo(contacts, format) }] : []),
        ...gone.map((sheet) => ({ where: sheet, message: texts.sheetGoes })),
        ...cells.map(({ sheet, column, rows }) => ({
          where: texts.where(sheet, column),
          message: texts.cells(rows, format),
        })),
      ]}
    />
  );
}
