import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { contributorForm } from '../contributor.form.ts'
import { addContributor } from '../contributor-add.action.ts'

const title = 'Add a contributor'
const back = { back: { href: '/people' } }

const NewContributor = ({ answers, problems = {} }: { answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title}>
    <p>For somebody who told you in person, on paper or by phone that they want to take part. You can fill in the rest with them on the next page.</p>
    <AskAll form={contributorForm} answers={answers} problems={problems} />
    <Button>Add them</Button>
  </Form>
)

export default page({
  path: '/people/new',
  allow: 'contributors.change',

  get: () => view(title, <NewContributor answers={new URLSearchParams()} />, back),

  async post({ answers, ...work }) {
    const wrong = (problems: Problems) => again(title, <NewContributor answers={answers} problems={problems} />, back)
    const read = readForm(contributorForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const { agreed: _, ...contributor } = read.values
    const added = await addContributor(work, contributor)
    if (added.ok) return goTo(href('/people/:person', { person: added.value }))
    switch (added.because) {
      case 'in-the-future':
        return wrong({ saidOn: 'The day must be today or in the past' })
      case 'already-here':
        return wrong({ email: 'Somebody with this email address is already here. Look for them in the list' })
      default:
        return never(added)
    }
  },
})
