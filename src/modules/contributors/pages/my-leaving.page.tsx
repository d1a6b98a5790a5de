import { page, view } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { leave } from '../leave.action.ts'
import { myPage } from './whose.page.tsx'

const title = 'Leave'

/** One page and no reason (R30). */
export const leavingPage = myPage({
  path: '/my/leaving',
  title,

  async look() {
    return <Leaving />
  },

  async submit({ whose: _, ...work }) {
    await leave(work)
    return '/left'
  },
})

const Leaving = () => (
  <Form title={title}>
    <p>You can leave now, and you do not have to say why. Your account ends, you are signed out everywhere, and we ask you nothing any more.</p>
    <p>
      What you said stays with us, and so does what we know about you. If you asked to hear what came of something you said, that one message still
      comes, with a link to stop it. You can ask us to erase everything, now or later.
    </p>
    <Button variant="warning">Leave now</Button>
    <h2 class="nhsuk-heading-m">Do you want your data erased as well?</h2>
    <p>
      <a href="/my/erasure">Leave, and have my data erased</a>
    </p>
    <h2 class="nhsuk-heading-m">Only need a rest?</h2>
    <p>
      <a href="/my/break">Take a break instead</a>
    </p>
  </Form>
)

/** What somebody sees who has just left: they are signed out, so anybody may open it. */
export const leftPage = page({
  path: '/left',
  allow: 'anyone',

  get({ organisation }) {
    return view(
      'You have left',
      <>
        <Title>You have left</Title>
        <p>Your account at {organisation.name} has ended. Thank you for what you gave.</p>
        <p>If you want your data erased, or want to come back, get in touch with us.</p>
      </>,
    )
  },
})
