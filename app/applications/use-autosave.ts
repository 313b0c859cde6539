import { useCallback, useEffect, useRef, useState } from "react";
import { hasFieldsFor, showAnswer } from "#app/applications/show-answer.ts";
import { typedAnswers } from "#app/applications/typed-answers.ts";
import { useHeldSubmit } from "#app/shell/use-held-submit.ts";
import { sameAnswer } from "#domain/applications/answers.rules.ts";
import { AutosaveReply, type Answers } from "#domain/applications/answers.schema.ts";

export type AutosaveState = { kind: "idle" } | { kind: "saving" } | { kind: "saved"; time: string; others: string } | { kind: "clash"; name: string } | { kind: "late" | "signed-out" | "offline" };

const every = 10_000;

/**
 * Saves the form when a field is left and every ten seconds, when something in it has changed. It never takes text away:
 * when it cannot save (signed out, closed, no connection, a clash) it says so and the page keeps what was typed. A press
 * on a button waits for the save that is on its way: sent beside it, it would start from a version that is gone.
 * `versionField` is the hidden field with the version that the form started from.
 */
export function useAutosave(url: string, startVersion: number, { enabled, unsaved }: { enabled: boolean; /** the page opened with text that is not saved yet */ unsaved: boolean }) {
  const versionField = useRef<HTMLInputElement>(null);
  const [version, setVersion] = useState(startVersion);
  const sent = useRef<string | null>(unsaved ? "" : null);
  const { isBusy, whileHeld, submit } = useHeldSubmit();
  const [state, setState] = useState<AutosaveState>({ kind: "idle" });
  const ended = state.kind === "late" || state.kind === "signed-out" || state.kind === "clash";

  const send = useCallback(
    async (element: HTMLFormElement, typed: Answers) => {
      const body = new FormData(element);
      for (const name of [...body.keys()].filter((n) => n.startsWith("file."))) body.delete(name);
      body.set("baseVersion", String(version));
      const response = await fetch(url, { method: "POST", body, redirect: "manual" });
      if (response.type === "opaqueredirect") return setState({ kind: "signed-out" });
      const reply = AutosaveReply.parse(await response.json());
      if (reply.kind !== "saved") return setState(reply);
      const now = typedAnswers(new FormData(element));
      const others = Object.keys(typed).filter((key) => !sameAnswer(reply.answers[key], typed[key]));
      // whoever types on in a field that another changed, or has no field for what came, keeps the old version, so that the next save finds the clash
      const untouched = others.every((key) => sameAnswer(now[key], typed[key]) && hasFieldsFor(element, key, reply.answers[key] ?? ""));
      if (untouched) {
        for (const key of others) showAnswer(element, key, reply.answers[key] ?? "");
        element.dispatchEvent(new Event("input", { bubbles: true })); // what they chose may ask for more
        setVersion(reply.version);
      }
      sent.current = JSON.stringify(untouched ? { ...typed, ...Object.fromEntries(others.map((key) => [key, reply.answers[key] ?? ""])) } : typed);
      setState({ kind: "saved", time: reply.time, others: untouched && others.length > 0 ? reply.others : "" });
    },
    [url, version],
  );

  const save = useCallback(async () => {
    const element = versionField.current?.form;
    if (!enabled || ended || isBusy() || !element) return;
    const typed = typedAnswers(new FormData(element));
    const text = JSON.stringify(typed);
    sent.current ??= text;
    if (text === sent.current) return;
    setState({ kind: "saving" });
    await whileHeld(() => send(element, typed).catch(() => setState({ kind: "offline" })));
  }, [enabled, ended, isBusy, whileHeld, send]);

  useEffect(() => {
    const element = versionField.current?.form;
    if (!enabled || !element) return;
    sent.current ??= JSON.stringify(typedAnswers(new FormData(element)));
    const left = () => void save();
    element.addEventListener("focusout", left);
    element.addEventListener("submit", submit);
    const timer = setInterval(left, every);
    return () => {
      element.removeEventListener("focusout", left);
      element.removeEventListener("submit", submit);
      clearInterval(timer);
    };
  }, [enabled, save, submit]);

  return { versionField, version, state };
}
