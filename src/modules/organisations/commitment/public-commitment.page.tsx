import { dayOf } from '#lib/dates.ts'
import { found } from '#platform/errors.ts'
import { href, page, paperFrame, view } from '#platform/http/page.ts'
import { commitmentOn, commitmentVersions, versionAfter, versionBefore, versionById } from './commitment.queries.ts'
import { OneVersion, PublicCommitment } from './public-commitment.view.tsx'

const title = 'Statement of commitment'

/** What the organisation commits itself to, for everyone, on the screen and on paper. */
export const publicCommitmentPage = page({
  path: '/commitment',
  allow: 'anyone',

  async get({ db, organisation, person, now, answers }) {
    const { version: valid, ...standing } = await commitmentOn(db, dayOf(now))
    const paper = paperFrame(answers)
    const content = (
      <PublicCommitment
        organisation={organisation.name}
        versions={await commitmentVersions(db)}
        valid={valid}
        standing={standing}
        mayChange={person?.may('organisations.commitment') ?? false}
        onPaper={paper !== undefined}
      />
    )
    return view(title, content, paper)
  },
})

/** One version, also one that holds no more: projects that began under it still follow it. */
export const commitmentVersionPage = page({
  path: '/commitment/versions/:commitment',
  allow: 'anyone',

  async get({ db, params }) {
    const version = found(await versionById(db, params.commitment), 'statement')
    const titled = `${title}, version ${version.number}`
    const [before, after] = [await versionBefore(db, version.number), await versionAfter(db, version.number)]
    return view(titled, <OneVersion title={titled} version={version} before={before} after={after} />, {
      back: { href: href(publicCommitmentPage), text: 'Back to the statement of commitment' },
    })
  },
})
