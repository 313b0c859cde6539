import { useEffect, useRef, useState } from "react";

/** Whether the element is wider inside than outside, so that it needs a place in the tab order to be scrolled by keyboard. */
export function useOverflowing<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const [overflowing, setOverflowing] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setOverflowing(element.scrollWidth > element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { ref, overflowing };
}
