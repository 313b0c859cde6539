import { useSubmit } from "@remix-run/react";
import { useState, type DragEvent } from "react";

const type = "text/x-form-question";

/** Dragging a question onto another one puts it before that; onto a section, last in it. An addition to the buttons: it sends what they send. */
export function useDrag(action: string) {
  const submit = useSubmit();
  const [over, setOver] = useState<string | null>(null);
  const target = (name: string, move: (dragged: string) => string | null) => ({
    "data-over": over === name || undefined,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(type)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(name);
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      setOver(null);
      const to = move(event.dataTransfer.getData(type));
      if (to) submit({ move: to }, { method: "post", action, preventScrollReset: true });
    },
  });
  return {
    question: (key: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(type, key);
        event.dataTransfer.effectAllowed = "move";
      },
      ...target(`question ${key}`, (dragged) => (dragged && dragged !== key ? `question ${dragged} before ${key}` : null)),
    }),
    into: (section: string) => target(`section ${section}`, (dragged) => (dragged ? `question ${dragged} into ${section}` : null)),
  };
}
