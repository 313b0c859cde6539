import { useCallback, useEffect, useRef, useState } from "react";

/**
 * For a form that saves itself: a press on its button waits for the save that is on its way. Sent beside it, it would
 * start from a version that is gone, and the writer would clash with themselves. Give `submit` to the form's submit
 * event and run each save in `whileHeld`; the press is done once the save has come back and the page has been drawn anew.
 */
export function useHeldSubmit() {
  const busy = useRef(false);
  const held = useRef<{ form: HTMLFormElement; by: HTMLElement | null }>(undefined);
  const [saves, setSaves] = useState(0);

  useEffect(() => {
    const press = held.current;
    held.current = undefined;
    press?.form.requestSubmit(press.by);
  }, [saves]);

  const whileHeld = useCallback(async (save: () => Promise<void>): Promise<void> => {
    busy.current = true;
    try {
      await save();
    } finally {
      busy.current = false;
      setSaves((n) => n + 1);
    }
  }, []);
  const submit = useCallback((event: SubmitEvent): void => {
    if (!busy.current || !(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    event.stopPropagation();
    held.current = { form: event.target, by: event.submitter };
  }, []);
  const isBusy = useCallback(() => busy.current, []);
  return { isBusy, whileHeld, submit };
}
