import type { ComponentChildren, VNode } from 'preact'
import { classes } from '#ui/nhs/attributes.ts'
import { type FrameAssets, Head } from './page-frame.tsx'

export type PrintFrameProps = {
  title: string
  siteName: string
  assets: FrameAssets
  /** Large print: 20 point and more, one column, nothing smaller. */
  large?: boolean
  lang?: string
  children: ComponentChildren
}

/** A page for paper: no navigation, no scripts, kept out of search engines. */
export function PrintFrame({ title, siteName, assets, large, lang = 'en', children }: PrintFrameProps): VNode {
  return (
    <html lang={lang}>
      <Head title={`${title} – ${siteName}`} assets={assets} robots="noindex" />
      <body class={classes('heard-print', large && 'heard-print--large')}>
        <div class="nhsuk-width-container">
          <header class="heard-print__site">{siteName}</header>
          <main class="nhsuk-main-wrapper" id="maincontent">
            {children}
          </main>
        </div>
      </body>
    </html>
  )
}
