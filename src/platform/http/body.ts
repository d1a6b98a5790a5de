import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PageError } from '#platform/errors.ts'
import type { Upload } from './page.ts'

const MOST_FIELDS = 1000

export type Body = { answers: URLSearchParams; files: Readonly<Record<string, Upload>> }

const nothing: Body = { answers: new URLSearchParams(), files: {} }

/** Teaches the server the two ways a form can arrive. Every other content type is refused with 415. */
export function acceptForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) => {
    const answers = new URLSearchParams(text as string)
    if (answers.size > MOST_FIELDS) return done(new PageError(413, 'This form has too many fields'))
    done(null, { answers, files: {} } satisfies Body)
  })
  app.register(multipart, { limits: { fieldNameSize: 100, fieldSize: 100_000, fields: 100, files: 3 } })
}

/** What a form said, with its files. A file is read whole, up to the page's own limit. */
export async function bodyOf(request: FastifyRequest, mostBytes: number): Promise<Body> {
  if (!request.isMultipart()) return (request.body as Body | undefined) ?? nothing
  const answers = new URLSearchParams()
  const files: Record<string, Upload> = {}
  for await (const part of request.parts({ limits: { fileSize: mostBytes } })) {
    if (part.type === 'field') answers.append(part.fieldname, String(part.value))
    else {
      const bytes = await part.toBuffer()
      if (part.filename) files[part.fieldname] = { name: nameOfFile(part.filename), bytes }
    }
  }
  return { answers, files }
}

/** The last part of a file's name, without anything that a path or a header could be made of. */
const nameOfFile = (name: string): string => (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').slice(0, 200) || 'file'
