import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { isId } from '#platform/http/permission.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { accessNeedsOf } from '../access-needs.queries.ts'
import { invitationForm } from '../invitation.form.ts'
import { inviteesOf } from '../invitation.queries.ts'
import { mostInvited, ownPath } from '../invitation.ts'
import { type InvitationRefusal, invite } from '../invite.action.tsx'
import { Invitation, invitationTitle as title } from './invitation.view.tsx'

const back = { back: { href: '/people' } }

/** Who was ticked: ids only, each once, and some more than may be asked at once. */
const chosen = (answers: URLSearchParams): string[] => [...new Set(answers.getAll('person').filter(isId))].slice(0, mostInvited + 1)

export default page({
  path: '/people/invitation',
  allow: 'contributors.change',
  reads: 'contributors.passport',

  async get({ db, answers, person, now }) {
    const ticked = chosen(answers)
    const seen = await load(db, ticked, { viewer: person, now })
    return view(title, <Invitation {...seen} id={newId()} ticked={ticked} answers={new URLSearchParams()} />, back)
  },

  async post({ answers, ...work }) {
    const people = chosen(answers)
    const given = answers.get('invitation') ?? ''
    const id = isId(given) ? given : newId()
    // Looked up when it is shown: somebody else may have asked them a moment ago.
    const wrong = async (problems: Problems) => {
      const seen = await load(work.db, people, { viewer: work.person, now: work.now })
      return again(title, <Invitation {...seen} id={id} ticked={people} answers={answers} problems={problems} />, back)
    }
    const read = readForm(invitationForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const { link, ...words } = read.values
    const linkPath = ownPath(link, work.organisation.baseUrl)
    if (!linkPath.ok) return wrong({ link: 'The link must lead to a page of this site, like /projects/waiting-room' })
    const sent = await invite(work, { ...words, id, people, linkPath: linkPath.value })
    return sent.ok ? goTo(href('/people', {}, { asked: id })) : wrong(explain(sent.because))
  },
})

async function load(db: Reader, ids: readonly string[], { viewer, now }: { viewer: { id: string }; now: Date }) {
  const today = dayOf(now)
  const { asksPerYear } = await settingsOf(db)
  const invitees = await inviteesOf(db, ids, { today, asksPerYear })
  const needs = await accessNeedsOf(db, ids, { id: viewer.id, today })
  return { asksPerYear, invitees: invitees.map((one) => ({ ...one, needs: needs.get(one.id) })) }
}

function explain(because: InvitationRefusal): Problems {
  switch (because) {
    case 'nobody-chosen':
      return { '': 'Choose at least one person in the list of contributors' }
    case 'too-many':
      return { '': `Ask at most ${mostInvited} people at once` }
    case 'some-cannot-be-asked':
      return { '': 'Some people cannot be asked now. They are not ticked any more. Check who is left, then send again' }
    default:
      return never(because)
  }
}
