// Written by scripts/db-types.ts from the migrated database. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { JsonInput, JsonValue } from './types.ts'

export interface ActivitiesAnsweredTable {
  responseId: string
  organisationId: Generated<string>
  questionVersionId: string
  chosen: Generated<string[]>
  number: number | null
  day: string | null
}

export interface ActivitiesDraftTable {
  id: string
  organisationId: Generated<string>
  surveyId: string
  tokenHash: Buffer | null
  typedHash: Buffer | null
  returnHash: Buffer | null
  route: Generated<'web' | 'paper' | 'phone'>
  rehearsal: Generated<boolean>
  typedBy: string | null
  answers: ColumnType<JsonValue, JsonInput | undefined, JsonInput>
  startedAt: Date
  touchedAt: Date
}

export interface ActivitiesModerationTable {
  id: string
  organisationId: Generated<string>
  statementId: string
  decision: 'shown' | 'kept-out'
  reason: 'repeats' | 'several-points' | 'names-somebody' | 'not-about-this' | 'hurtful' | null
  words: Generated<string>
  decidedBy: string
  decidedAt: Date
}

export interface ActivitiesOpinionMapTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  slug: string
  title: string
  why: Generated<string>
  privacy: Generated<string>
  atRisk: Generated<string>
  policy: Generated<string>
  mayAdd: Generated<boolean>
  resultsWait: Generated<boolean>
  opensAt: Date | null
  closesAt: Date | null
  madeBy: string
  madeAt: Date
  publishedAt: Date | null
  version: Generated<number>
}

export interface ActivitiesOpinionPlaceTable {
  voterId: string
  organisationId: Generated<string>
  across: number
  up: number
  groupNumber: number | null
}

export interface ActivitiesOpinionResultTable {
  mapId: string
  organisationId: Generated<string>
  computedAt: Date
  votesUntil: Date | null
  people: number
  answers: number
  picture: ColumnType<JsonValue, JsonInput, JsonInput>
}

export interface ActivitiesPriorityConstituencyTable {
  id: string
  organisationId: Generated<string>
  prioritySettingId: string
  number: number
  name: string
}

export interface ActivitiesPriorityMergeTable {
  id: string
  organisationId: Generated<string>
  optionId: string
  intoId: string | null
  because: string
  mergedBy: string
  mergedAt: Date
}

export interface ActivitiesPriorityMergeCheckTable {
  mergeId: string
  organisationId: Generated<string>
  agreed: boolean
  because: Generated<string>
  checkedBy: string
  checkedAt: Date
}

export interface ActivitiesPriorityOptionTable {
  id: string
  organisationId: Generated<string>
  prioritySettingId: string
  number: number
  words: string
  cost: number | null
  cameFrom: 'staff' | 'contribution' | 'theme'
  contributionId: string | null
  themeId: string | null
  themeName: string | null
  addedBy: string
  addedAt: Date
}

export interface ActivitiesPrioritySettingTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  slug: string
  kind: 'ranking' | 'budget'
  title: string
  why: Generated<string>
  privacy: Generated<string>
  atRisk: Generated<string>
  closesAt: Date | null
  budget: number | null
  decidedBy: 'equal-shares' | 'greedy' | null
  shortlistSize: number | null
  topSize: number | null
  version: Generated<number>
  madeBy: string
  madeAt: Date
}

export interface ActivitiesPriorityStageTable {
  id: string
  organisationId: Generated<string>
  prioritySettingId: string
  stage: 'gathering' | 'vote-opened' | 'vote-closed' | 'shortlist' | 'workshop' | 'top-list' | 'taken-up'
  published: ColumnType<JsonValue, JsonInput, JsonInput>
  doneBy: string
  doneAt: Date
}

export interface ActivitiesPrioritySuggestionTable {
  contributionId: string
  organisationId: Generated<string>
  prioritySettingId: string
  receiptId: string
}

export interface ActivitiesPriorityVoteTable {
  prioritySettingId: string
  voteKey: Buffer
  organisationId: Generated<string>
  constituencyId: string | null
  listed: number[]
}

export interface ActivitiesPriorityVoterTable {
  prioritySettingId: string
  voterHash: Buffer
  organisationId: Generated<string>
  constituencyId: string | null
  route: 'web' | 'paper' | 'phone'
  typedBy: string | null
  receiptId: string | null
  votedAt: Date
}

export interface ActivitiesPublicHeldView {
  projectId: string
  title: string
  happenedOn: string | null
  recordedAt: Date
}

export interface ActivitiesPublicOpinionMapView {
  id: string
  projectId: string
  slug: string
  title: string
  opensAt: Date | null
  closesAt: Date | null
  publishedAt: Date | null
}

export interface ActivitiesPublicPrioritySettingView {
  id: string
  projectId: string
  slug: string
  kind: 'ranking' | 'budget'
  title: string
  closesAt: Date | null
  voteOpened: boolean | null
  voteClosed: boolean | null
}

export interface ActivitiesPublicSurveyView {
  id: string
  projectId: string
  slug: string
  title: string
  opensAt: Date | null
  closesAt: Date | null
  publishedAt: Date | null
}

export interface ActivitiesQuestionTable {
  id: string
  organisationId: Generated<string>
  surveyId: string
  position: number
  removedAt: Date | null
}

export interface ActivitiesQuestionVersionTable {
  id: string
  organisationId: Generated<string>
  questionId: string
  version: number
  kind: 'short-text' | 'long-text' | 'one-choice' | 'several-choices' | 'scale' | 'number' | 'date'
  wording: string
  help: Generated<string>
  required: Generated<boolean>
  mayQuote: Generated<boolean>
  options: Generated<string[]>
  lowest: number | null
  highest: number | null
  lowestLabel: Generated<string>
  highestLabel: Generated<string>
  madeAt: Date
  replacedAt: Date | null
}

export interface ActivitiesResponseTable {
  id: string
  organisationId: Generated<string>
  surveyId: string
  draftId: string
  receiptId: string
  route: 'web' | 'paper' | 'phone'
  typedBy: string | null
  rehearsal: Generated<boolean>
  submittedAt: Date
}

export interface ActivitiesStatementTable {
  id: string
  organisationId: Generated<string>
  mapId: string
  number: number
  whose: 'organisation' | 'participant'
  words: Generated<string>
  contributionId: string | null
  voterId: string | null
  addedBy: string | null
  addedAt: Date
  replaces: string | null
  withdrawnAt: Date | null
}

export interface ActivitiesStatementTakenUpTable {
  statementId: string
  organisationId: Generated<string>
  contributionId: string
  takenUpBy: string
  takenUpAt: Date
}

export interface ActivitiesStatementTallyTable {
  statementId: string
  organisationId: Generated<string>
  agree: number
  disagree: number
  unsure: number
  passed: number
  notForMe: number
  extremity: number
}

export interface ActivitiesSurveyTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  slug: string
  title: string
  why: Generated<string>
  privacy: Generated<string>
  atRisk: Generated<string>
  opensAt: Date | null
  closesAt: Date | null
  madeBy: string
  madeAt: Date
  publishedAt: Date | null
  version: Generated<number>
}

export interface ActivitiesVoteTable {
  voterId: string
  statementId: string
  organisationId: Generated<string>
  choice: 'agree' | 'disagree' | 'unsure' | 'not-for-me' | 'pass'
  votedAt: Date
}

export interface ActivitiesVoterTable {
  id: string
  organisationId: Generated<string>
  mapId: string
  secretHash: Buffer | null
  typedHash: Buffer | null
  route: 'web' | 'paper' | 'phone'
  typedBy: string | null
  rehearsal: Generated<boolean>
  receiptId: string | null
  beganAt: Date
}

export interface ActivitiesWordedStatementView {
  id: string | null
  mapId: string | null
  number: number | null
  whose: 'organisation' | 'participant' | null
  words: string | null
  voterId: string | null
  contributionId: string | null
  addedAt: Date | null
  addedBy: string | null
  replaces: string | null
  reason: 'repeats' | 'several-points' | 'names-somebody' | 'not-about-this' | 'hurtful' | null
  reasonWords: string | null
  decidedAt: Date | null
  decidedBy: string | null
  rehearsal: boolean | null
  state: string | null
}

export interface ContributionsContributionTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  receiptId: string
  source: 'web' | 'paper' | 'phone' | 'meeting' | 'visit' | 'call' | 'letter' | 'session' | 'import' | 'opinion-map'
  noteId: string | null
  importId: string | null
  externalKey: string | null
  responseId: string | null
  questionId: string | null
  question: Generated<string>
  words: string
  service: Generated<string>
  score: Generated<string>
  saidOn: string | null
  saidOnText: Generated<string>
  receivedAt: Date
  typedBy: string | null
  rehearsal: Generated<boolean>
  mayQuote: Generated<boolean>
  quoteAs: Generated<'named' | 'first-name' | 'anonymous' | 'not-public'>
  quoteName: Generated<string>
  withdrawnAt: Date | null
  publicWords: string | null
  chosenBy: string | null
  chosenAt: Date | null
  search: GeneratedAlways<string | null>
  erasedAt: Date | null
}

