import { Button } from "@fluentui/react-components";
import type { LastContact } from "../../../domain/partner-home/partner-work";
import type { PartnerHome } from "../../../domain/partner-home/partner-home";
import type { SideOfPromises } from "../../../domain/relations/promises";
import { activitiesTable, commitmentsTable } from "../../../domain/shared/tables/relations-tables";
import { Buttons, Facts, Note, Section } from "../../components/page-parts";
import { TalkForm } from "../../components/talk-form";
import { StatusBadge } from "../../components/status-badge";
import { useApp } from "../../session/app-context";
import { count, type Format } from "../../strings/format";
import { partnerHomeTexts as texts } from "../../strings/partner-home";
import { TableButton } from "./table-button";

/** What each side has promised the other. */
export function PromisesPart({ home: { promises } }: { home: PartnerHome }) {
  const { format, open } = useApp();
  const own = texts.promises;
  const sides = [
    [own.ours, promises.ours],
    [own.theirs, promises.theirs],
  ] as const;
  const none = sides.every(([, { open, kept }]) => open.length + kept === 0);
  return (
    <Section title={own.title}>
      {none ? (
        <Note>{own.none}</Note>
      ) : (
        <Facts facts={sides.map(([name, side]) => [name, <Side key={name} side={side} format={format} />])} />
      )}
      <Buttons>
        <TableButton table={commitmentsTable} />
        <Button size="small" onClick={() => open("qbr")}>
          {own.review}
        </Button>
      </Buttons>
    </Section>
  );
}

function Side({ side: { open, late, kept }, format }: { side: SideOfPromises; format: Format }) {
  const own = texts.promises;
  return (
    <>
      {own.side(format.number(open.length), format.number(kept))}{" "}
      {late > 0 && <StatusBadge status="Red" text={own.late(format.number(late))} />}
    </>
  );
}

/** When we last spoke, and what the partner last did. */
export function ContactPart({ home: { card, ourContact, theirAct } }: { home: PartnerHome }) {
  const { format, today } = useApp();
  const own = texts.contact;
  const shown = (contact: LastContact | null) => {
    if (!contact) return own.none;
    const days = count(today - contact.on, "day ago", "days ago", format);
    const what = [contact.kind, contact.about].filter(Boolean).join(", ");
    return [own.days(format.date(contact.on), days), what].filter(Boolean).join(": ");
  };
  return (
    <Section title={own.title}>
      <Facts
        facts={[
          [own.ours, shown(ourContact)],
          [own.theirs, shown(theirAct)],
        ]}
      />
      {!ourContact && <Note>{own.missing}</Note>}
      <details>
        <summary>{own.log}</summary>
        <TalkForm partner={card.partner} />
      </details>
      <Buttons>
        <TableButton table={activitiesTable} />
      </Buttons>
    </Section>
  );
}
