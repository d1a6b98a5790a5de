import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { HeaderAccount } from '#ui/nhs/header-account.tsx'
import { Banner } from './banner.tsx'
import { inlineScript, inlineScriptHash, PageFrame, type PageFrameProps } from './page-frame.tsx'
import { PrintFrame } from './print-frame.tsx'
import { Title } from './title.tsx'

const assets = { css: ['/a/nhsuk.css', '/a/heard.css'], script: '/a/nhsuk.js', enhance: '/a/enhance.js', icon: '/a/icon.svg' }
const props: Omit<PageFrameProps, 'children'> = {
  title: 'Patient <transport>',
  siteName: 'Northshire & Coast',
  siteHref: '/',
  navigation: [{ href: '/projects', text: 'Projects', current: true }],
  footer: [{ href: '/privacy', text: 'Privacy' }],
  assets,
}
const draw = (more: Partial<PageFrameProps> = {}) =>
  renderToString(
    <PageFrame {...props} {...more}>
      <Title caption="Projects">Patient transport</Title>
    </PageFrame>,
  )

test('the inline script is the one that its hash allows', () => {
  assert.equal(inlineScriptHash, `'sha256-${createHash('sha256').update(inlineScript).digest('base64')}'`)
  const [script] = /<body><script>(.*?)<\/script>/s.exec(draw())?.slice(1) ?? []
  assert.equal(script, inlineScript)
})

test('a page has a title, a language, one h1 in its main part, and no script of another kind', () => {
  const html = draw({
    banner: <Banner label="Demonstration">Nothing here is real.</Banner>,
    account: <HeaderAccount items={[{ text: 'Sign out', action: '/out' }]} />,
    back: { href: '/projects' },
  })
  assert.match(html, /^<html lang="en"><head><meta charset="utf-8"\/><title>Patient &lt;transport> – Northshire &amp; Coast<\/title>/)
  assert.match(html, /<a class="nhsuk-skip-link"[^>]*href="#maincontent"/)
  assert.match(html, /<main class="nhsuk-main-wrapper" id="maincontent"><div class="nhsuk-grid-row"><div class="nhsuk-grid-column-two-thirds"><h1/)
  assert.equal(html.match(/<h1/g)?.length, 1)
  assert.equal(html.match(/<script/g)?.length, 2)
  assert.match(html, /<script type="module" src="\/a\/enhance.js" data-nhsuk="\/a\/nhsuk.js">/)
  assert.match(html, /<a class="nhsuk-header__service-name" href="\/">Northshire &amp; Coast<\/a>/)
  assert.doesNotMatch(html, / style=|nhsuk-header__logo/)
})

test('a page with problems says so first; a page may be wide, load again, and stay out of search engines', () => {
  assert.match(draw({ error: true }), /<title>Error: Patient/)
  const html = draw({ width: 'full', refreshSeconds: 5, robots: 'noindex', lang: 'cy', footer: <footer>Own</footer> })
  assert.doesNotMatch(html, /two-thirds/)
  assert.match(html, /<html lang="cy">/)
  assert.match(html, /<main [^>]*data-refresh="5"/)
  assert.doesNotMatch(html, /http-equiv="refresh"/, 'a page that loads itself again without being asked fails WCAG 2.2.1')
  assert.match(html, /<meta name="robots" content="noindex"\/>/)
  assert.match(html, /<footer>Own<\/footer><\/body>/)
})

test('a page for paper has no navigation and no script; large print is a class', () => {
  const html = renderToString(
    <PrintFrame title="Feedback" siteName="Northshire" assets={assets} large>
      <Title>Feedback</Title>
    </PrintFrame>,
  )
  assert.doesNotMatch(html, /<nav|<script|nhsuk-header/)
  assert.match(html, /<body class="heard-print heard-print--large">/)
})
