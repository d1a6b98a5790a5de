import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import type { OfferState } from '../offer/offer.ts'
import type { PublicOffer } from '../offer/offers.queries.ts'
import { callable, NotOpen, writable } from '../offer/pages/public-offer.view.tsx'
import { publicOfferPath } from '../offer/paths.ts'
import { languages } from './languages.ts'
import { madeInWords, publicLanguagesPath } from './languages.words.ts'
import type { KnownText } from './paired-texts.queries.ts'
import { LinkTo } from './read-in.view.tsx'

export const languagesTitle = 'Read this in another language'

type Of = { offer: PublicOffer; state: OfferState; onPaper: boolean; address: string }

/** The words in one language. What can change, and what became of it, stands beside them as it is now. */
export function TextToRead({ offer, state, onPaper, address, text }: Of & { text: KnownText }) {
  const { code, dir } = languages[text.language]
  return (
    <>
      <div lang={code} dir={dir}>
        <Title>{text.title}</Title>
      </div>
      {state !== 'open' && <NotOpen offer={offer} state={state} />}
      {state !== 'withdrawn' && (
        <div lang={code} dir={dir}>
          <Paragraphs text={text.words} />
        </div>
      )}
      {state === 'open' && (
        <p>
          To ask, or to say that you want to take part: {offer.contactName}, <a href={callable(offer.contactPhone)}>{offer.contactPhone}</a>
          {offer.contactEmail && (
            <>
              , <a href={writable(offer.contactEmail)}>{offer.contactEmail}</a>
            </>
          )}
          . This can change, and is shown as it is now. Closes on {momentInWords(offer.closesAt)}.
        </p>
      )}
      <p class="nhsuk-u-secondary-text-colour">{madeInWords(text)}</p>
      {onPaper ? <p>This page is at {address}</p> : <Elsewhere offer={offer} text={text} />}
    </>
  )
}

const Elsewhere = ({ offer, text }: { offer: PublicOffer; text: KnownText }) => (
  <ul class="nhsuk-list">
    <li>
      <a href={href(publicOfferPath, { opportunity: offer.id })} lang="en" hreflang="en">
        Read it in English
      </a>
    </li>
    {(['normal', 'large'] as const).map((paper) => (
      <li>
        <a href={href(publicLanguagesPath, { opportunity: offer.id }, { in: text.language, paper })}>
          {paper === 'large' ? 'Print it in large letters' : 'Print it'}
        </a>
      </li>
    ))}
  </ul>
)

/** All languages in which one can be read. */
export const LanguageList = ({ offer, texts }: { offer: PublicOffer; texts: readonly KnownText[] }) => (
  <>
    <Title caption={offer.title}>{languagesTitle}</Title>
    {texts.length === 0 && <p>There are only the English words so far. Ring {offer.contactPhone}, and we find a way to tell you in your language.</p>}
    <ul>
      <li>
        <a href={href(publicOfferPath, { opportunity: offer.id })} lang="en" hreflang="en">
          English
        </a>
      </li>
      {texts.map(({ language }) => (
        <li>
          <LinkTo opportunity={offer.id} language={language} />
        </li>
      ))}
    </ul>
  </>
)
