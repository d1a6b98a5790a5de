import { endSession } from '#platform/auth/sessions.ts'
import { goTo, page, view } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'

export default page({
  path: '/sign-out',
  allow: 'anyone',

  get() {
    return view(
      'Sign out',
      <Form problems={{}} title="Sign out">
        <Button>Sign out</Button>
      </Form>,
    )
  },

  async post(work) {
    await endSession(work)
    return goTo('/')
  },
})
