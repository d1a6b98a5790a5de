/** Text as somebody typed it: a blank line begins the next paragraph, single breaks stay. It needs no style, so that it reads the same in an email. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => (
        <p>
          {paragraph
            .trim()
            .split('\n')
            .map((line, index) => (
              <>
                {index > 0 && <br />}
                {line}
              </>
            ))}
        </p>
      ))}
  </>
)
