import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { textOfHtml } from './text.ts'

/** A message's words in both of its forms, made from one source. */
export type MessageText = { html: string; text: string }

/** Where a link of a message may lead. */
const reachable = /^(https?:\/\/|mailto:|tel:)/i

const style = `body{margin:0 auto;max-width:38em;padding:1em;font:1em/1.5 Arial,Helvetica,sans-serif;color:#212b32;background:#fff}
a{color:#005eb8}blockquote{margin:1em 0;padding-left:1em;border-left:4px solid #768692}`

/**
 * Renders the content of a message, which is written once: paragraphs, headings, lists, quotations, links. The HTML is a whole
 * document without pictures, tables or anything that is fetched; its title is the subject, which `enqueueMessage` puts in.
 *
 * @throws Error when a link is not a web, mail or telephone address: a programmer's error
 */
export function renderMessage(content: VNode, language = 'en'): MessageText {
  const body = renderToString(content)
  for (const [, href = ''] of body.matchAll(/\shref="([^"]*)"/g)) {
    if (!reachable.test(href)) throw new Error('A link of a message must be a whole address')
  }
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title></title><style>${style}</style>`
  return { html: `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`, text: `${textOfHtml(body)}\n` }
}

/** The document with the subject as its title. */
export const titled = (html: string, subject: string): string =>
  html.replace('<title></title>', () => `<title>${subject.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</title>`)
