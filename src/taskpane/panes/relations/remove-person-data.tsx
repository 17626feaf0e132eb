import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { removePerson, type PersonRemoval } from "../../../domain/relations/remove-person";
import { ANY_TABLES } from "../../../domain/shared/tables/all-tables";
import type { ContactRow } from "../../../domain/shared/tables/relations-tables";
import { ErrorMessage, Message } from "../../components/message";
import { Buttons } from "../../components/page-parts";
import { ProblemList } from "../../components/problem-list";
import { useApp } from "../../session/app-context";
import { relationTexts } from "../../strings/relations";
import type { RemovePersonsData } from "./use-relation-work";

const texts = relationTexts.remove;
const REQUEST = { tables: ANY_TABLES };

/** Looks what the workbook holds of a person, and removes it all in one step. */
export function RemovePersonData({ row, remove }: { row: ContactRow; remove: RemovePersonsData }) {
  const { workbook, format } = useApp();
  const [found, setFound] = useState<PersonRemoval | null>(null);
  const [error, setError] = useState<unknown>(null);
  const look = () => workbook.read(REQUEST).then((source) => setFound(removePerson(source, row)), setError);
  const name = row.contact ?? "";
  if (error !== null) return <ErrorMessage error={error} />;
  if (!found)
    return (
      <Buttons>
        <Button onClick={() => void look()}>{texts.look}</Button>
      </Buttons>
    );
  return (
    <>
      <Message intent="warning" title={texts.title(name)}>
        {texts.body}
      </Message>
      <ProblemList
        label={texts.goes}
        problems={[
          { where: texts.contacts, message: texts.rowsGo(found.contacts, format) },
          ...found.cells.map(({ sheet, column, rows }) => ({
            where: texts.where(sheet, column),
            message: texts.cells(rows, format),
          })),
        ]}
      />
      <Buttons>
        <Button appearance="primary" onClick={() => void remove(found)}>
          {texts.remove}
        </Button>
        <Button onClick={() => setFound(null)}>{texts.keep}</Button>
      </Buttons>
    </>
  );
}
