import { useEffect, useState } from "react";

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Words of a text that is being written: `now` for the eye; `said` follows a second after the last key, for screen readers. Null before the first key. */
export function useWordCount() {
  const [now, setNow] = useState<number | null>(null);
  const [said, setSaid] = useState<number | null>(null);
  useEffect(() => {
    if (now === null) return;
    const later = setTimeout(() => setSaid(now), 1000);
    return () => clearTimeout(later);
  }, [now]);
  return { now, said, read: (text: string) => setNow(countWords(text)) };
}
