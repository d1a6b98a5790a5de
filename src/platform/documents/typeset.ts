// Runs in a thread of compute(): the compiler is native and answers nothing else while it works.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Data, everyText, printable, unusual, withoutCharacters } from './showable.ts'

type Asked = { folder: string; template: string; data: Data }
export type Typeset = { pdf: Uint8Array; notShown: string[] }

/** PDF for universal access: the compiler refuses a picture without words, a missing title, and a character that no typeface has. */
const standard = 'ua-1'

/** Compiles a template with its data. Characters that no typeface of this machine has become `[symbol]`, and are told. */
export function typeset({ folder, template, data }: Asked): Typeset {
  const compiler = NodeCompiler.create({ workspace: folder })
  const compile = (given: Data) => compiler.pdf({ mainFilePath: template, inputs: { data: JSON.stringify(given) } }, { pdfStandard: standard })
  const clean = everyText(data, printable)
  try {
    return { pdf: compile(clean), notShown: [] }
  } catch (error) {
    const doubtful = unusual(clean)
    if (doubtful.size === 0) throw faultOf(error)
    const lacking = new Set(lackingOf(compiler, [...doubtful]))
    const without = (characters: ReadonlySet<string>): Typeset => ({
      pdf: compile(everyText(clean, (text) => withoutCharacters(text, characters))),
      notShown: [...characters],
    })
    try {
      return without(lacking)
    } catch {
      return lastTry(() => without(doubtful))
    }
  }
}

function lastTry(attempt: () => Typeset): Typeset {
  try {
    return attempt()
  } catch (error) {
    throw faultOf(error)
  }
}

/** Which of the characters cannot be shown: a list that compiles is fine, one that does not is halved. */
function lackingOf(compiler: NodeCompiler, characters: string[]): string[] {
  if (characters.length === 0 || compiles(compiler, characters)) return []
  if (characters.length === 1) return characters
  const half = Math.floor(characters.length / 2)
  return [...lackingOf(compiler, characters.slice(0, half)), ...lackingOf(compiler, characters.slice(half))]
}

const trial = `#import "/platform/documents/templates/words.typ": fonts
#set document(title: "Trial")
#set text(font: fonts, lang: "en")
#for each in json(bytes(sys.inputs.data)) [#par[#each] #par(strong(each))]`

function compiles(compiler: NodeCompiler, characters: string[]): boolean {
  try {
    compiler.pdf({ mainFileContent: trial, inputs: { data: JSON.stringify(characters) } }, { pdfStandard: standard })
    return true
  } catch {
    return false
  }
}

/** The compiler quotes the text that it stumbled over, so only its own first words are kept. It puts them in `message` or in `code`. */
function faultOf(error: unknown): Error {
  const { message = '', code = '' } = error as { message?: string; code?: string }
  const said = /message: "([^"`]{0,120})/.exec(message)?.[1] ?? /^\W*\d*:?([^"`]{0,120})/.exec(code)?.[1] ?? ''
  return new Error(`The document could not be made: ${said.trim() || 'the compiler gave no reason'}`)
}
