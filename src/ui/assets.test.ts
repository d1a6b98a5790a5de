import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { styleSheets, withoutRemoteFonts } from './assets.ts'

const read = (name: string): string => readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8')

test('no style sheet asks for anything, from another host or from ours', () => {
  for (const css of [
    withoutRemoteFonts(read('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')),
    ...styleSheets.map((name) => read(`#ui/style/${name}.css`)),
  ]) {
    assert.doesNotMatch(css, /https?:|@import|@font-face|Frutiger|sourceMappingURL/)
    for (const [, address] of css.matchAll(/url\(["']?([^)"']+)/g)) assert.match(address ?? '', /^data:image\/svg\+xml,/)
  }
})

test('only the typeface is taken out of the official style sheet', () => {
  const css =
    '@font-face{font-family:Frutiger W01;src:url(https://x/f.woff2)}@font-face{font-family:Own;src:url(own.woff2)}body{font-family:Frutiger W01,arial,sans-serif;margin:0}'
  assert.equal(withoutRemoteFonts(css), '@font-face{font-family:Own;src:url(own.woff2)}body{font-family:arial,sans-serif;margin:0}')
  const official = withoutRemoteFonts(read('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'))
  assert.match(official, /font-family:arial,sans-serif/)
  assert.match(official, /\.nhsuk-button\{/)
})

test('the icons inside the style sheet are the official ones; an unknown icon stops an upgrade', () => {
  for (const icon of ['arrow-down', 'arrow-up', 'arrow-up-down', 'cross']) {
    const shapes = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, shape]) => shape).join(' ')
    const [, ours = ''] = /url\("([^"]+)"\)/.exec(withoutRemoteFonts(`a{background:url(/assets/images/nhsuk-icon-${icon}.svg)}`)) ?? []
    assert.equal(shapes(decodeURIComponent(ours)), shapes(read(`nhsuk-frontend/dist/nhsuk/assets/images/nhsuk-icon-${icon}.svg`)))
  }
  assert.throws(() => withoutRemoteFonts('a{background:url(/assets/images/nhsuk-icon-new.svg)}'), /new/)
})

test('the browser scripts write no markup from text', () => {
  for (const script of ['enhance', 'passkey'])
    assert.doesNotMatch(read(`#ui/enhance/${script}.js`), /innerHTML|outerHTML|insertAdjacentHTML|DOMParser|document\.write|eval|new Function/)
})
