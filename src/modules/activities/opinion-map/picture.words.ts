import { type Direction, type Shares, stabilityWords } from '#lib/opinion-groups/index.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import type { FoundStatement, Portrait, SeenPicture } from './picture.ts'

export const tooFew = 'Fewer than 5 answers, so we do not say'
const verbs: Readonly<Record<Direction, string>> = { agree: 'agree', disagree: 'disagree' }

/** '31 of 34 agree'. */
export const sharesInWords = (shares: Shares, direction: Direction): string =>
  shares.hidden ? tooFew : `${shares[direction]} of ${shares.of} ${verbs[direction]}`

/** '31 of 34 agree (76% to 98%), 2 disagree': the range is where the share of all who might answer so lies, as far as these answers tell. */
export function figureInWords(shares: Shares): string {
  if (shares.hidden) return tooFew
  const [low, high] = shares.agreeRange
  return `${shares.agree} of ${shares.of} agree (${percent(low)} to ${percent(high)}), ${shares.disagree} disagree`
}

const percent = (share: number): string => `${Math.round(100 * share)}%`

export const groupsInWords = (names: readonly string[]): string => (names.length === 1 ? `group ${names[0]}` : `groups ${listInWords(names)}`)

/** How a portrait begins: 'People in group A mostly agree that:'. */
export const portraitInWords = ({ group }: Pick<Portrait, 'group'>, direction: Direction): string =>
  `People in group ${group} mostly ${verbs[direction]}:`

/** What was found out about one statement, in a sentence. */
export function findingInWords(found: FoundStatement): string {
  if (found.kind === 'common') return `Most people ${verbs[found.direction]}, whichever group they are in.`
  return `Most of ${groupsInWords(found.agree)} agree, and most of ${groupsInWords(found.disagree)} disagree.`
}

/** Where a contribution came from, with what was found: the words over it wherever it is read. At most 500 characters. */
export function foundInWords(found: FoundStatement, title: string): string {
  const said = found.all.hidden ? '' : ` ${found.all.agree} of ${found.all.of} agree and ${found.all.disagree} disagree.`
  return `From the opinion map “${title}”, statement ${found.statement.number}. ${findingInWords(found)}${said}`
}

/** The whole picture in a few sentences, for whoever does not see it. */
export function pictureInWords(picture: SeenPicture): string[] {
  const { people, answers, inConversation, groups, stability, levelWith, few } = picture
  return [
    `${countInWords(people, 'person', 'people')} gave ${countInWords(answers, 'answer', 'answers')}.`,
    ...(few ? ['Fewer than 60 people have answered. Groups of so few people mean little, and may look different when more answer.'] : []),
    ...(groups.length < 2
      ? ['No groups can be told apart yet.']
      : [
          `${inConversation} of them answered enough to be put into a group. There are ${groups.length} groups of people whose answers are alike: ${listInWords(groups.map(({ name, size }) => `${name}, ${size} people`))}.`,
        ]),
    ...(stability ? [stabilityWords(stability)] : []),
    ...(levelWith.length > 0 ? [`The same people could as well be put into ${listInWords(levelWith.map(String))} groups.`] : []),
  ]
}
