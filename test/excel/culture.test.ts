import { dateCulture } from "../../src/excel/culture";

test.each([
  ["M/d/yyyy", "mdy", "mm/dd/yyyy"],
  ["dd.MM.yyyy", "dmy", "dd.mm.yyyy"],
  ["d-M-yy", "dmy", "dd-mm-yyyy"],
  ["yyyy-MM-dd", "ymd", "yyyy-mm-dd"],
  ["yyyy'年'M'月'd'日'", "ymd", "yyyy/mm/dd"],
  ["yyyy-dd-MM", "ymd", "yyyy-mm-dd"],
])("the date pattern %s becomes %s", (pattern, dateOrder, dateFormat) => {
  expect(dateCulture(pattern)).toEqual({ dateOrder, dateFormat });
});
