import { Button, Field, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { rowsOf } from "../../../domain/partner-home/partner-work";
import { indexedDeals } from "../../../domain/scorecard/performance/indexed-deals";
import { mdfTable } from "../../../domain/shared/tables/marketing-tables";
import { contactsTable } from "../../../domain/shared/tables/relations-tables";
import { claimMail, thanksMail, updateMail, whoToAsk, type Mail } from "../../../domain/today/mails";
import type { Card } from "../../../domain/today/rank-cards";
import { Buttons, Note } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { yourName } from "../../session/your-name";
import { cardTexts as texts } from "../../strings/today-cards";
import { copyText } from "../../session/copy-text";

interface MailProps {
  about: "update" | "claim" | "note";
  card: Card;
  source: WorkbookSnapshot;
}

/** A mail's text, to be changed and copied. Nothing is sent. */
export function CardMail({ about, card, source }: MailProps) {
  const { format, today } = useApp();
  const { currency } = format;
  const mail = useMemo(
    () => mailOf({ about, card, source }, { today, currency, by: yourName() }),
    [about, card, source, today, currency],
  );
  const [typed, setTyped] = useState<string | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  if (mail === null) return <Note>{texts.noDeals}</Note>;
  const text = typed ?? `${mail.subject}\n\n${mail.body}`;
  return (
    <>
      <Field label={texts.mail}>
        <Textarea
          value={text}
          resize="vertical"
          rows={8}
          style={{ minWidth: 0, width: "100%" }}
          textarea={{ style: { minWidth: 0 } }}
          onChange={(_, { value }) => {
            setTyped(value);
            setCopied(null);
          }}
        />
      </Field>
      <Buttons>
        <Button size="small" onClick={() => void copyText(text).then(setCopied)}>
          {copied ? texts.copied : texts.copy}
        </Button>
      </Buttons>
      {copied === false && <Note>{texts.notCopied}</Note>}
    </>
  );
}

function mailOf(
  { about, card: { partner, subject, text }, source }: MailProps,
  who: { today: number; currency: string; by: string },
): Mail | null {
  const writer = { ...who, to: whoToAsk(rowsOf(source.table(contactsTable).rows, partner)) };
  if (about === "note") return thanksMail(text, writer);
  if (about === "update") return updateMail(indexedDeals(source).of(partner), writer);
  const claims = rowsOf(source.table(mdfTable).rows, partner);
  const claim = claims.find(({ requestId }) => requestId === (subject ?? null));
  return claim ? claimMail(claim, writer) : null;
}
