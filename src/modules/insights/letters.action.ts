import { linesOf } from '#lib/address-lines.ts'
import { dayInWords, dayOf } from '#lib/dates.ts'
import { letterForm } from '#modules/contributors/index.ts'
import { ownOrganisation } from '#modules/organisations/index.ts'
import type { Project } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import type { Letter, Letters } from '#platform/documents/letters.ts'
import { formsAskedFor } from './access-flags.queries.ts'
import { type Feedback, waitingFor } from './feedback.queries.ts'
import { type WhatToTell, whatToTell } from './what-to-tell.action.ts'

type Sender = Awaited<ReturnType<typeof ownOrganisation>>

/** All letters of a project that are not posted yet, as one file to print. Those for people who asked for what it cannot be are left out (R52). */
export async function lettersToPrint(db: Reader, project: Project, { baseUrl, now }: { baseUrl: string; now: Date }): Promise<Letters> {
  const sender = await ownOrganisation(db)
  const letters: Letter[] = []
  for (const { form, ...feedback } of await lettersWaiting(db, project.id)) {
    const told = form === 'made-elsewhere' ? undefined : await whatToTell(db, feedback, { quote: false })
    if (told) letters.push(letter({ sender, project, feedback, told, large: form === 'large', baseUrl, now }))
  }
  return { title: `Letters of ${project.title}`, from: sender.name, bothSides: true, letters }
}

/** The letters that wait, each with its form and, where it has one made, the words of what its reader asked for. */
export async function lettersWaiting(db: Reader, projectId: string) {
  const letters = await waitingFor(db, projectId, 'letter')
  const asked = await formsAskedFor(
    db,
    letters.map((one) => one.receiptId),
  )
  return letters.map((one) => {
    const own = asked.get(one.receiptId)
    return { ...one, form: letterForm(own?.format, one.largePrint), says: own?.says ?? '' }
  })
}

export type LetterWaiting = Awaited<ReturnType<typeof lettersWaiting>>[number]

type Facts = { sender: Sender; project: Project; feedback: Feedback; told: WhatToTell; large: boolean; baseUrl: string; now: Date }

function letter({ sender, project, feedback, told, large, baseUrl, now }: Facts): Letter {
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
    large,
    language: 'en',
    pageWord: 'Page',
  }
}
