import { Link } from "@fluentui/react-components";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { monthName } from "../strings/today";
import { Note } from "./page-parts";

const texts = sharedTexts.fiscalYear;

/** The month (1–12) in which Setup lets the fiscal year start, and the way to where it is changed. */
export function FiscalYearStart({ month }: { month: number }) {
  const { open } = useApp();
  return (
    <Note>
      {texts.starts(monthName(month))}{" "}
      <Link inline onClick={() => open("settings")}>
        {texts.change}
      </Link>
    </Note>
  );
}
