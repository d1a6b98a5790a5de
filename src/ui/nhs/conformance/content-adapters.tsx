import { ActionLink } from '../action-link.tsx'
import { BackLink } from '../back-link.tsx'
import { Breadcrumb } from '../breadcrumb.tsx'
import { Button } from '../button.tsx'
import { Card, type CardHeadingProps, type CardProps } from '../card.tsx'
import type { CardActionProps } from '../card-action.tsx'
import { Details } from '../details.tsx'
import { DoDontList } from '../do-dont-list.tsx'
import { Heading } from '../heading.tsx'
import { InsetText } from '../inset-text.tsx'
import { NotificationBanner } from '../notification-banner.tsx'
import { Pagination, type PaginationEnd } from '../pagination.tsx'
import { Panel } from '../panel.tsx'
import { Scroll } from '../scroll.tsx'
import { SkipLink } from '../skip-link.tsx'
import { SummaryList } from '../summary-list.tsx'
import { Tag } from '../tag.tsx'
import { TaskList } from '../task-list.tsx'
import { WarningCallout } from '../warning-callout.tsx'
import type { Context } from './fixtures.ts'
import type { Adapter } from './form-adapters.tsx'
import { caption, given, Html, unless, words } from './given.tsx'

/** Where the macros put `text` into a paragraph and leave `html` alone. */
const paragraph = ({ text, html }: Context, name?: string) => (html === undefined ? text && <p class={name}>{text}</p> : <Html of={html} />)

export const contentAdapters: Readonly<Record<string, Adapter>> = {
  'action-link': ({ href, type, variant, ...context }) => (
    <ActionLink {...(href ? { href } : { type })} variant={variant}>
      {words(context)}
    </ActionLink>
  ),
  'back-link': ({ href, type, variant, ...context }) => (
    <BackLink {...(href ? { href } : { type })} variant={variant}>
      {words(context)}
    </BackLink>
  ),
  breadcrumb: ({ items, id, variant, backLink }) => (
    <Breadcrumb
      id={id}
      variant={variant}
      items={items.map((item: Context) => ({ text: item.text, href: item.href, lang: item.attributes?.lang }))}
      backLink={
        backLink && {
          id: backLink.id,
          children: backLink.text ?? items.at(-1).text,
          lang: items.at(-1).attributes?.lang,
          ...(backLink.type ? { type: backLink.type } : { href: backLink.href ?? items.at(-1).href }),
        }
      }
    />
  ),
  button: ({ text, ...context }) => <Button {...context}>{text}</Button>,
  card: (context) => <Card {...card(context)} />,
  details: ({ summary, open, classes, ...context }) => (
    <Details summary={words(summary)} open={open} class={classes}>
      {words(context)}
    </Details>
  ),
  'do-dont-list': ({ heading, title, icon, prefixText, hidePrefix, items }) => (
    <DoDontList
      heading={words(heading) ?? title}
      headingLevel={heading?.level}
      kind={icon === 'cross' ? 'dont' : 'do'}
      prefix={hidePrefix ? false : prefixText}
      items={given(items).map((item) => words(item.item ?? item))}
    />
  ),
  heading: ({ size, classes, href, visuallyHiddenText, ...context }) => (
    <Heading
      {...{ href, visuallyHiddenText }}
      size={unless(size, classes, 'nhsuk-heading-')}
      part={classes?.includes('nhsuk-heading-') ? 'nhsuk-heading' : undefined}
      class={classes}
      caption={caption(context.caption)}
    >
      {words(context)}
    </Heading>
  ),
  'inset-text': (context) => <InsetText>{paragraph(context)}</InsetText>,
  'notification-banner': ({ heading, title, variant, role, disableAutoFocus, attributes, ...context }) => (
    <NotificationBanner
      {...{ variant, role, tabindex: attributes?.tabindex, title: words(title) }}
      autoFocus={disableAutoFocus === undefined ? undefined : !disableAutoFocus}
      heading={words(heading) ?? context.text}
      headingElement={heading ? heading.element : 'p'}
    >
      {context.html === undefined ? heading && paragraph(context, 'nhsuk-body') : <Html of={context.html} />}
    </NotificationBanner>
  ),
  pagination: ({ previous, next, items, previousUrl, previousPage, nextUrl, nextPage }) => (
    <Pagination
      previous={pageEnd(previous, previousUrl, previousPage)}
      next={pageEnd(next, nextUrl, nextPage)}
      pages={given(items).map((item) => (item.ellipsis ? 'gap' : item))}
    />
  ),
  panel: ({ heading, variant, ...context }) => (
    <Panel
      heading={words(heading)}
      headingLevel={heading?.level}
      headingSize={heading?.size}
      headingId={heading?.id}
      headingClass={heading?.classes}
      variant={variant}
    >
      {words(context)}
    </Panel>
  ),
  scroll: ({ labelledBy, variant, ...context }) => (
    <Scroll labelledBy={labelledBy} variant={variant}>
      {paragraph(context)}
    </Scroll>
  ),
  'skip-link': ({ href, text }) => <SkipLink href={href || undefined}>{text}</SkipLink>,
  'summary-list': ({ rows, border, lastRowBorder, card: box }) => (
    <SummaryList border={border} lastRowBorder={lastRowBorder} rows={given(rows).map(summaryRow)} card={box && card(box)} />
  ),
  tag: ({ colour, border, classes, ...context }) => (
    <Tag colour={unless(colour, classes, 'nhsuk-tag--')} border={border} class={classes}>
      {words(context)}
    </Tag>
  ),
  'task-list': ({ items, idPrefix }) => <TaskList idPrefix={idPrefix} items={items.map((item: Context) => item && task(item))} />,
  'warning-callout': ({ heading, ...context }) => <WarningCallout heading={words(heading)} {...description(context)} />,
}