export interface ContributionsImportTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  fileName: string
  fileHash: string
  fileBytes: Buffer | null
  headings: Generated<string[]>
  mapping: ColumnType<JsonValue, JsonInput | undefined, JsonInput>
  run: string | null
  state: 'uploaded' | 'checking' | 'checked' | 'moving' | 'done' | 'refused' | 'failed'
  rows: Generated<number>
  rowsRead: Generated<number>
  imported: Generated<number>
  alreadyThere: Generated<number>
  leftOut: Generated<number>
  bad: Generated<number>
  warnings: Generated<number>
  failure: string | null
  startedBy: string | null
  startedAt: Date
  finishedAt: Date | null
}

export interface ContributionsImportRowTable {
  importId: string
  organisationId: Generated<string>
  row: number
  outcome: 'good' | 'left-out' | 'bad'
  reason: string | null
  warning: string | null
  externalKey: string | null
  words: string | null
  question: string | null
  service: string | null
  score: string | null
  saidOn: string | null
  saidOnText: string | null
  themes: Generated<string[]>
  contributionId: string | null
  receiptId: string | null
}

export interface ContributionsNoteTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  kind: 'meeting' | 'visit' | 'call' | 'letter' | 'session'
  happenedOn: string
  place: Generated<string>
  partner: Generated<string>
  notedBy: string
  notedAt: Date
  partOfDay: 'morning' | 'afternoon' | 'evening' | null
  partnerId: string | null
  came: number | null
  werePaid: boolean | null
  unpaidBecause: Generated<string>
}

export interface ContributionsPublicHeldView {
  projectId: string
  kind: 'meeting' | 'visit' | 'call' | 'letter' | 'session'
  happenedOn: string
  recordedAt: Date
  partOfDay: 'morning' | 'afternoon' | 'evening' | null
}

export interface ContributionsPublicQuoteView {
  contributionId: string
  projectId: string
  words: string | null
  shownName: string | null
  question: string
  chosenAt: Date | null
}

export interface ContributionsPublicRouteView {
  projectId: string
  source: 'web' | 'paper' | 'phone' | 'meeting' | 'visit' | 'call' | 'letter' | 'session' | 'import' | 'opinion-map'
  people: number | null
  contributions: number | null
}

export interface ContributionsPublicSessionView {
  id: string
  projectId: string
  partnerId: string | null
  happenedOn: string
  came: number | null
  werePaid: boolean | null
}

export interface ContributionsReceiptTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  codeHash: Buffer | null
  rehearsal: Generated<boolean>
  channel: Generated<'email' | 'phone' | 'letter' | 'none'>
  contactName: Generated<string>
  contactEmail: Generated<string>
  contactPhone: Generated<string>
  contactAddress: Generated<string>
  largePrint: Generated<boolean>
  madeAt: Date
  confirmedAt: Date | null
  stoppedAt: Date | null
  lookedUpAt: Date | null
  erasedAt: Date | null
}

export interface ContributionsReceiptLinkTable {
  tokenHash: Buffer
  organisationId: Generated<string>
  receiptId: string
  purpose: 'confirm' | 'stop'
  madeAt: Date
  usedAt: Date | null
}

export interface ContributionsRedactionTable {
  id: string
  organisationId: Generated<string>
  contributionId: string
  reason: string
  redactedBy: string
  redactedAt: Date
}

export interface ContributionsUrgentFlagTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  contributionId: string
  reason: string
  flaggedBy: string
  flaggedAt: Date
  resolvedBy: string | null
  resolvedAt: Date | null
  resolution: string | null
}

export interface ContributorsAccessNeedTable {
  id: string
  organisationId: Generated<string>
  personId: string
  area:
    | 'contact-method'
    | 'information-format'
    | 'communication-professional'
    | 'communication-support'
    | 'place'
    | 'time'
    | 'rest'
    | 'carer'
    | 'travel'
    | 'digital'
  need: string
  details: Generated<string>
  addedAt: Date
}

export interface ContributorsAccessPassportTable {
  personId: string
  organisationId: Generated<string>
  ownWords: Generated<string>
  seenBy: 'staff' | 'named-contact'
  reviewedOn: string
  changedBy: string | null
  changedAt: Date
}

export interface ContributorsActingForTable {
  id: string
  organisationId: Generated<string>
  personId: string
  forName: string
  relation: string
  footing: 'they-agreed' | 'parent' | 'legal-authority' | 'best-interests'
  notedAt: Date
  endedAt: Date | null
}

export interface ContributorsAskLimitTable {
  personId: string
  organisationId: Generated<string>
  asksPerYear: number
  setAt: Date
}

export interface ContributorsConsentTable {
  id: string
  organisationId: Generated<string>
  personId: string
  wordingId: string
  purpose: 'contact' | 'involvement' | 'quote' | 'name-credit' | 'photo' | 'machine-analysis' | 'data-reuse'
  given: boolean
  how: 'screen' | 'paper' | 'phone' | 'in-person' | 'import'
  saidOn: string
  recordedBy: string
  recordedAt: Date
}

export interface ContributorsConsentWordingTable {
  id: string
  organisationId: Generated<string>
  purpose: 'contact' | 'involvement' | 'quote' | 'name-credit' | 'photo' | 'machine-analysis' | 'data-reuse'
  version: number
  words: string
  madeBy: string | null
  madeAt: Date
}

export interface ContributorsContactLogTable {
  id: string
  organisationId: Generated<string>
  personId: string
  kind: 'ask' | 'news' | 'conversation' | 'note'
  channel: 'email' | 'text' | 'phone' | 'letter' | 'in-person' | 'video' | 'none'
  words: Generated<string>
  happenedOn: string
  loggedBy: string | null
  loggedAt: Date
  messageId: string | null
  invitationId: string | null
}

export interface ContributorsContactPreferenceTable {
  personId: string
  organisationId: Generated<string>
  channel: 'email' | 'text' | 'phone' | 'letter' | 'somebody'
  format: 'standard' | 'large-print' | 'easy-read' | 'audio' | 'braille' | 'sign-language' | 'language'
  language: Generated<string>
  address: Generated<string>
  throughName: Generated<string>
  throughEmail: Generated<string>
  throughPhone: Generated<string>
  notes: Generated<string>
  setBy: string | null
  setAt: Date
}

export interface ContributorsHeldMessageTable {
  id: string
  organisationId: Generated<string>
  personId: string
  kind: string
  about: string | null
  subject: string
  bodyText: string
  because: 'channel' | 'format' | 'young' | 'no-address' | 'left'
  heldAt: Date
  toldOn: string | null
  toldHow: Generated<string>
  toldBy: string | null
  toldAt: Date | null
}

export interface ContributorsImportTable {
  id: string
  organisationId: Generated<string>
  fileName: string
  fileHash: string
  fileBytes: Buffer | null
  headings: Generated<string[]>
  mapping: ColumnType<JsonValue, JsonInput | undefined, JsonInput>
  state: 'uploaded' | 'checked' | 'done' | 'given-up'
  rows: Generated<number>
  added: Generated<number>
  merged: Generated<number>
  alreadyThere: Generated<number>
  bad: Generated<number>
  leftOut: Generated<number>
  startedBy: string | null
  startedAt: Date
  finishedAt: Date | null
}

export interface ContributorsImportRowTable {
  importId: string
  organisationId: Generated<string>
  row: number
  outcome: 'new' | 'already-there' | 'duplicate' | 'bad' | 'left-out' | 'added' | 'merged'
  reason: string | null
  externalKey: string | null
  given: ColumnType<JsonValue, JsonInput | undefined, JsonInput>
  likePersonId: string | null
  personId: string | null
}

export interface ContributorsImportedTable {
  externalKey: string
  organisationId: Generated<string>
  personId: string
  importId: string
}

export interface ContributorsInvitationTable {
  id: string
  organisationId: Generated<string>
  subject: string
  words: string
  linkPath: Generated<string>
  sentBy: string
  sentAt: Date
}

export interface ContributorsNamedContactTable {
  id: string
  organisationId: Generated<string>
  personId: string
  staffId: string
  givenBy: string | null
  since: Date
  endedAt: Date | null
}

export interface ContributorsPauseTable {
  id: string
  organisationId: Generated<string>
  personId: string
  until: string | null
  begunAt: Date
  endedAt: Date | null
}

