import { shorten } from '#lib/text.ts'
import type { Voice } from '../brief.queries.ts'
import { sourceName } from '../sources.ts'

const longest = 700

/** What people said in a theme, word for word, each with how it came in. */
export function Voices({ voices }: { voices: readonly Voice[] }) {
  return (
    <>
      {voices.map((voice) => (
        <blockquote class="heard-quote">
          {shorten(voice.words, longest)}
          <footer>{sourceName(voice.source)}</footer>
        </blockquote>
      ))}
    </>
  )
}
