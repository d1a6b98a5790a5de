import type { ComponentChildren, VNode } from 'preact'
import { type Frame, paperFrame, view } from '#platform/http/page.ts'
import { Paragraphs } from '#ui/paragraphs.tsx'

/** Buttons and links that mean nothing on paper. */
export const NotOnPaper = ({ children }: { children: ComponentChildren }) => <div class="heard-not-on-paper">{children}</div>

/** What a record ends with, on screen and on paper: who keeps it, and who wrote it when. */
export const OnRecord = ({ organisation, lines }: { organisation: string; lines: readonly string[] }) => (
  <section class="heard-print-notice">
    {lines.map((line) => (
      <p>{line}</p>
    ))}
    <p class="nhsuk-u-margin-bottom-0">{organisation}</p>
  </section>
)

/** What was written, in its paragraphs, or that nothing was. */
export const written = (text: string) => (text === '' ? 'Not written yet' : <Paragraphs text={text} />)

type Paper = 'normal' | 'large'

/**
 * A record as a page, or as it is printed, when the address asks for paper.
 *
 * @param at the address of the page for each kind of paper
 */
export function recordView(
  title: string,
  content: VNode,
  { answers, at, frame }: { answers: URLSearchParams; at: (paper: Paper) => string; frame: Frame },
) {
  const onPaper = paperFrame(answers)
  if (onPaper) return view(title, content, onPaper)
  const withLinks = (
    <>
      {content}
      <NotOnPaper>
        <p>
          Print it: <a href={at('normal')}>on paper</a> or <a href={at('large')}>in large print</a>.
        </p>
      </NotOnPaper>
    </>
  )
  return view(title, withLinks, frame)
}
