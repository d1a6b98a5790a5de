/** What staff wrote, as paragraphs: a blank line begins the next. Single line breaks stay. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n\s*\n/)
      .filter((part) => part.trim() !== '')
      .map((part) => (
        <p class="heard-words">{part.trim()}</p>
      ))}
  </>
)
