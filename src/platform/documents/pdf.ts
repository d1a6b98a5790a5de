import { fileURLToPath } from 'node:url'
import { compute } from '#platform/compute/compute.ts'
import { checkLetters, type Letters } from './letters.ts'
import type { Data } from './showable.ts'
import type { Typeset, typeset } from './typeset.ts'

/** Templates of this folder, and what each needs. Modules keep their own `.typ` beside their code and call `renderPdf`. */
export type Document = { template: 'letters'; data: Letters }

const source = new URL('../../', import.meta.url)
const mostCharacters = 8_000_000

/** A document for universal access (PDF/UA-1): tagged, titled, in a stated language. */
export async function pdf({ template, data }: Document): Promise<Buffer> {
  checkLetters(data)
  const made = await renderPdf(new URL(`./templates/${template}.typ`, import.meta.url), data)
  return Buffer.from(made.pdf)
}

/**
 * Compiles a `.typ` file of the source folder with data, which it reads by `json(bytes(sys.inputs.data))`: what people wrote reaches
 * the template as data only and is never read as its language. Runs in a thread, at most 60 seconds.
 *
 * @param data at most 8 million characters as JSON
 * @returns the file, and the characters that no typeface of this machine could show: they stand as `[symbol]`
 * @throws ComputeFailed; its cause says what the template got wrong
 */
export async function renderPdf(template: URL, data: Data, seconds = 60): Promise<Typeset> {
  if (JSON.stringify(data).length > mostCharacters) throw new RangeError(`A document takes at most ${mostCharacters} characters`)
  const folder = fileURLToPath(source)
  return compute<typeof typeset>({
    module: new URL('./typeset.ts', import.meta.url),
    name: 'typeset',
    input: { folder, template: fileURLToPath(template), data },
    seconds,
    megabytes: 128,
  })
}
