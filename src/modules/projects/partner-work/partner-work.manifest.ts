import { workRecord } from '#platform/module.ts'
import { partnerAnswerPage } from './answer.page.tsx'
import { projectPartnersPage } from './project-partners.page.tsx'
import { partnerWorkPage } from './work.page.tsx'
import { newWorkPages, workCorrectionPage } from './work-forms.page.tsx'

/** The part of the module for work with partners: agreements, what was asked and paid, and what came back to them. */
export const partnerWorkPages = [partnerWorkPage, ...newWorkPages, workCorrectionPage, partnerAnswerPage, projectPartnersPage]

export const partnerWorkKept = [
  {
    ...workRecord('projects.partner_work'),
    what: 'what was agreed with, asked of, paid to and told a community organisation, where the words name you; and who wrote it down',
    why: 'to know what we asked of a community organisation, and what we owe it',
    erased: 'what names you is taken out, and the name behind it is blanked. The record of the work stays',
  },
]
