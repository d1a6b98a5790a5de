import type { ComponentChildren, VNode } from 'preact'
import { BackLink } from '#ui/nhs/back-link.tsx'
import { Footer, type FooterLink } from '#ui/nhs/footer.tsx'
import { Header } from '#ui/nhs/header.tsx'
import type { NavigationItem } from '#ui/nhs/header-navigation.tsx'
import { SkipLink } from '#ui/nhs/skip-link.tsx'
import { inlineScript } from './inline-script.ts'

export { inlineScript, inlineScriptHash } from './inline-script.ts'

/** The addresses of what a page loads, all of our own origin. */
export type FrameAssets = {
  css: string | readonly string[]
  /** The browser script of nhsuk-frontend: a module that `enhance` starts. */
  script: string
  /** Our own browser script, `enhance/enhance.js`. */
  enhance: string
  /** The script of forms that use a passkey, `enhance/passkey.js`, loaded where a page has one. */
  passkeys?: string
  icon?: string
}

export type FrameNavigation = Pick<NavigationItem, 'text' | 'current' | 'active'> & { href: string }

export type PageFrameProps = {
  title: string
  /** The name of the organisation or the site, as text: there is no logo. */
  siteName: string
  siteHref: string
  navigation: readonly FrameNavigation[]
  /** A `HeaderAccount`. */
  account?: ComponentChildren
  /** Over the header: a `Banner`, such as the notice of a demonstration. */
  banner?: ComponentChildren
  /** A `Footer`, or the links of one. */
  footer: ComponentChildren | readonly FooterLink[]
  assets: FrameAssets
  width?: 'full' | 'two-thirds'
  back?: { href: string; text?: string }
  lang?: string
  /** The script loads the page again every so many seconds, while work goes on and nobody is typing. Without it, the page offers a link. */
  refreshSeconds?: number
  robots?: 'noindex' | 'noindex, nofollow'
  /** The page shows problems (status 422): its title says so first. */
  error?: boolean
  children: ComponentChildren
}

/** A whole page, from `<html>` down. The caller writes the doctype. */
export function PageFrame(props: PageFrameProps): VNode {
  const { title, siteName, siteHref, navigation, account, banner, footer, assets, width = 'two-thirds', back, children } = props
  return (
    <html lang={props.lang ?? 'en'}>
      <Head title={`${props.error ? 'Error: ' : ''}${title} – ${siteName}`} assets={assets} robots={props.robots} scripts />
      <body>
        <script dangerouslySetInnerHTML={{ __html: inlineScript }} />
        <SkipLink />
        {banner}
        <Header service={{ text: siteName, href: siteHref }} account={account} navigation={{ items: navigation }} />
        <div class="nhsuk-width-container">
          {back && (
            <nav aria-label="Back">
              <BackLink href={back.href}>{back.text ?? 'Back'}</BackLink>
            </nav>
          )}
          <main class="nhsuk-main-wrapper" id="maincontent" data-refresh={props.refreshSeconds}>
            {width === 'full' ? children : <TwoThirds>{children}</TwoThirds>}
          </main>
        </div>
        {isLinks(footer) ? <Footer links={footer} /> : footer}
      </body>
    </html>
  )
}

/** Lines short enough to read: two thirds of the page on a wide screen. */
export const TwoThirds = ({ children }: { children: ComponentChildren }) => (
  <div class="nhsuk-grid-row">
    <div class="nhsuk-grid-column-two-thirds">{children}</div>
  </div>
)

type HeadProps = { title: string; assets: FrameAssets; robots?: string; scripts?: boolean }

/** The head of any page. A page without scripts loads none. */
export function Head({ title, assets, robots, scripts }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#005eb8" />
      {robots && <meta name="robots" content={robots} />}
      {assets.icon && <link rel="icon" href={assets.icon} />}
      {[assets.css].flat().map((href) => (
        <link rel="stylesheet" href={href} key={href} />
      ))}
      {scripts && <link rel="modulepreload" href={assets.script} />}
      {scripts && <script type="module" src={assets.enhance} data-nhsuk={assets.script} data-passkeys={assets.passkeys} />}
    </head>
  )
}

const isLinks = (footer: PageFrameProps['footer']): footer is readonly FooterLink[] =>
  Array.isArray(footer) && footer.every((link: unknown) => typeof link === 'object' && link !== null && 'href' in link && 'text' in link)
