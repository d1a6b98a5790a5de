import { never } from '#lib/result.ts'
import { AtRisk, type Settings, settingsOf } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { writeDownContact } from '../contact-log.action.ts'
import { logForm } from '../contact-log.form.ts'
import { contactLogOf, type LogEntry } from '../contact-log.queries.ts'
import type { LogRefusal } from '../contact-log.ts'
import { type ContributorSeen, contributorFor } from '../contributor.queries.ts'
import { Needs } from './about-person.view.tsx'
import { ContactLog } from './contact-log.view.tsx'
import { pageAsked } from './paging.view.tsx'

const title = 'Contact log'
const onPage = 50
const path = '/people/:person/log'

type Seen = { person: ContributorSeen; settings: Settings; log: readonly LogEntry[]; number: number }
type Shown = Seen & { answers: URLSearchParams; problems?: Problems }

function LogPage({ person, settings, log, number, answers, problems = {} }: Shown) {
  const at = (page: number) => href(path, { person: person.id }, { page })
  return (
    <>
      <Form problems={problems} title={title} caption={person.name}>
        <Needs person={person} />
        <h2 class="nhsuk-heading-m">Write down a contact</h2>
        <AtRisk words={settings.atRisk} tell={settings} />
        <AskAll form={logForm} answers={answers} problems={problems} />
        <Button>Save</Button>
      </Form>
      <h2 class="nhsuk-heading-m">So far</h2>
      <ContactLog log={log.slice(0, onPage)} />
      <p>
        {number > 1 && <a href={at(number - 1)}>Later entries</a>} {log.length > onPage && <a href={at(number + 1)}>Earlier entries</a>}
      </p>
    </>
  )
}

export default page({
  path,
  allow: 'contributors.change',
  reads: 'contributors.passport',

  async get({ db, params, answers, person, now }) {
    const seen = await load(db, params.person, { viewer: person, now, answers })
    return view(title, <LogPage {...seen} answers={new URLSearchParams()} />, backTo(params.person))
  },

  async post({ params, answers, ...work }) {
    const seen = await load(work.db, params.person, { viewer: work.person, now: work.now, answers: new URLSearchParams() })
    const wrong = (problems: Problems) => again(title, <LogPage {...seen} answers={answers} problems={problems} />, backTo(params.person))
    const read = readForm(logForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const { channel = 'none', ...draft } = read.values
    const written = await writeDownContact(work, params.person, { ...draft, channel })
    return written.ok ? goTo(href('/people/:person', { person: params.person })) : wrong(explain(written.because))
  },
})

const backTo = (person: string) => ({ back: { href: href('/people/:person', { person }) } })

async function load(
  db: Reader,
  id: string,
  { viewer, now, answers }: { viewer: { id: string }; now: Date; answers: URLSearchParams },
): Promise<Seen> {
  const person = await contributorFor(db, id, { viewer, now })
  const number = pageAsked(answers)
  return { person, settings: await settingsOf(db), number, log: await contactLogOf(db, id, { limit: onPage + 1, offset: (number - 1) * onPage }) }
}

function explain(because: LogRefusal): Problems {
  switch (because) {
    case 'in-the-future':
      return { happenedOn: 'The day must be today or in the past' }
    case 'channel-missing':
      return { channel: 'Select how you were in touch' }
    case 'words-missing':
      return { words: 'Enter the note' }
    default:
      return never(because)
  }
}
