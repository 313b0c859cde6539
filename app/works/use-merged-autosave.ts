import { useEffect, useRef, useState, type FormEvent } from "react";

/** What the draft route answers: the texts as they are kept now, when they were saved, and those that clash. */
export type DraftReply = { time: string; texts: Record<string, string>; clashes: { key: string; mine: string; theirs: string }[]; refusal?: string };
export type SaveStatus = { time: string; trouble?: "offline" | "refused" };

const pause = 1200;
const again = 5000;

/**
 * Sends a form of `fields.key` and `was.key` a moment after each change, in the background; without script its button
 * does the same. What colleagues have written comes into fields that the writer has not touched. A clash waits for a choice.
 */
export function useMergedAutosave(to: string, savedAt: string) {
  const form = useRef<HTMLFormElement | null>(null);
  const [status, setStatus] = useState<SaveStatus>({ time: savedAt });
  const [clashes, setClashes] = useState<Record<string, string>>({});
  const timer = useRef<number>(undefined);
  const running = useRef(false);

  const control = (name: string) => {
    const found = form.current?.elements.namedItem(name);
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null;
  };

  const take = (reply: DraftReply, sent: Map<string, string>) => {
    const open = new Map(reply.clashes.map((clash) => [clash.key, clash.theirs]));
    for (const [key, text] of sent) {
      const [field, was] = [control(`fields.${key}`), control(`was.${key}`)];
      if (!field || !was || open.has(key)) continue;
      const now = reply.texts[key] ?? "";
      was.value = text;
      if (now === text || field.value !== text || field === document.activeElement) continue;
      field.value = was.value = now;
    }
    setClashes(Object.fromEntries(open));
    setStatus({ time: reply.time });
  };

  const send = async () => {
    if (!form.current || running.current) return later(pause);
    running.current = true;
    const body = new FormData(form.current);
    const sent = new Map([...body].flatMap(([name, value]) => (name.startsWith("fields.") && typeof value === "string" ? [[name.slice(7), value.replace(/\r\n/g, "\n")] as const] : [])));
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

  /** Ends a clash: with one's own text, or with the colleague's. */
  const choose = (key: string, whose: "mine" | "theirs") => {
    const [field, was, theirs] = [control(`fields.${key}`), control(`was.${key}`), clashes[key] ?? ""];
    if (!field || !was) return;
    was.value = theirs;
    if (whose === "theirs") field.value = theirs;
    setClashes(({ [key]: _, ...others }) => others);
    later(0);
  };
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    form.current = event.currentTarget;
    later(pause);
  };
  return { status, clashes, choose, onInput };
}
