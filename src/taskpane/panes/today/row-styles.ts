import { makeStyles, tokens } from "@fluentui/react-components";

/** A list of partners on the first page, each a button as wide as the pane: the name first, what there is to say of it after. */
export const useRowStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    justifyContent: "space-between",
    width: "100%",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    columnGap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
  },
});

/** More partners than this are behind the other pages. */
export const ROWS_SHOWN = 5;
