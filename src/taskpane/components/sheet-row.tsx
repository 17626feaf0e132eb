import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { ReactNode } from "react";
import type { BuiltSheet } from "../../book/workbook-port";
import { SHEETS } from "../../sheets/sheets";
import { useApp } from "../session/app-context";
import { sheetsTexts as texts } from "../strings/sheets";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: "2px" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: "2px",
  },
  name: { flexGrow: 1, flexShrink: 1, flexBasis: "80px", minWidth: 0, textAlign: "left" },
});

export function SheetList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}

/** A line of a list of sheets: what it is on the left, what can be done on the right. */
export function SheetLine({ name, children }: { name: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      {children}
    </li>
  );
}

/** The kind of a built sheet, with its quarter or version. */
export function sheetLabel({ kind, subject, duplicateOf }: BuiltSheet): string {
  const { label, subject: about } = SHEETS[kind];
  const edition = subject.edition && about === "partner" ? texts.page.edition(subject.edition) : "";
  return label + edition + (duplicateOf === undefined ? "" : texts.page.copy);
}

/** Opens and deletes one sheet. */
export function SheetButtons({
  sheet,
  onTrouble,
  onDelete,
  openLabel,
}: {
  sheet: BuiltSheet;
  onTrouble: (error: unknown) => void;
  onDelete: (title: string) => void;
  openLabel: string;
}) {
  const { workbook } = useApp();
  const title = sheet.sheetName;
  return (
    <>
      <Button
        size="small"
        aria-label={texts.open(title)}
        onClick={() => void workbook.activate(title).catch(onTrouble)}
      >
        {openLabel}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={texts.deleteNamed(title)}
        title={texts.deleteNamed(title)}
        onClick={() => onDelete(title)}
      />
    </>
  );
}