export interface ContributorsSharedTable {
  id: string
  organisationId: Generated<string>
  personId: string
  kind: 'lived-experience' | 'interest' | 'area' | 'time'
  words: string
  sharedAt: Date
  takenBackAt: Date | null
}

export interface ContributorsYoungPersonTable {
  personId: string
  organisationId: Generated<string>
  adultOn: string
  assentOn: string | null
  guardianName: Generated<string>
  guardianRelation: Generated<string>
  guardianEmail: Generated<string>
  guardianPhone: Generated<string>
  consentOn: string | null
  consentHow: Generated<string>
  consentRecordedBy: string | null
  safeguardingId: string | null
  notedAt: Date
}

export interface EqualityAnswersTable {
  key: Buffer
  organisationId: Generated<string>
  projectId: string | null
  month: string
  version: number
  counted: Generated<boolean>
  birthYear: string | null
  condition: string | null
  reduces: string | null
  ethnicGroup: string | null
  sex: string | null
  gender: string | null
  religion: string | null
  sexualOrientation: string | null
  maritalStatus: string | null
  deprivation: string | null
}

export interface EqualityObjectionTable {
  key: Buffer
  organisationId: Generated<string>
  month: string
}

export interface EqualitySecretTable {
  onlyOne: Generated<boolean>
  secret: Buffer
}

export interface EqualitySessionTotalsTable {
  sessionId: string
  organisationId: Generated<string>
  projectId: string
  questions: ColumnType<JsonValue, JsonInput, JsonInput>
  enteredBy: string
  enteredOn: string
}

export interface EqualityTotalsTable {
  id: string
  organisationId: Generated<string>
  projectId: string | null
  month: string
  version: number
  people: number
  questions: ColumnType<JsonValue, JsonInput, JsonInput>
}

export interface InsightsAnswerTable {
  id: string
  organisationId: Generated<string>
  themeId: string
  decisionId: string | null
  outcome: 'changed' | 'will-change' | 'already-in-place' | 'considering' | 'partly' | 'not-possible' | 'out-of-scope'
  reason: string
  dueOn: string | null
  writtenAt: Date
  version: Generated<number>
  releaseId: string | null
}

export interface InsightsAnswerAuthorTable {
  answerId: string
  personId: string
  organisationId: Generated<string>
  wroteAt: Date
}

export interface InsightsAnswerCheckTable {
  answerId: string
  organisationId: Generated<string>
  checkedBy: string
  checkedAt: Date
}

export interface InsightsApplicantWaitingView {
  projectId: string | null
  since: Date | null
  closedAt: Date | null
  hearBy: string | null
}

export interface InsightsAttemptTable {
  id: string
  organisationId: Generated<string>
  feedbackId: string
  channel: 'email' | 'phone' | 'letter'
  reason: string
  triedOn: string
  recordedBy: string | null
  recordedAt: Date
}

export interface InsightsDecisionTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  what: string
  options: Generated<string>
  decidedBy: string
  decidedOn: string
  reviewOn: string | null
  recordedBy: string
  recordedAt: Date
}

export interface InsightsDifferenceTable {
  id: string
  organisationId: Generated<string>
  answerId: string
  words: string
  notedBy: string
  notedAt: Date
}

export interface InsightsFacetTable {
  projectId: string
  organisationId: Generated<string>
  kind: 'source' | 'question' | 'service' | 'score'
  value: string
}

export interface InsightsFeedbackTable {
  id: string
  organisationId: Generated<string>
  releaseId: string | null
  replyId: string | null
  receiptId: string
  channel: 'email' | 'phone' | 'letter'
  messageId: string | null
  madeAt: Date
  toldOn: string | null
  toldAt: Date | null
  toldBy: string | null
  toldHow: Generated<string>
  failedAt: Date | null
  coveredBy: string | null
}

export interface InsightsFindingTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  kind: 'theme' | 'decision' | 'plan' | 'words' | 'note'
  search: string
  foundAt: Date
}

export interface InsightsFindingSourceView {
  id: string | null
  organisationId: string | null
  projectId: string | null
  kind: string | null
  search: string | null
  foundAt: Date | null
}

export interface InsightsKnownNoteTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  themeId: string | null
  decisionId: string | null
  planId: string | null
  course: 'not-again' | 'again'
  because: string
  notedBy: string
  notedAt: Date
}

export interface InsightsListenerView {
  receiptId: string | null
  projectId: string | null
  channel: string | null
  contactName: string | null
  contactEmail: string | null
  contactPhone: string | null
  contactAddress: string | null
  largePrint: boolean | null
  madeAt: Date | null
  confirmedAt: Date | null
  stoppedAt: Date | null
  lookedUpAt: Date | null
}

export interface InsightsNotedView {
  noteId: string
  projectId: string
  happenedOn: string
  place: string
  partner: string
  points: number | null
}

export interface InsightsOtherRouteTable {
  id: string
  organisationId: Generated<string>
  receiptId: string
  channel: 'email' | 'phone' | 'letter'
  contactName: Generated<string>
  contactEmail: Generated<string>
  contactPhone: Generated<string>
  contactAddress: Generated<string>
  largePrint: Generated<boolean>
  notedBy: string
  notedAt: Date
}

export interface InsightsOutOfReachTable {
  feedbackId: string
  organisationId: Generated<string>
  reason: string
  decidedBy: string
  decidedAt: Date
}

export interface InsightsPlaceFreeView {
  projectId: string
  places: number | null
  since: Date | null
}

export interface InsightsPlacementTable {
  themeId: string
  contributionId: string
  organisationId: Generated<string>
  placedBy: string | null
  placedAt: Date
}

export interface InsightsPlannedView {
  planId: string
  slug: string
  title: string
  summary: string
  madeAt: Date
  audiences: string | null
}

export interface InsightsProvedAddressView {
  receiptId: string
  email: string
}

export interface InsightsPublicFindingView {
  id: string
  projectId: string
  kind: 'theme' | 'decision' | 'plan' | 'words' | 'note'
}

export interface InsightsPublicKnownView {
  id: string | null
  projectId: string | null
  kind: string | null
  about: string | null
  course: string | null
  because: string | null
  notedAt: Date | null
  earlierTitle: string | null
  earlierSlug: string | null
}

export interface InsightsPublicThemeView {
  id: string
  projectId: string
  name: string
  about: string
  contributions: number | null
  people: number | null
  answerId: string
  outcome: 'changed' | 'will-change' | 'already-in-place' | 'considering' | 'partly' | 'not-possible' | 'out-of-scope'
  reason: string
  dueOn: string | null
  releasedAt: Date
  decision: string | null
  decidedBy: string | null
  decidedOn: string | null
  difference: string | null
}

export interface InsightsPublicVoiceView {
  themeId: string
  projectId: string
  contributionId: string | null
  words: string | null
  shownName: string | null
  chosenAt: Date | null
}

export interface InsightsReleaseTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  releasedBy: string
  releasedAt: Date
}

export interface InsightsReplyTable {
  id: string
  organisationId: Generated<string>
  contributionId: string
  receiptId: string
  kind: 'makes-sense' | 'point-missing' | 'want-to-talk'
  words: Generated<string>
  reach: Generated<string>
  repliedAt: Date
  resolvedAt: Date | null
  resolvedBy: string | null
  resolution: string | null
}

export interface InsightsSaidView {
  contributionId: string
  projectId: string
  receiptId: string
  source: 'web' | 'paper' | 'phone' | 'meeting' | 'visit' | 'call' | 'letter' | 'session' | 'import' | 'opinion-map'
  question: string
  words: string
  service: string
  score: string
  saidOn: string | null
  saidOnText: string
  receivedAt: Date
  withdrawnAt: Date | null
}

export interface InsightsSentView {
  feedbackId: string
  sentAt: Date | null
}

export interface InsightsSetAsideTable {
  contributionId: string
  organisationId: Generated<string>
  reason: 'blank' | 'thank-you' | 'not-about-this' | 'withdrawn'
  setBy: string | null
  setAt: Date
}

export interface InsightsSortingTable {
  organisationId: Generated<string>
  projectId: string
  contributionId: string
  receiptId: string
  receivedAt: Date
  questionHash: number
  saidOn: string
  state: Generated<'unsorted' | 'themed' | 'set-aside' | 'withdrawn'>
  source: string
  score: string
  service: string
  themeIds: Generated<string[]>
  sortedAt: Date | null
}

export interface InsightsStandingAnswerView {
  themeId: string
  answerId: string
  decisionId: string | null
  outcome: 'changed' | 'will-change' | 'already-in-place' | 'considering' | 'partly' | 'not-possible' | 'out-of-scope'
  reason: string
  dueOn: string | null
  releaseId: string | null
  releasedAt: Date
}

