import { momentInWords } from '#lib/dates.ts'
import { poundsInWords } from '#lib/money.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import type { Ballot } from '../ballot.ts'
import { deciderWords, standingInWords } from '../in-words.ts'
import { changePath, printPath, publicPath, resultsPath, suggestionPath, thanksPath, votePath } from '../paths.ts'
import type { Whole } from '../taking-part.action.ts'
import { groups, startForm } from '../taking-part.form.ts'

type Props = { whole: Whole; ballot: Ballot | undefined; lost: boolean; answers: URLSearchParams; problems?: Problems }

export function Start({ whole, ballot, lost, answers, problems }: Props) {
  const { setting, project, stands } = whole
  const names = { priorities: setting.slug }
  return (
    <Form problems={problems} title={setting.title} caption={project.title} action={href(publicPath, names)}>
      {lost && !ballot && (
        <InsetText>
          <p>We cannot find a vote that was begun here. The browser may have been closed since. Start again below, or use your code.</p>
        </InsetText>
      )}
      {ballot?.sent && (
        <InsetText>
          <p>
            A vote was sent from this device. <a href={href(thanksPath, names)}>See its code</a>, or <a href={href(votePath, names)}>change it</a>.
            Start again only if you vote for another person.
          </p>
        </InsetText>
      )}
      <Paragraphs text={setting.why} />
      <Rules whole={whole} />
      <h2 class="nhsuk-heading-m">Who sees what</h2>
      <Paragraphs text={setting.privacy} />
      {(stands === 'voting' || stands === 'over') && (
        <p>Who voted and how are kept apart. We can count how many voted. Nobody can look up how you voted, unless they have your code.</p>
      )}
      <WarningCallout heading="If someone is at risk" headingLevel={2}>
        <Paragraphs text={setting.atRisk} />
      </WarningCallout>
      <Doing whole={whole} ballot={ballot} answers={answers} problems={problems} />
      <h2 class="nhsuk-heading-m">Talk to a person</h2>
      <p>
        {project.contactName}, phone {project.contactPhone}. <a href={href('/projects/:project', { project: project.slug })}>About the project</a>.
      </p>
    </Form>
  )
}

function Rules({ whole: { setting, stands, constituencies } }: { whole: Whole }) {
  const { kind, budget, decidedBy, closesAt, shortlistSize, topSize } = setting
  const facts = [
    ...(stands === 'gathering' ? [] : [`${standingInWords(stands, closesAt)}.`]),
    ...(kind === 'ranking' && constituencies.length > 1
      ? ['Each group has its own list. Then the places are put together, so that a large group does not outvote a small one.']
      : []),
    ...(kind === 'ranking' && shortlistSize !== null && topSize !== null
      ? [`${shortlistSize} go on to a workshop. There, people like you settle the first ${topSize}.`]
      : []),
    ...(budget === null ? [] : [`There is ${poundsInWords(budget)} to spend.`]),
    ...(decidedBy === null ? [] : [`The rule that decides is “${deciderWords[decidedBy].name}”. ${deciderWords[decidedBy].says}`]),
    ...(stands === 'voting' ? ['You need no account. You get a code, with which you can change your vote until the end.'] : []),
  ]
  return (
    <ul>
      {facts.map((fact) => (
        <li>{fact}</li>
      ))}
    </ul>
  )
}

function Doing({ whole, ballot, answers, problems }: Omit<Props, 'lost'>) {
  const { setting, stands, options } = whole
  const names = { priorities: setting.slug }
  if (stands === 'gathering')
    return (
      <>
        <h2 class="nhsuk-heading-m">Suggest something</h2>
        <p>You get a receipt, and an answer, whether or not what you suggest goes on the list.</p>
        <Button href={href(suggestionPath, names)}>Suggest something</Button>
        <h2 class="nhsuk-heading-m">On the list so far</h2>
        {options.length === 0 && <p>Nothing yet. Yours can be the first.</p>}
        <ol class="nhsuk-list nhsuk-list--number">
          {options.map(({ words }) => (
            <li>{words}</li>
          ))}
        </ol>
      </>
    )
  if (stands === 'being-made' || stands === 'voting')
    return (
      <>
        {ballot && !ballot.sent && <Button href={href(votePath, names)}>Carry on with your vote</Button>}
        {whole.constituencies.length > 0 && (
          <Ask form={startForm} name="constituency" options={groups(whole)} answers={answers} problems={problems} size="m" heading={2} />
        )}
        <Button variant={ballot ? 'secondary' : undefined}>{ballot ? 'Start again' : 'Start to vote'}</Button>
        <h2 class="nhsuk-heading-m">Other ways</h2>
        <ul>
          <li>
            <a href={href(changePath, names)}>Change a vote with its code</a>
          </li>
          <li>
            <a href={href(printPath, names)}>Print it and post it</a>, or <a href={href(printPath, names, { size: 'large' })}>in large letters</a>
          </li>
          <li>Call us. We can write down how you vote.</li>
        </ul>
      </>
    )
  if (stands === 'over')
    return <p>The vote ended{setting.closesAt && ` on ${momentInWords(setting.closesAt)}`}. The votes are being counted. The result will be here.</p>
  return <Button href={href(resultsPath, names)}>See what came of it</Button>
}