const description = ({ text, html }: Context) => (html === undefined ? { description: text } : { children: <Html of={html} /> })

const pageEnd = (end: Context, url: string | undefined, page: string | undefined): PaginationEnd | undefined =>
  end ? { href: end.href, label: words(end.label), children: words(end) } : url ? { href: url, label: page } : undefined

const actions = (option: Context): CardActionProps[] =>
  given(Array.isArray(option) ? option : option?.items).map(({ text, html, ...action }) => ({ ...action, children: words({ text, html }) }))

/** The macro draws the HTML of a heading as it is, under its text. */
export function card({ heading, description: said, image, html, actions: asked, text: _, ...context }: Context): CardProps {
  const told = typeof said === 'string' ? { description: said } : said && description(said)
  return {
    ...context,
    heading: heading && cardHeading(heading),
    actions: actions(asked),
    image: image && (image.html ? { picture: <Html of={image.html} /> } : { src: image.src, alt: image.alt ?? '' }),
    ...told,
    children: html === undefined ? heading?.html ? <Html of={heading.html} /> : told?.children : <Html of={html} />,
  }
}

const cardHeading = (heading: Context): CardHeadingProps =>
  typeof heading === 'string'
    ? { children: heading }
    : { children: heading.text, level: heading.level, size: heading.size, id: heading.id, class: heading.classes }

const summaryRow = ({ key, value, actions: asked, border }: Context) => ({
  name: words(key),
  value: words(value),
  nameWidth: key.width,
  valueWidth: value.width,
  actions: actions(asked),
  border,
})

function task({ heading, title, hint, href, status }: Context) {
  const { text, html, ...look } = status?.tag ?? {}
  return {
    name: words(heading) ?? words(title),
    hint: words(hint),
    href,
    status: status?.tag ? (
      <Tag {...look} class={look.classes}>
        {words({ text, html })}
      </Tag>
    ) : (
      words(status)
    ),
    statusClass: status?.classes,
  }
}
