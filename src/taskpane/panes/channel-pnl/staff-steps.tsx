import { Field } from "@fluentui/react-components";
import { STAFF_BASES, STAFF_ROLES, type StaffBasis } from "../../../domain/finance/staffing";
import { NarrowSelect } from "../../components/narrow-select";
import { Section } from "../../components/page-parts";
import { count } from "../../strings/format";
import { pnlTexts } from "../../strings/channel-pnl";
import { PnlField } from "./pnl-field";
import { chosenInputs, type PnlStepProps } from "./live-pnl";

const { staff: texts, roles } = pnlTexts;
const AUTOMATIC = "";

/** What the team's cost comes from, and how many partners are looked after. */
export function StaffStep(props: PnlStepProps) {
  const { draft, update, sheet } = props;
  const { staffBasis } = chosenInputs(draft, sheet);
  return (
    <>
      <Field label={texts.basis}>
        <NarrowSelect
          value={staffBasis ?? AUTOMATIC}
          onChange={(_, { value }) =>
            update((before) => ({
              ...before,
              staffBasis: value === AUTOMATIC ? null : (value as StaffBasis),
            }))
          }
        >
          <option value={AUTOMATIC}>{texts.automatic}</option>
          {STAFF_BASES.map((basis) => (
            <option key={basis} value={basis}>
              {basis}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <PnlField {...props} name="partners" />
      <PnlField {...props} name="managed_share" />
      <PnlField {...props} name="managed_partners" />
      <PnlField {...props} name="channel_sales" />
      <PnlField {...props} name="staff_share" />
      <PnlField {...props} name="product_margin" />
    </>
  );
}

/** Each role's ratio and cost, with the people that come of it. */
export function RolesStep(props: PnlStepProps) {
  const { live, format } = props;
  return STAFF_ROLES.map(({ id, label }) => {
    const { people, need } = live.pnl.staff.roles.find((role) => role.id === id)!;
    return (
      <Section key={id} title={label} level={3}>
        <PnlField
          {...props}
          name={`${id}_ratio`}
          label={roles.ratio(label)}
          hint={roles.people(count(people, "person", "people", format), format.number(need, 1))}
        />
        <PnlField {...props} name={`${id}_salary`} label={roles.salary(label)} />
      </Section>
    );
  });
}
