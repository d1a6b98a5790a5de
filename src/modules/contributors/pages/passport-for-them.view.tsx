import type { Settings } from '#modules/organisations/index.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { areaForm, otherName, ownWordsForm, seenByForm } from '../passport.form.ts'
import { type Area, areaNames, areas } from '../passport.ts'
import type { Whose } from '../whose.ts'
import { ForThem, HowTold, IfAtRisk } from './told.view.tsx'

type Props = { title: string; whose: Whose; settings: Settings; answers: URLSearchParams; problems?: Problems }

/** All areas on one page: for staff who have somebody on the phone, or their form before them. */
export const PassportForThem = ({ title, whose, settings, answers, problems = {} }: Props) => (
  <Form problems={problems} title={title} caption={whose.name}>
    <ForThem whose={whose} />
    <p>Ask what they need, never why. Do not write down a condition or a diagnosis.</p>
    {areaNames.map((area) => (
      <AreaQuestions area={area} answers={answers} problems={problems} />
    ))}
    <Ask form={ownWordsForm} name="ownWords" answers={answers} problems={problems} size="m" />
    <IfAtRisk whose={whose} settings={settings} />
    <Ask form={seenByForm} name="seenBy" answers={answers} problems={problems} size="m" />
    <HowTold whose={whose} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

/** Each line for own words says of which area it is: they stand below each other. */
const AreaQuestions = ({ area, answers, problems }: { area: Area; answers: URLSearchParams; problems: Problems }) => (
  <>
    <Ask form={areaForm(area)} name={area} answers={answers} problems={problems} size="m" />
    <Ask form={areaForm(area)} name={otherName(area)} answers={answers} problems={problems} label={`Something else about: ${areas[area].title}`} />
  </>
)
