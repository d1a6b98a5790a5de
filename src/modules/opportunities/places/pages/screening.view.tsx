import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { AccessFlag } from '#modules/contributors/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { Radios } from '#ui/nhs/radios.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import type { WrittenOffer } from '../../offer/offers.queries.ts'
import { rowsOf } from '../../offer/rows.words.ts'
import { involvedInWords } from '../line.words.ts'
import { placePaths } from '../paths.ts'
import { kinds, type oneForm, restForm } from '../screening.form.ts'
import type { Written } from '../screening.queries.ts'
import type { Flagged } from '../who.queries.ts'

type Names = { project: string; opportunity: string }
type Seen = { offer: WrittenOffer; times: ReadonlyMap<string, number>; flags: ReadonlyMap<string, Flagged> }
type Props = Seen & { names: Names; people: readonly Written[]; waiting: number; answers: URLSearchParams; problems?: Problems }

export const screeningTitle = 'Who meets the conditions?'

export function Screening({ offer, names, people, waiting, times, flags, answers, problems = {} }: Props) {
  if (people.length === 0)
    return (
      <>
        <ProblemSummary problems={problems} />
        <Title caption={offer.title}>{screeningTitle}</Title>
        <p>Nobody waits to be looked at. What comes in will show here.</p>
        <Button href={href(placePaths.board, names)}>Go to the places</Button>
      </>
    )
  return (
    <Form problems={problems} title={screeningTitle} caption={offer.title}>
      <p>
        {countInWords(waiting, 'application has', 'applications have')} not been looked at
        {waiting > people.length ? `. The first ${people.length} are here.` : '.'} Judge by the conditions of the offer alone. Choosing comes later.
      </p>
      <Conditions offer={offer} />
      {people.map((one) => (
        <section>
          <h2 class="nhsuk-heading-m">
            {one.number}. {one.name}
          </h2>
          <WhatTheyWrote one={one} times={times} flags={flags} />
          <Radios
            name={`kind-${one.id}`}
            legend={`Does ${one.name} meet the conditions?`}
            legendLook={{ size: 's' }}
            error={problems[`kind-${one.id}`]}
            value={answers.get(`kind-${one.id}`) ?? undefined}
            items={[
              { value: 'eligible', label: kinds.eligible },
              {
                value: 'not-eligible',
                label: kinds['not-eligible'],
                conditional: (
                  <Input
                    name={`because-${one.id}`}
                    label={`Which condition does ${one.name} not meet, and why?`}
                    hint="They read this"
                    error={problems[`because-${one.id}`]}
                    value={answers.get(`because-${one.id}`) ?? ''}
                  />
                ),
              },
            ]}
          />
        </section>
      ))}
      <Ask form={restForm} name="rest" answers={answers} problems={problems} />
      <Button preventDoubleClick>Save</Button>
    </Form>
  )
}

/** What the offer says, for whoever judges by it. */
const Conditions = ({ offer }: { offer: WrittenOffer }) => (
  <Details summary="What the offer says">
    <SummaryList
      rows={[...rowsOf.what(offer), ...rowsOf.when(offer)].filter(({ text }) => text !== '').map(({ name, text }) => ({ name, value: text }))}
    />
  </Details>
)

const routes = { web: 'on the web', paper: 'on paper', phone: 'by phone' } as const

function WhatTheyWrote({ one, times, flags }: Pick<Seen, 'times' | 'flags'> & { one: Written }) {
  const flag = flags.get(one.id)
  return (
    <>
      <p class="nhsuk-u-secondary-text-colour">
        Applied {routes[one.route]} on {momentInWords(one.appliedAt)}. {involvedInWords(times.get(one.id) ?? 0)}.
        {one.lateBecause && ` It came late, and counts: ${one.lateBecause}`}
      </p>
      {flag && (
        <p>
          <AccessFlag {...flag} />
        </p>
      )}
      {one.why === '' ? <p>They did not say why.</p> : <Paragraphs text={one.why} />}
      {one.helps !== '' && <Paragraphs text={`What helps them to take part: ${one.helps}`} />}
    </>
  )
}

type OneProps = Seen & { form: typeof oneForm; one: Written; stands: string; answers: URLSearchParams; problems?: Problems }

/** One person: to decide, or to put right what was decided. */
export const ScreenOne = ({ form, offer, one, stands, times, flags, answers, problems = {} }: OneProps) => (
  <Form problems={problems} title={`Does ${one.name} meet the conditions?`} caption={offer.title}>
    <p>{stands}</p>
    <WhatTheyWrote one={one} times={times} flags={flags} />
    <Conditions offer={offer} />
    <Ask form={form} name="kind" answers={answers} problems={problems} />
    <Ask form={form} name="because" answers={answers} problems={problems} />
    <Button preventDoubleClick>Save</Button>
  </Form>
)
