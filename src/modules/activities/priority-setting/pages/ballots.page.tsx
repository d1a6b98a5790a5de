import { found } from '#platform/errors.ts'
import { file, goTo, href, page } from '#platform/http/page.ts'
import { writePabulib, writePreflib } from '../../priorities/ballots-writer.ts'
import { fewest } from '../counted.ts'
import { ballotsPath, staffPath } from '../paths.ts'
import { publishedAt } from '../published.ts'
import { votesOf } from '../votes.queries.ts'
import { staffWhole } from './staff.page.tsx'

/** Votes without names, once they are counted, as files that `heard priorities` and others read. Not of fewer voters than are shown apart. */
export const ballotsPage = page({
  path: ballotsPath,
  allow: 'activities.edit',

  async get({ db, params, answers, now }) {
    const { setting, stages, options, constituencies } = await staffWhole(db, params, now)
    if (!publishedAt(stages, 'vote-closed')) return goTo(href(staffPath, params))
    const votes = await votesOf(db, setting.id)
    if (setting.kind === 'budget') {
      if (votes.length < fewest) return goTo(href(staffPath, params))
      const priced = options.map((option) => ({ ...option, cost: option.cost ?? 0 }))
      const listed = votes.map((vote) => vote.listed)
      return file(`${setting.slug}.pb`, 'text/plain; charset=utf-8', writePabulib(setting.title, setting.budget ?? 0, priced, listed))
    }
    const number = Number(answers.get('constituency') ?? 1)
    const group = found(
      constituencies.find((one) => one.number === number),
      'group',
    )
    const orders = votes.filter(({ constituencyId }) => constituencyId === group.id).map(({ listed }) => listed)
    if (orders.length < fewest) return goTo(href(staffPath, params))
    return file(`${setting.slug}-${number}.soi`, 'text/plain; charset=utf-8', writePreflib(`${setting.title}: ${group.name}`, options, orders))
  },
})
