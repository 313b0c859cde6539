import { useEffect, useRef, useState, type FormEvent, type RefObject } from "react";
import { useHeldSubmit } from "#app/shell/use-held-submit.ts";

type Saved = { version: number; savedAt: string };

/**
 * Saves a form by itself a second after the last change. Without JavaScript its button does the same. `version` goes
 * into the hidden field, so that the next save starts from what is stored; saves never overlap, and a press on a
 * button waits for the one that is on its way. `field` is that hidden field, `start` the version that the page came with.
 */
export function useAutosave(field: RefObject<HTMLInputElement>, to: string, start: string, failed: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useHeldSubmit();
  const [saved, setSaved] = useState<{ from: string; version?: number; savedAt?: Date; problem?: string }>({ from: start });

  async function save() {
    const form = field.current?.form;
    if (!form) return;
    if (held.isBusy()) return later();
    await held.whileHeld(() => send(form));
  }
  async function send(form: HTMLFormElement) {
    const answer = await fetch(to, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } })
      .then((r) => r.json() as Promise<Partial<Saved> & { refusal?: string }>)
      .catch((): { refusal?: string; version?: undefined; savedAt?: undefined } => ({}));
    if (answer.version !== undefined && answer.savedAt) setSaved({ from: start, version: answer.version, savedAt: new Date(answer.savedAt) });
    else setSaved((before) => ({ ...before, problem: answer.refusal ?? failed }));
  }
  function later() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), 1000);
  }
  function submit(e: FormEvent<HTMLFormElement>) {
    clearTimeout(timer.current);
    held.submit(e.nativeEvent as SubmitEvent); // what a form's submit event always is
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const isCurrent = saved.from === start;
  return { version: isCurrent && saved.version !== undefined ? String(saved.version) : start, savedAt: isCurrent ? saved.savedAt : undefined, problem: saved.problem, change: later, submit };
}
