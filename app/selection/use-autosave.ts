import { useRef, useState } from "react";

type Saved = { version: number; savedAt: string };

/**
 * Saves a form by itself a second after the last change, to the page that it is on. Without JavaScript its button does
 * the same. `version` goes into the hidden field so that the next save starts from what is stored; saves never overlap.
 */
export function useAutosave(to: string, failed: string) {
  const version = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const busy = useRef(false);
  const [state, setState] = useState<{ savedAt?: Date; problem?: string }>({});

  async function save() {
    const form = version.current?.form;
    if (!form || !version.current) return;
    if (busy.current) return later();
    busy.current = true;
    try {
      const answer = await fetch(to, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      const body = (await answer.json()) as Partial<Saved> & { refusal?: string };
      if (body.version !== undefined && body.savedAt) {
        version.current.value = String(body.version);
        setState({ savedAt: new Date(body.savedAt) });
      } else setState({ problem: body.refusal ?? failed });
    } catch {
      setState({ problem: failed });
    } finally {
      busy.current = false;
    }
  }
  function later() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), 1000);
  }
  return { version, state, onChange: later, stop: () => clearTimeout(timer.current) };
}