export interface InsightsStandingKnownView {
  id: string
  projectId: string
  findingId: string | null
  course: 'not-again' | 'again'
  because: string
  notedBy: string
  notedAt: Date
  kind: 'theme' | 'decision' | 'plan' | 'words' | 'note'
  earlierProjectId: string
  about: string | null
  earlierTitle: string
  earlierSlug: string
  isPublic: boolean | null
}

export interface InsightsStatementWaitingView {
  id: string | null
  projectId: string
  addedAt: Date | null
}

export interface InsightsTakenBackTable {
  contributionId: string
  organisationId: Generated<string>
  themeId: string | null
  reason: 'blank' | 'thank-you' | 'not-about-this' | null
  sortedBy: string | null
  sortedAt: Date
  takenBy: string
  takenAt: Date
}

export interface InsightsTellingView {
  feedbackId: string
  projectId: string | null
  receiptId: string
  releaseId: string | null
  replyId: string | null
  channel: 'email' | 'phone' | 'letter'
  messageId: string | null
  madeAt: Date
  toldOn: string | null
  toldAt: Date | null
  toldBy: string | null
  toldHow: string
  failedAt: Date | null
  coveredBy: string | null
  contactName: string | null
  contactEmail: string | null
  contactPhone: string | null
  contactAddress: string | null
  largePrint: boolean | null
  confirmedAt: Date | null
  state: string | null
}

export interface InsightsThemeTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  name: string
  about: Generated<string>
  madeBy: string | null
  madeAt: Date
  mergedInto: string | null
}

export interface InsightsUrgentView {
  contributionId: string
  projectId: string
  flaggedAt: Date
}

export interface OpportunitiesApplicantView {
  applicationId: string
  opportunityId: string
  number: number
  name: string
  personId: string | null
  receiptId: string
  channel: 'email' | 'phone' | 'letter' | 'none'
  contactName: string
  contactEmail: string
  contactPhone: string
  contactAddress: string
  largePrint: boolean
  confirmedAt: Date | null
  stoppedAt: Date | null
  lookedUpAt: Date | null
  provedAddress: string | null
}

export interface OpportunitiesApplicationTable {
  id: string
  organisationId: Generated<string>
  opportunityId: string
  number: number
  formId: string
  receiptId: string
  personId: string | null
  route: 'web' | 'paper' | 'phone'
  typedBy: string | null
  typedHash: Buffer | null
  name: string
  why: Generated<string>
  helps: Generated<string>
  wayInId: string | null
  appliedAt: Date
  givenOn: string | null
  lateBecause: string | null
}

export interface OpportunitiesApplicationDateTable {
  applicationId: string
  opportunityId: string
  organisationId: Generated<string>
  dateId: string
}

export interface OpportunitiesApplicationDraftTable {
  id: string
  organisationId: Generated<string>
  opportunityId: string
  tokenHash: Buffer
  returnHash: Buffer | null
  wayInId: string | null
  answers: ColumnType<JsonValue, JsonInput | undefined, JsonInput>
  startedAt: Date
  touchedAt: Date
}

export interface OpportunitiesArrangedTable {
  id: string
  organisationId: Generated<string>
  applicationId: string
  line: string
  state: 'arranged' | 'open'
  note: Generated<string>
  saidBy: string
  saidAt: Date
}

export interface OpportunitiesCapacityTable {
  id: string
  organisationId: Generated<string>
  opportunityId: string
  places: number
  because: Generated<string>
  setBy: string
  setAt: Date
}

export interface OpportunitiesDateOfferedTable {
  id: string
  organisationId: Generated<string>
  opportunityId: string
  startsAt: Date
  endsAt: Date
}

export interface OpportunitiesDrawTable {
  id: string
  organisationId: Generated<string>
  opportunityId: string
  number: number
  method: 'leximin' | 'maximin' | 'nash' | 'weighted'
  places: number
  held: number
  newcomerWeight: number
  households: boolean
  bounds: ColumnType<JsonValue, JsonInput, JsonInput>
  askedBy: string
  askedAt: Date
  state: Generated<'running' | 'found' | 'infeasible' | 'cancelled' | 'failed'>
  progress: Generated<number>
  endedAt: Date | null
  changes: ColumnType<JsonValue | null, JsonInput | null | undefined, JsonInput | null>
  failure: 'no-time' | 'no-memory' | 'fault' | null
  tickets: ColumnType<JsonValue | null, JsonInput | null | undefined, JsonInput | null>
  deviation: number | null
  settledFor: 'maximin' | 'best-found' | 'fewer-tickets' | null
  publishedBy: string | null
  publishedAt: Date | null
  seed: string | null
  seedMade: boolean | null
  ticket: number | null
  reserves: number[] | null
  drawnBy: string | null
  drawnAt: Date | null
  confirmedBy: string | null
  confirmedAt: Date | null
  setAsideBy: string | null
  setAsideAt: Date | null
  because: Generated<string>
}

export interface OpportunitiesDrawEntryTable {
  drawId: string
  applicationId: string
  organisationId: Generated<string>
  number: number
  answers: number[]
  household: number | null
  weight: Generated<number>
  chance: number | null
}

export interface OpportunitiesEarlyClosingTable {
  opportunityId: string
  organisationId: Generated<string>
  because: string
  closedBy: string
  closedAt: Date
}

export interface OpportunitiesKindWordsTable {
  id: string
  organisationId: Generated<string>
  occasion: 'offered' | 'confirmed' | 'reserve' | 'not-selected' | 'not-eligible' | 'lapsed' | 'stood-down'
  words: string
  writtenBy: string
  writtenAt: Date
}

export interface OpportunitiesOpportunityTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  title: string
  activity: Generated<string>
  difference: Generated<string>
  skills: Generated<string>
  timeAsked: Generated<string>
  dates: Generated<string>
  held: 'online' | 'in-person' | 'both' | null
  place: Generated<string>
  onlyBecause: Generated<string>
  alternative: Generated<string>
  payment: 'paid' | 'not-paid' | null
  pence: number | null
  paidFor: Generated<string>
  taxNote: Generated<string>
  expenses: Generated<string>
  support: Generated<string>
  mayDecline: Generated<string>
  closesAt: Date | null
  hearBy: string | null
  withoutEmail: Generated<string>
  contactName: Generated<string>
  contactPhone: Generated<string>
  contactEmail: Generated<string>
  version: Generated<number>
  madeBy: string
  madeAt: Date
}

export interface OpportunitiesPairedTextTable {
  id: string
  organisationId: Generated<string>
  opportunityId: string
  language: string
  version: number
  title: string
  words: string
  translatedBy: string
  checkedBy: Generated<string>
  checkedOn: string | null
  addedBy: string
  addedAt: Date
}

export interface OpportunitiesPublicOpportunityView {
  id: string
  projectId: string
  title: string
  activity: string
  difference: string
  skills: string
  timeAsked: string
  dates: string
  held: 'online' | 'in-person' | 'both' | null
  place: string
  onlyBecause: string
  alternative: string
  payment: 'paid' | 'not-paid' | null
  pence: number | null
  paidFor: string
  taxNote: string
  expenses: string
  support: string
  mayDecline: string
  closesAt: Date | null
  hearBy: string | null
  withoutEmail: string
  contactName: string
  contactPhone: string
  contactEmail: string
  publishedAt: Date
  closedEarlyAt: Date | null
  closedBecause: string | null
  withdrawnAt: Date | null
  withdrawnBecause: string | null
  projectSlug: string | null
  projectTitle: string | null
  projectClosedAt: Date | null
  claimedLevel: string | null
}

export interface OpportunitiesPublicationTable {
  opportunityId: string
  organisationId: Generated<string>
  publishedBy: string
  publishedAt: Date
}

export interface OpportunitiesSelectionAnswerTable {
  applicationId: string
  opportunityId: string
  organisationId: Generated<string>
  questionId: string
  valueId: string
}

export interface OpportunitiesSelectionPlanTable {
  opportunityId: string
  organisationId: Generated<string>
  method: 'leximin' | 'maximin' | 'nash' | 'weighted'
  newcomerWeight: Generated<number>
  households: Generated<boolean>
  saidBy: string
  saidAt: Date
}

export interface OpportunitiesSelectionQuestionTable {
  id: string
  organisationId: Generated<string>
  opportunityId: string
  position: number
  category: string
  wording: string
  characteristic: string | null
}

export interface OpportunitiesSelectionValueTable {
  id: string
  organisationId: Generated<string>
  questionId: string
  position: number
  value: string
  groups: Generated<string[]>
}

