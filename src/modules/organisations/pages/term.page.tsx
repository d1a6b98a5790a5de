import { never } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { addTerm, changeTerm, removeTerm } from '../change-glossary.action.ts'
import { termById } from '../glossary.queries.ts'
import { mostTerms, type TermRefusal, termInWords } from '../glossary.ts'
import { termForm } from '../term.form.ts'
import { glossaryPage } from './glossary.page.tsx'

const back = { back: { href: href(glossaryPage), text: 'Back to the glossary' } }

type Typed = { title: string; caption: string; answers: URLSearchParams; problems?: Problems }

const TermForm = ({ title, caption, answers, problems = {} }: Typed) => (
  <Form problems={problems} title={title} caption={caption}>
    <AskAll form={termForm} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

const adding = 'Add a word'

export const newTermPage = page({
  path: '/organisation/glossary/new',
  allow: 'organisations.glossary',

  get({ answers, organisation }) {
    return view(adding, <TermForm title={adding} caption={organisation.name} answers={answers} />, back)
  },

  async post({ answers, ...work }) {
    const wrong = (problems: Problems) =>
      again(adding, <TermForm title={adding} caption={work.organisation.name} answers={answers} problems={problems} />, back)
    const read = readForm(termForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const added = await addTerm(work, read.values)
    return added.ok ? goTo(href(glossaryPage)) : wrong(explain(added.because))
  },
})

const changing = 'Change a word'

export const termPage = page({
  path: '/organisation/glossary/:term',
  allow: 'organisations.glossary',

  async get({ db, params, organisation }) {
    const term = found(await termById(db, params.term), 'term')
    return view(changing, <TermForm title={changing} caption={organisation.name} answers={answersOf(term)} />, back)
  },

  async post({ answers, params, ...work }) {
    found(await termById(work.db, params.term), 'term')
    const wrong = (problems: Problems) =>
      again(changing, <TermForm title={changing} caption={work.organisation.name} answers={answers} problems={problems} />, back)
    const read = readForm(termForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const changed = await changeTerm(work, params.term, read.values)
    return changed.ok ? goTo(href(glossaryPage)) : wrong(explain(changed.because))
  },
})

const removing = 'Remove a word'

export const termRemovalPage = page({
  path: '/organisation/glossary/:term/removal',
  allow: 'organisations.glossary',

  async get({ db, params, organisation }) {
    const term = found(await termById(db, params.term), 'term')
    const content = (
      <Form problems={{}} title={removing} caption={organisation.name}>
        <p>
          <strong>{termInWords(term)}</strong>: {term.meaning}
        </p>
        <p>It is then explained nowhere any more.</p>
        <Button variant="warning">Remove this word</Button>
      </Form>
    )
    return view(removing, content, back)
  },

  async post({ params, ...work }) {
    await removeTerm(work, params.term)
    return goTo(href(glossaryPage))
  },
})

function explain(because: TermRefusal): Problems {
  switch (because) {
    case 'term-too-short':
      return { term: 'Enter the word, with at least 2 letters' }
    case 'meaning-too-short':
      return { meaning: 'Say what it means, in at least 3 letters' }
    case 'term-twice':
      return { term: 'This word is in the glossary already' }
    case 'acronym-twice':
      return { acronym: 'This short form is in the glossary already. It can have one meaning only' }
    case 'too-many':
      return { '': `The glossary has ${mostTerms} words already. Remove one that nobody needs` }
    default:
      return never(because)
  }
}
