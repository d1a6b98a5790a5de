import { AskAll, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { form as AboutForm } from './about.page.tsx'

type Props = { form: typeof AboutForm; survey: { title: string; version: number }; answers: URLSearchParams; problems?: Problems }

export const aboutTitle = 'About the survey'

export const AboutSurvey = ({ form, survey, answers, problems }: Props) => (
  <Form problems={problems} title={aboutTitle} caption={survey.title}>
    <Hidden name="version" value={survey.version} />
    <AskAll form={form} answers={answers} problems={problems} />
    <p>Times are those of the clocks in the United Kingdom.</p>
    <Button>Save</Button>
  </Form>
)