export interface OpportunitiesStandingView {
  applicationId: string | null
  opportunityId: string | null
  number: number | null
  name: string | null
  personId: string | null
  receiptId: string | null
  appliedAt: Date | null
  kind: string | null
  place: number | null
  reservePlace: number | null
  because: string | null
  drawId: string | null
  answerBy: string | null
  takenBy: string | null
  takenAt: Date | null
}

export interface OpportunitiesStepTable {
  id: string
  organisationId: Generated<string>
  applicationId: string
  place: number
  kind:
    | 'eligible'
    | 'not-eligible'
    | 'selected'
    | 'reserve'
    | 'not-selected'
    | 'offered'
    | 'confirmed'
    | 'declined'
    | 'lapsed'
    | 'withdrawn'
    | 'stood-down'
  reservePlace: number | null
  because: Generated<string>
  drawId: string | null
  answerBy: string | null
  takenBy: string | null
  takenAt: Date
}

export interface OpportunitiesTargetTable {
  valueId: string
  opportunityId: string
  organisationId: Generated<string>
  least: number | null
  most: number | null
  saidBy: string
  saidAt: Date
}

export interface OpportunitiesTellingTable {
  id: string
  organisationId: Generated<string>
  applicationId: string
  stepId: string
  about: 'step' | 'reminder'
  channel: 'account' | 'email' | 'phone' | 'letter' | 'none'
  wordsId: string | null
  madeBy: string | null
  madeAt: Date
  toldOn: string | null
  toldAt: Date | null
  toldBy: string | null
  toldHow: Generated<string>
}

export interface OpportunitiesTellingTryTable {
  id: string
  organisationId: Generated<string>
  tellingId: string
  reason: string
  triedOn: string
  recordedBy: string | null
  recordedAt: Date
}

export interface OpportunitiesToldView {
  tellingId: string
  applicationId: string
  opportunityId: string | null
  stepId: string
  kind:
    | 'eligible'
    | 'not-eligible'
    | 'selected'
    | 'reserve'
    | 'not-selected'
    | 'offered'
    | 'confirmed'
    | 'declined'
    | 'lapsed'
    | 'withdrawn'
    | 'stood-down'
  about: 'step' | 'reminder'
  channel: 'account' | 'email' | 'phone' | 'letter' | 'none'
  wordsId: string | null
  madeBy: string | null
  madeAt: Date
  toldBy: string | null
  toldHow: string
  toldOn: string | null
  state: string | null
}

export interface OpportunitiesWaitingView {
  applicationId: string | null
  opportunityId: string | null
  projectId: string
  hearBy: string | null
  appliedAt: Date | null
  closedAt: Date | null
  waitsFor: string | null
}

export interface OpportunitiesWithdrawalTable {
  opportunityId: string
  organisationId: Generated<string>
  because: string
  withdrawnBy: string
  withdrawnAt: Date
}

export interface OrganisationsAreaTable {
  id: Generated<string>
  ownedBy: Generated<string | null>
  code: string
  name: string
  kind: 'country' | 'care-board' | 'own'
  validFrom: string
  validTo: string | null
  leftOut: ColumnType<JsonValue, JsonInput | undefined, JsonInput>
}

export interface OrganisationsAreaPartTable {
  id: string
  organisationId: Generated<string>
  areaId: string
  partId: string
  validFrom: string
  validTo: string | null
  changedBy: string | null
  changedAt: Date
}

export interface OrganisationsAreaSmallAreaTable {
  organisationId: Generated<string>
  areaId: string
  smallArea: string
  validFrom: string
  validTo: string | null
}

export interface OrganisationsCommitmentDraftTable {
  id: string
  organisationId: Generated<string>
  principles: string
  expectations: string
  support: string
  answering: string
  accountability: string
  writtenBy: string
  writtenAt: Date
}

export interface OrganisationsCommitmentVersionTable {
  id: string
  organisationId: Generated<string>
  number: number
  draftId: string
  agreedOn: string
  agreedBy: string
  reviewOn: string
  recordedBy: string
  recordedAt: Date
}

export interface OrganisationsGlossaryTermTable {
  id: string
  organisationId: Generated<string>
  term: string
  acronym: Generated<string>
  meaning: string
  writtenBy: string | null
  writtenAt: Date
}

export interface OrganisationsHostTable {
  host: string
  organisationId: string
  baseUrl: string
}

export interface OrganisationsOrganisationTable {
  id: string
  name: string
  phone: Generated<string>
  email: Generated<string>
  address: Generated<string>
  about: Generated<string>
  madeAt: Date
}

export interface OrganisationsPlusGroupTable {
  id: string
  organisationId: Generated<string>
  madeBy: string
  madeAt: Date
}

export interface OrganisationsPlusGroupDatedTable {
  id: string
  organisationId: Generated<string>
  plusGroupId: string
  how: 'agreed' | 'reviewed' | 'ended'
  validFrom: string
  name: string
  about: string
  owner: string
  reason: Generated<string>
  writtenBy: string
  writtenAt: Date
}

export interface OrganisationsPopulationTable {
  areaId: string
  ownedBy: Generated<string | null>
  characteristic: string
  base: 'all' | '16+'
  category: string
  place: number
  people: number
  source: string
  countedOn: string
  loadedAt: Date
}

export interface OrganisationsPostcodeTable {
  postcode: string
  smallArea: string
}

export interface OrganisationsRetentionTable {
  id: string
  organisationId: Generated<string>
  recordClass: string
  months: number
  citation: Generated<string>
  changedBy: string | null
  changedAt: Date
}

export interface OrganisationsRetentionReviewTable {
  id: string
  organisationId: Generated<string>
  recordClass: string
  recordId: string
  keptUntil: string
  reason: string
  reviewedBy: string
  reviewedAt: Date
}

export interface OrganisationsServedAreaTable {
  id: string
  organisationId: Generated<string>
  areaId: string
  validFrom: string
  changedBy: string | null
  changedAt: Date
}

export interface OrganisationsSettingsTable {
  organisationId: Generated<string>
  contactGapDays: Generated<number>
  asksPerYear: Generated<number>
  safeguardingName: Generated<string>
  safeguardingEmail: Generated<string>
  safeguardingPhone: Generated<string>
  atRisk: Generated<string>
  protectionOfficer: Generated<string>
  protectionContact: Generated<string>
  lawfulBasis: Generated<string>
  privacyExtra: Generated<string>
  accessibilityPrepared: string | null
  accessibilityTested: string | null
  accessibilityGaps: Generated<string>
  accessibilityContact: Generated<string>
  changedBy: string | null
  changedAt: Date | null
  commitmentReviewMonths: number | null
  meetingsLeast: Generated<number>
  meetingsMost: Generated<number>
  namesDecisionMakers: Generated<boolean>
}

export interface OrganisationsShippedFiguresTable {
  onlyOne: Generated<boolean>
  checksum: string
  loadedAt: Date
}

export interface OrganisationsSmallAreaTable {
  code: string
  decile: number | null
}

export interface PartnersArrivalsTable {
  wayInId: string
  organisationId: Generated<string>
  people: number
}

export interface PartnersEndingTable {
  id: string
  organisationId: Generated<string>
  partnerId: string
  endedOn: string
  reason: string
  endedBy: string
  recordedAt: Date
  resumedBy: string | null
  resumedAt: Date | null
}

export interface PartnersPartnerTable {
  id: string
  organisationId: Generated<string>
  name: string
  kind: 'voluntary' | 'faith' | 'social-enterprise' | 'grassroots' | 'other'
  reaches: string
  places: Generated<string>
  languages: Generated<string>
  contactName: Generated<string>
  contactEmail: Generated<string>
  contactPhone: Generated<string>
  since: string
  namingAgreedBy: string | null
  namingAgreedAt: Date | null
  addedBy: string
  addedAt: Date
}

export interface PartnersReachTable {
  partnerId: string
  organisationId: Generated<string>
  characteristic: string
  category: string
  saidBy: string
  saidAt: Date
}

export interface PartnersWayInTable {
  id: string
  organisationId: Generated<string>
  code: string
  leadsTo: 'opportunity' | 'survey'
  thing: string
  path: string
  channel: string
  partnerId: string | null
  madeBy: string
  madeAt: Date
}

export interface PeopleErasureTable {
  id: string
  organisationId: Generated<string>
  personId: string
  words: 'keep-without-name' | 'erase'
  askedBy: string | null
  askedAt: Date
  erasedAt: Date | null
}

export interface PeopleJoiningTable {
  id: string
  organisationId: Generated<string>
  name: string
  email: string
  tokenHash: Buffer
  askedAt: Date
  expiresAt: Date
  tries: Generated<number>
  usedAt: Date | null
}

