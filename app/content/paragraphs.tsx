/** Plain text with its line breaks: an empty line begins a new paragraph. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <span className="prose block">
      {text.split(/\n{2,}/).map((paragraph, i) => (
        <span key={i} className="block whitespace-pre-line">
          {paragraph}
        </span>
      ))}
    </span>
  );
}
