import { LinksAndButtons, Lists, Messages } from './gallery/content.tsx'
import { LinesAndCharts } from './gallery/lines.tsx'
import { Questions } from './gallery/questions.tsx'
import { Workspace } from './gallery/workspace.tsx'
import { Title } from './layout/title.tsx'
import { Heading } from './nhs/heading.tsx'

/** Everything that pages are made of, on one page. */
export const Gallery = () => (
  <>
    <Title>Gallery</Title>
    <Heading level={2} size="m">
      Lines and charts
    </Heading>
    <LinesAndCharts />
    <Heading level={2} size="m">
      Links and buttons
    </Heading>
    <LinksAndButtons />
    <Heading level={2} size="m">
      Messages
    </Heading>
    <Messages />
    <Heading level={2} size="m">
      Lists and tables
    </Heading>
    <Lists />
    <Heading level={2} size="m">
      Work on a list
    </Heading>
    <Workspace />
    <Heading level={2} size="m">
      Questions
    </Heading>
    <Questions />
  </>
)
