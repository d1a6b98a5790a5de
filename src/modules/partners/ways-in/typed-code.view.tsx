import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { typedCodeForm } from './ways-in.form.ts'

export const typedCodeTitle = 'Enter the code from a poster or leaflet'
export const unknownCodeTitle = 'We do not know this code'

export const TypedCode = ({ answers, problems = {} }: { answers: URLSearchParams; problems?: Problems }) => (
  <>
    <Form method="get" action={href('/w')} problems={problems} title={typedCodeTitle}>
      <AskAll form={typedCodeForm} answers={answers} problems={problems} />
      <Button>Continue</Button>
    </Form>
    <WhatIsOpen />
  </>
)

export const UnknownCode = () => (
  <>
    <Title>{unknownCodeTitle}</Title>
    <p>One letter or number may have been read wrongly, or the paper may be from somebody else.</p>
    <p>
      <a href={href('/w')}>Type in the code again</a>
    </p>
    <WhatIsOpen />
  </>
)

/** Nobody is left at a dead end. */
const WhatIsOpen = () => (
  <p>
    Or see <a href="/opportunities">what you can take part in now</a>, and <a href="/">what we are asking people</a>.
  </p>
)
