import { AtRisk, type Settings } from '#modules/organisations/index.ts'
import { AskAll, type Problems } from '#ui/form/index.ts'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { toldForm } from '../told.form.ts'
import type { Whose } from '../whose.ts'

/** Over a form that staff fill in for somebody. On the person's own page it is not there. */
export const ForThem = ({ whose }: { whose: Whose }) =>
  whose.own ? null : (
    <InsetText>
      <p>You fill this in for {whose.name}. The questions are written to them: read them out as they are. It is kept who typed it in.</p>
    </InsetText>
  )

/** How staff know, at the end of such a form. */
export const HowTold = ({ whose, answers, problems }: { whose: Whose; answers: URLSearchParams; problems: Problems }) =>
  whose.own ? null : <AskAll form={toldForm} answers={answers} problems={problems} />

/** What to do when somebody is at risk, beside every box for own words (R62). Staff read whom to tell as well. */
export const IfAtRisk = ({ whose, settings }: { whose: Whose; settings: Settings }) => (
  <AtRisk words={settings.atRisk} tell={whose.own ? undefined : settings} />
)
