import { useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";
import { readReviewKey, type KeyFocus } from "#app/selection/review-keys.rules.ts";

const kept = "review-keys";

const isMark = (at: EventTarget | null): at is HTMLInputElement => at instanceof HTMLInputElement && at.type === "radio" && at.name.startsWith("score.");

function focusAt(at: EventTarget | null): KeyFocus {
  if (isMark(at)) return "mark";
  return at instanceof HTMLElement && at.closest("input, textarea, select, [contenteditable]") ? "field" : "none";
}

/** Chooses a mark on the scale of the criterion that has the focus, as a click would; a scale without that mark stays as it is. */
function mark(at: HTMLInputElement, value: string) {
  const scale = at.form?.elements.namedItem(at.name);
  const wanted = scale instanceof RadioNodeList ? [...scale].find((o): o is HTMLInputElement => o instanceof HTMLInputElement && o.value === value) : undefined;
  wanted?.focus();
  wanted?.click();
}

/** J goes to the next review, K to the previous one, and 0–5 mark a criterion. A tick named "keys" turns them off (WCAG 2.1.4), for this browser. */
export function useReviewKeys(previous: string | null, next: string | null) {
  const navigate = useNavigate();
  const [state, setState] = useState({ ready: false, on: false });
  useEffect(() => setState({ ready: true, on: localStorage.getItem(kept) !== "off" }), []);
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (!state.on || e.ctrlKey || e.metaKey || e.altKey) return;
      const meaning = readReviewKey(e.key, focusAt(e.target));
      if (!meaning) return;
      if ("mark" in meaning) return isMark(e.target) && mark(e.target, meaning.mark);
      const to = meaning.move === "next" ? next : previous;
      if (to) void navigate(to);
    };
    const turn = (e: Event) => {
      if (!(e.target instanceof HTMLInputElement) || e.target.name !== "keys") return;
      localStorage.setItem(kept, e.target.checked ? "on" : "off");
      setState({ ready: true, on: e.target.checked });
    };
    window.addEventListener("keydown", press);
    window.addEventListener("change", turn);
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener("change", turn);
    };
  }, [navigate, next, previous, state.on]);
  return state;
}
