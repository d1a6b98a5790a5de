import { cast } from '#demo/cast.ts'
import { activePeople } from '#modules/people/index.ts'
import { startSession } from '#platform/auth/sessions.ts'
import { record } from '#platform/database/events.ts'
import { found, PageError } from '#platform/errors.ts'
import { goTo, page, view } from '#platform/http/page.ts'
import { Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'

/** In a demonstration only: signs in as a member of the cast with one click. */
export default page({
  path: '/step-into',
  allow: 'anyone',

  async get({ db, organisation }) {
    if (!organisation.demonstration) throw new PageError(404, 'We cannot find this page')
    const here = new Map((await activePeople(db)).map((person) => [person.email, person]))
    const people = cast.flatMap((member) => {
      const person = here.get(member.email)
      return person ? [{ ...member, id: person.id }] : []
    })
    return view('Step into someone’s shoes', <StepInto people={people} />)
  },

  async post({ db, answers, cookies, organisation, device, now }) {
    if (!organisation.demonstration) throw new PageError(404, 'We cannot find this page')
    const asked = answers.get('person') ?? ''
    const person = found(
      (await activePeople(db)).find(({ id }) => id === asked),
      'person',
    )
    await startSession({ db, cookies, device, now }, person.id)
    await record(db, { type: 'people.stepped-into', actor: person.id, subject: person.id, at: now })
    return goTo('/desk')
  },
})

type Shown = { id: string; name: string; is: string; story: string }

function StepInto({ people }: { people: readonly Shown[] }) {
  return (
    <>
      <Title>Step into someone’s shoes</Title>
      <p>See the service as one of these people sees it. They are made up. You can change to another at any time.</p>
      <ul class="nhsuk-list heard-rows">
        {people.map((person) => (
          <li>
            <h2 class="nhsuk-heading-s">
              {person.name}, {person.is}
            </h2>
            <p>{person.story}</p>
            <form method="post">
              <Hidden name="person" value={person.id} />
              <Button variant="secondary" small>
                Be {person.name}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p>
        Or stay yourself: <a href="/">see the public page</a>.
      </p>
    </>
  )
}
