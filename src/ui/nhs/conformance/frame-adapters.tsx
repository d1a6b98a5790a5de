import { Footer } from '../footer.tsx'
import { Header } from '../header.tsx'
import { HeaderAccount } from '../header-account.tsx'
import { HeaderSearch } from '../header-search.tsx'
import { type Cell, Table } from '../table.tsx'
import { card } from './content-adapters.tsx'
import type { Context } from './fixtures.ts'
import type { Adapter } from './form-adapters.tsx'
import { given, Html, caption as headingCaption, words } from './given.tsx'

export const frameAdapters: Readonly<Record<string, Adapter>> = {
  header: ({ logo = {}, organisation, service, search, account, navigation, colour, inline }) => (
    <Header
      {...{ organisation, colour, inline }}
      logo={{ picture: logo.src ? <Picture {...logo} /> : <NhsLogo />, alt: logo.alt ?? 'NHS', href: logo.href, ariaLabel: logo.ariaLabel }}
      service={service && { text: service.text ?? undefined, href: service.href }}
      search={search && <HeaderSearch {...searchProps(search)} />}
      account={account && <HeaderAccount items={given(account.items)} />}
      navigation={navigation && { ...navigation, items: given(navigation.items) }}
    />
  ),
  footer: ({ meta = {}, copyright, navigation, columns, html }) => (
    <Footer
      columns={columns}
      groups={(Array.isArray(navigation) ? navigation : given([navigation])).map((group: Context) => ({
        heading: words(group.heading),
        links: group.items && given(group.items),
        children: group.html && <Html of={group.html} />,
        width: group.width,
      }))}
      links={meta.items}
      copyright={copyright?.text !== '' && <p class="nhsuk-body-s">{words(copyright) ?? '© NHS England'}</p>}
    >
      {(meta.html ?? html) ? <Html of={meta.html ?? html} /> : words(meta) && <p class="nhsuk-body-s">{words(meta)}</p>}
    </Footer>
  ),
  tables: ({ caption, head, rows, card: box, panel, heading, headingLevel, classes, ...context }) => (
    <Table
      {...context}
      class={classes}
      caption={tableCaption(caption)}
      columns={cells(head).map(column)}
      rows={(rows ?? []).filter(Array.isArray).map((row: Context) => cells(row).map(cell))}
      card={
        box || panel
          ? card({ heading: heading && { text: heading, level: headingLevel }, ...(panel && { variant: 'feature' }), ...(box === true ? {} : box) })
          : undefined
      }
    />
  ),
}

const searchProps = ({ input, label, action, method, name }: Context) => ({
  action: action ?? 'https://www.nhs.uk/search/',
  method,
  name,
  placeholder: input?.placeholder,
  label: label?.visuallyHiddenText ?? 'Search the NHS website',
})

const tableCaption = (option: Context) =>
  typeof option === 'object'
    ? { children: words(option), size: option.size, id: option.id, class: option.classes, caption: headingCaption(option.caption) }
    : option

const cells = (row: Context): Context[] =>
  (row ?? []).filter((item: Context) => typeof item === 'string' || (typeof item === 'object' && item !== null))

const cell = (item: Context): Cell => {
  if (typeof item === 'string') return item
  const { text, html, classes, ...look } = item
  return { ...look, class: classes, children: words({ text, html }) }
}

const column = (item: Context) => {
  if (typeof item === 'string') return item
  const { text, html, classes, sort, ...look } = item
  return { ...look, class: classes, sort: sort === true ? ('none' as const) : sort, children: words({ text, html }) }
}

const Picture = ({ src, alt = 'NHS' }: { src: string; alt?: string }) => (
  <img class="nhsuk-header__organisation-logo" src={src} width={280} alt={alt} />
)

/** For the official examples only. The product draws no logo: it belongs to NHS bodies. */
const NhsLogo = () => (
  <Html of='<svg class="nhsuk-header__logo" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80" height="40" width="100" focusable="false" role="img" aria-label="NHS"><title>NHS</title><path fill="currentcolor" d="M200 0v80H0V0h200Zm-27.5 5.5c-14.5 0-29 5-29 22 0 10.2 7.7 13.5 14.7 16.3l.7.3c5.4 2 10.1 3.9 10.1 8.4 0 6.5-8.5 7.5-14 7.5s-12.5-1.5-16-3.5L135 70c5.5 2 13.5 3.5 20 3.5 15.5 0 32-4.5 32-22.5 0-19.5-25.5-16.5-25.5-25.5 0-5.5 5.5-6.5 12.5-6.5a35 35 0 0 1 14.5 3l4-13.5c-4.5-2-12-3-20-3Zm-131 2h-22l-14 65H22l9-45h.5l13.5 45h21.5l14-65H64l-9 45h-.5l-13-45Zm63 0h-18l-13 65h17l6-28H117l-5.5 28H129l13.5-65H125L119.5 32h-20l5-24.5Z"/></svg>' />
)
