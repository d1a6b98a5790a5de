import { workRecord } from '#platform/module.ts'
import { findingPage } from './pages/finding.page.tsx'
import { knownEverywherePage, knownPage } from './pages/known.page.tsx'

/** The part of the module that finds what people told the organisation before. */
export const knownPages = [knownEverywherePage, knownPage, findingPage]

export const knownPermissions = {
  'insights.known': { says: 'Find what people told the organisation before', roles: ['lead', 'co-lead', 'decision-maker'] },
  'insights.note-known': { says: 'Say whether people are asked again about what they told us before', roles: ['lead', 'co-lead'] },
}

export const knownKept = [
  {
    table: 'insights.finding',
    what: 'an index of what the public may read of your words',
    why: 'so that we find what people told us before, and do not ask them again',
    period: 'as long as the words themselves',
    erased: 'it goes with the words',
  },
  workRecord('insights.known_note'),
]
