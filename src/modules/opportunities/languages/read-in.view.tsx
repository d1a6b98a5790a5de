import { href } from '#platform/http/page.ts'
import { languages } from './languages.ts'
import { publicLanguagesPath } from './languages.words.ts'
import type { KnownText } from './paired-texts.queries.ts'

/** "Read this in: Cymraeg, Easy Read", each by its own name and in its own language. */
export const ReadIn = ({ opportunity, texts }: { opportunity: string; texts: readonly Pick<KnownText, 'language'>[] }) =>
  texts.length === 0 ? null : (
    <p>
      Read this in:{' '}
      {texts.map(({ language }, place) => (
        <>
          {place > 0 && ', '}
          <LinkTo opportunity={opportunity} language={language} />
        </>
      ))}
    </p>
  )

export const LinkTo = ({ opportunity, language }: { opportunity: string; language: KnownText['language'] }) => {
  const { code, dir, own } = languages[language]
  return (
    <a href={href(publicLanguagesPath, { opportunity }, { in: language })} lang={code} hreflang={code} dir={dir}>
      {own}
    </a>
  )
}