export interface PeoplePasskeyTable {
  id: string
  organisationId: Generated<string>
  personId: string
  name: string
  credentialId: string
  publicKey: Buffer
  counter: Generated<number>
  transports: Generated<string[]>
  addedAt: Date
  usedAt: Date | null
}

export interface PeoplePersonTable {
  id: string
  organisationId: Generated<string>
  kind: 'staff' | 'contributor'
  name: string
  email: string | null
  phone: Generated<string>
  position: Generated<string>
  addedAt: Date
  deactivatedAt: Date | null
  erasedAt: Date | null
}

export interface PeopleProviderIdentityTable {
  id: string
  organisationId: Generated<string>
  personId: string
  issuer: string
  subject: string
  tiedAt: Date
}

export interface PeopleRoleGrantTable {
  id: string
  organisationId: Generated<string>
  personId: string
  role: 'administrator' | 'lead' | 'decision-maker' | 'co-lead' | 'reviewer'
  projectId: string | null
  grantedBy: string | null
  grantedAt: Date
  endedAt: Date | null
}

export interface PeopleSignInLinkTable {
  id: string
  organisationId: Generated<string>
  personId: string
  tokenHash: Buffer
  askedAt: Date
  expiresAt: Date
  usedAt: Date | null
  purpose: Generated<'sign-in' | 'confirm' | 'new-email'>
  tries: Generated<number>
  newEmail: string | null
}

export interface PeopleSignInProviderTable {
  organisationId: Generated<string>
  name: string
  issuer: string
  clientId: string
  clientSecret: string
  domains: Generated<string[]>
  required: Generated<boolean>
  changedBy: string | null
  changedAt: Date
}

export interface PeopleSignInRuleTable {
  organisationId: Generated<string>
  passkeyRequired: Generated<boolean>
  changedBy: string | null
  changedAt: Date
}

export interface PeopleUsedChallengeTable {
  organisationId: Generated<string>
  hash: Buffer
  usedAt: Date
}

export interface PlatformEventTable {
  id: string
  organisationId: Generated<string>
  type: string
  actor: string | null
  subject: string | null
  at: Date
  details: ColumnType<JsonValue | null, JsonInput | null | undefined, JsonInput | null>
}

export interface PlatformInstallationTable {
  onlyOne: Generated<boolean>
  demonstration: boolean
  madeAt: Date
}

export interface PlatformMessageTable {
  id: string
  organisationId: Generated<string>
  kind: string
  about: string | null
  toAddress: string
  replyTo: string | null
  subject: string
  bodyText: string
  bodyHtml: string
  queuedAt: Date
  attempts: Generated<number>
  sentAt: Date | null
  failedAt: Date | null
  failure: 'refused' | 'bounced' | 'away' | null
  bouncedAt: Date | null
  erasedAt: Date | null
}

export interface PlatformMigrationTable {
  name: string
  checksum: string
  appliedAt: Generated<Date>
}

export interface PlatformSecretTable {
  onlyOne: Generated<boolean>
  secret: Buffer
}

export interface PlatformSessionTable {
  id: string
  organisationId: Generated<string>
  personId: string
  tokenHash: Buffer
  startedAt: Date
  expiresAt: Date
  endedAt: Date | null
  device: Generated<string>
  confirmedAt: Date
  usedAt: Date
}

export interface ProjectsAimTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  saying: string
  kind: 'core20' | 'plus'
  plusGroupId: string | null
  name: string
  saidBy: string
  saidAt: Date
}

export interface ProjectsAnswersOutView {
  projectId: string
  releasedAt: Date | null
}

export interface ProjectsAttendanceTable {
  meetingId: string
  personId: string
  organisationId: Generated<string>
}

export interface ProjectsAudienceTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  name: string
  why: Generated<string>
  addedAt: Date
  howMany: number | null
  alsoThrough: Generated<string>
}

export interface ProjectsAudiencePartnerTable {
  audienceId: string
  partnerId: string
  organisationId: Generated<string>
}

export interface ProjectsBarrierTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  barrier: 'times' | 'places' | 'channels' | 'plain-language' | 'online-and-in-person' | 'support' | 'payment' | 'everyone-speaks'
  answer: 'will-do' | 'why-not'
  words: string
  follows: string | null
  writtenBy: string
  writtenAt: Date
}

export interface ProjectsBudgetTable {
  projectId: string
  organisationId: Generated<string>
  noCostBecause: Generated<string>
  seenBy: Generated<'staff' | 'everyone'>
  changedBy: string
  changedAt: Date
}

export interface ProjectsBudgetLineTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  section: 'payment' | 'expenses' | 'activity' | 'staffing' | 'other'
  what: string
  quantity: number
  costEach: number
  writtenBy: string
  writtenAt: Date
}

export interface ProjectsClosureTable {
  projectId: string
  organisationId: Generated<string>
  closedBy: string
  closedAt: Date
}

export interface ProjectsConsiderationTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  consideredOn: string
  consideredBy: string
  how: string
  recordedBy: string
  recordedAt: Date
}

export interface ProjectsConsultationTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  version: number
  proposal: string
  startsOn: string | null
  endsOn: string | null
  lengthReason: Generated<string>
  options: Generated<string>
  stillOpen: Generated<boolean>
  pack: Generated<string>
  packCosts: Generated<string>
  packOptions: Generated<string>
  packNegatives: Generated<string>
  packFormats: Generated<string>
  withdrawn: Generated<string>
  writtenBy: string
  writtenAt: Date
}

export interface ProjectsConsultationCompletionTable {
  consultationId: string
  considerationId: string
  projectId: string
  organisationId: Generated<string>
  decidedOn: string
  completedBy: string
  completedAt: Date
}

export interface ProjectsConsultationLengthTable {
  id: string
  organisationId: Generated<string>
  days: number | null
  decidedBy: string
  decidedAt: Date
}

export interface ProjectsCurrentAimView {
  projectId: string | null
  saying: string | null
  kind: string | null
  plusGroupId: string | null
  name: string | null
  because: string | null
  saidBy: string | null
  saidAt: Date | null
}

export interface ProjectsDutyTriageTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  what: string[]
  manner: 'yes' | 'no' | 'not-sure'
  serviceRange: 'yes' | 'no' | 'not-sure'
  body: 'care-board' | 'nhs-england' | 'trust' | 'council' | 'other'
  otherDuty: Generated<string>
  arrangements: Generated<string>
  operational: 'none' | 'taken' | 'not-known'
  operationalOn: string | null
  judged: 'owed' | 'not-owed' | null
  judgedBecause: Generated<string>
  assessedOn: string
  recordedBy: string
  recordedAt: Date
}

export interface ProjectsEqualityEvidenceTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  about:
    | 'age'
    | 'disability'
    | 'gender-reassignment'
    | 'marriage'
    | 'pregnancy'
    | 'race'
    | 'religion'
    | 'sex'
    | 'sexual-orientation'
    | 'deprivation'
    | 'geography'
    | 'inclusion-health'
  version: number
  evidence: Generated<string>
  source: Generated<string>
  noneBecause: Generated<string>
  effect: Generated<string>
  writtenBy: string
  writtenAt: Date
}

export interface ProjectsEqualityStageTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  stage: 'prepare' | 'assess' | 'refine' | 'review'
  version: number
  answers: ColumnType<JsonValue, JsonInput, JsonInput>
  writtenBy: string
  writtenAt: Date
}

export interface ProjectsEqualityStageDoneTable {
  stageId: string
  organisationId: Generated<string>
  doneBy: string
  doneAt: Date
}

export interface ProjectsEvidenceTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  kind: 'activity' | 'decision-role' | 'co-author' | 'support' | 'budget'
  happenedOn: string
  words: string
  depth: 'asked' | 'talked' | 'designed' | null
  contributors: number | null
  pence: number | null
  supersedes: string | null
  takenOut: Generated<boolean>
  correction: Generated<string>
  recordedBy: string
  recordedAt: Date
  onRecordAt: Date
}

export interface ProjectsExpectationsTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  version: number
  fromUs: string
  fromPeople: string
  groundRules: string
  disagreements: string
  writtenBy: string
  writtenAt: Date
}

export interface ProjectsExpectationsAcceptanceTable {
  id: string
  organisationId: Generated<string>
  expectationsId: string
  part: 'staff' | 'contributor'
  acceptedBy: string
  acceptedAt: Date
}

export interface ProjectsHolidayTable {
  id: string
  organisationId: Generated<string>
  name: string
  startsOn: string
  endsOn: string
  addedBy: string
  addedAt: Date
}

export interface ProjectsHostedSessionView {
  id: string
  partnerId: string | null
  projectId: string
  happenedOn: string
  came: number | null
  werePaid: boolean | null
  unpaidBecause: string
  notedBy: string
  notedAt: Date
}

