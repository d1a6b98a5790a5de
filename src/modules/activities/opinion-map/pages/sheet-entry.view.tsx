import { dayInWords, momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { ContactQuestions, ReceiptPanel } from '#modules/contributions/index.ts'
import { AtRisk, type Settings } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, choice, Form, Hidden, longText, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { entryForm } from '../../pages/entry-form.view.tsx'
import type { OpinionMapRow } from '../maps.queries.ts'
import { choices, limits } from '../opinion-map.ts'
import { choiceWords, titles } from '../opinion-map.words.ts'
import type { Statement } from '../statements.queries.ts'
import type { Names } from './staff.page.ts'

export const choiceField = (statementId: string): string => `s-${statementId}`

export const ownOnPaper = {
  words: longText({
    label: 'The person’s own statement',
    called: 'The person’s own statement',
    hint: 'In their words. Somebody decides about it like about any other',
    optional: true,
    maxLength: limits.longest,
    rows: 3,
  }),
}

const options = choices.map((value) => ({ value, label: choiceWords[value] }))
const choiceOf = ({ number, words }: Statement) =>
  choice({ label: `${number}. ${words}`, called: `Statement ${number}`, hint: 'You can leave this blank', empty: 'Select an answer', options })

type Props = {
  map: OpinionMapRow
  settings: Settings
  statements: readonly Statement[]
  /** The map has closed on the web. What comes on paper afterwards is still taken in. */
  late: boolean
  typedBy: string
  formKey: string
  answers: URLSearchParams
  problems?: Problems
}

export const EnterSheet = ({ map, settings, statements, late, typedBy, formKey, answers, problems }: Props) => (
  <Form problems={problems} title={titles.entry} caption={map.title}>
    {late && (
      <InsetText>
        <p>This map closed{map.closesAt && ` on ${momentInWords(map.closesAt)}`}. You can still type in what came late.</p>
      </InsetText>
    )}
    <p>Typed in by {typedBy}. This stays on record. Leave blank what they left blank.</p>
    <AtRisk words={map.atRisk || settings.atRisk} tell={settings} />
    <Hidden name="key" value={formKey} />
    <Ask form={entryForm} name="route" answers={answers} problems={problems} />
    <Ask form={entryForm} name="saidOn" answers={answers} problems={problems} />
    {statements.map((statement) => (
      <Ask
        form={{ [choiceField(statement.id)]: choiceOf(statement) }}
        name={choiceField(statement.id)}
        answers={answers}
        problems={problems}
        size="s"
      />
    ))}
    <Ask form={ownOnPaper} name="words" answers={answers} problems={problems} size="m" />
    <ContactQuestions
      answers={answers}
      problems={problems}
      heading={2}
      label="How can we tell this person what happens?"
      hint="We use this only to tell them what came of what they said"
    />
    <Button preventDoubleClick>Save</Button>
  </Form>
)

export const CannotEnterSheet = ({ map, names }: { map: { title: string }; names: Names }) => (
  <>
    <Title caption={map.title}>{titles.entry}</Title>
    <p>Sheets can be typed in once the map is published, and until the project is closed.</p>
    <p>
      <a href={href('/projects/:project/opinion-maps/:map', names)}>See the opinion map</a>
    </p>
  </>
)

type EnteredProps = {
  map: { title: string }
  names: Names
  voter: { route: 'web' | 'paper' | 'phone'; beganAt: Date; answered: number | null }
  receipt: { code: string; lookUpAt: string; emailSent: boolean } | '' | undefined
  typedBy: string
  promisedOn: string | undefined
}

export const Entered = ({ map, names, voter, receipt, typedBy, promisedOn }: EnteredProps) => (
  <>
    {receipt ? <ReceiptPanel {...receipt} title={titles.entered} /> : <Title caption={map.title}>{titles.entered}</Title>}
    <p>
      {countInWords(voter.answered ?? 0, 'answer counts', 'answers count')}, and results follow within about a minute.
      {receipt && promisedOn && ` We answer everyone by ${dayInWords(promisedOn)}.`}
    </p>
    <div class="heard-not-on-paper">
      <p>
        {receipt &&
          (voter.route === 'phone' ? 'Read the code out to the person, word by word. ' : 'Print this page and post it back to the person. ')}
        Typed in by {typedBy} on {momentInWords(voter.beganAt)}.
      </p>
      <Button href={href('/projects/:project/opinion-maps/:map/entry', names)}>Type in another</Button>
    </div>
  </>
)
