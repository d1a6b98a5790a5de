import { momentInWords } from '#lib/dates.ts'
import { poundsInWords } from '#lib/money.ts'
import { ownOrganisation } from '#modules/organisations/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { deciderWords } from '../in-words.ts'
import { printPath, publicPath } from '../paths.ts'
import { publicWhole, type Whole } from '../taking-part.action.ts'

/** The ballot for a pen, in letters of the usual size or large. */
export const printPage = page({
  path: printPath,
  allow: 'anyone',

  async get({ db, params, answers, now }) {
    const whole = await publicWhole(db, params.priorities, now)
    const large = answers.get('size') === 'large'
    const organisation = await ownOrganisation(db)
    return view(whole.setting.title, <Printed whole={whole} organisation={organisation} large={large} />, { layout: large ? 'large-print' : 'print' })
  },
})

type Props = { whole: Whole; organisation: { name: string; address: string; phone: string }; large: boolean }

function Printed({ whole, organisation, large }: Props) {
  const { setting, project, options, constituencies } = whole
  const names = { priorities: setting.slug }
  return (
    <>
      <p class="heard-not-on-paper">
        To print this page, use the print command of your browser.{' '}
        <a href={href(printPath, names, { size: large ? undefined : 'large' })}>{large ? 'Usual size' : 'Large letters'}</a>.{' '}
        <a href={href(publicPath, names)}>Vote on the screen</a>.
      </p>
      <Title caption={project.title}>{setting.title}</Title>
      {whole.stands !== 'voting' && <p>The vote is not open now. Please do not hand this out.</p>}
      <Paragraphs text={setting.why} />
      {setting.closesAt && <p>Please send it back so that it arrives by {momentInWords(setting.closesAt)}.</p>}
      <address class="heard-print-block heard-print-return">
        <p>
          Send it back to: <strong>{organisation.name}</strong>
          <br />
          <span class="heard-words">{organisation.address}</span>
        </p>
        <p>
          Or tell us on the phone: {project.contactName}, {project.contactPhone || organisation.phone}
        </p>
      </address>
      <section class="heard-print-block">
        <h2>Who sees what</h2>
        <Paragraphs text={setting.privacy} />
        <p>Do not write your name on it. Nobody can tell afterwards how you voted.</p>
      </section>
      <section class="heard-print-block heard-print-notice">
        <h2>If someone is at risk</h2>
        <Paragraphs text={setting.atRisk} />
      </section>
      {constituencies.length > 0 && (
        <section class="heard-print-block">
          <h2>Which group do you vote with? Tick one</h2>
          <ul class="nhsuk-list">
            {constituencies.map(({ name }) => (
              <li>☐ {name}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{setting.kind === 'ranking' ? 'Write 1 beside what matters most, then 2, and so on' : 'Tick what you want to pay for'}</h2>
        {setting.budget !== null && <p>There is {poundsInWords(setting.budget)}. What you tick must not cost more together.</p>}
        {setting.decidedBy !== null && <p>{deciderWords[setting.decidedBy].says}</p>}
        {setting.kind === 'ranking' && <p>Leave blank what does not matter to you.</p>}
        <ul class="nhsuk-list">
          {options.map(({ number, words, cost }) => (
            <li>
              {setting.kind === 'ranking' ? '____' : '☐'} {words}
              {cost !== null && `, ${poundsInWords(cost)}`} (number {number})
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
