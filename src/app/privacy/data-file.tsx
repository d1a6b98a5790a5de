import { renderToString } from 'preact-render-to-string'
import { momentInWords } from '#lib/dates.ts'
import type { Gathered } from '#platform/personal-data.ts'

/** What is kept about one person, and when it was looked up. */
export type DataFile = { organisation: string; name: string; madeAt: Date; kinds: readonly Gathered[] }

/** The same as JSON, for a program. */
export const asJson = ({ organisation, name, madeAt, kinds }: DataFile): string =>
  `${JSON.stringify({ organisation, name, madeAt, kept: kinds }, null, 2)}\n`

const look = `body{margin:2em auto;max-width:42em;padding:0 1em;font:1em/1.5 Arial,Helvetica,sans-serif;color:#212b32;background:#fff}
dl{margin:0 0 1em;padding:0 0 1em;border-bottom:1px solid #d8dde0}dt{font-weight:bold}dd{margin:0 0 .5em;white-space:pre-wrap;overflow-wrap:anywhere}`

/** The same as one page that needs nothing else: to be kept, printed and read without the site. */
export const asPage = ({ organisation, name, madeAt, kinds }: DataFile): string =>
  `<!doctype html>${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`What ${organisation} keeps about ${name}`}</title>
        <style>{look}</style>
      </head>
      <body>
        <main>
          <h1>
            What {organisation} keeps about {name}
          </h1>
          <p>Looked up on {momentInWords(madeAt)}.</p>
          {kinds.map(({ title, records }) => (
            <section>
              <h2>{title}</h2>
              {records.map((lines) => (
                <dl>
                  {lines.map(({ label, value }) => (
                    <>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </>
                  ))}
                </dl>
              ))}
            </section>
          ))}
        </main>
      </body>
    </html>,
  ).replaceAll('\0', '\uFFFD')}`
