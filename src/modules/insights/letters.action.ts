import { dayInWords, dayOf } from '#lib/dates.ts'
import { ownOrganisation } from '#modules/organisations/index.ts'
import type { Project } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import type { Letter, Letters } from '#platform/documents/letters.ts'
import { type Feedback, waitingFor } from './feedback.queries.ts'
import { linesOf } from './letter-lines.ts'
import { type WhatToTell, whatToTell } from './what-to-tell.action.ts'

type Sender = Awaited<ReturnType<typeof ownOrganisation>>

/** All letters of a project that are not posted yet, as one file to print. */
export async function lettersToPrint(db: Reader, project: Project, { baseUrl, now }: { baseUrl: string; now: Date }): Promise<Letters> {
  const sender = await ownOrganisation(db)
  const letters: Letter[] = []
  for (const feedback of await waitingFor(db, project.id, 'letter')) {
    const told = await whatToTell(db, feedback, { quote: false })
    if (told) letters.push(letter({ sender, project, feedback, told, baseUrl, now }))
  }
  return { title: `Letters of ${project.title}`, from: sender.name, bothSides: true, letters }
}

type Facts = { sender: Sender; project: Project; feedback: Feedback; told: WhatToTell; baseUrl: string; now: Date }

function letter({ sender, project, feedback, told, baseUrl, now }: Facts): Letter {
  const reach = [`phone ${project.contactPhone}`, ...(project.contactEmail ? [`email ${project.contactEmail}`] : [])].join(', ')
  return {
    to: [feedback.contactName, ...linesOf(feedback.contactAddress, 5)],
    from: [sender.name, ...linesOf(sender.address, 7)],
    date: dayInWords(dayOf(now)),
    greeting: `Dear ${feedback.contactName},`,
    heading: told.subject,
    body: [
      `You took part in “${project.title}”. ${told.opening}`,
      ...told.pieces,
      { heading: 'Does this answer you?' },
      `Tell us if it makes sense, if you cannot see your point here, or if you want to talk: ask ${project.contactName}, ${reach}. With the code of your receipt you can also do this at ${baseUrl}/receipt`,
      'If you do not want to hear from us about this any more, tell us in the same way and we stop.',
    ],
    closing: {
      words: 'Yours sincerely',
      name: project.contactName,
      details: [sender.name, ...(project.contactPhone ? [`Phone ${project.contactPhone}`] : [])],
    },
    reference: '',
    large: feedback.largePrint,
    language: 'en',
    pageWord: 'Page',
  }
}
