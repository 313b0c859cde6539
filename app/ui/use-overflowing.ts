import { useEffect, useRef, useState } from "react";

/**
 * Whether the element is wider inside than outside, so that it needs a place in the tab order to be scrolled by keyboard.
 * Until it has been measured (and without script) it counts as wider: a stop too many is better than a table that cannot be read.
 */
export function useOverflowing<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const [overflowing, setOverflowing] = useState(true);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setOverflowing(element.scrollWidth > element.clientWidth));
    watcher.observe(element);
    if (element.firstElementChild) watcher.observe(element.firstElementChild); // a font or a row may widen it later
    return () => watcher.disconnect();
  }, []);
  return { ref, overflowing };
}
