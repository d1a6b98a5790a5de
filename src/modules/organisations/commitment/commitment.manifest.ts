import { workRecord } from '#platform/module.ts'
import { commitmentAgreementPage, commitmentPage, commitmentWordsPage } from './commitment.page.tsx'
import { commitmentVersionPage, publicCommitmentPage } from './public-commitment.page.tsx'

/** The part of the module for what the organisation commits itself to. */
export const commitmentPages = [publicCommitmentPage, commitmentVersionPage, commitmentPage, commitmentWordsPage, commitmentAgreementPage]

export const commitmentPermissions = {
  'organisations.commitment': {
    says: 'Write the statement of commitment, and record that the board agreed it',
    roles: ['administrator', 'lead'],
  },
}

export const commitmentKept = ['organisations.commitment_draft', 'organisations.commitment_version'].map(workRecord)
