import { goTo, href, page, view } from '#platform/http/page.ts'
import { addUsualTerms } from '../change-glossary.action.ts'
import { glossaryOf } from '../glossary.queries.ts'
import { termsMissing } from '../glossary.ts'
import { usualTerms } from '../usual-terms.ts'
import { Glossary, PublicGlossary } from './glossary.view.tsx'

/** What our words mean, for everyone. */
export const publicGlossaryPage = page({
  path: '/glossary',
  allow: 'anyone',

  async get({ db, person }) {
    const mayChange = person?.may('organisations.glossary') ?? false
    return view('Words we use', <PublicGlossary terms={await glossaryOf(db)} mayChange={mayChange} />)
  },
})

export const glossaryPage = page({
  path: '/organisation/glossary',
  allow: 'organisations.glossary',

  async get({ db, organisation }) {
    const terms = await glossaryOf(db)
    return view('Glossary', <Glossary name={organisation.name} terms={terms} missing={termsMissing(usualTerms, terms).length} />)
  },

  /** Adds the usual words: for an organisation that is older than its glossary, or that removed one too many. */
  async post(work) {
    await addUsualTerms(work)
    return goTo(href('/organisation/glossary'))
  },
})
