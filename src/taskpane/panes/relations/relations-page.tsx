import { Button, Spinner } from "@fluentui/react-components";
import { kindRequest } from "../../../book/kind-request";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { relationGaps } from "../../../domain/relations/relation-gaps";
import { relationLimits } from "../../../domain/relations/relation-limits";
import { relationMap } from "../../../domain/relations/relation-map";
import { nameKey } from "../../../domain/shared/excel-text";
import { CONTACT_LEVELS, contactsTable } from "../../../domain/shared/tables/relations-tables";
import { relationsDefinition } from "../../../sheets/relations/definition";
import { BuildError } from "../../components/build-error";
import { ErrorMessage, Message } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Facts, Note, Section, Stack } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { WrittenMessage } from "../../components/written-message";
import { SaveBar } from "../../components/save-bar";
import { StatusBadge } from "../../components/status-badge";
import { RowList } from "../../components/row-list";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { relationTexts as texts } from "../../strings/relations";
import { NewPerson, PastedPeople } from "./new-people";
import { PersonItem } from "./person-item";
import { type RemovePersonsData, type SavePeople, useRelationWork } from "./use-relation-work";

const REQUEST = kindRequest(relationsDefinition);

const GAP_STATUS = { true: "Red", false: "Green", null: "Not known" };

/** Who knows whom at a partner, by hand and pasted, and where the gaps are. */
export default function RelationsPage() {
  const { directory, partner, format } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const { work, save, remove, build } = useRelationWork(snapshot);
  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;
  const entry = directory.partners.find((each) => each.partner === partner);
  const leftOut = new Set(snapshot.table(contactsTable).problems.map(({ row }) => row)).size;
  return (
    <Stack>
      {work.kind === "failed" && (
        <BuildError
          error={work.error}
          {...(entry ? { onBeside: () => build(entry.partner, "beside") } : {})}
        />
      )}
      {work.kind === "done" && <WrittenMessage result={work.result} />}
      <PartnerSelect />
      {leftOut > 0 && <Message intent="warning">{texts.leftOut(leftOut, format)}</Message>}
      {entry ? (
        <People key={entry.partner} snapshot={snapshot} partner={entry.partner} save={save} remove={remove} />
      ) : (
        <Note>{texts.choose}</Note>
      )}
      <SaveBar work={work}>
        <Button
          appearance="primary"
          disabledFocusable={!entry}
          onClick={() => entry && build(entry.partner, "rebuild")}
        >
          {texts.build}
        </Button>
      </SaveBar>
    </Stack>
  );
}

/** What there is to say of a partner's people, and everybody we know there. */
function People({
  snapshot,
  partner,
  save,
  remove,
}: {
  snapshot: WorkbookSnapshot;
  partner: string;
  save: SavePeople;
  remove: RemovePersonsData;
}) {
  const { today, format } = useApp();
  const sheet = snapshot.sheets.find(({ subject }) => nameKey(subject.partner) === nameKey(partner));
  const limits = relationLimits(sheet?.inputs);
  const map = relationMap(snapshot, partner, today, limits);
  const { figures } = texts;
  const number = (value: number) => format.number(value);
  return (
    <>
      <Section title={texts.gaps}>
        {relationGaps(map, limits).map(({ sentence, isGap }) => (
          <div key={sentence}>
            <StatusBadge status={GAP_STATUS[`${isGap}`]} text={texts.gap[`${isGap}`]} /> {sentence}
          </div>
        ))}
        <Facts
          facts={[
            [figures.covered, figures.of(number(map.levelsCovered), number(CONTACT_LEVELS.length))],
            [figures.champions, number(map.champions.length)],
            [
              figures.engaged,
              map.employees === null
                ? number(map.engaged)
                : figures.ofAll(number(map.engaged), number(map.employees)),
            ],
          ]}
        />
      </Section>
      <Section title={texts.people(map.contacts.length, format)}>
        {map.contacts.length === 0 && <Note>{texts.nobody}</Note>}
        <RowList>
          {map.contacts.map((row) => (
            <PersonItem
              key={row.contactId}
              row={row}
              toCheck={map.toCheck.includes(row)}
              save={save}
              remove={remove}
            />
          ))}
        </RowList>
      </Section>
      <NewPerson snapshot={snapshot} partner={partner} save={save} />
      <PastedPeople snapshot={snapshot} partner={partner} save={save} />
    </>
  );
}
