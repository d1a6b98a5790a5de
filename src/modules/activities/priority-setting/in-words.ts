import { momentInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import type { BallotRefusal } from './ballot.ts'
import type { Decider, Kind, Standing } from './setting.ts'

export const titles = {
  vote: { ranking: 'Put first what matters most', budget: 'Choose what the money is spent on' },
  check: 'Check your vote',
  thanks: 'Thank you. Your vote is kept',
  change: 'Change your vote',
  leaving: 'Forget this vote on this device',
  closed: 'The vote is not open',
  suggest: 'Suggest something',
  suggested: 'Thank you. We have what you suggested',
} as const

export const kindWords: Readonly<Record<Kind, string>> = {
  ranking: 'What matters most: people put options in order',
  budget: 'How a sum is spent: people choose what to pay for',
}

/** The rule that decides how a sum is spent, in words for everyone. */
export const deciderWords: Readonly<Record<Decider, { name: string; says: string }>> = {
  'equal-shares': {
    name: 'Equal shares',
    says: 'Everybody holds the same part of the money. What people choose is paid for by those who chose it, each the same. So a smaller group gets its share too.',
  },
  greedy: {
    name: 'Most votes first',
    says: 'What most people chose comes first, then the next, for as long as there is money. A majority can spend all of it.',
  },
}

export function standingInWords(standing: Standing, closesAt: Date | null): string {
  switch (standing) {
    case 'being-made':
      return 'Being prepared. Only staff see it'
    case 'gathering':
      return 'People can suggest what should be on the list'
    case 'voting':
      return closesAt ? `The vote is open until ${momentInWords(closesAt)}` : 'The vote is open'
    case 'over':
      return 'The vote is over, and waits to be counted'
    case 'counted':
      return 'The vote is counted'
    case 'shortlisted':
      return 'The shortlist is published'
    case 'met':
      return 'The workshop has met'
    case 'listed':
      return 'The top list is published'
    default:
      return never(standing)
  }
}

/** Why a ballot cannot be used, in words for whoever filled it in. */
export function ballotProblem(because: BallotRefusal, kind: Kind): string {
  switch (because) {
    case 'nothing-listed':
      return kind === 'ranking' ? 'Put at least one thing into your order' : 'Choose at least one thing'
    case 'not-offered':
      return 'Choose from the list only'
    case 'constituency-missing':
      return 'Select the group that you vote with'
    case 'over-budget':
      return 'What you chose costs more than there is. Take something out'
    default:
      return never(because)
  }
}
