import { AtRisk, type Settings } from '#modules/organisations/index.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { areaForm, otherName, ownWordsForm, seenByForm } from '../passport.form.ts'
import type { Area } from '../passport.ts'

type Answers = { answers: URLSearchParams; problems?: Problems }

const caption = 'Access passport'

/** One area of somebody's own passport: its question is the title of the page. */
export const PassportArea = ({ area, answers, problems = {} }: Answers & { area: Area }) => (
  <Form problems={problems}>
    <Ask
      form={areaForm(area)}
      name={area}
      answers={answers}
      problems={problems}
      heading={1}
      caption={caption}
      hint="Select all that help you. You can leave it blank"
    />
    <Ask form={areaForm(area)} name={otherName(area)} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

export const PassportOwnWords = ({ settings, answers, problems = {} }: Answers & { settings: Settings }) => (
  <Form problems={problems}>
    <Ask form={ownWordsForm} name="ownWords" answers={answers} problems={problems} heading={1} caption={caption} />
    <AtRisk words={settings.atRisk} />
    <Button>Save</Button>
  </Form>
)

export const PassportSeenBy = ({ answers, problems = {} }: Answers) => (
  <Form problems={problems}>
    <Ask
      form={seenByForm}
      name="seenBy"
      answers={answers}
      problems={problems}
      heading={1}
      caption={caption}
      hint="If only your named contact sees it, other staff see that you have access needs, and whom to ask"
    />
    <Button>Save</Button>
  </Form>
)
