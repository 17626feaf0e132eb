import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ACCOUNT_ROLES, type AccountRoleRow } from "../../../domain/shared/tables/contact-tables";
import { ChoiceField } from "../../components/choice-field";
import { Buttons } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { useApp } from "../../session/app-context";
import { count } from "../../strings/format";
import { roleMapTexts as texts } from "../../strings/role-map";

const ROLES = ACCOUNT_ROLES.map((role) => [role, role] as const);
const LONGEST = 80;
/** A longer list is not read; what is left out can be typed. */
const MOST_PROPOSED = 30;

export type SaveRole = (row: Partial<AccountRoleRow>) => Promise<boolean>;

/** Somebody with a part at a customer, at a known one or another. */
export function RoleForm({
  account: known,
  proposed = [],
  save,
  onSaved = () => undefined,
}: {
  account?: string;
  /** Customers of the partner's deals that are not on the map yet. */
  proposed?: readonly string[];
  save: SaveRole;
  onSaved?: () => void;
}) {
  const empty = { account: known ?? "", role: null as string | null, person: "", opens: "" };
  const { format } = useApp();
  const [typed, setTyped] = useState(empty);
  const { account, role, person, opens } = typed;
  const shown = proposed.slice(0, MOST_PROPOSED);
  const left = proposed.length - shown.length;
  const isBlank = !account.trim() || role === null || !person.trim();
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const store = async () => {
    const row = { account: account.trim(), role, person: person.trim(), opens: opens.trim() || null };
    if (!(await save(row))) return;
    setTyped(empty);
    onSaved();
  };
  return (
    <div role="group" aria-label={known ?? texts.own}>
      {shown.length > 0 && (
        <ChoiceField
          label={texts.fields.proposed}
          value={shown.includes(account) ? account : null}
          options={shown.map((name) => [name, name] as const)}
          placeholder={texts.chooseCustomer}
          hint={left > 0 ? texts.moreCustomers(count(left, "customer", "customers", format)) : undefined}
          onChoose={(value) => change({ account: value })}
        />
      )}
      {known === undefined && (
        <TextField
          label={texts.fields.account}
          value={account}
          longest={LONGEST}
          onChange={(value) => change({ account: value })}
        />
      )}
      <ChoiceField
        label={texts.fields.role}
        value={role}
        options={ROLES}
        placeholder={texts.notSaid}
        onChoose={(value) => change({ role: value })}
      />
      <TextField
        label={texts.fields.person}
        value={person}
        longest={LONGEST}
        onChange={(value) => change({ person: value })}
      />
      <TextField
        label={texts.fields.opens}
        value={opens}
        longest={LONGEST}
        onChange={(value) => change({ opens: value })}
      />
      <Buttons>
        <Button disabledFocusable={isBlank} onClick={() => !isBlank && void store()}>
          {texts.save}
        </Button>
      </Buttons>
    </div>
  );
}
