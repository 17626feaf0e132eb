import {
  activitiesTable,
  commitmentsTable,
  contactsTable,
} from "../../domain/shared/tables/relations-tables";
import { tableCells } from "../kit/table-cells";

/** The tables of relations as formulas read them. */
export const contactCells = tableCells(contactsTable);
export const promiseCells = tableCells(commitmentsTable);
export const activityCells = tableCells(activitiesTable);
