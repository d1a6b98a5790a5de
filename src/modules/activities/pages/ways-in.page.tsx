import { HowPeopleCame, noCode, type WayIn, waysInPage, waysInTo } from '#modules/partners/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { type Counts, responsesOfSurvey } from '../responses.queries.ts'
import { surveyFor } from '../surveys.queries.ts'

/** Links and printed codes of a survey. They are counted when a response is sent, apart from it. */
export default waysInPage('/projects/:project/surveys/:survey/ways-in', 'activities.edit', async ({ db, params: { project = '', survey = '' } }) => {
  const { id, title, slug, publishedAt } = await surveyFor(db, (await projectFor(db, project)).id, survey)
  const rows = rowsOf(await waysInTo(db, id), await responsesOfSurvey(db, id))
  return {
    caption: title,
    destination: { leadsTo: 'survey', thing: id, path: href('/surveys/:survey', { survey: slug }), published: publishedAt !== null },
    did: 'sent their answers',
    frame: { back: { href: href('/projects/:project/surveys/:survey', { project, survey }), text: 'Back to the survey' } },
    also: publishedAt === null ? undefined : <HowPeopleCame rows={rows} did="sent their answers" />,
  }
})

/** Those who came without a code are all others, on paper and by phone too. */
function rowsOf(ways: readonly WayIn[], { web, paper, phone }: Counts) {
  const byCode = ways.map(({ channel, partner, people }) => ({ label: partner ? `${channel}, ${partner}` : channel, people }))
  const counted = byCode.reduce((sum, { people }) => sum + people, 0)
  return [...byCode, { label: noCode, people: Math.max(0, web + paper + phone - counted) }]
}
