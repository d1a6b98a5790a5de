import { Difference, DifferenceKey } from '#ui/difference.tsx'
import { ActionLink } from '#ui/nhs/action-link.tsx'
import { BackLink } from '#ui/nhs/back-link.tsx'
import { Breadcrumb } from '#ui/nhs/breadcrumb.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Card } from '#ui/nhs/card.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { DoDontList } from '#ui/nhs/do-dont-list.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { Pagination } from '#ui/nhs/pagination.tsx'
import { Panel } from '#ui/nhs/panel.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { Tag, type TagColour } from '#ui/nhs/tag.tsx'
import { TaskList } from '#ui/nhs/task-list.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { Section } from './section.tsx'

const colours: readonly TagColour[] = ['white', 'grey', 'green', 'aqua-green', 'blue', 'purple', 'pink', 'red', 'orange', 'yellow']

/** Ways to go somewhere or do something. */
export const LinksAndButtons = () => (
  <>
    <Section name="Buttons">
      <p>
        <Button>Save</Button> <Button variant="secondary">Find out more</Button> <Button variant="warning">Delete</Button>{' '}
        <Button href="/gallery" small>
          Start
        </Button>
      </p>
    </Section>
    <Section name="Links">
      <BackLink href="/gallery" />
      <p>
        <ActionLink href="/gallery">Start now</ActionLink>
      </p>
      <Breadcrumb
        items={[
          { text: 'Home', href: '/gallery' },
          { text: 'Projects', href: '/gallery' },
        ]}
      />
      <Pagination
        previous={{ href: '/gallery' }}
        next={{ href: '/gallery' }}
        pages={[
          { number: 1, href: '/gallery' },
          { number: 2, href: '/gallery', current: true },
          { number: 3, href: '/gallery' },
          'gap',
          { number: 20, href: '/gallery' },
        ]}
      />
    </Section>
  </>
)

/** Things that say something. */
export const Messages = () => (
  <>
    <Section name="Notification banner">
      <NotificationBanner heading="We have saved your answer." variant="success" autoFocus={false} />
    </Section>
    <Section name="Panel">
      <Panel heading="We have what you said" headingLevel={4} headingSize="m">
        Your reference is <strong>KITE-4821-RIVER</strong>
      </Panel>
      <p>
        <strong class="heard-code">KITE-4821-RIVER</strong>
      </p>
    </Section>
    <Section name="Inset text, details, warning">
      <InsetText>
        <p>You can stop at any time.</p>
      </InsetText>
      <Details summary="Why we ask">
        <p>So that we know who we have not heard from.</p>
      </Details>
      <WarningCallout heading="Before you start" description="This takes 20 minutes." headingLevel={4} />
    </Section>
    <Section name="Do and do not">
      <DoDontList kind="do" heading="Do" headingLevel={4} items={['use short words', 'say what happens next']} />
      <DoDontList kind="dont" heading="Don't" headingLevel={4} items={['use initials', 'promise what you cannot do']} />
    </Section>
    <Section name="What somebody said">
      <blockquote class="heard-quote">
        The phone line cut me off three times.
        <footer>Carer, 3 May 2026</footer>
      </blockquote>
    </Section>
  </>
)

/** Things in lists and tables. */
export const Lists = () => (
  <>
    <Section name="Tags">
      <p>
        {colours.map((colour) => (
          <>
            <Tag colour={colour}>{colour}</Tag>{' '}
          </>
        ))}
      </p>
    </Section>
    <Section name="Cards">
      <ul class="heard-cards">
        <li>
          <Card heading={{ children: 'Phone lines', level: 4, size: 's' }} href="/gallery" clickable description="42 people" />
        </li>
        <li>
          <Card heading={{ children: 'Waiting rooms', level: 4, size: 's' }} href="/gallery" clickable description="12 people" />
        </li>
      </ul>
      <ul class="heard-figures">
        <li>
          <strong>1,204</strong> people took part
        </li>
        <li>
          <strong>96%</strong> have an answer
        </li>
      </ul>
    </Section>
    <Section name="Differences">
      <DifferenceKey />
      <Difference before="You hear from us within eight weeks." after="You hear from us within six weeks, in the way that you chose." />
    </Section>
    <Section name="Summary list">
      <SummaryList
        rows={[
          { name: 'Name', value: 'Sarah Philips', actions: [{ children: 'Change', visuallyHiddenText: 'name', href: '/gallery' }] },
          {
            name: 'How we write to you',
            value: 'Large print, by post',
            actions: [{ children: 'Change', visuallyHiddenText: 'how we write to you', href: '/gallery' }],
          },
        ]}
      />
    </Section>
    <Section name="Tables">
      <Table
        caption="Replies by month"
        responsive
        columns={['Month', { children: 'Replies', format: 'numeric' }, { children: 'Answered', format: 'numeric' }]}
        firstCellIsHeader
        rows={[
          ['May', '120', '118'],
          ['June', '96', '40'],
        ]}
      />
    </Section>
    <Section name="Task list">
      <TaskList
        items={[
          { name: 'Why', href: '/gallery', status: 'Completed' },
          { name: 'Who', href: '/gallery', hint: 'Who is affected', status: <Tag colour="blue">Incomplete</Tag> },
          { name: 'How', status: 'Cannot start yet', statusClass: 'nhsuk-task-list__status--cannot-start-yet' },
        ]}
      />
    </Section>
  </>
)
