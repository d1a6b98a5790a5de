import { momentInWords } from '#lib/dates.ts'
import type { Shares } from '#lib/opinion-groups/index.ts'
import type { SeenPicture } from './picture.ts'
import { figureInWords, findingInWords, pictureInWords, portraitInWords, sharesInWords, tooFew } from './picture.words.ts'

type Block = string | { heading: string } | { list: readonly string[] }

/** The report as the template sets it: the same words as the page, block by block, and the table of all figures. */
export function reportOf(
  { map, picture, computedAt }: { map: { title: string; why: string }; picture: SeenPicture; computedAt: Date },
  from: string,
) {
  const found = (one: SeenPicture['common'][number]): string => `“${one.statement.words}” ${findingInWords(one)} ${said(one.all)}.`
  const listOr = (items: readonly string[], none: string): Block => (items.length === 0 ? none : { list: items })
  const blocks: Block[] = [
    ...(map.why === '' ? [] : [map.why]),
    ...pictureInWords(picture),
    { heading: 'Common ground' },
    listOr(picture.common.map(found), 'Nothing is shared for certain yet.'),
    { heading: 'Where people differ' },
    listOr(picture.dividing.map(found), 'No statement divides groups for certain.'),
    ...picture.portraits.flatMap((portrait): Block[] => [
      { heading: `Group ${portrait.group}: ${portrait.size} people` },
      ...(portrait.entries.length === 0 ? ['No statement sets this group apart for certain.'] : []),
      ...(['agree', 'disagree'] as const).flatMap((direction): Block[] => {
        const entries = portrait.entries.filter((entry) => entry.direction === direction)
        const lines = entries.map(({ statement, shares }) => `“${statement.words}” ${sharesInWords(shares, direction)}, more than in other groups.`)
        return entries.length === 0 ? [] : [portraitInWords(portrait, direction), { list: lines }]
      }),
    ]),
  ]
  return {
    ...{ title: map.title, from, made: `Worked out on ${momentInWords(computedAt)}`, blocks },
    columns: ['Statement', 'Everybody', ...picture.groups.map(({ name }) => `Group ${name}`)],
    rows: picture.statements.map(({ statement, all, groups }) => [
      `${statement.number}. ${statement.words}`,
      figure(all),
      ...picture.groups.map((_, group) => figure(groups?.[group])),
    ]),
  }
}

const said = (shares: Shares): string => (shares.hidden ? tooFew : `${shares.agree} of ${shares.of} agree, ${shares.disagree} disagree`)

const figure = (shares: Shares | undefined): string => (shares === undefined ? 'Too few in one group' : figureInWords(shares))
