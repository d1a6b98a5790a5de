import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Asset } from '#platform/http/assets.ts'
import { styleSheets, withoutRemoteFonts } from '#ui/assets.ts'

const require = createRequire(import.meta.url)
const nhsuk = join(dirname(require.resolve('nhsuk-frontend/package.json')), 'dist/nhsuk')
/** As its makers bundled it: it leaves one name on the page, SimpleWebAuthnBrowser. */
const webauthn = join(dirname(require.resolve('@simplewebauthn/browser')), '../dist/bundle/index.umd.min.js')
const ours = (name: string) => readFileSync(new URL(`../ui/${name}`, import.meta.url), 'utf8')

/** What pages load, all from here: the NHS style sheet and ours as one file, the NHS script, that of passkeys, and our own. */
export function loadAssets(): Asset[] {
  const style = withoutRemoteFonts(readFileSync(join(nhsuk, 'nhsuk-frontend.min.css'), 'utf8'))
  return [
    { name: 'heard.css', type: 'text/css; charset=utf-8', body: [style, ...styleSheets.map((name) => ours(`style/${name}.css`))].join('\n') },
    {
      name: 'nhsuk.js',
      type: 'text/javascript; charset=utf-8',
      body: readFileSync(join(nhsuk, 'nhsuk-frontend.min.js'), 'utf8').replace(/\n\/\/# sourceMappingURL=.*$/m, ''),
    },
    { name: 'passkeys.js', type: 'text/javascript; charset=utf-8', body: [readFileSync(webauthn, 'utf8'), ours('enhance/passkey.js')].join('\n') },
    { name: 'enhance.js', type: 'text/javascript; charset=utf-8', body: ours('enhance/enhance.js') },
    { name: 'icon.svg', type: 'image/svg+xml', body: icon },
  ]
}

/** Two lines of speech and the answer to them. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#005eb8"/><path d="M7 10h18M7 16h12" stroke="#fff" stroke-width="3" stroke-linecap="round"/><path d="M17 23l3 3 6-7" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>'
