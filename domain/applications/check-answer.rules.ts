import * as z from "zod";
import type { Question } from "#domain/programmes/form.schema.ts";
import { badCells, type CellFault } from "#domain/programmes/table-rows.rules.ts";
import { readBusinessId } from "#domain/shared/business-id.rules.ts";
import { isDate, readMoney, readNumber } from "#domain/shared/typed-values.rules.ts";
import { countWords } from "./answers.rules.ts";
import { choicesOf, isEmpty, partsOf, rankedOf, rowsOf, textOf } from "./answer-shapes.rules.ts";
import type { Answer, AnswerParts } from "./answers.schema.ts";

export type Fault =
  | "empty"
  | "too-many-words"
  | "not-a-number"
  | "too-small"
  | "too-big"
  | "not-an-option"
  | "not-a-date"
  | "too-long"
  | "not-money"
  | "not-an-email"
  | "not-a-phone"
  | "not-a-link"
  | "address-parts"
  | "postcode"
  | "organisation-parts"
  | "business-id"
  | "rank-some"
  | "rank-twice"
  | "too-many-rows"
  | `row-${CellFault}`;
export type Found = { fault: Fault; limit?: number; count?: number };

const email = z.email().max(254);
const isPhone = (text: string) => /^\+?[\d\s()./-]+$/.test(text) && /^\d{5,15}$/.test(text.replace(/\D/g, ""));

/** The address of a page as a browser opens it, also when it was typed without https://; null when it is none. */
export function readLink(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!/^https?:/i.test(whole) || /\s/.test(whole) || !URL.canParse(whole)) return null;
  return new URL(whole).hostname.includes(".") ? whole : null;
}

function checkText(question: Question, text: string): Found | null {
  const words = countWords(text);
  if (question.maxWords && words > question.maxWords) return { fault: "too-many-words", limit: question.maxWords, count: words };
  return question.kind === "short" && text.length > 500 ? { fault: "too-long", limit: 500, count: text.length } : null;
}

function checkAmount(question: Question, value: number | null, otherwise: Fault): Found | null {
  if (value === null) return { fault: otherwise };
  if (question.min !== undefined && value < question.min) return { fault: "too-small", limit: question.min };
  return question.max !== undefined && value > question.max ? { fault: "too-big", limit: question.max } : null;
}

function checkAddress({ street = "", postcode = "", city = "" }: AnswerParts): Found | null {
  if (!street.trim() || !postcode.trim() || !city.trim()) return { fault: "address-parts" };
  return /^[A-Z0-9][A-Z0-9 -]{2,9}$/i.test(postcode.trim()) ? null : { fault: "postcode" };
}

function checkOrganisation({ name = "", businessId = "" }: AnswerParts): Found | null {
  if (!name.trim() || !businessId.trim()) return { fault: "organisation-parts" };
  return readBusinessId(businessId) ? null : { fault: "business-id" };
}

/** The ranks 1, 2, … up to as many as are asked, each on one option. */
function checkRanking(question: Question, answer: Answer | undefined): Found | null {
  const options = question.options ?? [];
  const asked = Math.min(question.picks ?? options.length, options.length);
  const ranks = rankedOf(answer)
    .filter((value) => options.some((o) => o.value === value))
    .map((value) => Number(partsOf(answer)[value]));
  if (new Set(ranks).size < ranks.length) return { fault: "rank-twice" };
  return ranks.length === asked && ranks.every((rank) => rank >= 1 && rank <= asked) ? null : { fault: "rank-some", limit: asked, count: ranks.length };
}

function checkRows(question: Question, answer: Answer | undefined): Found | null {
  const rows = rowsOf(answer);
  if (question.maxRows && rows.length > question.maxRows) return { fault: "too-many-rows", limit: question.maxRows, count: rows.length };
  const [bad] = badCells(question.columns ?? [], rows);
  return bad ? { fault: `row-${bad.fault}`, count: bad.row + 1 } : null;
}

/** What is wrong with an answer that is there. An answer of another question's shape is no answer. */
function checkGiven(question: Question, answer: Answer | undefined): Found | null {
  const text = textOf(answer).trim();
  switch (question.kind) {
    case "address":
      return checkAddress(partsOf(answer));
    case "organisation":
      return checkOrganisation(partsOf(answer));
    case "ranking":
      return checkRanking(question, answer);
    case "table":
      return checkRows(question, answer);
    case "one":
    case "many": {
      const given = choicesOf(answer);
      return given.length > 0 && given.every((v) => question.options?.some((o) => o.value === v)) && (question.kind === "many" || given.length === 1) ? null : { fault: "not-an-option" };
    }
    case "number":
      return checkAmount(question, readNumber(text), "not-a-number");
    case "money":
      return checkAmount(question, readMoney(text), "not-money");
    case "date":
      return isDate(text) ? null : { fault: "not-a-date" };
    case "email":
      return email.safeParse(text).success ? null : { fault: "not-an-email" };
    case "phone":
      return isPhone(text) ? null : { fault: "not-a-phone" };
    case "link":
      return readLink(text) ? null : { fault: "not-a-link" };
    case "declaration":
      return text === "on" ? null : { fault: "empty" };
    case "short":
    case "long":
    case "file":
      return checkText(question, text);
  }
}

/** What is wrong with one answer, or null. An answer that is not there is a fault only when the question requires it. */
export function checkAnswer(question: Question, answer: Answer | undefined, hasFile = false): Found | null {
  if (question.kind === "file") return question.required && !hasFile ? { fault: "empty" } : null;
  if (isEmpty(answer)) return question.required ? { fault: "empty" } : null;
  return checkGiven(question, answer);
}
