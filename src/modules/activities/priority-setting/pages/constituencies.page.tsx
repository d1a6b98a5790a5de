import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { nameConstituencies } from '../keep.action.ts'
import { constituenciesPath, staffPath } from '../paths.ts'
import { constituenciesForm } from '../staff.form.ts'
import { backToSetting, staffWhole } from './staff.page.tsx'

const title = 'Who votes apart'

const Groups = ({ caption, answers, problems }: { caption: string; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title} caption={caption}>
    <p>
      Each group has a list of its own. The places on these lists are put together, never the votes. So 200 staff cannot outvote 8 patients. A group
      with fewer than 5 votes is not shown by itself.
    </p>
    <AskAll form={constituenciesForm} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

/** Patients, carers, staff: each ranks by itself. */
export const constituenciesPage = page({
  path: constituenciesPath,
  allow: 'activities.edit',

  async get({ db, params, now }) {
    const { setting, constituencies } = await staffWhole(db, params, now)
    const answers = answersOf({ names: constituencies.map(({ name }) => name).join('\n') })
    return view(title, <Groups caption={setting.title} answers={answers} />, backToSetting(params))
  },

  async post({ params, answers, ...work }) {
    const { setting } = await staffWhole(work.db, params, work.now)
    const drawn = (problems: Problems) =>
      again(title, <Groups caption={setting.title} answers={answers} problems={problems} />, backToSetting(params))
    const read = readForm(constituenciesForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const names = read.values.names
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
    const named = await nameConstituencies(work, setting, names)
    if (named.ok) return goTo(href(staffPath, params))
    switch (named.because) {
      case 'settled':
        return drawn({ '': 'The vote was opened, so the groups cannot change' })
      case 'not-apart':
        return drawn({ '': 'Where a sum is spent, everybody votes together' })
      case 'named-twice':
        return drawn({ names: 'A group is there twice' })
      case 'name-length':
        return drawn({ names: 'Each group must have from 2 to 80 characters' })
      case 'too-many':
        return drawn({ names: 'There can be 20 groups at most' })
      default:
        return never(named)
    }
  },
})
