/** A formal consultation as it stands. Days are ISO days in London; texts are '' where nothing was written. */
export type Consultation = {
  proposal: string
  startsOn: string | null
  /** The last day on which people can respond. */
  endsOn: string | null
  lengthReason: string
  options: string
  /** Somebody confirmed that each option could still be chosen on the day on which it began. */
  stillOpen: boolean
  pack: string
  packCosts: string
  packOptions: string
  packNegatives: string
  packFormats: string
}

/** How the responses were considered: on which day, by whom. */
export type Consideration = { consideredOn: string; consideredBy: string; how: string }

/** The four principles of R v Brent, ex parte Gunning (1985), as parts of the record. */
export const principles = ['open', 'information', 'time', 'considered'] as const
export type Principle = (typeof principles)[number]

const gapsOf = {
  open: ['options', 'still-open', 'decided-before-start'],
  information: ['pack', 'pack-costs', 'pack-options', 'pack-negatives', 'pack-formats'],
  time: ['starts-on', 'ends-on', 'length-reason'],
  considered: [
    'not-over-yet',
    'decision-day',
    'decision-before-close',
    'consideration',
    'considered-before-close',
    'considered-on-close',
    'considered-after-decision',
    'considered-on-decision',
  ],
} as const
export type ConsultationGap = (typeof gapsOf)[Principle][number]

export const principleOf = (gap: ConsultationGap): Principle => principles.find((one) => (gapsOf[one] as readonly string[]).includes(gap)) ?? 'open'

/**
 * Every piece that is missing before a consultation can be marked complete (R9), in the order of the principles. Empty: it can be.
 *
 * @param consideration the newest record of how the responses were considered
 * @param decidedOn the day of the decision in the plan
 * @param today ISO day in London
 */
export function missingFor(
  consultation: Consultation,
  { consideration, decidedOn, today }: { consideration: Pick<Consideration, 'consideredOn'> | null; decidedOn: string | null; today: string },
): ConsultationGap[] {
  const { startsOn, endsOn } = consultation
  const considered = consideration?.consideredOn ?? null
  const both = (a: string | null, b: string | null, holds: (a: string, b: string) => boolean): boolean => a !== null && b !== null && holds(a, b)
  const missing: Record<ConsultationGap, boolean> = {
    options: consultation.options === '',
    'still-open': !consultation.stillOpen,
    'decided-before-start': both(decidedOn, startsOn, (decided, starts) => decided <= starts),
    pack: consultation.pack === '',
    'pack-costs': consultation.packCosts === '',
    'pack-options': consultation.packOptions === '',
    'pack-negatives': consultation.packNegatives === '',
    'pack-formats': consultation.packFormats === '',
    'starts-on': startsOn === null,
    'ends-on': endsOn === null,
    'length-reason': consultation.lengthReason === '',
    'not-over-yet': both(endsOn, today, (ends, now) => ends >= now),
    'decision-day': decidedOn === null,
    'decision-before-close': both(decidedOn, endsOn, (decided, ends) => decided <= ends),
    consideration: considered === null,
    'considered-before-close': both(considered, endsOn, (day, ends) => day < ends),
    'considered-on-close': both(considered, endsOn, (day, ends) => day === ends),
    'considered-after-decision': both(considered, decidedOn, (day, decided) => day > decided),
    'considered-on-decision': both(considered, decidedOn, (day, decided) => day === decided),
  }
  return principles.flatMap((principle) => gapsOf[principle].filter((gap) => missing[gap]))
}

/** What was marked complete, and when: which version, with which consideration, before which decision. */
export type Completion = { consultationId: string; considerationId: string; decidedOn: string; completedBy: string; completedAt: Date }

type Marked = Pick<Completion, 'consultationId' | 'considerationId' | 'decidedOn'>

/** The completion of what the record says now, if there is one. A change after it asks for another look. */
export const completionOf = <Done extends Marked>(
  completions: readonly Done[],
  now: { consultationId: string; considerationId: string | undefined; decidedOn: string | null },
): Done | undefined =>
  completions.find(
    (one) => one.consultationId === now.consultationId && one.considerationId === now.considerationId && one.decidedOn === now.decidedOn,
  )
