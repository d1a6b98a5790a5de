import { shorten } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import type { QuotableRow } from '../public-words.queries.ts'
import { nameInWords } from './public-words.view.tsx'

type Props = { project: { slug: string; title: string }; quotes: readonly QuotableRow[]; from: number; more: boolean }

export function Quotes({ project, quotes, from, more }: Props) {
  const at = (place: number) => href('/projects/:project/public-words', { project: project.slug }, { from: place })
  return (
    <>
      <Title caption={project.title}>Words for the public</Title>
      <p>These are the words of people who agreed to be quoted. Nobody outside sees them until you choose them.</p>
      {quotes.length === 0 && <p>There is nothing {from > 0 ? 'more' : 'yet'} that may be shown.</p>}
      <ul class="nhsuk-list heard-cards">
        {quotes.map((quote) => (
          <li>
            {quote.publicWords !== null && <Tag colour="green">Public</Tag>}
            <p class="heard-words">{shorten(quote.publicWords ?? quote.words, 300)}</p>
            <p>
              {nameInWords(quote)}
              {quote.question !== '' && <>, asked “{shorten(quote.question, 100)}”</>}
            </p>
            <p>
              <a href={href('/projects/:project/contributions/:contribution/public-words', { project: project.slug, contribution: quote.id })}>
                {quote.publicWords === null ? 'Choose words for the public' : 'Change or stop showing'}
                <span class="nhsuk-u-visually-hidden"> from “{shorten(quote.words, 60)}”</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      {from > 0 && (
        <p>
          <a href={at(Math.max(0, from - 30))}>Back</a>
        </p>
      )}
      {more && (
        <p>
          <a href={at(from + quotes.length)}>More</a>
        </p>
      )}
    </>
  )
}
