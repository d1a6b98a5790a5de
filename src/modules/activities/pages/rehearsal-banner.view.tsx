import { href } from '#platform/http/page.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'

/** Over every page of a rehearsal, so that nobody takes it for the real thing. `stop`: where its button leads. */
export const Rehearsing = ({ stop }: { stop: string }) => (
  <InsetText>
    <p>
      <strong>This is a rehearsal.</strong> What you enter here never counts, and nothing is sent to anyone.
    </p>
    <form method="post" action={stop}>
      <Button variant="secondary" small>
        Stop the rehearsal
      </Button>
    </form>
  </InsetText>
)

export const RehearsalBanner = ({ slug }: { slug: string }) => <Rehearsing stop={href('/surveys/:survey/leaving', { survey: slug })} />
