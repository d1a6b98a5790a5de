import { never } from '#lib/result.ts'
import { type AnyPage, again, goTo, href, page, type Submit, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { changeReach, changeSettings } from '../change-settings.action.ts'
import { ownOrganisation } from '../organisation.queries.ts'
import { type Section, sectionNames, sections } from '../sections.form.ts'
import { settingsOf } from '../settings.queries.ts'
import organisationPage from './organisation.page.tsx'

/** One page for each part of the settings: its questions, filled with what is there. */
export const sectionPages: readonly AnyPage[] = sectionNames.map(sectionPage)

const back = { back: { href: href(organisationPage), text: 'Back to the settings' } }

type Answers = { section: Section; caption: string; answers: URLSearchParams; problems?: Problems }

const SectionForm = ({ section, caption, answers, problems = {} }: Answers) => (
  <Form problems={problems} title={sections[section].title} caption={caption}>
    <AskAll form={sections[section].form} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

function sectionPage(section: Section): AnyPage {
  const { title } = sections[section]
  return page({
    path: `/organisation/${section}`,
    allow: 'organisations.settings',

    async get({ db, organisation }) {
      const values = section === 'contact' ? await ownOrganisation(db) : await settingsOf(db)
      return view(title, <SectionForm section={section} caption={organisation.name} answers={answersOf(values)} />, back)
    },

    async post(submit) {
      const problems = await save(submit, section)
      if (!problems) return goTo(href(organisationPage))
      const drawn = <SectionForm section={section} caption={submit.organisation.name} answers={submit.answers} problems={problems} />
      return again(title, drawn, back)
    },
  })
}

type Saving = Pick<Submit<string, 'organisations.settings'>, 'db' | 'person' | 'organisation' | 'now' | 'answers'>

/** Saves what was typed, or says what is wrong with it. */
async function save({ answers, ...work }: Saving, section: Section): Promise<Problems | undefined> {
  if (section === 'contact') {
    const read = readForm(sections.contact.form, answers)
    if ('problems' in read) return read.problems
    await changeReach(work, read.values)
    return undefined
  }
  const read = readForm(sections[section].form, answers)
  if ('problems' in read) return read.problems
  const values = {
    ...read.values,
    ...('accessibilityTested' in read.values && { accessibilityTested: read.values.accessibilityTested ?? null }),
    ...('commitmentReviewMonths' in read.values && { commitmentReviewMonths: read.values.commitmentReviewMonths ?? null }),
  }
  const changed = await changeSettings(work, section, values)
  if (changed.ok) return undefined
  switch (changed.because) {
    case 'tested-in-the-future':
      return { accessibilityTested: 'The day of the test must be today or earlier' }
    case 'aim-upside-down':
      return { meetingsMost: 'The highest number must not be below the lowest' }
    default:
      return never(changed)
  }
}
