import { dayInWords, dayOf, momentInWords } from '#lib/dates.ts'
import { ownOrganisation } from '#modules/organisations/index.ts'
import { projectById, promisesOf, standing } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { href, page, paperFrame, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Boxes, Lines } from '#ui/paper.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { SendBack } from '../../pages/print.view.tsx'
import { PrintedContact } from '../../pages/print-question.view.tsx'
import { mapBySlug, type OpinionMapRow } from '../maps.queries.ts'
import { choices } from '../opinion-map.ts'
import { choiceWords } from '../opinion-map.words.ts'
import { type Statement, statementsOf } from '../statements.queries.ts'
import { atRiskOf } from '../voting.action.ts'

type Props = {
  map: OpinionMapRow
  atRisk: string
  project: { title: string; contactName: string; contactPhone: string }
  organisation: { name: string; address: string; phone: string; email: string }
  statements: readonly Statement[]
  promisedOn: string | undefined
  large: boolean
}

/** A sheet to fill in with a pen. What comes first on the screen comes first here too. */
const Sheet = ({ map, atRisk, project, organisation, statements, promisedOn, large }: Props) => (
  <>
    <p class="heard-not-on-paper">
      To print this page, use the print command of your browser.{' '}
      <a href={href('/opinion/:map/print', { map: map.slug }, { paper: large ? 'normal' : 'large' })}>{large ? 'Usual size' : 'Large letters'}</a>.{' '}
      <a href={href('/opinion/:map', { map: map.slug })}>Answer on the screen</a>.
    </p>
    <Title caption={project.title}>{map.title}</Title>
    {map.publishedAt === null && <p>This opinion map is not published yet. Please do not hand it out.</p>}
    <Paragraphs text={map.why} />
    <p>Tick one box for each statement. Leave out what you do not want to answer. Everything you answer counts.</p>
    {map.closesAt && <p>Please send it back so that it arrives by {momentInWords(map.closesAt)}.</p>}
    <SendBack organisation={organisation} project={project} />
    <section class="heard-print-block">
      <h2>Who sees what you say</h2>
      <Paragraphs text={map.privacy} />
    </section>
    <section class="heard-print-block heard-print-notice">
      <h2>If someone is at risk</h2>
      <Paragraphs text={atRisk} />
    </section>
    {statements.map(({ number, words, whose }) => (
      <section class="heard-print-block heard-print-question">
        <h2>
          {number}. {words}
        </h2>
        {whose === 'participant' && <p>Written by somebody who takes part.</p>}
        <Boxes options={choices.filter((choice) => choice !== 'pass').map((choice) => choiceWords[choice])} />
      </section>
    ))}
    {map.mayAdd && (
      <section class="heard-print-block heard-print-question">
        <h2>Your own statement</h2>
        <p>One point, in one sentence that others can agree or disagree with. We read it first. Then others see it, without your name.</p>
        <Lines lines={3} />
      </section>
    )}
    <PrintedContact />
    <section class="heard-print-block">
      <h2>Thank you</h2>
      <p>
        When we have typed in your sheet, we can send you a receipt. With its code you can see what came of it.
        {promisedOn && ` We answer everyone by ${dayInWords(promisedOn)}.`}
      </p>
      <SendBack organisation={organisation} project={project} />
    </section>
  </>
)

/** All statements for paper, in letters of the usual size or large. Staff can print it before it is published. */
export const sheetPage = page({
  path: '/opinion/:map/print',
  allow: 'anyone',

  async get({ db, params, answers, person, now }) {
    const map = found(await mapBySlug(db, params.map), 'opinion map')
    found(map.publishedAt !== null || person?.may('activities.edit', map.projectId) || undefined, 'opinion map')
    const paper = paperFrame(answers) ?? { layout: 'print' as const }
    const seen = {
      map,
      atRisk: await atRiskOf(db, map),
      project: found(await projectById(db, map.projectId), 'project'),
      organisation: await ownOrganisation(db),
      statements: (await statementsOf(db, map.id)).filter(({ state }) => state === 'shown'),
      promisedOn: standing(await promisesOf(db, map.projectId), dayOf(now))?.dueOn,
      large: paper.layout === 'large-print',
    }
    return view(map.title, <Sheet {...seen} />, paper)
  },
})
