import { Form } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Panel } from '#ui/nhs/panel.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { Addresses } from '../addresses.ts'
import type { Items } from '../answers.ts'
import { items as allItems, answerInWords, called, type Item } from '../categories.ts'

export const titles = { check: 'Check your answers', thanks: 'Thank you' } as const

const ofSecondPage = new Set<Item>(['reduces', 'sexualOrientation'])

/** What somebody answered, each with a way to change it. What was not asked of them is left out. */
export const AnswersList = ({ items, at }: { items: Items; at: Addresses }) => (
  <SummaryList
    rows={allItems
      .filter((item) => items[item] !== 'not-asked')
      .map((item) => ({
        name: called[item],
        value: answerInWords(item, items[item]),
        actions: [{ href: ofSecondPage.has(item) ? at.more : at.questions, children: 'Change', visuallyHiddenText: called[item].toLowerCase() }],
      }))}
  />
)

/** Everything is kept already: this page is for looking once more. */
export const CheckAnswers = ({ items, at }: { items: Items; at: Addresses }) => (
  <>
    <Title>{titles.check}</Title>
    <p>These answers are saved. Change what is not right.</p>
    <AnswersList items={items} at={at} />
    <Form action={at.answers}>
      <Button>They are right</Button>
    </Form>
  </>
)

export const ThankYou = ({ mine, start }: { mine: boolean; start: string }) => (
  <>
    <Panel heading={titles.thanks}>It helps us to see whom we hear from, and whom we do not.</Panel>
    <h2 class="nhsuk-heading-m">What happens next</h2>
    <p>Your answers are counted with those of other people. Nobody sees them one by one.</p>
    {mine ? (
      <p>
        <a href={start}>See or change your answers</a> at any time.
      </p>
    ) : (
      <p>This page has forgotten which receipt you answered for. To change your answers, look up your receipt again.</p>
    )}
  </>
)
