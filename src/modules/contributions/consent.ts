export const quoteChoices = ['named', 'first-name', 'anonymous', 'not-public'] as const
export type QuoteAs = (typeof quoteChoices)[number]

/** Whether, and under which name, somebody's words may be shown to the public. */
export type Consent = { quoteAs: QuoteAs; quoteName: string }

export const noConsent: Consent = { quoteAs: 'not-public', quoteName: '' }

/** A name is kept only where it may be shown. Without a name, "named" can only be shown as nobody's in particular. */
export function consentKept({ quoteAs, quoteName }: Consent): Consent {
  const name = quoteName.trim()
  if (quoteAs !== 'named' && quoteAs !== 'first-name') return { quoteAs, quoteName: '' }
  return name === '' ? { quoteAs: 'anonymous', quoteName: '' } : { quoteAs, quoteName: name }
}

/** The name beside a quotation; '' when the person is not named. The view `contributions.public_quote` says the same in SQL. */
export function shownName({ quoteAs, quoteName }: Consent): string {
  if (quoteAs === 'named') return quoteName
  return quoteAs === 'first-name' ? (quoteName.split(' ')[0] ?? '') : ''
}