export interface ProjectsMeetingTable {
  id: string
  organisationId: Generated<string>
  projectId: string | null
  heldOn: string
  words: string
  contributors: number
  supersedes: string | null
  takenOut: Generated<boolean>
  correction: Generated<string>
  recordedBy: string
  recordedAt: Date
}

export interface ProjectsMethodChoiceTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  methods: string[]
  why: string
  advised: Generated<string[]>
  follows: string | null
  chosenBy: string
  chosenAt: Date
}

export interface ProjectsMethodNeedTable {
  projectId: string
  organisationId: Generated<string>
  exchange: 'preferences' | 'reasons' | 'agreement' | 'making' | 'priorities' | 'advising' | null
  people: number | null
  depth: 'short' | 'account' | 'thorough' | null
  duration: 'days' | 'weeks' | 'months' | 'standing' | null
  sensitivity: 'open' | 'private' | 'painful' | null
  changedBy: string
  changedAt: Date
}

export interface ProjectsNoAimTable {
  saying: string
  organisationId: Generated<string>
  projectId: string
  because: string
  saidBy: string
  saidAt: Date
}

export interface ProjectsOpenedDespiteTable {
  projectId: string
  organisationId: Generated<string>
  warnings: string[]
  because: string
  saidBy: string
  saidAt: Date
}

export interface ProjectsOpeningTable {
  projectId: string
  organisationId: Generated<string>
  openedBy: string
  openedAt: Date
}

export interface ProjectsPartnerWorkTable {
  id: string
  organisationId: Generated<string>
  partnerId: string
  projectId: string | null
  kind: 'agreement' | 'ask' | 'payment' | 'return'
  happenedOn: string
  untilOn: string | null
  words: string
  theyGet: Generated<string>
  answer: 'yes' | 'no' | 'none-yet' | null
  unpaidBecause: string | null
  pence: number | null
  how: 'met' | 'called' | 'wrote' | null
  supersedes: string | null
  takenOut: Generated<boolean>
  correction: Generated<string>
  recordedBy: string
  recordedAt: Date
}

export interface ProjectsPlanAuthorTable {
  versionId: string
  personId: string
  organisationId: Generated<string>
}

export interface ProjectsPlanVerdictTable {
  id: string
  organisationId: Generated<string>
  versionId: string
  part: 'lead' | 'public'
  verdict: 'signed' | 'changes-wanted'
  remark: string
  saidBy: string
  saidAt: Date
}

export interface ProjectsPlanVersionTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  number: number
  document: ColumnType<JsonValue, JsonInput, JsonInput>
  note: string
  madeBy: string
  madeAt: Date
}

export interface ProjectsProjectTable {
  id: string
  organisationId: Generated<string>
  slug: string
  title: string
  summary: Generated<string>
  purpose: Generated<string>
  decision: Generated<string>
  canChange: Generated<string>
  cannotChange: Generated<string>
  alreadyDecided: Generated<string>
  decidedBy: Generated<string>
  decidedOn: string | null
  contactName: Generated<string>
  contactPhone: Generated<string>
  contactEmail: Generated<string>
  version: Generated<number>
  madeBy: string
  madeAt: Date
  claimedLevel: 'inform' | 'consult' | 'engage' | 'co-design' | 'co-produce' | null
  alreadyKnown: Generated<string>
  timeline: Generated<string>
  commitmentVersionId: string | null
  copiedFrom: string | null
}

export interface ProjectsPromiseTable {
  id: string
  organisationId: Generated<string>
  projectId: string
  dueOn: string
  reason: Generated<string>
  madeBy: string
  madeAt: Date
}

export interface ProjectsPublicAttendanceView {
  meetingId: string
  heldOn: string
  shownName: string | null
}

export interface ProjectsPublicCommitmentView {
  projectId: string
  versionId: string
  number: number
  agreedOn: string
}

export interface ProjectsPublicPartnerStandingView {
  partnerId: string
  lastAskedOn: string | null
  lastBackOn: string | null
  waitingSince: string | null
}

export interface ProjectsPublicPartnerWaitingView {
  partnerId: string | null
  projectId: string | null
  since: string | null
}

export interface ProjectsPublicPartnerWorkView {
  projectId: string | null
  partnerId: string | null
  shownName: string | null
  asked: boolean | null
  paid: boolean | null
  totalPence: number | null
}

export interface ProjectsPublicProjectView {
  id: string
  organisationId: string
  slug: string
  title: string
  summary: string
  purpose: string
  decision: string
  canChange: string
  cannotChange: string
  alreadyDecided: string
  decidedBy: string
  decidedOn: string | null
  contactName: string
  contactPhone: string
  contactEmail: string
  openedAt: Date
  closedAt: Date | null
  claimedLevel: 'inform' | 'consult' | 'engage' | 'co-design' | 'co-produce' | null
  alreadyKnown: string
  timeline: string
}

export interface ProjectsStandingPartnerWorkView {
  id: string
  partnerId: string
  projectId: string | null
  kind: 'agreement' | 'ask' | 'payment' | 'return'
  happenedOn: string
  answer: 'yes' | 'no' | 'none-yet' | null
  pence: number | null
}

export interface ProjectsTemplateTable {
  projectId: string
  organisationId: Generated<string>
  name: string
  about: string
  markedBy: string
  markedAt: Date
}

