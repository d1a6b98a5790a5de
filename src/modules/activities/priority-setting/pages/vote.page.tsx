import { again, goTo, href, type Look, page, type Reply, view } from '#platform/http/page.ts'
import { type Ballot, moved, moveIn, orderOfPlaces, sumOf } from '../ballot.ts'
import { ballotProblem, titles } from '../in-words.ts'
import { checkPath, publicPath, votePath } from '../paths.ts'
import { ballotIn, keepBallot, publicWhole, type Whole } from '../taking-part.action.ts'
import { placeName } from '../taking-part.form.ts'
import { placesOf, Ranking } from './ranking.view.tsx'
import { Spending } from './spending.view.tsx'
import { NotOpen } from './voting.view.tsx'

type Going = Whole & { ballot: Ballot }

/** The vote and this browser's ballot, or what the person sees instead: the start, or that the vote is not open. */
export async function going({ db, cookies, now }: Pick<Look, 'db' | 'cookies' | 'now'>, slug: string): Promise<Going | { instead: Reply }> {
  const whole = await publicWhole(db, slug, now)
  const ballot = ballotIn(cookies, slug)
  if (whole.stands !== 'voting') return { instead: view(titles.closed, <NotOpen whole={whole} />) }
  if (!ballot) return { instead: goTo(href(publicPath, { priorities: slug }, { lost: 'yes' })) }
  // What is not offered, or no longer, falls out of a ballot.
  const offered = new Set(whole.options.map(({ number }) => number))
  return { ...whole, ballot: { ...ballot, listed: ballot.listed.filter((number) => offered.has(number)) } }
}

/** The ballot: an order by buttons and numbers, or ticks with what is left. It stays in the browser until it is sent. */
export const votePage = page({
  path: votePath,
  allow: 'anyone',

  async get({ params, ...look }) {
    const part = await going(look, params.priorities)
    if ('instead' in part) return part.instead
    const { kind } = part.setting
    const back = { back: { href: href(publicPath, params) } }
    if (kind === 'ranking') return view(titles.vote.ranking, <Ranking part={part} places={placesOf(part.ballot.listed)} />, back)
    return view(titles.vote.budget, <Spending part={part} ticked={part.ballot.listed} />, back)
  },

  async post({ params, answers, ...work }) {
    const part = await going({ ...work }, params.priorities)
    if ('instead' in part) return part.instead.kind === 'view' ? again(part.instead.title, part.instead.content) : part.instead
    return part.setting.kind === 'ranking' ? ranked(part, answers, work.cookies) : ticked(part, answers, work.cookies)
  },
})

function ranked(part: Going, answers: URLSearchParams, cookies: Look['cookies']): Reply {
  const { setting, options, ballot } = part
  const places = new Map(options.map(({ number }) => [number, answers.get(placeName(number)) ?? '']))
  const drawn = (problems: Record<string, string>) => again(titles.vote.ranking, <Ranking part={part} places={places} problems={problems} />)
  const order = orderOfPlaces(places)
  if (!order.ok) {
    const says = order.because === 'same-place' ? 'Two have the same number. Give each its own' : 'Enter a whole number, such as 3, or leave it blank'
    return drawn({ [placeName(order.at ?? 0)]: says })
  }
  const pressed = answers.get('do')
  const move = moveIn(pressed)
  const listed = move && options.some(({ number }) => number === move.option) ? moved(order.value, move.move, move.option) : order.value
  if (pressed === 'go-on' && listed.length === 0) return drawn({ '': ballotProblem('nothing-listed', 'ranking') })
  keepBallot(cookies, setting.slug, { ...ballot, listed })
  const names = { priorities: setting.slug }
  if (pressed === 'go-on') return goTo(href(checkPath, names))
  return goTo(`${href(votePath, names)}${move && listed.includes(move.option) ? `#option-${move.option}` : '#order'}`)
}

function ticked(part: Going, answers: URLSearchParams, cookies: Look['cookies']): Reply {
  const { setting, options, ballot } = part
  const given = new Set(answers.getAll('option'))
  const listed = options.filter(({ number }) => given.has(String(number))).map(({ number }) => number)
  const drawn = (problems: Record<string, string>) => again(titles.vote.budget, <Spending part={part} ticked={listed} problems={problems} />)
  if ([...given].some((number) => !options.some((option) => String(option.number) === number)))
    return drawn({ option: ballotProblem('not-offered', 'budget') })
  const names = { priorities: setting.slug }
  if (answers.get('do') === 'go-on') {
    if (listed.length === 0) return drawn({ option: ballotProblem('nothing-listed', 'budget') })
    if (sumOf(listed, options) > (setting.budget ?? 0)) return drawn({ option: ballotProblem('over-budget', 'budget') })
  }
  keepBallot(cookies, setting.slug, { ...ballot, listed })
  return goTo(answers.get('do') === 'go-on' ? href(checkPath, names) : `${href(votePath, names)}#left`)
}
