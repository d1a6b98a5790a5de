/** What the rules need to know of one contribution. Moments in time are compared, never shown. */
export type LoopFacts = {
  /** Set aside with a reason: then its themes do not count. Words that were taken back are set aside by the person who said them. */
  setAside: { at: Date; withdrawn: boolean } | null
  /** Every theme that it is under: since when, and when the answer that stands was released, if one was. */
  themes: readonly { placedAt: Date; releasedAt: Date | null }[]
  /** The first release of the project: before it, nobody has heard anything. */
  firstReleaseAt: Date | null
  /** A contact was left, and they did not ask us to stop. */
  wantsToHear: boolean
  /** When the newest feedback that reached them (sent, posted, phoned) was made. */
  toldAt: Date | null
  lookedUpAt: Date | null
  newestReply: 'makes-sense' | 'point-missing' | 'want-to-talk' | null
}

/** Where one contribution is. Each step holds only where the one before it does. */
export type LoopState = {
  setAside: boolean
  themed: boolean
  answered: boolean
  fedBack: boolean
  acknowledged: boolean
  disputed: boolean
}

/**
 * Where a contribution is in the loop, from what happened to it.
 *
 * Answered: set aside with a reason, or every theme of it has a released answer. Fed back: told, or looked up, since the
 * newest thing that concerns it (an answer of its themes was released, it was put under one of them, it was set aside); or
 * nobody is to be told and the answer is public. Taking words back is an act of the person who said them, so there is nothing
 * left to tell. What somebody said back counts once they were told.
 */
export function loopState(facts: LoopFacts): LoopState {
  const setAside = facts.setAside !== null
  const themed = !setAside && facts.themes.length > 0
  const answered = setAside || (themed && facts.themes.every((theme) => theme.releasedAt !== null))
  const fedBack = answered && (facts.setAside?.withdrawn || (facts.wantsToHear ? wasTold(facts) : facts.firstReleaseAt !== null))
  const acknowledged = fedBack && facts.newestReply === 'makes-sense'
  return { setAside, themed, answered, fedBack, acknowledged, disputed: fedBack && facts.newestReply !== null && !acknowledged }
}

function wasTold({ setAside, themes, firstReleaseAt, toldAt, lookedUpAt }: LoopFacts): boolean {
  const concerning = setAside ? [setAside.at, firstReleaseAt] : themes.flatMap((theme) => [theme.placedAt, theme.releasedAt])
  const since = latest(concerning)
  const told = latest([toldAt, lookedUpAt])
  return firstReleaseAt !== null && told >= since
}

const latest = (moments: readonly (Date | null)[]): number =>
  Math.max(Number.NEGATIVE_INFINITY, ...moments.map((moment) => moment?.getTime() ?? Number.NEGATIVE_INFINITY))

/** How many contributions have come how far. Cumulative: received ≥ themed + setAside ≥ answered ≥ fedBack ≥ acknowledged + disputed. */
export type LoopCounts = { received: number } & Record<keyof LoopState, number>

export function countLoop(states: readonly LoopState[]): LoopCounts {
  const count = (step: keyof LoopState) => states.filter((state) => state[step]).length
  return {
    received: states.length,
    setAside: count('setAside'),
    themed: count('themed'),
    answered: count('answered'),
    fedBack: count('fedBack'),
    acknowledged: count('acknowledged'),
    disputed: count('disputed'),
  }
}

/** Late: the promised day has passed, or was missed before, and somebody still waits for an answer or to be told. */
export const isLoopLate = ({ received, fedBack }: Pick<LoopCounts, 'received' | 'fedBack'>, missedOn: string | null): boolean =>
  missedOn !== null && fedBack < received

/** How many still wait for an answer. */
export const unanswered = ({ received, answered }: Pick<LoopCounts, 'received' | 'answered'>): number => received - answered
