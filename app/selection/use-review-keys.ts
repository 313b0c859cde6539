import { useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";

const kept = "review-keys";

/** J goes to the next review, K to the previous one, outside fields. A tick named "keys" turns them off (WCAG 2.1.4), for this browser. */
export function useReviewKeys(previous: string | null, next: string | null) {
  const navigate = useNavigate();
  const [state, setState] = useState({ ready: false, on: false });
  useEffect(() => setState({ ready: true, on: localStorage.getItem(kept) !== "off" }), []);
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const inField = e.target instanceof HTMLElement && e.target.closest("input, textarea, select, [contenteditable]");
      if (!state.on || inField || e.ctrlKey || e.metaKey || e.altKey) return;
      const to = { j: next, k: previous }[e.key.toLowerCase()];
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
