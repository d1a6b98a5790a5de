import { momentInWords } from '#lib/dates.ts'
import type { Shares } from '#lib/opinion-groups/index.ts'
import { countInWords } from '#lib/text.ts'
import { GroupMap } from '#ui/charts/group-map.tsx'
import { ShareBars } from '#ui/charts/share-bars.tsx'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { titles } from '../opinion-map.words.ts'
import type { FoundStatement, OwnPlace, Portrait, SeenPicture, SeenStatement } from '../picture.ts'
import { figureInWords, findingInWords, pictureInWords, portraitInWords, sharesInWords, tooFew } from '../picture.words.ts'

type Props = {
  map: { title: string }
  picture: SeenPicture
  computedAt: Date
  own?: OwnPlace | undefined
  /** Statements that others do not see, and those that wait. */
  keptOut: number
  waiting: number
}

/** Everything that a map found. The picture tells nothing that is not said in words, and in the table, as well. */
export const ResultsOfMap = ({ map, picture, computedAt, own, keptOut, waiting }: Props) => (
  <>
    <Title caption={map.title}>{titles.results}</Title>
    {picture.few && (
      <InsetText>
        <p>Fewer than 60 people have answered. Groups of so few people mean little, and may look different when more answer.</p>
      </InsetText>
    )}
    {pictureInWords({ ...picture, few: false }).map((sentence) => (
      <p>{sentence}</p>
    ))}
    <CommonGround picture={picture} />
    <Disagreement picture={picture} />
    {picture.groups.length > 1 && <Groups picture={picture} own={own} />}
    <AllFigures picture={picture} />
    <h2 class="nhsuk-heading-m">How to read this</h2>
    <ul>
      <li>People chose to take part. They do not stand for everybody.</li>
      <li>A group is a way to read the answers. It is no property of a person, and nobody is told which group others are in.</li>
      <li>Skipped statements, and “not for me to say”, are no answers and move nobody.</li>
      <li>We give no share of fewer than 5 answers.</li>
      {keptOut > 0 && <li>{countInWords(keptOut, 'statement was', 'statements were')} not shown to others. Their authors were told why.</li>}
      {waiting > 0 && <li>{countInWords(waiting, 'statement waits', 'statements wait')} to be read by our team.</li>}
      <li>This was worked out on {momentInWords(computedAt)}.</li>
    </ul>
  </>
)

const CommonGround = ({ picture }: { picture: SeenPicture }) => (
  <>
    <h2 class="nhsuk-heading-l" id="common-ground">
      Common ground
    </h2>
    {picture.common.length === 0 ? (
      <p>Nothing is shared for certain yet.</p>
    ) : (
      <p>Most people say the same to these, and no group mostly says the opposite.</p>
    )}
    {picture.common.map((found) => (
      <FoundBars found={found} picture={picture} />
    ))}
  </>
)

const Disagreement = ({ picture }: { picture: SeenPicture }) => (
  <>
    <h2 class="nhsuk-heading-l" id="disagreement">
      Where people differ
    </h2>
    {picture.dividing.length === 0 ? (
      <p>No statement divides groups for certain.</p>
    ) : (
      <p>Most of one group agree with these, and most of another disagree. These are the real disagreements.</p>
    )}
    {picture.dividing.map((found) => (
      <FoundBars found={found} picture={picture} />
    ))}
  </>
)

const ratio = (shares: Shares, direction: 'agree' | 'disagree'): number => (shares.hidden ? 0 : shares[direction] / shares.of)
const saidInWords = (shares: Shares): string => (shares.hidden ? tooFew : `${shares.agree} of ${shares.of} agree, ${shares.disagree} disagree`)

function FoundBars({ found, picture }: { found: FoundStatement; picture: SeenPicture }) {
  const row = (label: string, shares: Shares) => ({
    label,
    first: ratio(shares, 'agree'),
    second: ratio(shares, 'disagree'),
    says: saidInWords(shares),
  })
  const { statement, groups, all } = found
  return (
    <ShareBars
      id={`${found.kind}-${statement.number}`}
      title={`“${statement.words}”`}
      finding={findingInWords(found)}
      firstMeans="agree"
      secondMeans="disagree"
      rows={[row('Everybody', all), ...(groups ?? []).map((shares, group) => row(`Group ${picture.groups[group]?.name ?? ''}`, shares))]}
    />
  )
}

const Groups = ({ picture, own }: { picture: SeenPicture; own: OwnPlace | undefined }) => (
  <>
    <h2 class="nhsuk-heading-l" id="groups">
      Groups whose answers are alike
    </h2>
    <GroupMap
      id="opinion-map"
      title="Where people stand"
      finding={`${pictureInWords(picture).join(' ')} The next part says what each group thinks.`}
      groups={picture.groups.map(({ name }, group) => ({ name, outline: picture.outlines[group] ?? [] }))}
      dots={picture.dots}
      own={own?.at}
    />
    {own && (
      <p>
        <strong>{own.group ? `You are in group ${own.group}.` : 'You have not answered enough yet to be put into a group.'}</strong> The star is your
        place. Only this browser sees it.
      </p>
    )}
    {picture.portraits.map((portrait) => (
      <GroupPortrait portrait={portrait} />
    ))}
  </>
)

const GroupPortrait = ({ portrait }: { portrait: Portrait }) => (
  <section>
    <h3 class="nhsuk-heading-m">
      Group {portrait.group}: {countInWords(portrait.size, 'person', 'people')}
    </h3>
    {portrait.entries.length === 0 && <p>No statement sets this group apart for certain.</p>}
    {(['agree', 'disagree'] as const).map((direction) => {
      const entries = portrait.entries.filter((entry) => entry.direction === direction)
      return entries.length === 0 ? null : (
        <>
          <p>{portraitInWords(portrait, direction)}</p>
          <ul>
            {entries.map(({ statement, shares }) => (
              <li>
                “{statement.words}” {sharesInWords(shares, direction)}, more than in other groups.
              </li>
            ))}
          </ul>
        </>
      )
    })}
  </section>
)

/** Every figure, with the range in which its share may lie. */
function AllFigures({ picture }: { picture: SeenPicture }) {
  const { groups } = picture
  const cell = (shares: Shares | undefined): string => (shares === undefined ? 'Too few in one group to show groups' : figureInWords(shares))
  const row = ({ statement, all, groups: ofGroups }: SeenStatement) => [
    `${statement.number}. ${statement.words}`,
    statement.whose === 'organisation' ? 'Ours' : 'A participant’s',
    cell(all),
    ...groups.map((_, group) => cell(ofGroups?.[group])),
  ]
  return (
    <>
      <h2 class="nhsuk-heading-l" id="figures">
        All figures
      </h2>
      <p>
        In brackets is the range in which the share of all people who might agree lies, with 95% confidence.{' '}
        {groups.length > 1 && 'Everybody means all who are in a group.'}
      </p>
      <Table
        caption={{ children: 'Every statement and every group', size: 's' }}
        firstCellIsHeader
        responsive
        columns={['Statement', 'Whose', 'Everybody', ...groups.map(({ name }) => `Group ${name}`)]}
        rows={picture.statements.map(row)}
      />
    </>
  )
}