export interface Tables {
  'activities.answered': ActivitiesAnsweredTable
  'activities.draft': ActivitiesDraftTable
  'activities.moderation': ActivitiesModerationTable
  'activities.opinion_map': ActivitiesOpinionMapTable
  'activities.opinion_place': ActivitiesOpinionPlaceTable
  'activities.opinion_result': ActivitiesOpinionResultTable
  'activities.priority_constituency': ActivitiesPriorityConstituencyTable
  'activities.priority_merge': ActivitiesPriorityMergeTable
  'activities.priority_merge_check': ActivitiesPriorityMergeCheckTable
  'activities.priority_option': ActivitiesPriorityOptionTable
  'activities.priority_setting': ActivitiesPrioritySettingTable
  'activities.priority_stage': ActivitiesPriorityStageTable
  'activities.priority_suggestion': ActivitiesPrioritySuggestionTable
  'activities.priority_vote': ActivitiesPriorityVoteTable
  'activities.priority_voter': ActivitiesPriorityVoterTable
  'activities.public_held': ActivitiesPublicHeldView
  'activities.public_opinion_map': ActivitiesPublicOpinionMapView
  'activities.public_priority_setting': ActivitiesPublicPrioritySettingView
  'activities.public_survey': ActivitiesPublicSurveyView
  'activities.question': ActivitiesQuestionTable
  'activities.question_version': ActivitiesQuestionVersionTable
  'activities.response': ActivitiesResponseTable
  'activities.statement': ActivitiesStatementTable
  'activities.statement_taken_up': ActivitiesStatementTakenUpTable
  'activities.statement_tally': ActivitiesStatementTallyTable
  'activities.survey': ActivitiesSurveyTable
  'activities.vote': ActivitiesVoteTable
  'activities.voter': ActivitiesVoterTable
  'activities.worded_statement': ActivitiesWordedStatementView
  'contributions.contribution': ContributionsContributionTable
  'contributions.import': ContributionsImportTable
  'contributions.import_row': ContributionsImportRowTable
  'contributions.note': ContributionsNoteTable
  'contributions.public_held': ContributionsPublicHeldView
  'contributions.public_quote': ContributionsPublicQuoteView
  'contributions.public_route': ContributionsPublicRouteView
  'contributions.public_session': ContributionsPublicSessionView
  'contributions.receipt': ContributionsReceiptTable
  'contributions.receipt_link': ContributionsReceiptLinkTable
  'contributions.redaction': ContributionsRedactionTable
  'contributions.urgent_flag': ContributionsUrgentFlagTable
  'contributors.access_need': ContributorsAccessNeedTable
  'contributors.access_passport': ContributorsAccessPassportTable
  'contributors.acting_for': ContributorsActingForTable
  'contributors.ask_limit': ContributorsAskLimitTable
  'contributors.consent': ContributorsConsentTable
  'contributors.consent_wording': ContributorsConsentWordingTable
  'contributors.contact_log': ContributorsContactLogTable
  'contributors.contact_preference': ContributorsContactPreferenceTable
  'contributors.held_message': ContributorsHeldMessageTable
  'contributors.import': ContributorsImportTable
  'contributors.import_row': ContributorsImportRowTable
  'contributors.imported': ContributorsImportedTable
  'contributors.invitation': ContributorsInvitationTable
  'contributors.named_contact': ContributorsNamedContactTable
  'contributors.pause': ContributorsPauseTable
  'contributors.shared': ContributorsSharedTable
  'contributors.young_person': ContributorsYoungPersonTable
  'equality.answers': EqualityAnswersTable
  'equality.objection': EqualityObjectionTable
  'equality.secret': EqualitySecretTable
  'equality.session_totals': EqualitySessionTotalsTable
  'equality.totals': EqualityTotalsTable
  'insights.answer': InsightsAnswerTable
  'insights.answer_author': InsightsAnswerAuthorTable
  'insights.answer_check': InsightsAnswerCheckTable
  'insights.applicant_waiting': InsightsApplicantWaitingView
  'insights.attempt': InsightsAttemptTable
  'insights.decision': InsightsDecisionTable
  'insights.difference': InsightsDifferenceTable
  'insights.facet': InsightsFacetTable
  'insights.feedback': InsightsFeedbackTable
  'insights.finding': InsightsFindingTable
  'insights.finding_source': InsightsFindingSourceView
  'insights.known_note': InsightsKnownNoteTable
  'insights.listener': InsightsListenerView
  'insights.noted': InsightsNotedView
  'insights.other_route': InsightsOtherRouteTable
  'insights.out_of_reach': InsightsOutOfReachTable
  'insights.place_free': InsightsPlaceFreeView
  'insights.placement': InsightsPlacementTable
  'insights.planned': InsightsPlannedView
  'insights.proved_address': InsightsProvedAddressView
  'insights.public_finding': InsightsPublicFindingView
  'insights.public_known': InsightsPublicKnownView
  'insights.public_theme': InsightsPublicThemeView
  'insights.public_voice': InsightsPublicVoiceView
  'insights.release': InsightsReleaseTable
  'insights.reply': InsightsReplyTable
  'insights.said': InsightsSaidView
  'insights.sent': InsightsSentView
  'insights.set_aside': InsightsSetAsideTable
  'insights.sorting': InsightsSortingTable
  'insights.standing_answer': InsightsStandingAnswerView
  'insights.standing_known': InsightsStandingKnownView
  'insights.statement_waiting': InsightsStatementWaitingView
  'insights.taken_back': InsightsTakenBackTable
  'insights.telling': InsightsTellingView
  'insights.theme': InsightsThemeTable
  'insights.urgent': InsightsUrgentView
  'opportunities.applicant': OpportunitiesApplicantView
  'opportunities.application': OpportunitiesApplicationTable
  'opportunities.application_date': OpportunitiesApplicationDateTable
  'opportunities.application_draft': OpportunitiesApplicationDraftTable
  'opportunities.arranged': OpportunitiesArrangedTable
  'opportunities.capacity': OpportunitiesCapacityTable
  'opportunities.date_offered': OpportunitiesDateOfferedTable
  'opportunities.draw': OpportunitiesDrawTable
  'opportunities.draw_entry': OpportunitiesDrawEntryTable
  'opportunities.early_closing': OpportunitiesEarlyClosingTable
  'opportunities.kind_words': OpportunitiesKindWordsTable
  'opportunities.opportunity': OpportunitiesOpportunityTable
  'opportunities.paired_text': OpportunitiesPairedTextTable
  'opportunities.public_opportunity': OpportunitiesPublicOpportunityView
  'opportunities.publication': OpportunitiesPublicationTable
  'opportunities.selection_answer': OpportunitiesSelectionAnswerTable
  'opportunities.selection_plan': OpportunitiesSelectionPlanTable
  'opportunities.selection_question': OpportunitiesSelectionQuestionTable
  'opportunities.selection_value': OpportunitiesSelectionValueTable
  'opportunities.standing': OpportunitiesStandingView
  'opportunities.step': OpportunitiesStepTable
  'opportunities.target': OpportunitiesTargetTable
  'opportunities.telling': OpportunitiesTellingTable
  'opportunities.telling_try': OpportunitiesTellingTryTable
  'opportunities.told': OpportunitiesToldView
  'opportunities.waiting': OpportunitiesWaitingView
  'opportunities.withdrawal': OpportunitiesWithdrawalTable
  'organisations.area': OrganisationsAreaTable
  'organisations.area_part': OrganisationsAreaPartTable
  'organisations.area_small_area': OrganisationsAreaSmallAreaTable
  'organisations.commitment_draft': OrganisationsCommitmentDraftTable
  'organisations.commitment_version': OrganisationsCommitmentVersionTable
  'organisations.glossary_term': OrganisationsGlossaryTermTable
  'organisations.host': OrganisationsHostTable
  'organisations.organisation': OrganisationsOrganisationTable
  'organisations.plus_group': OrganisationsPlusGroupTable
  'organisations.plus_group_dated': OrganisationsPlusGroupDatedTable
  'organisations.population': OrganisationsPopulationTable
  'organisations.postcode': OrganisationsPostcodeTable
  'organisations.retention': OrganisationsRetentionTable
  'organisations.retention_review': OrganisationsRetentionReviewTable
  'organisations.served_area': OrganisationsServedAreaTable
  'organisations.settings': OrganisationsSettingsTable
  'organisations.shipped_figures': OrganisationsShippedFiguresTable
  'organisations.small_area': OrganisationsSmallAreaTable
  'partners.arrivals': PartnersArrivalsTable
  'partners.ending': PartnersEndingTable
  'partners.partner': PartnersPartnerTable
  'partners.reach': PartnersReachTable
  'partners.way_in': PartnersWayInTable
  'people.erasure': PeopleErasureTable
  'people.joining': PeopleJoiningTable
  'people.passkey': PeoplePasskeyTable
  'people.person': PeoplePersonTable
  'people.provider_identity': PeopleProviderIdentityTable
  'people.role_grant': PeopleRoleGrantTable
  'people.sign_in_link': PeopleSignInLinkTable
  'people.sign_in_provider': PeopleSignInProviderTable
  'people.sign_in_rule': PeopleSignInRuleTable
  'people.used_challenge': PeopleUsedChallengeTable
  'platform.event': PlatformEventTable
  'platform.installation': PlatformInstallationTable
  'platform.message': PlatformMessageTable
  'platform.migration': PlatformMigrationTable
  'platform.secret': PlatformSecretTable
  'platform.session': PlatformSessionTable
  'projects.aim': ProjectsAimTable
  'projects.answers_out': ProjectsAnswersOutView
  'projects.attendance': ProjectsAttendanceTable
  'projects.audience': ProjectsAudienceTable
  'projects.audience_partner': ProjectsAudiencePartnerTable
  'projects.barrier': ProjectsBarrierTable
  'projects.budget': ProjectsBudgetTable
  'projects.budget_line': ProjectsBudgetLineTable
  'projects.closure': ProjectsClosureTable
  'projects.consideration': ProjectsConsiderationTable
  'projects.consultation': ProjectsConsultationTable
  'projects.consultation_completion': ProjectsConsultationCompletionTable
  'projects.consultation_length': ProjectsConsultationLengthTable
  'projects.current_aim': ProjectsCurrentAimView
  'projects.duty_triage': ProjectsDutyTriageTable
  'projects.equality_evidence': ProjectsEqualityEvidenceTable
  'projects.equality_stage': ProjectsEqualityStageTable
  'projects.equality_stage_done': ProjectsEqualityStageDoneTable
  'projects.evidence': ProjectsEvidenceTable
  'projects.expectations': ProjectsExpectationsTable
  'projects.expectations_acceptance': ProjectsExpectationsAcceptanceTable
  'projects.holiday': ProjectsHolidayTable
  'projects.hosted_session': ProjectsHostedSessionView
  'projects.meeting': ProjectsMeetingTable
  'projects.method_choice': ProjectsMethodChoiceTable
  'projects.method_need': ProjectsMethodNeedTable
  'projects.no_aim': ProjectsNoAimTable
  'projects.opened_despite': ProjectsOpenedDespiteTable
  'projects.opening': ProjectsOpeningTable
  'projects.partner_work': ProjectsPartnerWorkTable
  'projects.plan_author': ProjectsPlanAuthorTable
  'projects.plan_verdict': ProjectsPlanVerdictTable
  'projects.plan_version': ProjectsPlanVersionTable
  'projects.project': ProjectsProjectTable
  'projects.promise': ProjectsPromiseTable
  'projects.public_attendance': ProjectsPublicAttendanceView
  'projects.public_commitment': ProjectsPublicCommitmentView
  'projects.public_partner_standing': ProjectsPublicPartnerStandingView
  'projects.public_partner_waiting': ProjectsPublicPartnerWaitingView
  'projects.public_partner_work': ProjectsPublicPartnerWorkView
  'projects.public_project': ProjectsPublicProjectView
  'projects.standing_partner_work': ProjectsStandingPartnerWorkView
  'projects.template': ProjectsTemplateTable
}
