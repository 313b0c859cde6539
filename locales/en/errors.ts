import type { Widen } from "../index.ts";
import type fi from "../fi/errors.ts";

export default {
  required: "Fill in this field",
  invalid: "Check this field",
  choose: "Choose one of the options",
  number: "Write a number",
  email: "Check the e-mail address, for example first.last@city.fi",
  url: "Check the address. It starts with https://",
  code: "The code has six digits",
  date: "Check the date",
  dateTime: "Check the date and time",
  clock: "Write the time as 9:00.",
  tooLong: "The text is too long. At most {{max}} characters.",
  tooShort: "The text is too short. At least {{min}} characters.",
  tooMuch: "The number is too large. At most {{max}}.",
  tooLittle: "The number is too small. At least {{min}}.",
  tooMany: "Choose at most {{max}}",
  oneLanguage: "Write the text in at least one language",
  businessId: "Check the business ID. Its last digit does not match.",
  changedMeanwhile: "{{name}} saved this {{when}} while you were editing. Your changes are in the fields, with what is saved beside them. If you save again, yours hold.",
} as const satisfies Widen<typeof fi>;
