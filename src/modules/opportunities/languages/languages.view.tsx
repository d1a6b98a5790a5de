import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { languages } from './languages.ts'
import { madeInWords, newTextPath, publicLanguagesPath } from './languages.words.ts'
import { pairedForm } from './paired-text.form.ts'
import type { KnownText } from './paired-texts.queries.ts'

export const staffLanguagesTitle = 'Other languages and Easy Read'
export const newTextTitle = 'Add a language or Easy Read'

type Names = { project: string; opportunity: string }
type Offer = { id: string; title: string; publishedAt: Date | null }

/** What there is, who stands for it, and the way to one more. */
export const Languages = ({ offer, texts, names }: { offer: Offer; texts: readonly KnownText[]; names: Names }) => (
  <>
    <Title caption={offer.title}>{staffLanguagesTitle}</Title>
    {offer.publishedAt === null ? (
      <p>Publish the opportunity first. Until then its English words can still change.</p>
    ) : (
      <Button href={href(newTextPath, names)}>Add a language or Easy Read</Button>
    )}
    {texts.length === 0 && <p>There are only the English words so far.</p>}
    {texts.length > 0 && (
      <ul class="nhsuk-list heard-rows">
        {texts.map((text) => (
          <Standing text={text} offer={offer} names={names} />
        ))}
      </ul>
    )}
    <p>
      The English words stand since they were published, so what is written here stays true. Only whom people talk to can change: the page shows that
      by itself.
    </p>
  </>
)

const Standing = ({ text, offer, names }: { text: KnownText; offer: Offer; names: Names }) => {
  const { name, code, dir } = languages[text.language]
  return (
    <li>
      <h2 class="nhsuk-heading-s nhsuk-u-margin-bottom-2">
        <a href={href(publicLanguagesPath, { opportunity: offer.id }, { in: text.language })}>{name}</a>
      </h2>
      <p class="nhsuk-u-margin-bottom-1" lang={code} dir={dir}>
        {text.title}
      </p>
      <p class="nhsuk-u-margin-bottom-1">
        {madeInWords(text)} Version {text.version}, added on {momentInWords(text.addedAt)}.
      </p>
      <p class="nhsuk-u-margin-bottom-0">
        <a href={href(newTextPath, names, { language: text.language })}>
          Write a newer version<span class="nhsuk-u-visually-hidden"> in {name}</span>
        </a>
      </p>
    </li>
  )
}

type NewProps = { caption: string; published: boolean; answers: URLSearchParams; problems?: Problems }

export const NewText = ({ caption, published, answers, problems = {} }: NewProps) => (
  <Form problems={problems} title={newTextTitle} caption={caption}>
    {!published && <p>Publish the opportunity first. Until then its English words can still change.</p>}
    <p>The public reads it as soon as you save it. An older version in the same language is then no longer shown.</p>
    <AskAll form={pairedForm} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)
