import { dayInWords, dayOf } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, paperFrame, view } from '#platform/http/page.ts'
import { Ask, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { standingsOf } from '../../apply/steps.queries.ts'
import { type Arrangements, arrange, arrangementsFor, type LineArranged } from '../arrange.action.ts'
import { lineForm } from '../arrangements.form.ts'
import { publishedIn, standingIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { backToBoard } from './screening.page.tsx'

const title = 'What must be arranged'
type Names = { project: string; opportunity: string }
type Asked = { db: Reader; person: Person; now: Date; params: Names }

const viewer = ({ person, now }: Pick<Asked, 'person' | 'now'>) => ({ id: person.id, today: dayOf(now) })

const state = ({ arranged, by, at, note }: LineArranged) => (
  <>
    <Tag colour={arranged ? 'green' : 'yellow'}>{arranged ? 'Arranged' : 'To arrange'}</Tag>
    {arranged && at && ` by ${by} on ${dayInWords(dayOf(at))}`}
    {note && `: ${note}`}
  </>
)

const List = ({ offer, names, people, onPaper }: { offer: { title: string }; names: Names; people: readonly Arrangements[]; onPaper: boolean }) => {
  const open = people.flatMap(({ lines }) => lines.filter(({ arranged }) => !arranged)).length
  return (
    <>
      <Title caption={offer.title}>{title}</Title>
      {people.length === 0 ? (
        <p>Nobody has said yes to a place yet. What each of them needs will show here.</p>
      ) : (
        <p>
          {countInWords(people.length, 'person comes', 'people come')}.{' '}
          {open === 0 ? 'Everything is arranged.' : `${countInWords(open, 'thing is', 'things are')} still to arrange.`}
        </p>
      )}
      {people.map(({ applicationId, name, lines }) => (
        <section>
          <h2 class="nhsuk-heading-m">{name}</h2>
          <ul>
            {lines.map((line) => (
              <li>
                {line.says}
                <br />
                {state(line)}
              </li>
            ))}
          </ul>
          {!onPaper && (
            <p>
              <a href={href(placePaths.arrange, { ...names, application: applicationId })}>
                Say what is arranged<span class="nhsuk-u-visually-hidden"> for {name}</span>
              </a>
            </p>
          )}
        </section>
      ))}
      {!onPaper && people.length > 0 && (
        <p>
          <a href={href(placePaths.arrangements, names, { paper: 'normal' })}>Print this list</a>
        </p>
      )}
    </>
  )
}

/** What must be arranged for those who come: needs of their access passport, what they wrote, payment, expenses and dates (R52, R53). */
export const arrangementsPage = page({
  path: placePaths.arrangements,
  allow: 'opportunities.tell',
  reads: 'contributors.passport',

  async get({ answers, ...look }) {
    const { offer } = await publishedIn(look.db, look.params)
    const confirmed = (await standingsOf(look.db, offer.id)).filter(({ kind }) => kind === 'confirmed')
    const people = await arrangementsFor(look.db, offer, confirmed, viewer(look))
    const paper = paperFrame(answers)
    return view(title, <List offer={offer} names={look.params} people={people} onPaper={paper !== undefined} />, paper ?? backToBoard(look.params))
  },
})

async function everything(look: Asked & { params: { application: string } }) {
  const { offer } = await publishedIn(look.db, look.params)
  const standing = await standingIn(look.db, offer.id, look.params.application)
  const [own] = standing.kind === 'confirmed' ? await arrangementsFor(look.db, offer, [standing], viewer(look)) : []
  return { offer, name: standing.name, own }
}

type OneProps = Awaited<ReturnType<typeof everything>> & { answers: URLSearchParams; problems?: Problems }

const titleOf = ({ name }: { name: string }): string => `Arrangements for ${name}`

const One = ({ offer, name, own, answers, problems }: OneProps) =>
  own === undefined ? (
    <>
      <Title caption={offer.title}>{titleOf({ name })}</Title>
      <p>They have not said yes to a place, so there is nothing to arrange now.</p>
    </>
  ) : (
    <Form problems={problems} title={titleOf({ name })} caption={offer.title}>
      {own.lines.map((line, place) => (
        <fieldset class="nhsuk-fieldset">
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{line.says}</legend>
          <p>{state(line)}</p>
          <Ask form={lineForm(place)} name={`arranged-${place}`} answers={answers} problems={problems} />
          <Ask form={lineForm(place)} name={`note-${place}`} answers={answers} problems={problems} />
        </fieldset>
      ))}
      <Button preventDoubleClick>Save</Button>
    </Form>
  )

/** What is arranged for one person, line by line, each with who said so and when. */
export const arrangePage = page({
  path: placePaths.arrange,
  allow: 'opportunities.tell',
  reads: 'contributors.passport',

  async get(look) {
    const all = await everything(look)
    const filled = Object.fromEntries(
      (all.own?.lines ?? []).flatMap(({ arranged, note }, n) => [
        [`arranged-${n}`, arranged],
        [`note-${n}`, note],
      ]),
    )
    return view(titleOf(all), <One {...all} answers={answersOf(filled)} />, back(look.params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything({ ...work, params })
    if (all.own === undefined) return again(titleOf(all), <One {...all} answers={answers} />, back(params))
    const said = new Map<string, { arranged: boolean; note: string }>()
    for (const [place, { line }] of all.own.lines.entries()) {
      const read = readForm(lineForm(place), answers)
      if ('problems' in read) return again(titleOf(all), <One {...all} answers={answers} problems={read.problems} />, back(params))
      said.set(line, { arranged: read.values[`arranged-${place}`] === true, note: String(read.values[`note-${place}`] ?? '') })
    }
    await arrange(work, all.own, said)
    return goTo(href(placePaths.arrangements, { project: params.project, opportunity: params.opportunity }))
  },
})

const back = ({ project, opportunity }: Names) => ({
  back: { href: href(placePaths.arrangements, { project, opportunity }), text: 'Back to what must be arranged' },
})
