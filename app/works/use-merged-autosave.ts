import { useEffect, useRef, useState, type FormEvent } from "react";
import { typedValues } from "#app/works/typed-plan.ts";
import type { PlanValue } from "#domain/assignments/plan.schema.ts";
import { asText, rowsOf, type Clash } from "#domain/assignments/plan-values.rules.ts";
import type { TableRow } from "#domain/programmes/table-rows.rules.ts";
import { plainText } from "#domain/shared/typed-values.rules.ts";

/** What the draft route answers: the values as they are kept now, when they were saved, and those that clash. */
export type DraftReply = { time: string; values: Record<string, PlanValue>; clashes: Clash[] };
export type SaveStatus = { time: string; trouble?: "offline" | "refused" };

const pause = 1200;
const again = 5000;

type Taken = { rows: TableRow[]; times: number };
export type MergedAutosave = ReturnType<typeof useMergedAutosave>;

/** What is typed, each value as one text. */
const typedTexts = (form: FormData) => new Map(Object.entries(typedValues(form)).map(([key, value]) => [key, plainText(asText(value))]));

/**
 * Sends a form of `fields.key` and `was.key` a moment after each change, in the background; without script its button
 * does the same. What colleagues have written comes into fields that the writer has not touched; rows of tables come as
 * `taken`, for the page to show. A clash waits for a choice.
 */
export function useMergedAutosave(to: string, savedAt: string) {
  const form = useRef<HTMLFormElement | null>(null);
  const [status, setStatus] = useState<SaveStatus>({ time: savedAt });
  const [clashes, setClashes] = useState<Record<string, PlanValue>>({});
  const [taken, setTaken] = useState<Record<string, Taken>>({});
  const timer = useRef<number>(undefined);
  const running = useRef(false);

  const control = (name: string) => {
    const found = form.current?.elements.namedItem(name);
    const isField = found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement;
    return isField && found.name === name ? found : null; // the first cell of a table has the table's name as its id
  };

  /** Puts a colleague's value into its field. */
  const show = (key: string, value: PlanValue) => {
    const [field, was] = [control(`fields.${key}`), control(`was.${key}`)];
    if (was) was.value = asText(value);
    if (field) field.value = asText(value);
    else setTaken((all) => ({ ...all, [key]: { rows: rowsOf(value), times: (all[key]?.times ?? 0) + 1 } }));
  };

  const take = (reply: DraftReply, sent: Map<string, string>) => {
    const open = new Map(reply.clashes.map((clash) => [clash.key, clash.theirs]));
    const typed = form.current ? typedTexts(new FormData(form.current)) : new Map<string, string>();
    const inUse = document.activeElement?.getAttribute("name") ?? "";
    for (const [key, text] of sent) {
      const was = control(`was.${key}`);
      if (!was || open.has(key)) continue;
      was.value = text;
      const value = reply.values[key] ?? "";
      const isTouched = typed.get(key) !== text || `${inUse}.`.startsWith(`fields.${key}.`);
      if (asText(value) !== text && !isTouched) show(key, value);
    }
    setClashes(Object.fromEntries(open));
    setStatus({ time: reply.time });
  };

  const send = async () => {
    if (!form.current || running.current) return later(pause);
    running.current = true;
    const body = new FormData(form.current);
    const sent = typedTexts(body);
    try {
      const answer = await fetch(to, { method: "POST", body });
      if (!answer.ok || !answer.headers.get("Content-Type")?.includes("json")) setStatus((s) => ({ ...s, trouble: "refused" }));
      else take((await answer.json()) as DraftReply, sent);
    } catch {
      setStatus((s) => ({ ...s, trouble: "offline" }));
      later(again);
    } finally {
      running.current = false;
    }
  };
  const later = (wait: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void send(), wait);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);

  /** Ends a clash: with what one has typed, or with the colleague's. */
  const choose = (key: string, whose: "mine" | "theirs") => {
    const [was, theirs] = [control(`was.${key}`), clashes[key] ?? ""];
    if (!was) return;
    was.value = asText(theirs);
    if (whose === "theirs") show(key, theirs);
    setClashes(({ [key]: _, ...others }) => others);
    later(0);
  };
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    form.current = event.currentTarget;
    later(pause);
  };
  return { status, clashes, taken, choose, onInput };
}
