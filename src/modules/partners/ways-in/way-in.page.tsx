import { qrOf, qrPicture, svgType } from '#platform/documents/qr.ts'
import { found } from '#platform/errors.ts'
import { again, file, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { readWayInCode } from './code.ts'
import { printedWayIn } from './code.words.ts'
import { TypedCode, typedCodeTitle, UnknownCode, unknownCodeTitle } from './typed-code.view.tsx'
import { typedCodeForm } from './ways-in.form.ts'
import { wayInByCode } from './ways-in.queries.ts'

/** Whoever scans or types a code goes on to what it is for. A code that leads nowhere leads to what is open. */
export const wayInPage = page({
  path: '/w/:code',
  allow: 'anyone',

  async get({ db, params }) {
    const way = await wayInByCode(db, params.code)
    if (way) return goTo(`${way.path}?${new URLSearchParams({ via: way.code })}`)
    const unknown: Reply = { kind: 'view', status: 404, title: unknownCodeTitle, content: <UnknownCode />, frame: {} }
    return unknown
  },
})

export const wayInPicturePage = page({
  path: '/w/:code/picture',
  allow: 'anyone',

  async get({ db, params, organisation }) {
    const { code } = found(await wayInByCode(db, params.code), 'code')
    return file(`${code}.svg`, svgType, qrPicture(qrOf(printedWayIn(organisation.baseUrl, code).url)), true)
  },
})

/** For those who cannot scan, and type the code from the paper. */
export const typedCodePage = page({
  path: '/w',
  allow: 'anyone',

  async get({ db, answers }) {
    if (!answers.has('code')) return view(typedCodeTitle, <TypedCode answers={answers} />)
    const drawn = (problems: Problems) => again(typedCodeTitle, <TypedCode answers={answers} problems={problems} />)
    const read = readForm(typedCodeForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const code = readWayInCode(read.values.code)
    const way = code && (await wayInByCode(db, code))
    return way ? goTo(href(wayInPage, { code: way.code })) : drawn({ code: 'We do not know this code. Look at each letter and number again' })
  },
})
